import { commonStart } from "../core/common-start.ts";
import { dirname, join, parse, resolve, sep } from "node:path";

import { EditionError } from "../core/edition-error.ts";

/** A TEI document that is to be worked on. */
export interface FoundDocument {
  readonly path: string;
  /** Its name in messages: its path, or `<stdin>`. */
  readonly name: string;
  /** Its folder below the one that was named on the command line; empty where it was named itself. */
  readonly below: string;
  /** Where it is no file: a file of that path with these bytes. */
  readonly bytes?: Uint8Array;
}

/** A document with the place of its edition. */
export interface Input extends FoundDocument {
  /** The folder of its edition below the output folder: `letter`, or `1911/record`. It ends with the name of the file without its last ending. */
  readonly place: string;
}

/**
 * Gives each document a folder for its edition: the folders between the one that was named and the file are kept; so are, of
 * documents that would fall together, those that tell them apart. Of `a/record.xml` and `b/record.xml`, `a/record` and
 * `b/record`. Errors: EditionError "usage" for two that cannot be told apart so, and for a name that yields no folder.
 */
export function placeInputs(documents: readonly FoundDocument[]): readonly Input[] {
  const placed = documents.map(document => ({ ...document, place: join(document.below, stemOf(document.path)) }));
  const apart = alike(placed).flatMap(toldApart);
  const byPath = new Map(apart.map(input => [input.path, input]));
  const inputs = placed.map(input => byPath.get(input.path) ?? input);
  const [still] = alike(inputs);
  if (still) throw samePlace(still[0]!, still[1]!);
  return inputs;
}

/**
 * The places at which the edition of a document may be, if it was built with others: its own, then those with the folders that
 * tell it apart: `record`, `a/record`, `letters/a/record`.
 */
export function placesOf({ path, place }: Input): readonly string[] {
  const folders = namesOfFolders(path);
  const longer = folders.map((_, i) => join(...folders.slice(folders.length - 1 - i), stemOf(path)));
  return [place, ...longer.filter(other => other !== place)];
}

/** Those with one place between them. Some file systems take "A" and "a" for one name; the rule must not depend on the machine. */
function alike(inputs: readonly Input[]): Input[][] {
  const groups = new Map<string, Input[]>();
  for (const input of inputs) {
    const key = input.place.normalize("NFC").toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), input]);
  }
  return [...groups.values()].filter(group => group.length > 1);
}

function toldApart(inputs: readonly Input[]): Input[] {
  const folders = inputs.map(({ path }) => namesOfFolders(path));
  const common = commonStart(folders).length;
  return inputs.map((input, nth) => ({
    ...input,
    place: join(...folders[nth]!.slice(common), stemOf(input.path)),
  }));
}

/** From the root of the disk on; a drive of Windows without its colon. */
function namesOfFolders(path: string): readonly string[] {
  return dirname(resolve(path))
    .split(sep)
    .map(name => name.replace(":", ""));
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

function samePlace({ path, place }: Input, other: Input): EditionError {
  const message = `${path} and ${other.path} would both be written to the folder "${place}".`;
  return new EditionError("usage", message, "Rename one of them, or build each with an output folder of its own (-o).");
}
