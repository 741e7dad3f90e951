import { EditionError } from "../core/edition-error.ts";
import { exitCodes } from "./exit-codes.ts";
import { version } from "./version.ts";

/** Says on stderr what stopped a run, or the work on one document, and sets the exit code: the gravest of all stays. */
export function explain(error: unknown): void {
  endWith(say(error));
}

/** Sets the exit code for a document in which something is wrong. */
export function noteFindings(): void {
  endWith(exitCodes.findings);
}

/** Of several reasons not to end with 0, the gravest: they are ordered so. */
function endWith(code: number): void {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
}

function say(error: unknown): number {
  if (error instanceof EditionError) {
    const hint = error.hint === undefined ? "" : `  hint: ${error.hint}\n`;
    process.stderr.write(`recension: ${error.message}\n${hint}`);
    return error.kind === "usage" ? exitCodes.usage : exitCodes.unreadable;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `recension ${version} has a bug. Please report this, with the command and the file:\n${trace}\n`,
  );
  return exitCodes.bug;
}
