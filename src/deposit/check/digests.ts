import { createHash } from "node:crypto";

import { blake2bOf } from "../../engines/blake2.ts";
import { digestParts, type Digested, type GrowingDigest } from "../../world/file-parts.ts";
import type { PackageFolder } from "../../world/package-folder.ts";

/** The digests of a file by the algorithms that are asked for, and its size. Errors: ReadFault. */
export function digestsOf(path: string, algorithms: Iterable<string>, folder: PackageFolder): Digested {
  return digestParts(folder.chunks(path), new Map([...algorithms].map(name => [name, known.get(name)!.begin()])));
}

/** The name of an algorithm as it is known here: `SHA-512`, `sha512` and `sha_512` are one. Undefined for one that is not. */
export function algorithmOf(name: string): string | undefined {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, "");
  return known.has(plain) ? plain : undefined;
}

/** True where it can be a digest of that algorithm in hexadecimal. */
export function fitsAlgorithm(digest: string, algorithm: string): boolean {
  return digest.length === known.get(algorithm)!.bytes * 2 && /^[0-9a-f]+$/i.test(digest);
}

interface Algorithm {
  readonly bytes: number;
  readonly begin: () => GrowingDigest;
}

const ofNode: readonly (readonly [name: string, inNode: string, bytes: number])[] = [
  ["md5", "md5", 16],
  ["sha1", "sha1", 20],
  ["sha224", "sha224", 28],
  ["sha256", "sha256", 32],
  ["sha384", "sha384", 48],
  ["sha512", "sha512", 64],
  ["sha512256", "sha512-256", 32],
  ["sha3224", "sha3-224", 28],
  ["sha3256", "sha3-256", 32],
  ["sha3384", "sha3-384", 48],
  ["sha3512", "sha3-512", 64],
  ["blake2b512", "blake2b512", 64],
];

const known: ReadonlyMap<string, Algorithm> = new Map<string, Algorithm>([
  ...ofNode.map(([name, inNode, bytes]) => [name, { bytes, begin: () => createHash(inNode) }] as const),
  ...[20, 32, 48].map(bytes => [`blake2b${String(bytes * 8)}`, { bytes, begin: () => blake2bOf(bytes) }] as const),
]);
