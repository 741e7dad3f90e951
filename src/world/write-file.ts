import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { EditionError } from "../core/edition-error.ts";
import { faultOf } from "./file-faults.ts";
import { tolerant } from "./swap-folder.ts";

/**
 * Writes a file whole or not at all: beside it first, and then in its place, with the rights that it had. Through a symbolic link the
 * file is written that it leads to. Makes the folders that are missing. Errors: EditionError "unwritable"; the file is then as it was.
 */
export function writeFile(path: string, bytes: Uint8Array): void {
  let draft: string | undefined;
  try {
    const before = statSync(path, { throwIfNoEntry: false });
    const place = before ? realpathSync(path) : path;
    mkdirSync(dirname(place), { recursive: true });
    draft = join(dirname(place), `.${basename(place)}.${process.pid}.draft`);
    writeFileSync(draft, bytes, { flush: true });
    if (before) chmodSync(draft, before.mode & 0o7777);
    renameSync(draft, place);
  } catch (error) {
    const written = draft;
    if (written !== undefined)
      tolerant(() => {
        rmSync(written, { force: true });
      });
    const { reason, hint } = faultOf(error);
    throw new EditionError("unwritable", `${path}: cannot be written: ${reason}.`, hint, { cause: error });
  }
}
