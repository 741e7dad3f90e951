import {
  chmodSync,
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { join } from "node:path";

import type { Beside } from "./world.ts";

/**
 * Puts into the successor of a folder what it wants of the folder: the same file (a hard link) where the file system has
 * those, else a copy; always a copy where it is to be copied. With `old/notes.txt` and `old/a.html`, and `new/a.html`, there is then `new/notes.txt` too. Errors: those of
 * the file system.
 */
export function carryOver(from: string, to: string, as: Exclude<Beside, "gone">): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    const there = lstatSync(target, { throwIfNoEntry: false });
    if (entry.isDirectory()) {
      if (!there?.isDirectory()) mkdirSync(target);
      carryOver(source, target, as);
    } else if (!there || there.isDirectory()) keep(source, target, entry.isSymbolicLink() ? "link" : as);
  }
  chmodSync(to, statSync(from).mode & 0o7777);
}

function keep(source: string, target: string, as: "kept" | "copied" | "link"): void {
  if (as === "link") symlinkSync(readlinkSync(source), target);
  else if (as === "copied" || !linked(source, target)) {
    copyFileSync(source, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    const { atime, mtime } = statSync(source);
    utimesSync(target, atime, mtime);
  }
}

/** False where the file system has no hard links, or forbids one of another user's file. */
function linked(source: string, target: string): boolean {
  try {
    linkSync(source, target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
    return false;
  }
}
