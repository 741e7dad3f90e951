import { join, parse } from "node:path";

import type { Inventory } from "../../deposit/forms/ocfl/inventory.ts";
import { identityOf } from "../../deposit/forms/identity.ts";
import { readEditionTei } from "../../document/read-tei.ts";
import type { EditionRecord } from "../../record/edition-record.ts";
import { registerIn } from "../../tei/register.ts";
import type { FoundDeposit } from "../../world/deposits-in.ts";
import type { World } from "../../world/world.ts";
import { xmlFilesIn } from "../../world/xml-files-in.ts";
import { editionRecord } from "../record.ts";

/** The record of an edition, and the name of its file. */
export interface Deposited {
  readonly record: EditionRecord;
  readonly stem: string;
}

/**
 * The edition of a deposit: of the TEI in a package that one by which the package is named, else the first. Undefined where there is none
 * that can be read; lists of names without a text are none.
 */
export async function readDeposited(found: FoundDeposit, world: World): Promise<Deposited | undefined> {
  const contents = await contentsOf[found.kind](found.path, world);
  let first: Deposited | undefined;
  for (const path of contents?.documents ?? []) {
    const deposited = await readTei(path, contents!.world);
    if (deposited && identityOf(deposited.record, deposited.stem).uri === contents!.id) return deposited;
    first ??= deposited;
  }
  return first;
}

/** The documents of a deposit, by paths at which they are read. */
interface Contents {
  readonly documents: readonly string[];
  readonly world: World;
  /** The name of the package. */
  readonly id: string | undefined;
}

const contentsOf: Readonly<
  Record<FoundDeposit["kind"], (path: string, world: World) => Contents | Promise<Contents | undefined>>
> = {
  document: (path, world) => ({ documents: [path], world, id: undefined }),
  bag: contentsOfBag,
  ocfl: contentsOfObject,
};

async function readTei(path: string, world: World): Promise<Deposited | undefined> {
  try {
    const read = await readEditionTei(path, world);
    if (!read.ok || registerIn(read.value.root) === "alone") return undefined;
    return { record: await editionRecord(read.value, world), stem: parse(path).name };
  } catch {
    return undefined;
  }
}

/** RFC 8493: the TEI in our bags, else any XML in the payload. */
async function contentsOfBag(folder: string, world: World): Promise<Contents> {
  const info = join(folder, "bag-info.txt");
  const words = (await world.exists(info)) ? new TextDecoder().decode(await world.read(info)) : "";
  const ours = xmlFilesIn(join(folder, "data/objects/tei")).files;
  const documents = ours.length > 0 ? ours : xmlFilesIn(join(folder, "data")).files;
  return { documents, world, id: /^External-Identifier:\s*(.*)$/m.exec(words)?.[1]?.trim() };
}

/** OCFL 1.1, 3.5: the state of the head, whose files lie to one another by their logical paths, wherever their contents are stored. */
async function contentsOfObject(folder: string, world: World): Promise<Contents | undefined> {
  const inventory = await inventoryIn(folder, world);
  const state = inventory?.versions?.[inventory.head ?? ""]?.state;
  if (!inventory?.manifest || !state) return undefined;
  const stored = new Map(Object.entries(inventory.manifest).map(([digest, paths]) => [digest.toLowerCase(), paths[0]]));
  const files = new Map<string, string>();
  for (const [digest, paths] of Object.entries(state)) {
    const content = stored.get(digest.toLowerCase());
    if (content !== undefined) for (const path of paths) files.set(join(folder, path), join(folder, content));
  }
  const xml = [...files.keys()].filter(path => /\.xml$/i.test(path)).sort();
  const ours = xml.filter(path => path.startsWith(join(folder, "tei/")));
  return { documents: ours.length > 0 ? ours : xml, world: worldOfFiles(files, world), id: inventory.id };
}

async function inventoryIn(folder: string, world: World): Promise<Partial<Inventory> | undefined> {
  try {
    return JSON.parse(new TextDecoder().decode(await world.read(join(folder, "inventory.json")))) as Partial<Inventory>;
  } catch {
    return undefined;
  }
}

/** A world in which files stand at other paths than on the disk. */
function worldOfFiles(files: ReadonlyMap<string, string>, world: World): World {
  const absent = "\0";
  return {
    ...world,
    read: path => world.read(files.get(path) ?? absent),
    exists: path => world.exists(files.get(path) ?? absent),
    size: path => world.size(files.get(path) ?? absent),
    realPath: path => Promise.resolve(path),
  };
}
