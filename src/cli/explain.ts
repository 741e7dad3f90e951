import { EditionError } from "../core/edition-error.ts";
import { printable } from "../report/printable.ts";
import { endWith, exitCodes } from "./exit-codes.ts";
import { writeErr } from "./streams.ts";
import { version } from "./version.ts";

/** Says on stderr what stopped a run, or the work on one document, and sets the exit code: the gravest of all stays. */
export function explain(error: unknown): void {
  if (error instanceof EditionError) {
    const hint = error.hint === undefined ? "" : `  hint: ${printable(error.hint)}\n`;
    writeErr(`recension: ${printable(error.message)}\n${hint}`);
    endWith(error.kind === "usage" ? exitCodes.usage : exitCodes.unreadable);
    return;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  writeErr(`recension ${version} has a bug. Please report this, with the command and the file:\n${trace}\n`);
  endWith(exitCodes.bug);
}
