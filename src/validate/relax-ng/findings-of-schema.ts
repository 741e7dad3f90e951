import { reporter, type Diagnostic, type Mend } from "../../core/diagnostic.ts";
import type { Location } from "../../core/location.ts";
import { locationOf, type XmlDocument, type XmlElement } from "../../core/xml-tree.ts";
import { pagesIn } from "../../tei/pages.ts";
import { codes } from "../codes.ts";
import { theOne } from "./diagnosis/words.ts";
import type { ElementName } from "./name-class.ts";
import { isSame } from "./steps.ts";

const report = reporter(codes);

/** The matter of a finding: an element out of place, or the elements one of which another lacks. */
export type Matter =
  | { readonly kind: "misplaced"; readonly name: ElementName }
  | { readonly kind: "lacking"; readonly holder: XmlElement; readonly names: readonly ElementName[] };

interface Found {
  readonly first: Diagnostic;
  readonly also: Location[];
  readonly matter: Matter | undefined;
}

/** The findings of a schema in a document. The same fault is one finding, however often it is met: its first place, and all others. */
export class FindingsOfSchema {
  readonly #document: XmlDocument;
  readonly #found = new Map<string, Found>();

  constructor(document: XmlDocument) {
    this.#document = document;
  }

  /** `same` is equal for equal faults of a code and an element. `mend` is given where it is certain. */
  add<Code extends keyof typeof codes>(
    code: Code,
    element: XmlElement,
    parameters: Parameters<typeof report<Code>>[2],
    same: string,
    { matter, mend }: { readonly matter?: Matter; readonly mend?: Mend | undefined } = {},
  ): void {
    const key = [code, element.name, same, mend?.to ?? ""].join(" ");
    const known = this.#found.get(key);
    const location = this.#locate(element);
    if (known) known.also.push(location);
    else {
      const first = { ...report(code, location, parameters), ...(mend && { mend }) };
      this.#found.set(key, { first, also: [], matter });
    }
  }

  /** In the order in which each was met first. An element that is out of place, and wanting in its own, is one finding. */
  all(): readonly Diagnostic[] {
    const found = [...this.#found.values()];
    const lacking = found.flatMap(({ first, matter }) => (matter?.kind === "lacking" ? [{ first, matter }] : []));
    const strays = new Map<Diagnostic, XmlElement>();
    const explained = new Set<Diagnostic>();
    for (const { first, matter } of found) {
      if (matter?.kind !== "misplaced") continue;
      const home = lacking.find(
        one => !explained.has(one.first) && one.matter.names.some(name => isSame(name, matter.name)),
      );
      if (!home) continue;
      explained.add(home.first);
      strays.set(first, home.matter.holder);
    }
    return found
      .filter(({ first }) => !explained.has(first))
      .map(({ first, also }) => {
        const home = strays.get(first);
        return { ...first, ...(home && { hint: `Move it into ${theOne(home)}.` }), ...(also.length > 0 && { also }) };
      });
  }

  /** The place of a start tag, to the end of its name. */
  #locate(element: XmlElement): Location {
    const { line, column, name } = element;
    const location = locationOf(this.#document, element, pagesIn(this.#document.root));
    return { ...location, end: { line, column: column + name.length + 1 } };
  }
}
