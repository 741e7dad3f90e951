import { algorithmOf, digestsOf } from "../digests.ts";
import { shown } from "../shown.ts";
import { isVersionName, numberOf } from "./check-version-folders.ts";
import type { Inventory } from "./inventory.ts";
import { tell, type UnderCheck } from "./object-under-check.ts";

/** A digest that an inventory has for a file, and the code for one that is another. */
interface Expected {
  readonly algorithm: string;
  readonly digest: string;
  readonly code: "E092" | "E093";
  readonly inventory: Inventory;
}

/**
 * Each file of content is in the manifests of its version and of those after it, and has the digests of all inventories; it is read
 * once for all of them. OCFL 1.1, 3.3.1, 3.5.2 and 3.5.4.
 */
export function checkContent(object: UnderCheck, root: Inventory, prior: readonly Inventory[]): void {
  const { folder, findings } = object;
  const inventories = [root, ...prior];
  const expected = new Map<string, Expected[]>();
  for (const inventory of inventories) gather(inventory, expected);
  for (const [path, wanted] of expected) {
    if (!folder.isFile(path)) {
      for (const { code, inventory } of wanted) tell(object, code, inventory.path, `"${shown(path)}" is not there.`);
      continue;
    }
    const found = findings.reading(folder, path, () =>
      digestsOf(path, new Set(wanted.map(({ algorithm }) => algorithm)), folder),
    );
    for (const { algorithm, digest, code, inventory } of found ? wanted : [])
      if (digest.toLowerCase() !== found!.digests.get(algorithm))
        tell(
          object,
          code,
          path,
          `"${shown(path)}" is not as it was: its ${algorithm} is another than ${inventory.path} has.`,
        );
  }
  tellUnlisted(object, inventories);
}

function gather(inventory: Inventory, expected: Map<string, Expected[]>): void {
  const add = (block: Inventory["manifest"], algorithm: string | undefined, code: Expected["code"]): void => {
    if (algorithm === undefined) return;
    for (const [digest, paths] of block)
      for (const path of paths) {
        const wanted = expected.get(path) ?? [];
        wanted.push({ algorithm, digest, code, inventory });
        expected.set(path, wanted);
      }
  };
  add(inventory.manifest, inventory.algorithm, "E092");
  for (const [name, block] of inventory.fixity) add(block, algorithmOf(name), "E093");
}

function tellUnlisted(object: UnderCheck, inventories: readonly Inventory[]): void {
  const { folder } = object;
  const listed = new Map(inventories.map(inventory => [inventory, new Set([...inventory.manifest.values()].flat())]));
  for (const { name, kind } of folder.list()) {
    if (kind !== "folder" || !isVersionName(name)) continue;
    for (const [path, entry] of folder.below(`${name}/${inventories[0]!.contentDirectory}`)) {
      if (entry.kind !== "file") continue;
      for (const [inventory, paths] of listed)
        if (!paths.has(path) && isOf(inventory, name))
          tell(object, "E023", path, `"${shown(path)}" is not in the manifest of ${inventory.path}.`);
    }
  }
}

/** True where the version is the inventory's own or one before it. */
function isOf({ path }: Inventory, version: string): boolean {
  const own = path.split("/")[0]!;
  return !isVersionName(own) || numberOf(version) <= numberOf(own);
}
