import { reporter, type Diagnostic, type Mend } from "../../core/diagnostic.ts";
import type { Location } from "../../core/location.ts";
import { locationOf, type XmlDocument, type XmlElement } from "../../core/xml-tree.ts";
import { pagesIn } from "../../tei/pages.ts";
import { codes } from "../codes.ts";

const report = reporter(codes);

/** The findings of a schema in a document. The same fault is one finding, however often it is met: its first place, and all others. */
export class FindingsOfSchema {
  readonly #document: XmlDocument;
  readonly #found = new Map<string, { readonly first: Diagnostic; readonly also: Location[] }>();

  constructor(document: XmlDocument) {
    this.#document = document;
  }

  /** `same` is equal for equal faults of a code and an element. `mend` is given where it is certain. */
  add<Code extends keyof typeof codes>(
    code: Code,
    element: XmlElement,
    parameters: Parameters<typeof report<Code>>[2],
    same: string,
    mend?: Mend,
  ): void {
    const key = [code, element.name, same, mend?.to ?? ""].join(" ");
    const known = this.#found.get(key);
    const location = this.#locate(element);
    if (known) known.also.push(location);
    else this.#found.set(key, { first: { ...report(code, location, parameters), ...(mend && { mend }) }, also: [] });
  }

  /** In the order in which each was met first. */
  all(): readonly Diagnostic[] {
    return [...this.#found.values()].map(({ first, also }) => (also.length > 0 ? { ...first, also } : first));
  }

  /** The place of a start tag, to the end of its name. */
  #locate(element: XmlElement): Location {
    const { line, column, name } = element;
    const location = locationOf(this.#document, element, pagesIn(this.#document.root));
    return { ...location, end: { line, column: column + name.length + 1 } };
  }
}
