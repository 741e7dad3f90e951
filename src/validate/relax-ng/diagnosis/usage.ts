import type { XmlElement } from "../../../core/xml-tree.ts";
import { nameKey, type ElementName } from "../name-class.ts";

/** The elements that a document has, and which of them stand in which: its author's own habits. */
export class Usage {
  readonly #children = new Map<string, Set<string>>();

  constructor(root: XmlElement, nameOf: (element: XmlElement) => ElementName) {
    this.#collect(root, nameKey(nameOf(root)), nameOf);
  }

  #collect(element: XmlElement, key: string, nameOf: (element: XmlElement) => ElementName): void {
    const children = this.#children.get(key) ?? new Set<string>();
    this.#children.set(key, children);
    for (const child of element.children) {
      if (child.kind !== "element") continue;
      const childKey = nameKey(nameOf(child));
      children.add(childKey);
      this.#collect(child, childKey, nameOf);
    }
  }

  has(name: ElementName): boolean {
    return this.#children.has(nameKey(name));
  }

  hasIn(name: ElementName, holder: ElementName): boolean {
    return this.#children.get(nameKey(holder))?.has(nameKey(name)) === true;
  }
}
