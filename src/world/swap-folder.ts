import { lstatSync, readdirSync, readlinkSync, realpathSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

import { carryOver } from "./carry-over.ts";
import type { Beside } from "./world.ts";

/**
 * The two folders beside the folder of an edition that a run works with: `.recension/letter.4711.draft`, which becomes that folder, and
 * `.recension/letter.4711.old`, which was it. The number is that of the process.
 */
export interface Draft {
  readonly draft: string;
  readonly old: string;
}

export function draftOf(place: string, pid: number = process.pid): Draft {
  const name = join(workshopOf(place), `${basename(place)}.${pid}`);
  return { draft: `${name}.draft`, old: `${name}.old` };
}

/** Where a folder is or will be, a symbolic link in its place followed, also one that leads to nothing yet. */
export function placeOf(folder: string): string {
  if (statSync(folder, { throwIfNoEntry: false })) return realpathSync(folder);
  return isThere(folder) ? resolve(dirname(folder), readlinkSync(folder)) : resolve(folder);
}

/**
 * Puts the draft, which is whole, in the place of the folder. At each moment the folder is the old one or the new one, or, for the
 * microseconds between two renames, is not there; who is ended then leaves both beside it, whole, and `mendPlace` ends the
 * change. No system call that plain Node has does both at once. Errors: those of the file system; all is then as before.
 */
export function swap(place: string, beside: Beside = "kept"): void {
  const own = draftOf(place);
  if (isThere(place)) {
    renameSync(place, own.old);
    try {
      renameSync(own.draft, place);
    } catch (error) {
      renameSync(own.old, place);
      throw error;
    }
  } else renameSync(own.draft, place);
  clear(place, own, beside);
  closeWorkshop(place);
}

/**
 * Ends what runs that were ended while they wrote have left: where the folder is missing and both others are there, the new one takes its place; drafts
 * that did not come so far are removed. What belongs to a process that still runs stays. Errors: those of the file system.
 */
export function mendPlace(place: string, beside: Beside = "kept"): void {
  for (const pid of othersAtWork(place)) {
    const left = draftOf(place, pid);
    if (isThere(left.old) && !isThere(place)) renameSync(isThere(left.draft) ? left.draft : left.old, place);
    clear(place, left, beside);
  }
  closeWorkshop(place);
}

/**
 * Removes what is left when the folder stands. A folder that was put away is looked through once more for files that came into it
 * at the last moment, where they are kept, and is called a draft before it is removed: one that is called old is whole.
 * What cannot be removed stays.
 */
function clear(place: string, { draft, old }: Draft, beside: Beside): void {
  tolerant(() => {
    if (isThere(old)) {
      if (beside !== "gone") carryOver(old, place, beside);
      rmSync(draft, { recursive: true, force: true });
      renameSync(old, draft);
    }
    rmSync(draft, { recursive: true, force: true });
  });
}

/** Removes the folder of the drafts, unless another run is at work there. */
export function closeWorkshop(place: string): void {
  tolerant(() => {
    rmdirSync(workshopOf(place));
  });
}

/** Does what need not succeed. */
export function tolerant(change: () => void): void {
  try {
    change();
  } catch {
    return;
  }
}

function workshopOf(place: string): string {
  return join(dirname(place), ".recension");
}

/** The processes that have left something of this edition, and have ended. */
function othersAtWork(place: string): readonly number[] {
  const workshop = workshopOf(place);
  if (!isThere(workshop)) return [];
  const pids = readdirSync(workshop).flatMap(name => {
    const [, of, pid] = /^(.*)\.(\d+)\.(?:draft|old)$/s.exec(name) ?? [];
    return of === basename(place) ? [Number(pid)] : [];
  });
  return [...new Set(pids)].filter(pid => pid === process.pid || !isRunning(pid));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
