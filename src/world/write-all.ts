import {
  accessSync,
  constants,
  copyFileSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";

import { EditionError } from "../core/edition-error.ts";
import { carryOver } from "./carry-over.ts";
import { refuseChanged } from "./describe.ts";
import { faultOf } from "./file-faults.ts";
import { pathBelow } from "./path-beside.ts";
import { closeWorkshop, draftOf, mendPlace, placeOf, swap, tolerant } from "./swap-folder.ts";
import type { Beside, OutputFile, PackedFile } from "./world.ts";

/**
 * Writes the files of an edition into its folder, all or none: a draft of the whole folder is made beside it, what else stands in
 * the folder is carried over, and the two change places. A signal ends this as it ends anything: to hear it later would take a
 * listener, and one that arrives while a listener is taken away is lost in Node. Errors: EditionError "unwritable", which names
 * the place; the folder is then as it was.
 */
export function writeAll(folder: string, files: readonly OutputFile[]): void {
  const packed = files.map(({ path, bytes }) => ({ path, content: bytes }));
  writePackage(folder, packed, "kept");
}

/** The same for a package, in whose folder what else stands may be gone. Errors: also EditionError "unreadable", for a file that has changed. */
export function writePackage(folder: string, files: readonly PackedFile[], beside: Beside): void {
  const place = at(folder, () => placeOf(folder));
  for (const { path } of files) refuseOutside(folder, path);
  refuseWorkingFolder(folder, place);
  at(folder, () => {
    mendPlace(place, beside);
  });
  if (beside === "gone") refuseAnother(folder, files);
  const made: string[] = [];
  try {
    makeDraft(folder, place, files, made);
    if (beside !== "gone" && statSync(place, { throwIfNoEntry: false }))
      at(folder, () => {
        carryOver(place, draftOf(place).draft, beside);
      });
    at(folder, () => {
      swap(place, beside);
    });
  } catch (error) {
    takeBack(place, made);
    throw error;
  }
}

/** Ends what a run that was ended while it wrote had begun: the folder is there again, whole. Where nothing can be written, it stays as it is. */
export function mendFolder(folder: string, beside: Beside = "kept"): void {
  tolerant(() => {
    mendPlace(placeOf(folder), beside);
  });
}

function makeDraft(folder: string, place: string, files: readonly PackedFile[], made: string[]): void {
  const { draft } = draftOf(place);
  at(folder, () => {
    if (statSync(place, { throwIfNoEntry: false })) accessSync(place, constants.W_OK);
    for (const missing of missingFolders(dirname(draft))) {
      mkdirSync(missing);
      made.push(missing);
    }
    mkdirSync(draft, { recursive: true });
  });
  for (const file of files) {
    at(join(folder, file.path), () => {
      refuseFolder(join(folder, file.path));
      mkdirSync(dirname(join(draft, file.path)), { recursive: true });
      writeContent(join(draft, file.path), file);
    });
  }
}

function writeContent(path: string, { content, asOf }: PackedFile): void {
  if (content instanceof Uint8Array) writeFileSync(path, content);
  else {
    copyFileSync(content.copyOf, path, constants.COPYFILE_FICLONE);
    refuseChanged(content.copyOf, asOf);
  }
}

function takeBack(place: string, made: readonly string[]): void {
  tolerant(() => {
    rmSync(draftOf(place).draft, { recursive: true, force: true });
  });
  closeWorkshop(place);
  for (const folder of made.toReversed())
    tolerant(() => {
      rmdirSync(folder);
    });
}

/** The folders to make, the outermost first. */
function missingFolders(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false }) ? [] : [...missingFolders(dirname(folder)), folder];
}

function refuseOutside(folder: string, path: string): void {
  if (pathBelow(folder, join(folder, path)) === undefined)
    throw new EditionError("unwritable", `${join(folder, path)}: is not within ${folder}.`, "Rename the TEI file.");
}

/** Whoever stands in a folder that is changed for another stands nowhere. */
function refuseWorkingFolder(folder: string, place: string): void {
  const here = process.cwd();
  if (relative(place, here) !== "" && pathBelow(place, here) === undefined) return;
  throw new EditionError(
    "unwritable",
    `${folder}: cannot be written: you are in this folder, which is changed as a whole.`,
    "Go to another folder, or name another output folder with -o.",
  );
}

/** Where all else goes, a folder in the place is one of the same kind: it is empty, or has a file at its top that the new one has too. */
function refuseAnother(folder: string, files: readonly PackedFile[]): void {
  const there = at(folder, () => (statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder) : []));
  const own = new Set(files.map(({ path }) => path));
  if (there.length === 0 || there.some(name => own.has(name))) return;
  throw new EditionError(
    "unwritable",
    `${folder}: cannot be written: a folder stands there that is no such package.`,
    "Move it away, or name another output folder with -o.",
  );
}

function refuseFolder(place: string): void {
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new EditionError(
    "unwritable",
    `${place}: is a folder.`,
    "Move it away, or name another output folder with -o.",
  );
}

function at<Value>(place: string, change: () => Value): Value {
  try {
    return change();
  } catch (error) {
    if (error instanceof EditionError) throw error;
    const { reason, hint } = faultOf(error);
    throw new EditionError("unwritable", `${place}: cannot be written: ${reason}.`, hint, { cause: error });
  }
}
