import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from "node:fs";
import { writeFile as writeFileLater } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { EditionError } from "../core/edition-error.ts";
import { faultOf } from "./file-faults.ts";
import { tolerant } from "./swap-folder.ts";

/**
 * Writes a file whole or not at all: beside it first, and then in its place, with the rights that it had. Through a symbolic link the
 * file is written that it leads to. Makes the folders that are missing. Errors: EditionError "unwritable"; the file is then as it was.
 */
export function writeFile(path: string, bytes: Uint8Array): void {
  const draft = new Draft(path);
  try {
    writeFileSync(draft.begun(), bytes, { flush: true });
    draft.takePlace();
  } catch (error) {
    throw draft.givenUp(error);
  }
}

/** The same of a file that comes in chunks. What the chunks fail with is passed on. */
export async function writeChunks(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const draft = new Draft(path);
  try {
    await writeFileLater(draft.begun(), chunks, { flush: true });
    draft.takePlace();
  } catch (error) {
    throw draft.givenUp(error);
  }
}

/** A file beside the one that it is to become. */
class Draft {
  readonly #path: string;
  #before: Stats | undefined;
  #place: string;
  #written: string | undefined;

  constructor(path: string) {
    this.#path = path;
    this.#place = path;
  }

  /** The path to write to, in a folder that is there. */
  begun(): string {
    this.#before = statSync(this.#path, { throwIfNoEntry: false });
    if (this.#before) this.#place = realpathSync(this.#path);
    mkdirSync(dirname(this.#place), { recursive: true });
    this.#written = join(dirname(this.#place), `.${basename(this.#place)}.${process.pid}.draft`);
    return this.#written;
  }

  takePlace(): void {
    if (this.#before) chmodSync(this.#written!, this.#before.mode & 0o7777);
    renameSync(this.#written!, this.#place);
  }

  /** The error with which the writing ends; what was written is gone. */
  givenUp(error: unknown): EditionError {
    const written = this.#written;
    if (written !== undefined)
      tolerant(() => {
        rmSync(written, { force: true });
      });
    if (error instanceof EditionError) return error;
    const { reason, hint } = faultOf(error);
    return new EditionError("unwritable", `${this.#path}: cannot be written: ${reason}.`, hint, { cause: error });
  }
}
