import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import { withNames } from "../core/named-characters.ts";
import { locationOf, type XmlDocument, type XmlElement } from "../core/xml-tree.ts";
import { codes } from "./codes.ts";

const report = reporter(codes);

/** The characters of a document that no page may hold, each of which stands by its name, and where each is met first. */
export class NamesForCharacters {
  readonly #met = new Map<string, { readonly element: XmlElement; times: number }>();

  /** The text as it may be shown. */
  in(text: string, element: XmlElement): string {
    return withNames(text, character => {
      const before = this.#met.get(character);
      if (before) before.times++;
      else this.#met.set(character, { element, times: 1 });
    });
  }

  /** REC-X020, once for each character. */
  findings(document: XmlDocument): readonly Diagnostic[] {
    return [...this.#met].map(([character, { element, times }]) =>
      report("REC-X020", locationOf(document, element), { character, times }),
    );
  }
}
