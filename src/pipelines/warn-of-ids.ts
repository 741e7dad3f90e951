import type { Diagnostic } from "../core/diagnostic.ts";
import type { XmlDocument } from "../core/xml-tree.ts";
import { checkIds } from "../validate/check-ids.ts";
import { checkPointers } from "../validate/check-pointers.ts";
import type { TypedAttributes } from "../validate/p5/typed-attributes.ts";

/**
 * The findings of a build about ids, by the checks of `validate`: one that is given twice, and a pointer to one that is not given, each said
 * once of an id. An edition can be made all the same, so they are warnings. Findings: REC-V010, REC-V020.
 */
export function warnOfIds(document: XmlDocument, typed: TypedAttributes): Diagnostic[] {
  const found = [...checkIds(document), ...checkPointers(document, typed)];
  const ofIds = found.filter(({ code }) => code === "REC-V010" || code === "REC-V020");
  const firsts = new Map(ofIds.toReversed().map(finding => [finding.message, finding]));
  return [...firsts.values()].toReversed().map(finding => ({ ...finding, severity: "warning" }));
}
