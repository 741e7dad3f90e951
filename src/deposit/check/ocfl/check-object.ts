import type { PackageFolder } from "../../../world/package-folder.ts";
import { isHardLink } from "../check-names.ts";
import type { Findings } from "../findings.ts";
import { shown } from "../shown.ts";
import { checkContent } from "./check-content.ts";
import { checkPrior } from "./check-prior.ts";
import { checkSidecar } from "./check-sidecar.ts";
import { checkVersionFolders, isVersionName } from "./check-version-folders.ts";
import { declaredVersion } from "./declared-version.ts";
import type { Inventory } from "./inventory.ts";
import { tell, type SpecVersion, type UnderCheck } from "./object-under-check.ts";
import { readInventory } from "./read-inventory.ts";
import { registeredExtensions } from "./registered-extensions.ts";

/** Checks an OCFL object, of 1.0 or 1.1, and each of its files. What it is called and declares is given for a storage root. */
export function checkObject(
  folder: PackageFolder,
  findings: Findings,
): { readonly id: string | undefined; readonly spec: SpecVersion } {
  const spec = declaredVersion(folder, findings, "object");
  const object: UnderCheck = { folder, findings, spec };
  tellLinks(object);
  const inventory = rootInventory(object);
  checkRootEntries(object, inventory);
  checkVersionFolders(object, inventory);
  if (inventory) {
    const prior = checkPrior(object, inventory);
    checkContent(object, inventory, prior);
  }
  return { id: inventory?.id, spec };
}

function tellLinks(object: UnderCheck): void {
  for (const [path, entry] of object.folder.below())
    if (entry.kind === "link" || isHardLink(entry))
      tell(
        object,
        "E090",
        path,
        `"${shown(path)}" is a ${entry.kind === "link" ? "symbolic" : "hard"} link. It was not followed.`,
      );
}

function rootInventory(object: UnderCheck): Inventory | undefined {
  if (!object.folder.isFile("inventory.json")) {
    tell(object, "E063", "inventory.json", "The object has no inventory.json in its root.");
    return undefined;
  }
  const inventory = readInventory(object, "inventory.json");
  if (!inventory) return undefined;
  checkSidecar(object, inventory);
  tellType(inventory, object);
  return inventory;
}

/** The type is that of the version that the object declares, where it does. */
function tellType({ type }: Inventory, object: UnderCheck): void {
  const wanted = `https://ocfl.io/${object.spec}/spec/#inventory`;
  if (type === undefined || type === wanted || !object.folder.isFile(`0=ocfl_object_${object.spec}`)) return;
  tell(
    object,
    "E038",
    "inventory.json",
    `The type is "${shown(type)}"; of an object of OCFL ${object.spec} it is ${wanted}.`,
  );
}

function checkRootEntries(object: UnderCheck, inventory: Inventory | undefined): void {
  const sidecar =
    inventory?.algorithm === undefined
      ? /^inventory\.json\.\w+$/
      : new RegExp(`^inventory\\.json\\.${inventory.algorithm}$`);
  for (const { name, kind } of object.folder.list()) {
    if (kind === "folder" && (isVersionName(name) || name === "logs")) continue;
    if (kind === "folder" && name === "extensions") checkExtensions(object);
    else if (kind !== "file" || !(name.startsWith("0=ocfl_object_") || name === "inventory.json" || sidecar.test(name)))
      tell(object, "E001", name, `"${shown(name)}" does not belong into the root of an object.`);
  }
}

function checkExtensions(object: UnderCheck): void {
  for (const { name, kind } of object.folder.list("extensions")) {
    const path = `extensions/${name}`;
    if (kind !== "folder") tell(object, "E067", path, `"${shown(path)}" is no folder of an extension.`);
    else if (!registeredExtensions.has(name))
      tell(object, "W013", path, `The extension "${shown(name)}" is not registered.`);
  }
}
