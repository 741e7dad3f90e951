import { reporter, type Diagnostic } from "../../core/diagnostic.ts";
import type { XmlDocument } from "../../core/xml-tree.ts";
import { codes } from "../codes.ts";
import type { OtherDocuments } from "./check/try-rules.ts";
import type { Notice, Schema } from "./schema.ts";
import type { RuleProcess } from "./process/rule-process.ts";

const report = reporter(codes);

/** Reads the document at an address that is seen from another; else says why there is none. */
export type ReadOther = (address: string) => Promise<XmlDocument | { readonly wanting: string }>;

/**
 * Tries the rules of a schema, or of one of its phases, on a document, in a process that is ended where the rules have no end.
 * Findings: REC-V050 to REC-V058. Errors: EditionError "usage" for a phase that is none, "unreadable" where an expression is wrong.
 */
export async function validateSchematron(
  document: XmlDocument,
  schema: Schema,
  process: RuleProcess,
  readOther: ReadOther,
  phase?: string,
): Promise<readonly Diagnostic[]> {
  const others: OtherDocuments = new Map();
  for (;;) {
    const answer = await process.tryRules({ document, schema, others, phase });
    if (answer.kind === "ended") return [report("REC-V056", { file: document.file }, { limit: answer.limit })];
    if (answer.asksFor.length === 0) return [...answer.notices.map(noticeOf), ...answer.findings];
    for (const address of answer.asksFor) (others as Map<string, unknown>).set(address, await readOther(address));
  }
}

function noticeOf({ kind, what, at }: Notice): Diagnostic {
  switch (kind) {
    case "never-there":
      return report("REC-V053", at, { called: what });
    case "unknown":
      return report("REC-V054", at, { name: what });
    case "wrong":
      return report("REC-V058", at, { fault: what });
    case "quick-fixes":
      return report("REC-V055", at, {});
    case "refused":
      return report("REC-V052", at, { rule: `${at.file}:${at.line}`, called: what, times: 1 });
  }
}
