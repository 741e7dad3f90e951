import { addressOf } from "../../../record/addresses.ts";
import { agentsInRole } from "../../../record/citation.ts";
import type { PackedFile } from "../../../world/world.ts";
import type { StagedFile } from "../../staging/staged-file.ts";
import { packedAs, textFile, type Deposit, type Describe } from "../deposit.ts";
import { writeInventory, type Algorithm, type Inventory, type InventoryVersion, type Paths } from "./inventory.ts";

/** A version of an object, to be written beside those that are there. */
export interface NewVersion {
  /** Its name, such as `v2`. */
  readonly version: string;
  readonly files: readonly PackedFile[];
}

/**
 * A version of the OCFL object (1.1) of a deposit: the first, or the next one of an object that is there, which stores only contents that it
 * does not have. An object of 1.0 stays one. Undefined where its head is this deposit already.
 */
export async function ocflObject(
  deposit: Deposit,
  describe: Describe,
  before?: Inventory,
): Promise<NewVersion | undefined> {
  const algorithm = before?.digestAlgorithm ?? "sha512";
  const state = inCaseOf(before?.manifest ?? {}, byDigest(deposit.files, algorithm));
  if (before && isSameState(before.versions[before.head]!.state, state)) return undefined;
  const version = nextVersion(before?.head);
  const content = `${version}/${before?.contentDirectory ?? "content"}`;
  const added = teiFirst(deposit.files).filter(isFirstOf(before?.manifest ?? {}, algorithm));
  const inventory = inventoryWith(deposit, { version, algorithm, state, added, content }, before);
  const declaration = before ? [] : [textFile("0=ocfl_object_1.1", "ocfl_object_1.1\n")];
  const stored = added.map(file => packedAs(`${content}/${file.path}`, file));
  return { version, files: [...declaration, ...stored, ...(await inventoryFiles(inventory, version, describe))] };
}

interface Addition {
  readonly algorithm: Algorithm;
  readonly version: string;
  readonly state: Paths;
  readonly added: readonly StagedFile[];
  /** The folder of its contents. */
  readonly content: string;
}

function inventoryWith(deposit: Deposit, addition: Addition, before?: Inventory): Inventory {
  const { version, algorithm, state, added, content } = addition;
  const other = algorithm === "sha512" ? "sha256" : "sha512";
  const entry: InventoryVersion = {
    created: deposit.made,
    state,
    message: `Deposited by ${deposit.program.name} ${deposit.program.version}`,
    user: userOf(deposit),
  };
  const paths = added.map(file => ({ ...file, path: `${content}/${file.path}` }));
  return {
    id: before?.id ?? deposit.identity.uri,
    type: before?.type ?? "https://ocfl.io/1.1/spec/#inventory",
    digestAlgorithm: algorithm,
    head: version,
    ...(before?.contentDirectory !== undefined && { contentDirectory: before.contentDirectory }),
    manifest: { ...before?.manifest, ...byDigest(paths, algorithm) },
    versions: { ...before?.versions, [version]: entry },
    fixity: { ...before?.fixity, [other]: { ...before?.fixity?.[other], ...byDigest(paths, other) } },
  };
}

/** The inventory, with its digest beside it, in the object and in the version. OCFL 1.1, 3.7 and 3.8. */
async function inventoryFiles(inventory: Inventory, version: string, describe: Describe): Promise<PackedFile[]> {
  const file = textFile("inventory.json", writeInventory(inventory));
  const algorithm = inventory.digestAlgorithm;
  const digest = (await describe(file.content))[algorithm];
  const sidecar = textFile(`inventory.json.${algorithm}`, `${digest} inventory.json\n`);
  return [file, sidecar].flatMap(own => [own, { ...own, path: `${version}/${own.path}` }]);
}

/** Whoever answers for the version: the publisher, with an address where the header states one. */
function userOf({ record, program }: Deposit): { readonly name: string; readonly address?: string } {
  const [agent] = [...record.publication.publishers, ...agentsInRole(record, "editor")];
  if (!agent) return { name: `${program.name} ${program.version}` };
  const [email] = record.publication.contacts.map(contact => `mailto:${contact.email}`);
  const address = email ?? agent.identifiers.flatMap(identifier => addressOf(identifier) ?? [])[0];
  return { name: agent.text, ...(address !== undefined && { address }) };
}

function byDigest(files: readonly StagedFile[], algorithm: Algorithm): Record<string, string[]> {
  const paths: Record<string, string[]> = {};
  for (const { path, description } of files) (paths[description[algorithm]] ??= []).push(path);
  return paths;
}

/** A content that stands beside the page too is stored where the TEI has it. */
function teiFirst(files: readonly StagedFile[]): readonly StagedFile[] {
  const isOfTei = ({ path }: StagedFile): boolean => path.startsWith("tei/");
  return [...files.filter(isOfTei), ...files.filter(file => !isOfTei(file))];
}

/** Of files with the same content one is stored, and none whose content the object has. */
function isFirstOf(manifest: Paths, algorithm: Algorithm): (file: StagedFile) => boolean {
  const there = new Set(Object.keys(manifest).map(digest => digest.toLowerCase()));
  return ({ description }) => {
    const digest = description[algorithm];
    if (there.has(digest)) return false;
    there.add(digest);
    return true;
  };
}

/** The same paths by the digests as the manifest writes them: others write capitals. */
function inCaseOf(manifest: Paths, paths: Paths): Paths {
  const written = new Map(Object.keys(manifest).map(digest => [digest.toLowerCase(), digest]));
  return Object.fromEntries(Object.entries(paths).map(([digest, own]) => [written.get(digest) ?? digest, own]));
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
