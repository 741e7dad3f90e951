import { parse } from "node:path";

import { EditionError } from "../core/edition-error.ts";

/** A TEI file on the command line. */
export interface Input {
  readonly path: string;
  /** The file's name without its last ending: the name of its folder and files in the output. */
  readonly stem: string;
}

/** Errors: EditionError "usage" for two inputs whose output would fall together, and for a name that yields no stem. */
export function readInputs(paths: readonly string[]): readonly Input[] {
  const seen = new Map<string, string>();
  return paths.map(path => {
    const stem = stemOf(path);
    const key = stem.normalize("NFC").toLowerCase();
    const other = seen.get(key);
    if (other !== undefined) throw sameStem(path, other, stem);
    seen.set(key, path);
    return { path, stem };
  });
}

function stemOf(path: string): string {
  const stem = parse(path).name;
  if (!/^\.*$/.test(stem)) return stem;
  throw new EditionError(
    "usage",
    `"${path}" has no name to call the output by.`,
    "Rename the file, as in edition.xml.",
  );
}

/** Some file systems take "A" and "a" for one name; the rule must not depend on the machine. */
function sameStem(path: string, other: string, stem: string): EditionError {
  const message = `${other} and ${path} would both be written to the folder "${stem}".`;
  return new EditionError("usage", message, "Rename one of them, or build each with an output folder of its own (-o).");
}
