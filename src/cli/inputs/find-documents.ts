import { statSync, type Stats } from "node:fs";
import { dirname, relative, resolve } from "node:path";

import type { FoundDocument } from "../../config/inputs.ts";
import { EditionError } from "../../core/edition-error.ts";
import { filesMatching, isPattern } from "../../world/files-matching.ts";
import type { World } from "../../world/world.ts";
import { xmlFilesIn, type Fault } from "../../world/xml-files-in.ts";

/** The documents that the words of a command line name. */
export interface Found {
  readonly documents: FoundDocument[];
  /** Names of nothing that can be read. */
  readonly faults: Fault[];
  /** Files of a folder that was named that are no editions. */
  readonly leftOut: { readonly folder: string; readonly reason: string; readonly paths: readonly string[] }[];
}

/** The documents that are looked for in folders: editions, or all TEI; and the folder of editions, in which none is looked for. */
export interface Sought {
  readonly sought: "editions" | "tei";
  readonly output?: string;
}

/**
 * Finds the documents: files, in folders those that are sought, those that a pattern matches, and `-` for standard input. Each is
 * found once, in the order in which it is named first. Errors: EditionError "usage" for a second `-`.
 */
export async function findDocuments(given: readonly string[], world: World, sought: Sought): Promise<Found> {
  if (given.filter(name => name === "-").length > 1)
    throw new EditionError("usage", "Standard input (-) is named twice, and can be read once.", "Name it once.");
  const found: Found = { documents: [], faults: [], leftOut: [] };
  for (const name of given.flatMap(expanded)) await findOne(name, found, world, sought);
  const byPath = new Map(found.documents.toReversed().map(document => [resolve(document.path), document]));
  return { ...found, documents: found.documents.filter(document => byPath.get(resolve(document.path)) === document) };
}

/** A name is itself where there is such a file, also one with a star in it. */
function expanded(name: string): string[] {
  if (!isPattern(name) || isAddress(name) || statsOf(name)) return [name];
  const matching = filesMatching(name);
  return matching.length > 0 ? matching : [name];
}

async function findOne(name: string, found: Found, world: World, sought: Sought): Promise<void> {
  if (name === "-") await findInStandardInput(found);
  else if (isAddress(name)) found.faults.push({ name, error: notFetched(name) });
  else if (isFolder(name)) await findInFolder(name, found, world, sought);
  else if (isPattern(name) && !statsOf(name)) found.faults.push({ name, error: matchesNothing(name) });
  else found.documents.push({ path: name, name, below: "" });
}

/** Like what looks into folders, loaded where it is asked for. */
async function findInStandardInput({ documents, faults }: Found): Promise<void> {
  const { readStandardInput } = await import("./standard-input.ts");
  try {
    documents.push(await readStandardInput());
  } catch (error) {
    if (!(error instanceof EditionError)) throw error;
    faults.push({ name: "-", error });
  }
}

async function findInFolder(folder: string, found: Found, world: World, { sought, output }: Sought): Promise<void> {
  const { editionsAmong, teiAmong } = await import("./editions-among.ts");
  const { files, links, faults } = xmlFilesIn(folder, output);
  const among = sought === "tei" ? teiAmong : editionsAmong;
  const { editions, others } = await among(files, folder, world);
  found.documents.push(...editions.map(path => ({ path, name: path, below: relative(folder, dirname(path)) })));
  found.faults.push(...faults);
  if (links.length > 0) others.set("symbolic links", links);
  for (const [reason, paths] of others) found.leftOut.push({ folder, reason, paths });
  if (editions.length > 0 || faults.length > 0) return;
  const hint = "Name another folder, or a file.";
  const error = new EditionError(
    "unreadable",
    `${folder}: there is no ${sought === "tei" ? "TEI" : "edition"} in this folder.`,
    hint,
  );
  found.faults.push({ name: folder, error });
}

function isFolder(path: string): boolean {
  return statsOf(path)?.isDirectory() === true;
}

/** Undefined also of what cannot be looked at, of which more is said when it is read. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** RFC 3986, 3.1; one letter before the colon is a drive of Windows. */
function isAddress(name: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(name) && !statsOf(name);
}

function matchesNothing(pattern: string): EditionError {
  const message = `${pattern}: cannot be read: no file has such a name.`;
  return new EditionError("unreadable", message, "Check the spelling, or name the folder to have all documents in it.");
}

function notFetched(address: string): EditionError {
  const message = `${address}: cannot be read: it is an address, and nothing is fetched.`;
  return new EditionError("unreadable", message, "Download it first, and give the file.");
}
