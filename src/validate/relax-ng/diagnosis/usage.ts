import { childElements, elementsOf, type XmlElement } from "../../../core/xml-tree.ts";
import { nameKey, type ElementName } from "../name-class.ts";

/** The elements that a document has, and which of them stand in which: its author's own habits. */
export class Usage {
  readonly #children = new Map<string, Set<string>>();

  constructor(root: XmlElement, nameOf: (element: XmlElement) => ElementName) {
    for (const element of elementsOf(root)) {
      const key = nameKey(nameOf(element));
      const children = this.#children.get(key) ?? new Set<string>();
      this.#children.set(key, children);
      for (const child of childElements(element)) children.add(nameKey(nameOf(child)));
    }
  }

  has(name: ElementName): boolean {
    return this.#children.has(nameKey(name));
  }

  hasIn(name: ElementName, holder: ElementName): boolean {
    return this.#children.get(nameKey(holder))?.has(nameKey(name)) === true;
  }
}
