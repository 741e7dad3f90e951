import { algorithmOf } from "../digests.ts";
import { shown } from "../shown.ts";
import { isObject, isText, isUri, type Inventory, type Json, type Reading } from "./inventory.ts";
import { tell, textOfFile, type UnderCheck } from "./object-under-check.ts";
import { readDigestBlock } from "./read-digest-block.ts";
import { readFixity } from "./read-fixity.ts";
import { readVersions } from "./read-versions.ts";

/** Reads an inventory and checks its form. Undefined where it is no JSON object. OCFL 1.1, 3.5. */
export function readInventory(object: UnderCheck, path: string): Inventory | undefined {
  const text = tooLarge(object, path) ? undefined : textOfFile(object, path);
  if (text === undefined) return undefined;
  const reading = { object, path };
  const json = parsed(text);
  if (!isObject(json)) {
    tell(object, "E033", path, "The inventory is no JSON object.");
    return undefined;
  }
  for (const key of Object.keys(json))
    if (!keys.has(key)) tell(object, "E102", path, `No inventory has the key "${shown(key)}".`);
  const contentDirectory = contentDirectoryOf(json, reading);
  const manifest = manifestOf(json, contentDirectory, reading);
  const versions = readVersions(json["versions"], manifest, reading);
  tellUnused(manifest, versions, reading);
  return {
    path,
    ...readKeys(json, reading),
    contentDirectory,
    hasContentDirectory: json["contentDirectory"] !== undefined,
    manifest,
    versions,
    fixity: readFixity(json["fixity"], manifest, reading),
  };
}

const keys = new Set(["id", "type", "digestAlgorithm", "head", "contentDirectory", "manifest", "versions", "fixity"]);

function tooLarge({ folder, findings }: UnderCheck, path: string): boolean {
  if (folder.entry(path)!.bytes <= mostBytes) return false;
  findings.add("REC-D404", folder, { path }, { path: shown(path), reason: "it is an inventory of more than 256 MiB" });
  return true;
}

const mostBytes = 256 << 20;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readKeys(json: Json, { object, path }: Reading): Pick<Inventory, "id" | "type" | "algorithm" | "head"> {
  const texts = { id: json["id"], type: json["type"], digestAlgorithm: json["digestAlgorithm"], head: json["head"] };
  for (const [key, value] of Object.entries(texts))
    if (value === undefined) tell(object, "E036", path, `The inventory has no ${key}.`);
  const { id, type, digestAlgorithm, head } = texts;
  if (id !== undefined && (!isText(id) || id === "")) tell(object, "E037", path, "The id is no text, or is empty.");
  if (isText(id) && id !== "" && !isUri(id)) tell(object, "W005", path, `The id "${shown(id)}" is no URI.`);
  if (head !== undefined && !isText(head)) tell(object, "E040", path, "The head is no name of a version.");
  return {
    id: isText(id) ? id : undefined,
    type: isText(type) ? type : undefined,
    algorithm: digestAlgorithm === undefined ? undefined : algorithmOfContent(digestAlgorithm, { object, path }),
    head: isText(head) ? head : undefined,
  };
}

function algorithmOfContent(name: unknown, { object, path }: Reading): string | undefined {
  if (name === "sha256") tell(object, "W004", path, "The digests are by sha256; sha512 is better.");
  if (name === "sha256" || name === "sha512") return algorithmOf(name);
  tell(object, "E025", path, `The digestAlgorithm is neither sha512 nor sha256, but ${shown(JSON.stringify(name))}.`);
  return undefined;
}

/** The name of the folders of content: "content", unless the inventory has another. OCFL 1.1, 3.3.1. */
function contentDirectoryOf(json: Json, { object, path }: Reading): string {
  const name = json["contentDirectory"];
  if (name === undefined) return "content";
  if (name === "." || name === "..") tell(object, "E018", path, `The contentDirectory is "${name}".`);
  else if (!isText(name) || name === "" || name.includes("/"))
    tell(object, "E017", path, `The contentDirectory ${shown(JSON.stringify(name))} is no name of a folder.`);
  else return name;
  return isText(name) ? name : "content";
}

function manifestOf(json: Json, contentDirectory: string, reading: Reading): ReadonlyMap<string, readonly string[]> {
  const { object, path } = reading;
  const manifest = json["manifest"];
  if (manifest === undefined) tell(object, "E041", path, "The inventory has no manifest.");
  else if (!isObject(manifest))
    tell(object, object.spec === "1.0" ? "E041" : "E106", path, "The manifest is no JSON object.");
  if (!isObject(manifest)) return new Map();
  const block = readDigestBlock(manifest, { twice: "E096", noPaths: "E092", where: "The manifest" }, reading);
  for (const content of [...block.values()].flat()) tellPlace(content, contentDirectory, reading);
  return block;
}

/** A content path leads into the folder of content of a version. */
function tellPlace(content: string, contentDirectory: string, { object, path }: Reading): void {
  const [version, folder] = content.split("/");
  const code = /^v\d+$/.test(version!) ? "E015" : "E042";
  if (code === "E042" || folder !== contentDirectory)
    tell(object, code, path, `The manifest has a path that is in no folder of content: "${shown(content)}".`);
}

/** Each digest is of a file of some version: 1.1 has a code of its own for it. */
function tellUnused(manifest: Inventory["manifest"], versions: Inventory["versions"], { object, path }: Reading): void {
  const used = new Set([...versions.values()].flatMap(({ state }) => [...state.keys()].map(key => key.toLowerCase())));
  if (versions.size === 0) return;
  for (const digest of manifest.keys())
    if (!used.has(digest.toLowerCase()))
      tell(
        object,
        object.spec === "1.0" ? "E050" : "E107",
        path,
        `No version has the digest ${shown(digest)} of the manifest.`,
      );
}
