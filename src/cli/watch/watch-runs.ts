import { EditionError } from "../../core/edition-error.ts";
import type { World } from "../../world/world.ts";
import { explain } from "../explain.ts";
import { writeErr, writeOut } from "../streams.ts";
import { WatchedFiles } from "./watched-files.ts";

/** A run of a command over what was named, in a world. */
export interface WatchedRun {
  readonly given: readonly string[];
  readonly quiet: boolean;
  readonly world: World;
  readonly run: (world: World) => Promise<void>;
}

/**
 * Runs a command again whenever a file that it has read is another, or a document has come. Ended by SIGINT or SIGTERM, with the exit
 * code of the last run: whoever watches has no other way to end. Errors: EditionError "usage", for standard input.
 */
export async function watchRuns({ given, quiet, world, run }: WatchedRun): Promise<void> {
  if (given.includes("-"))
    throw new EditionError("usage", "--watch follows files, and standard input is none.", "Give the file by its name.");
  let wake = (): void => undefined;
  let isEnded = false;
  let hasHappened = false;
  const files = new WatchedFiles(given, () => {
    hasHappened = true;
    wake();
  });
  const end = (): void => {
    isEnded = true;
    files.end();
    wake();
  };
  process.once("SIGINT", end).once("SIGTERM", end);
  while (!isEnded) {
    await runOnce(files, world, run);
    files.follow();
    if (!quiet) writeErr(`recension: watching ${files.count} files; Ctrl+C ends\n`);
    while (!isEnded && !files.haveChanged && !hasHappened) await new Promise<void>(resolve => (wake = resolve));
    if (!isEnded) await new Promise(resolve => setTimeout(resolve, moment));
    hasHappened = false;
  }
}

/** In milliseconds: an editor may write a file in several steps. */
const moment = 100;

async function runOnce(files: WatchedFiles, world: World, run: WatchedRun["run"]): Promise<void> {
  files.forget();
  process.exitCode = 0;
  if (process.stdout.isTTY) writeOut("\x1b[2J\x1b[3J\x1b[H");
  try {
    await run(files.noting(world));
  } catch (error) {
    explain(error);
  }
}
