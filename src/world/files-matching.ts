import { readdirSync, statSync } from "node:fs";
import { join, parse } from "node:path";

import { matchesName } from "../core/glob.ts";

/**
 * The files and folders that a pattern stands for which no shell has expanded, as those of Windows do not: `*` is any letters of a
 * name and `?` is one, in each part of the path, and hidden names are not meant. In the order of their names.
 *
 *     filesMatching("letters/*.xml"); // ["letters/a.xml", "letters/b.xml"]
 */
export function filesMatching(pattern: string): string[] {
  const { root } = parse(pattern);
  const steps = pattern
    .slice(root.length)
    .split(/[/\\]/)
    .filter(step => step !== "");
  let paths = [root];
  for (const step of steps) paths = paths.flatMap(path => stepsInto(path, step));
  return paths;
}

export function isPattern(path: string): boolean {
  return /[*?]/.test(path);
}

function stepsInto(folder: string, step: string): string[] {
  if (!isPattern(step)) return statSync(join(folder, step), { throwIfNoEntry: false }) ? [join(folder, step)] : [];
  return namesIn(folder)
    .filter(name => matchesName(step, name) && !name.startsWith("."))
    .sort()
    .map(name => join(folder, name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder === "" ? "." : folder);
  } catch {
    return [];
  }
}
