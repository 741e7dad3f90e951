import { agentsInRole } from "../../../record/citation.ts";
import type { PackedFile } from "../../../world/world.ts";
import type { StagedFile } from "../../staging/staged-file.ts";
import { packedAs, textFile, type Deposit, type Describe } from "../deposit.ts";
import { writeInventory, type Inventory, type InventoryVersion, type Paths } from "./inventory.ts";

/** An object that is in a storage root. */
export interface StoredObject {
  readonly inventory: Inventory;
  /** All its files, each by its path in the object. */
  readonly files: readonly PackedFile[];
}

/** An object with the new version. */
export interface VersionedObject {
  /** Its name, such as `v2`. */
  readonly version: string;
  /** All files of the object. */
  readonly files: readonly PackedFile[];
}

/**
 * An OCFL object (1.1) of a deposit: the first version, or the next one of an object that is there, which stores only contents that it
 * does not have. Undefined where its head is this deposit already.
 */
export async function ocflObject(
  deposit: Deposit,
  describe: Describe,
  before?: StoredObject,
): Promise<VersionedObject | undefined> {
  const state = stateOf(deposit.files);
  if (before && isSameState(before.inventory.versions[before.inventory.head]!.state, state)) return undefined;
  const version = nextVersion(before?.inventory.head);
  const content = `${version}/${before?.inventory.contentDirectory ?? "content"}`;
  const added = deposit.files.filter(isFirstOf(before?.inventory.manifest ?? {}));
  const inventory = inventoryWith(deposit, { version, state, added, content }, before?.inventory);
  const stored = added.map(file => packedAs(`${content}/${file.path}`, file));
  const written = await inventoryFiles(inventory, version, describe);
  const replaced = new Set(written.map(({ path }) => path));
  const kept = before ? before.files.filter(({ path }) => !replaced.has(path) && !isDeclaration(path)) : [];
  return { version, files: [textFile("0=ocfl_object_1.1", "ocfl_object_1.1\n"), ...kept, ...stored, ...written] };
}

interface NewVersion {
  readonly version: string;
  readonly state: Paths;
  readonly added: readonly StagedFile[];
  /** The folder of its contents. */
  readonly content: string;
}

function inventoryWith(deposit: Deposit, { version, state, added, content }: NewVersion, before?: Inventory): Inventory {
  const entry: InventoryVersion = {
    created: deposit.made,
    state,
    message: `Deposited by ${deposit.program.name} ${deposit.program.version}`,
    user: userOf(deposit),
  };
  const paths = added.map(file => ({ ...file, path: `${content}/${file.path}` }));
  return {
    id: before?.id ?? deposit.identity.uri,
    type: "https://ocfl.io/1.1/spec/#inventory",
    digestAlgorithm: "sha512",
    head: version,
    ...(before?.contentDirectory !== undefined && { contentDirectory: before.contentDirectory }),
    manifest: { ...before?.manifest, ...byDigest(paths, "sha512") },
    versions: { ...before?.versions, [version]: entry },
    fixity: { ...before?.fixity, sha256: { ...before?.fixity?.["sha256"], ...byDigest(paths, "sha256") } },
  };
}

/** The inventory, with its digest beside it, in the object and in the version. OCFL 1.1, 3.7 and 3.8. */
async function inventoryFiles(inventory: Inventory, version: string, describe: Describe): Promise<PackedFile[]> {
  const file = textFile("inventory.json", writeInventory(inventory));
  const { sha512 } = await describe(file.content);
  const sidecar = textFile("inventory.json.sha512", `${sha512} inventory.json\n`);
  return [file, sidecar].flatMap(own => [own, { ...own, path: `${version}/${own.path}` }]);
}

/** Whoever answers for the version: the publisher, with an address where the header states one. */
function userOf({ record, program }: Deposit): { readonly name: string; readonly address?: string } {
  const [agent] = [...record.publication.publishers, ...agentsInRole(record, "editor")];
  if (!agent) return { name: `${program.name} ${program.version}` };
  const address = agent.identifiers.find(({ scheme }) => scheme === "url" || scheme === "ror" || scheme === "orcid");
  return { name: agent.text, ...(address && { address: address.written }) };
}

function stateOf(files: readonly StagedFile[]): Paths {
  return byDigest(files, "sha512");
}

function byDigest(files: readonly StagedFile[], algorithm: "sha256" | "sha512"): Record<string, string[]> {
  const paths: Record<string, string[]> = {};
  for (const { path, description } of files) (paths[description[algorithm]] ??= []).push(path);
  return paths;
}

/** Of files with the same content one is stored, and none whose content the object has. */
function isFirstOf(manifest: Paths): (file: StagedFile) => boolean {
  const there = new Set(Object.keys(manifest).map(digest => digest.toLowerCase()));
  return ({ description: { sha512 } }) => {
    if (there.has(sha512)) return false;
    there.add(sha512);
    return true;
  };
}

function isSameState(a: Paths, b: Paths): boolean {
  return JSON.stringify(asPairs(a)) === JSON.stringify(asPairs(b));
}

function asPairs(state: Paths): readonly string[] {
  return Object.entries(state)
    .flatMap(([digest, paths]) => paths.map(path => `${path}\0${digest.toLowerCase()}`))
    .toSorted();
}

/** `v2` after `v1`, and `v0002` after `v0001`. OCFL 1.1, 3.3. */
function nextVersion(head = "v0"): string {
  const digits = head.slice(1);
  const next = String(Number(digits) + 1);
  return `v${digits.startsWith("0") && digits !== "0" ? next.padStart(digits.length, "0") : next}`;
}

/** An object of 1.0 is one of 1.1 from now on. OCFL 1.1, 3.1. */
function isDeclaration(path: string): boolean {
  return path.startsWith("0=ocfl_object_");
}
