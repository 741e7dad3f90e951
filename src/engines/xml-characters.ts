import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import { mayHoldUnwritable, withNames } from "../core/named-characters.ts";
import { locationOf, type XmlDocument, type XmlElement } from "../core/xml-tree.ts";
import { codes } from "./codes.ts";

const report = reporter(codes);

/** The characters of a document that no page may hold, each of which stands by its name, and where each is met first. */
export class NamesForCharacters {
  readonly #met = new Map<string, { readonly element: XmlElement; times: number }>();

  readonly #isNeeded: boolean;

  /** Of a source that writes none of them, and no character by its number and no entity, there is none to be found. */
  constructor(source: string) {
    this.#isNeeded = mayHoldUnwritable(source) || /&#|<!ENTITY/.test(source);
  }

  /** The text as it may be shown. */
  in(text: string, element: XmlElement): string {
    if (!this.#isNeeded) return text;
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
