import { shown } from "../shown.ts";
import { isObject, type Inventory, type Reading } from "./inventory.ts";
import { tell } from "./object-under-check.ts";
import { readDigestBlock } from "./read-digest-block.ts";

/** The blocks of fixity, by their algorithms as written. OCFL 1.1, 3.5.4. */
export function readFixity(fixity: unknown, manifest: Inventory["manifest"], reading: Reading): Inventory["fixity"] {
  const { object, path } = reading;
  const blocks = new Map<string, ReadonlyMap<string, readonly string[]>>();
  if (fixity === undefined) return blocks;
  if (!isObject(fixity)) {
    tell(object, object.spec === "1.0" ? "E057" : "E111", path, "The fixity is no JSON object.");
    return blocks;
  }
  const listed = new Set([...manifest.values()].flat());
  for (const [algorithm, block] of Object.entries(fixity)) {
    const where = `The fixity by ${shown(algorithm)}`;
    if (!vocabulary.has(algorithm))
      tell(object, "E056", path, `${where}: OCFL and its extensions name no such algorithm.`);
    if (!isObject(block)) {
      tell(object, "E057", path, `${where} is no JSON object.`);
      continue;
    }
    const digests = readDigestBlock(block, { twice: "E097", noPaths: "E057", where }, reading);
    for (const content of [...digests.values()].flat())
      if (!listed.has(content))
        tell(object, "E057", path, `${where} has a path that the manifest has not: "${shown(content)}".`);
    blocks.set(algorithm, digests);
  }
  return blocks;
}

/** OCFL 1.1, 3.4, and the extensions 0001 and 0009. */
const vocabulary = new Set([
  ...["md5", "sha1", "sha256", "sha512", "blake2b-512"],
  ...["blake2b-160", "blake2b-256", "blake2b-384", "sha512/256", "size", "crc32"],
]);
