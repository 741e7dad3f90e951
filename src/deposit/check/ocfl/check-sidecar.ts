import { algorithmOf, digestsOf } from "../digests.ts";
import { shown } from "../shown.ts";
import type { Inventory } from "./inventory.ts";
import { tell, textOfFile, type UnderCheck } from "./object-under-check.ts";

/** Checks the file beside an inventory that has its digest. OCFL 1.1, 3.6. */
export function checkSidecar(object: UnderCheck, { path, algorithm }: Inventory): void {
  const { folder, findings } = object;
  const name = algorithm === undefined ? undefined : `${path}.${algorithm}`;
  const others = folder
    .list(path.replace(/\/?inventory\.json$/, ""))
    .filter(entry => entry.name.startsWith("inventory.json."));
  if (name === undefined) {
    if (others.length === 0) tell(object, "E058", path, "Beside the inventory there is no file with its digest.");
    return;
  }
  if (!folder.isFile(name)) {
    tell(object, "E058", name, `Beside the inventory there is no file "${name}" with its digest.`);
    return;
  }
  const text = folder.entry(name)!.bytes > 1000 ? "" : textOfFile(object, name);
  if (text === undefined) return;
  const [, stated] = /^([0-9a-f]+)[ \t]+inventory\.json\r?\n?$/i.exec(text) ?? [];
  if (stated === undefined) {
    tell(object, "E061", name, `"${shown(name)}" is not of the form: digest, space, inventory.json.`);
    return;
  }
  const own = algorithmOf(algorithm!)!;
  const found = findings.reading(folder, path, () => digestsOf(path, [own], folder).digests.get(own));
  if (found !== undefined && stated.toLowerCase() !== found)
    tell(object, "E060", path, `The ${own} of the inventory is another than "${name}" has.`);
}
