import type { Diagnostic } from "../core/diagnostic.ts";
import { isError } from "../core/diagnostic.ts";
import { reportText } from "../report/report-text.ts";
import { writeErr } from "./streams.ts";

/** Findings go to stderr: in colour on a terminal unless NO_COLOR is set, and errors alone under --quiet. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], quiet: boolean): void {
  const said = quiet ? diagnostics.filter(isError) : diagnostics;
  if (said.length === 0) return;
  const colour = process.stderr.isTTY && !process.env["NO_COLOR"];
  writeErr(reportText(said, { colour }));
}
