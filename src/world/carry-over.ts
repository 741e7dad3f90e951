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

/**
 * Puts into the successor of a folder what it wants of the folder: the same file (a hard link) where the file system has
 * those, else a copy. With `old/notes.txt` and `old/a.html`, and `new/a.html`, there is then `new/notes.txt` too. Errors: those of
 * the file system.
 */
export function carryOver(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    const there = lstatSync(target, { throwIfNoEntry: false });
    if (entry.isDirectory()) {
      if (!there?.isDirectory()) mkdirSync(target);
      carryOver(source, target);
    } else if (!there || there.isDirectory()) keep(source, target, entry.isSymbolicLink());
  }
  chmodSync(to, statSync(from).mode & 0o7777);
}

function keep(source: string, target: string, isLink: boolean): void {
  if (isLink) symlinkSync(readlinkSync(source), target);
  else if (!linked(source, target)) {
    copyFileSync(source, target, constants.COPYFILE_EXCL);
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
