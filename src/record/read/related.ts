import { attribute, tokensOf, type XmlElement } from "../../core/xml-tree.ts";
import type { Register, RelatedItem } from "../edition-record.ts";
import { identifiersOf } from "./identifiers.ts";
import { childrenOf, textOrNothing, within } from "./statements.ts";

/** Works that the notes of the header relate the edition to: `relatedItem`, and `bibl` with a type. TEI P5, 2.2.6 and 3.12.2.8. */
export function relatedIn(notes: readonly XmlElement[]): RelatedItem[] {
  const items = within(notes, "relatedItem");
  const typed = within(notes, "bibl").filter(
    bibl => attribute(bibl, "type") !== undefined && !items.some(item => childrenOf([item], "bibl").includes(bibl)),
  );
  return [...items, ...typed].map(element => ({
    element,
    type: attribute(element, "type"),
    text: textOrNothing(element),
    targets: [element, ...within([element], "ref", "ptr")].flatMap(pointer => tokensOf(pointer, "target")),
    identifiers: identifiersOf(within([element], "idno")),
  }));
}

/** The files that the prefixes of the header lead into: registers of persons, places and others, each once. TEI P5, 17.2.3. */
export function registersIn(encodings: readonly XmlElement[]): Register[] {
  const files = within(encodings, "prefixDef").flatMap((element): Register[] => {
    const [, file] = /^([^#]+)#/.exec(attribute(element, "replacementPattern") ?? "") ?? [];
    return file === undefined || file.includes("$") ? [] : [{ element, file }];
  });
  return [...new Map(files.toReversed().map(register => [register.file, register])).values()].toReversed();
}
