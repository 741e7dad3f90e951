import { mkdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative } from "node:path";

import { EditionError } from "../core/edition-error.ts";
import { faultOf } from "./file-faults.ts";
import { holdSignals } from "./hold-signals.ts";
import type { OutputFile } from "./world.ts";

/** Writes all the files below the folder, or none. Errors: EditionError "unwritable", which names the place. */
export async function writeAll(folder: string, files: readonly OutputFile[]): Promise<void> {
  const staged = files.map(file => stage(folder, file));
  const folders: string[] = [];
  await holdSignals(() => {
    try {
      for (const file of staged) writeBeside(file, folders);
      for (const { place } of staged) refuseFolder(place);
      for (const { temporary, place } of staged)
        at(place, () => {
          renameSync(temporary, place);
        });
    } catch (error) {
      for (const { temporary } of staged)
        tolerant(() => {
          rmSync(temporary, { force: true });
        });
      for (const made of folders.reverse())
        tolerant(() => {
          rmdirSync(made);
        });
      throw error;
    }
  });
}

interface StagedFile {
  readonly place: string;
  readonly temporary: string;
  readonly bytes: Uint8Array;
}

function stage(folder: string, { path, bytes }: OutputFile): StagedFile {
  const place = join(folder, path);
  const inside = relative(folder, place);
  if (inside === "" || isAbsolute(inside) || /^\.\.([/\\]|$)/.test(inside))
    throw new EditionError("unwritable", `${place}: is not within ${folder}.`, "Rename the TEI file.");
  return { place, temporary: `${place}.${process.pid}.part`, bytes };
}

function writeBeside({ place, temporary, bytes }: StagedFile, folders: string[]): void {
  at(dirname(place), () => {
    for (const folder of missingFolders(dirname(place))) {
      mkdirSync(folder);
      folders.push(folder);
    }
  });
  at(place, () => {
    writeFileSync(temporary, bytes);
  });
}

/** The folders to make, the outermost first. */
function missingFolders(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false }) ? [] : [...missingFolders(dirname(folder)), folder];
}

/** Found out before the first rename: to rename over a folder fails, when other files are in place already. */
function refuseFolder(place: string): void {
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new EditionError(
    "unwritable",
    `${place}: is a folder.`,
    "Move it away, or name another output folder with -o.",
  );
}

function at(place: string, change: () => void): void {
  try {
    change();
  } catch (error) {
    const { reason, hint } = faultOf(error);
    throw new EditionError("unwritable", `${place}: cannot be written: ${reason}.`, hint, { cause: error });
  }
}

/** Makes a change, or leaves it where it cannot be made: a folder into which someone else has meanwhile put a file stays. */
function tolerant(change: () => void): void {
  try {
    change();
  } catch {
    return;
  }
}
