import type { Diagnostic } from "../core/diagnostic.ts";

/** The outcome of the check of one document: the matter of every report. */
export interface CheckedDocument {
  /** Its path as it was given, or `<stdin>`. */
  readonly name: string;
  readonly findings: readonly Diagnostic[];
  /** The reason why it could not be checked. */
  readonly stopped?: string;
}

/** A kind of findings, as a report explains it. */
export interface ReportedRule {
  readonly code: string;
  readonly severity: Diagnostic["severity"];
  /** The fault in general: "a pointer to nothing". */
  readonly title: string;
  readonly clause: string;
}
