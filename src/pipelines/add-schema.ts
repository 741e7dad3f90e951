import { dirname, join } from "node:path";

import { readSchemaFile, type SchemaFile } from "../validate/relax-ng/read-schema-file.ts";
import { holdsRules, isRulesAlone } from "../validate/schematron/read/holds-rules.ts";
import { readSchematronFile } from "../validate/schematron/read/read-schema.ts";
import { pathBeside } from "../world/path-beside.ts";
import type { Web } from "../world/web.ts";
import type { World } from "../world/world.ts";
import { keptSchemas, lockName, type KeptSchema } from "./schema-copies.ts";

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
