import { isError, type Diagnostic } from "../core/diagnostic.ts";
import { success, type Outcome } from "../core/outcome.ts";
import type { XmlDocument } from "../core/xml-tree.ts";
import { checkIds } from "./check-ids.ts";
import { checkPages } from "./check-pages.ts";
import { checkPointers, type Registers } from "./check-pointers.ts";
import { checkIdTypes } from "./relax-ng/check-id-types.ts";
import type { RelaxNgSchema } from "./relax-ng/read-schema.ts";
import { validateRelaxNg } from "./relax-ng/validate-relax-ng.ts";

/** Everything that is wrong with a document, in its order. The document itself is unchanged. Findings: REC-V. */
export function validateTei(document: XmlDocument, schema: RelaxNgSchema, registers: Registers): Outcome<XmlDocument> {
  const findings = [
    ...validateRelaxNg(document, schema),
    ...checkIds(document),
    ...checkIdTypes(document, schema),
    ...checkPointers(document, registers),
    ...checkPages(document),
  ];
  return success(document, inOrder(findings));
}

/** Findings in the order of the document; of those at one place, errors first. */
export function inOrder(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const place = ({ location }: Diagnostic): number => (location.line ?? 0) * 1e6 + (location.column ?? 0);
  return findings.toSorted((a, b) => place(a) - place(b) || Number(isError(b)) - Number(isError(a)));
}
