import { dirname, join } from "node:path";

import { EditionError } from "../core/edition-error.ts";
import { pathBeside } from "../world/path-beside.ts";
import type { World } from "../world/world.ts";

/** A schema of the web of which a copy is kept, with the files that it includes, itself the first. */
export interface KeptSchema {
  readonly url: string;
  /** The day on which it was fetched: `2026-11-30`. */
  readonly fetched: string;
  readonly files: readonly KeptFile[];
}

interface KeptFile {
  /** Its address in the end. */
  readonly url: string;
  /** Its path in the folder of copies. */
  readonly path: string;
  readonly sha256: string;
}

/** The copy of a schema. `changed`: its files that are not as they were fetched, or are gone. */
export interface SchemaCopy {
  readonly path: string;
  readonly changed: readonly string[];
}

/** The folder of copies, and the file in it that says what they are copies of. */
export const copiesFolder = "schemas";
export const lockName = "schemas.lock.json";

/**
 * The copy of a schema that a document names by an address of the web: in a folder `schemas` beside the document or above it, or in the
 * working folder. Undefined where none was fetched. Errors: EditionError "unreadable", for a list of copies that is none.
 */
export async function copyOf(url: string, document: string, world: World): Promise<SchemaCopy | undefined> {
  for (const folder of foldersAbove(document)) {
    const kept = (await keptSchemas(folder, world)).find(schema => schema.url === url);
    if (!kept) continue;
    return { path: join(folder, kept.files[0]!.path), changed: await changedFiles(kept, folder, world) };
  }
  return undefined;
}

/** The files of a copy that are not as they were fetched, or are gone. */
export async function changedFiles({ files }: KeptSchema, folder: string, world: World): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const { path, sha256 } of files)
    if ((await digestOf(join(folder, path), world)) !== sha256) changed.push(join(folder, path));
  return changed;
}

/** The copies in a folder, by their addresses. Errors: EditionError "unreadable". */
export async function keptSchemas(folder: string, world: World): Promise<readonly KeptSchema[]> {
  const path = join(folder, lockName);
  if (!(await world.exists(path))) return [];
  try {
    const { schemas } = JSON.parse(new TextDecoder().decode(await world.read(path))) as { schemas: KeptSchema[] };
    if (schemas.every(isKept)) return schemas;
  } catch (error) {
    if (error instanceof EditionError) throw error;
  }
  const hint = "Remove it, and fetch the schemas again: recension schema add URL";
  throw new EditionError("unreadable", `${path}: is no list of copies of schemas.`, hint);
}

async function digestOf(path: string, world: World): Promise<string | undefined> {
  return (await world.exists(path)) ? world.digest(await world.read(path)) : undefined;
}

/** The folders of copies that a document may have, the nearest first; that of the working folder last. */
function foldersAbove(document: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = dirname(document); ; folder = dirname(folder)) {
    folders.push(join(folder, copiesFolder));
    if (folder === dirname(folder)) break;
  }
  return [...new Set([...folders, copiesFolder])];
}

function isKept(value: unknown): value is KeptSchema {
  const { url, fetched, files } = value as Partial<Record<keyof KeptSchema, unknown>>;
  const isFile = (file: unknown): boolean => {
    const { path, sha256 } = file as Partial<Record<keyof KeptFile, unknown>>;
    return typeof sha256 === "string" && typeof path === "string" && pathBeside(path, lockName) !== undefined;
  };
  return (
    [url, fetched].every(word => typeof word === "string") &&
    Array.isArray(files) &&
    files.length > 0 &&
    files.every(isFile)
  );
}
