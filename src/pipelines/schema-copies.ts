import { dirname, join } from "node:path";

import { EditionError } from "../core/edition-error.ts";
import { readSchemaFile, type SchemaFile } from "../validate/relax-ng/read-schema-file.ts";
import { holdsRules, isRulesAlone } from "../validate/schematron/read/holds-rules.ts";
import { readSchematronFile } from "../validate/schematron/read/read-schema.ts";
import { pathBeside } from "../world/path-beside.ts";
import type { Web } from "../world/web.ts";
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
const lockName = "schemas.lock.json";

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

/** A schema that was fetched, and the copy that there was before, if it is another. */
export interface AddedSchema {
  readonly kept: KeptSchema;
  readonly before?: KeptSchema;
}

/**
 * Fetches a schema in RELAX NG or Schematron with the files that it includes, which must stand in its folder or below, and keeps them in a folder
 * under their addresses, with their digests. Nothing is kept of a schema that cannot be read. Errors: EditionError.
 */
export async function addSchema(
  url: string,
  { folder, today }: { readonly folder: string; readonly today: Date },
  world: World,
  web: Web,
): Promise<AddedSchema> {
  const fetched = await fetchWhole(url, web);
  const files = fetched.map(({ address, path, bytes }) => ({ url: address, path, sha256: world.digest(bytes) }));
  const kept = { url, fetched: today.toISOString().slice(0, 10), files };
  const others = await keptSchemas(folder, world);
  const before = others.find(other => other.url === url);
  for (const { path, bytes } of fetched) await world.write(join(folder, path), bytes);
  const schemas = [...others.filter(other => other !== before), kept].sort((a, b) => (a.url < b.url ? -1 : 1));
  const lock = JSON.stringify({ schemas }, null, 2) + "\n";
  await world.write(join(folder, lockName), new TextEncoder().encode(lock));
  return { kept, ...(before && digestsOf(before) !== digestsOf(kept) && { before }) };
}

interface FetchedFile extends SchemaFile {
  readonly address: string;
}

/** The schema is read as it is fetched, which tells what it includes. */
async function fetchWhole(url: string, web: Web): Promise<readonly FetchedFile[]> {
  const first = await web.fetch(url);
  const root = { path: placeOf(url, first.address), ...first };
  const files = new Map<string, FetchedFile>([[root.path, root]]);
  const find: Find = async (reference, from) => {
    const path = pathBeside(reference, from, dirname(root.path));
    if (path === undefined) return { wanting: "outside" };
    const known = files.get(path);
    if (known) return known;
    const part = { path, ...(await web.fetch(new URL(reference, files.get(from)!.address).href)) };
    files.set(path, part);
    return part;
  };
  if (!isRulesAlone(root)) await readSchemaFile(root, find);
  if (holdsRules(root)) await readSchematronFile(root, find);
  return [...files.values()];
}

type Find = Parameters<typeof readSchemaFile>[1];

/** The path of a copy: the host, and the steps of the address, in letters that every file system has. A compact schema ends in `.rnc`. */
function placeOf(url: string, address: string): string {
  const { host, pathname, search } = new URL(url);
  const steps = [host, ...pathname.split("/"), search]
    .map(step => step.replace(/[^\w.-]/g, "_"))
    .filter(step => !/^\.*$/.test(step));
  const path = steps.join("/");
  if (/\.(rng|rnc|sch|xml)$/i.test(path)) return path;
  return `${path}${/\.rnc$/i.test(new URL(address).pathname) ? ".rnc" : ".rng"}`;
}

function digestsOf({ files }: KeptSchema): string {
  return files.map(({ path, sha256 }) => `${path} ${sha256}`).join("\n");
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
