import { shown } from "../shown.ts";
import type { Inventory } from "./inventory.ts";
import { tell, type UnderCheck } from "./object-under-check.ts";

/** Checks the folders of the versions against one another and against the inventory, and what stands in each. OCFL 1.1, 3.3. */
export function checkVersionFolders(object: UnderCheck, inventory: Inventory | undefined): void {
  const { folder } = object;
  const folders = folder
    .list()
    .filter(({ name, kind }) => kind === "folder" && isVersionName(name))
    .map(({ name }) => name);
  const names = inVersionOrder(new Set([...folders, ...(inventory?.versions.keys() ?? [])].filter(isVersionName)));
  if (names.length === 0) {
    if (!inventory || inventory.versions.size > 0) tell(object, "E008", "", "The object has no version.");
    return;
  }
  checkNaming(names, object);
  checkSequence(folders, "The folders of versions", object);
  if (inventory) {
    checkSequence([...inventory.versions.keys()].filter(isVersionName), "The versions of the inventory", object);
    compareWithInventory(folders, inventory, object);
  }
  for (const name of folders) checkVersionFolder(name, inventory?.contentDirectory ?? "content", object);
}

export function isVersionName(name: string): boolean {
  return /^v\d+$/.test(name);
}

export function numberOf(version: string): number {
  return Number(version.slice(1));
}

export function inVersionOrder(names: Iterable<string>): string[] {
  return [...names].sort((a, b) => numberOf(a) - numberOf(b));
}

/** All are named as the first is: without zeros before the number, or with them and in one length. */
function checkNaming(names: readonly string[], object: UnderCheck): void {
  const first = names[0]!;
  const isPadded = first.startsWith("v0");
  if (isPadded) tell(object, "W001", first, "The names of versions have zeros before the number.");
  for (const name of names) {
    const fits = isPadded ? name.length === first.length && name.startsWith("v0") : !name.startsWith("v0");
    if (fits) continue;
    const codes = isPadded && !name.startsWith("v0") ? ["E011", "E012", "E013"] : ["E012", "E013"];
    for (const code of codes) tell(object, code, name, `"${shown(name)}" is not named as "${shown(first)}" is.`);
  }
}

function checkSequence(names: readonly string[], which: string, object: UnderCheck): void {
  const numbers = inVersionOrder(names).map(numberOf);
  if (numbers.length === 0) return;
  if (numbers[0] !== 1) tell(object, "E009", "", `${which} do not begin with 1.`);
  const gap = numbers.find((number, index) => index > 0 && number > numbers[index - 1]! + 1);
  if (gap !== undefined) tell(object, "E010", "", `${which} have none before v${String(gap)}.`);
}

function compareWithInventory(
  folders: readonly string[],
  { path, versions, head }: Inventory,
  object: UnderCheck,
): void {
  for (const name of versions.keys())
    if (!folders.includes(name)) {
      tell(object, "E046", path, `Version ${shown(name)} has no folder.`);
      if (isVersionName(name)) tell(object, "E010", path, `Of the versions, ${shown(name)} is missing.`);
    }
  for (const name of folders)
    if (!versions.has(name)) tell(object, "E046", name, `The folder ${name} is of no version that the inventory has.`);
  const last = inVersionOrder(new Set([...versions.keys()].filter(isVersionName))).at(-1);
  if (head !== undefined && head !== last)
    tell(object, "E040", path, `The head is "${shown(head)}"; the last version is ${last ?? "not there"}.`);
}

function checkVersionFolder(version: string, contentDirectory: string, object: UnderCheck): void {
  const { folder } = object;
  for (const { name, kind } of folder.list(version)) {
    const path = `${version}/${name}`;
    if (kind === "folder") {
      if (name !== contentDirectory) tell(object, "W002", path, `"${shown(path)}" is no folder of content.`);
      else checkEmptyFolders(path, object);
    } else if (!/^inventory\.json(\.\w+)?$/.test(name))
      tell(object, "E015", path, `"${shown(path)}" stands beside the folder of content.`);
  }
}

function checkEmptyFolders(content: string, object: UnderCheck): void {
  const { folder } = object;
  if (folder.list(content).length === 0) tell(object, "W003", content, `The folder "${shown(content)}" is empty.`);
  for (const [path, { kind }] of folder.below(content))
    if (kind === "folder" && folder.list(path).length === 0)
      tell(object, "E024", path, `The folder "${shown(path)}" is empty.`);
}
