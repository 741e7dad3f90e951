import { isDeepStrictEqual } from "node:util";

import { digestsOf } from "../digests.ts";
import { shown } from "../shown.ts";
import { checkSidecar } from "./check-sidecar.ts";
import { inVersionOrder, isVersionName, numberOf } from "./check-version-folders.ts";
import type { Inventory, VersionBlock } from "./inventory.ts";
import { specVersions, tell, type UnderCheck } from "./object-under-check.ts";
import { readInventory } from "./read-inventory.ts";

/** The inventories in the folders of the versions, each checked and compared with that of the root. OCFL 1.1, 3.7. */
export function checkPrior(object: UnderCheck, root: Inventory): readonly Inventory[] {
  const prior: Inventory[] = [];
  let specBefore = 0;
  for (const version of inVersionOrder([...root.versions.keys()].filter(isVersionName))) {
    const path = `${version}/inventory.json`;
    if (!object.folder.isFolder(version)) continue;
    if (!object.folder.isFile(path)) tell(object, "W010", version, `Version ${version} has no inventory.`);
    else if (version === root.head && isSameFile(path, object)) checkSidecar(object, { ...root, path });
    else {
      if (version === root.head)
        tell(object, "E064", path, "The inventory of the last version is another than that of the root.");
      const inventory = readInventory(object, path);
      if (!inventory) continue;
      checkSidecar(object, inventory);
      specBefore = checkSpec(inventory, specBefore, object);
      compare(inventory, version, root, object);
      prior.push(inventory);
    }
  }
  if (specVersions.indexOf(object.spec) < specBefore)
    tell(object, "E103", "inventory.json", "A version is of a later OCFL than the object.");
  return prior;
}

function isSameFile(path: string, { folder, findings }: UnderCheck): boolean {
  const digestOf = (file: string): string | undefined =>
    findings.reading(folder, file, () => digestsOf(file, ["sha512"], folder).digests.get("sha512"));
  return digestOf(path) === digestOf("inventory.json");
}

/** The place of its version of OCFL among all, which never goes back. */
function checkSpec({ path, type }: Inventory, before: number, object: UnderCheck): number {
  const own = specVersions.findIndex(version => type === `https://ocfl.io/${version}/spec/#inventory`);
  if (type !== undefined && own < 0)
    tell(object, "E038", path, `The type "${shown(type)}" is of no OCFL that is known here.`);
  if (own >= 0 && own < before) tell(object, "E103", path, "A version before is of a later OCFL.");
  return Math.max(own, before);
}

function compare(prior: Inventory, version: string, root: Inventory, object: UnderCheck): void {
  compareIds(prior, root, object);
  if (prior.head !== undefined && prior.head !== version)
    tell(object, "E040", prior.path, `The head is "${shown(prior.head)}" in the folder of ${version}.`);
  if (prior.contentDirectory !== root.contentDirectory) tellContentDirectory(prior, root, object);
  for (const [name, block] of root.versions)
    if (isVersionName(name) && numberOf(name) <= numberOf(version)) compareVersion(name, prior, block, root, object);
  for (const name of prior.versions.keys())
    if (!root.versions.has(name))
      tell(object, "E066", prior.path, `The root has no version ${shown(name)}, which is here.`);
}

function compareIds(prior: Inventory, root: Inventory, object: UnderCheck): void {
  if (prior.id === undefined || root.id === undefined || prior.id === root.id) return;
  const said = `The id is "${shown(prior.id)}", and in the root "${shown(root.id)}".`;
  for (const code of object.spec === "1.0" ? ["E037"] : ["E037", "E110"]) tell(object, code, prior.path, said);
}

function compareVersion(
  name: string,
  prior: Inventory,
  block: VersionBlock,
  root: Inventory,
  object: UnderCheck,
): void {
  const own = prior.versions.get(name);
  if (!own || !hasSameState(own, prior, block, root))
    tell(object, "E066", prior.path, `Version ${name} has other files here than in the inventory of the root.`);
  if (own) tellOtherWords(name, own, block, prior.path, object);
}

function tellContentDirectory(prior: Inventory, root: Inventory, object: UnderCheck): void {
  const said = `The contentDirectory is "${shown(prior.contentDirectory)}", and in the root "${shown(root.contentDirectory)}".`;
  for (const code of ["E019", "E020"]) tell(object, code, prior.path, said);
}

function tellOtherWords(name: string, own: VersionBlock, block: VersionBlock, path: string, object: UnderCheck): void {
  for (const key of ["created", "message", "user"] as const)
    if (!isDeepStrictEqual(own[key], block[key]))
      tell(object, "W011", path, `Version ${name} has another ${key} here than in the inventory of the root.`);
}

/** True where each logical path has the same content: the same digest, or, by another algorithm, a content path in common. */
function hasSameState(own: VersionBlock, prior: Inventory, block: VersionBlock, root: Inventory): boolean {
  const digests = byPath(own);
  const others = byPath(block);
  if (digests.size !== others.size) return false;
  return [...digests].every(([path, digest]) => {
    const other = others.get(path);
    if (other === undefined) return false;
    if (prior.algorithm === root.algorithm) return digest.toLowerCase() === other.toLowerCase();
    const contents = new Set(prior.manifest.get(digest));
    return (root.manifest.get(other) ?? []).some(content => contents.has(content));
  });
}

function byPath({ state }: VersionBlock): ReadonlyMap<string, string> {
  return new Map([...state].flatMap(([digest, paths]) => paths.map(path => [path, digest] as const)));
}
