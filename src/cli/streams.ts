import { faultOf } from "../world/file-faults.ts";
import { printable } from "../report/printable.ts";
import { endWith, exitCodes } from "./exit-codes.ts";
import { eraseProgress } from "./progress-line.ts";

/** Writes a result to standard output: byte for byte to whoever reads it on, without what could rewrite the screen to a terminal. */
export function writeOut(text: string): void {
  eraseProgress();
  process.stdout.write(process.stdout.isTTY ? text.replace(/[^\n\t]+/g, printable) : text);
}

/** Says a line about the work on standard error. */
export function say(line: string): void {
  writeErr(`recension: ${printable(line)}\n`);
}

/** Writes to standard error what is said about the work. */
export function writeErr(text: string): void {
  eraseProgress();
  process.stderr.write(text);
}

/**
 * Lets standard output and standard error end before the work does. Where nobody reads on, as with `| head`, the work is done all
 * the same, and the exit code is that of its findings; where they cannot be written, as on a full disk, it is 3.
 */
export function outliveStreams(): void {
  process.stderr.on("error", (error: NodeJS.ErrnoException) => {
    if (!isUnread(error)) endWith(exitCodes.unreadable);
  });
  let isSaid = false;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (isUnread(error) || isSaid) return;
    isSaid = true;
    endWith(exitCodes.unreadable);
    writeErr(`recension: standard output cannot be written: ${faultOf(error).reason}.\n`);
  });
}

function isUnread({ code }: NodeJS.ErrnoException): boolean {
  return code === "EPIPE" || code === "ERR_STREAM_DESTROYED";
}
