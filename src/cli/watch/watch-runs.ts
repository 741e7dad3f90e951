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
  const happenings = new Happenings();
  const files = new WatchedFiles(given, () => {
    happenings.tell();
  });
  const end = (): void => {
    files.end();
    happenings.end();
  };
  process.once("SIGINT", end).once("SIGTERM", end);
  while (!happenings.haveEnded()) {
    await runOnce(files, world, run);
    files.follow();
    if (!quiet) writeErr(`recension: watching ${files.count} files; Ctrl+C ends\n`);
    if (!files.haveChanged) await happenings.next();
    if (!happenings.haveEnded()) await new Promise(resolve => setTimeout(resolve, moment));
    happenings.forget();
  }
}

/** The changes that happen while a run is under way, or after it. */
class Happenings {
  #isEnded = false;
  #hasHappened = false;
  #wake: () => void = () => undefined;

  tell(): void {
    this.#hasHappened = true;
    this.#wake();
  }

  end(): void {
    this.#isEnded = true;
    this.#wake();
  }

  forget(): void {
    this.#hasHappened = false;
  }

  haveEnded(): boolean {
    return this.#isEnded;
  }

  /** Settled when something has happened, or the end has come. */
  next(): Promise<void> {
    return new Promise(resolve => {
      this.#wake = resolve;
      if (this.#hasHappened || this.#isEnded) resolve();
    });
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
