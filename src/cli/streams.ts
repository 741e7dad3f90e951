import { lazily } from "../core/lazily.ts";
import { faultOf } from "../world/file-faults.ts";
import { printable } from "../report/printable.ts";
import { endWith, exitCodes } from "./exit-codes.ts";

/** Writes a result to standard output: byte for byte to whoever reads it on, without what could rewrite the screen to a terminal. */
export function writeOut(text: string): void {
  eraseProgress();
  const output = standardOutput();
  output.write(output.isTTY ? text.replace(/[^\n\t]+/g, printable) : text);
}

/** Says a line about the work on standard error. */
export function say(line: string): void {
  writeErr(`recension: ${printable(line)}\n`);
}

/** Writes to standard error what is said about the work. */
export function writeErr(text: string): void {
  eraseProgress();
  standardError().write(text);
}

let isProgressShown = false;

/** Shows a line that says how far the work is: whatever is written next stands in its place. */
export function writeProgress(line: string): void {
  standardError().write(erase + line);
  isProgressShown = true;
}

export function eraseProgress(): void {
  if (isProgressShown) standardError().write(erase);
  isProgressShown = false;
}

/** ECMA-48, 8.3.15 and 8.3.41: to the first column; erase in line. */
const erase = "\r\u001b[K";

/**
 * Standard output and standard error may end before the work does. Where nobody reads on, as with `| head`, the work is done all
 * the same, and the exit code is that of its findings; where they cannot be written, as on a full disk, it is 3. Node makes
 * them when they are asked for, and takes 5 ms for that: a run that has nothing to say asks for neither.
 */
const standardOutput = lazily(() => {
  let isSaid = false;
  return process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (isUnread(error) || isSaid) return;
    isSaid = true;
    endWith(exitCodes.unreadable);
    writeErr(`recension: standard output cannot be written: ${faultOf(error).reason}.\n`);
  });
});

const standardError = lazily(() =>
  process.stderr.on("error", (error: NodeJS.ErrnoException) => {
    if (!isUnread(error)) endWith(exitCodes.unreadable);
  }),
);

function isUnread({ code }: NodeJS.ErrnoException): boolean {
  return code === "EPIPE" || code === "ERR_STREAM_DESTROYED";
}
