import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from "node:fs";

/** A digest as it grows, part by part. */
export interface GrowingDigest {
  update(part: Uint8Array): unknown;
  digest(): Uint8Array;
}

/** The size of a content and its digests in lower-case hexadecimal, all in one reading. */
export interface Digested<Algorithm extends string = string> {
  readonly bytes: number;
  readonly digests: ReadonlyMap<Algorithm, string>;
}

/** Digests a content, whoever gives its parts. What the parts fail with is passed on. */
export function digestParts<Algorithm extends string>(
  parts: Iterable<Uint8Array>,
  growing: ReadonlyMap<Algorithm, GrowingDigest>,
): Digested<Algorithm> {
  let bytes = 0;
  for (const part of parts) {
    bytes += part.length;
    for (const digest of growing.values()) digest.update(part);
  }
  return { bytes, digests: new Map([...growing].map(([name, digest]) => [name, inHexadecimal(digest.digest())])) };
}

/** A file that is no file, or that was written to while it was read. */
export class FileChanged extends Error {}

/**
 * The bytes of a file, part by part, in memory that does not grow: each part is overwritten by the next. `sizeBytes`: its size as
 * it is known; `flags`: how it is opened. Errors: FileChanged; those of the file system.
 */
export function* partsOf(
  path: string,
  { sizeBytes, flags = constants.O_RDONLY }: { readonly sizeBytes?: number; readonly flags?: number } = {},
): Generator<Uint8Array> {
  const file = openSync(path, flags);
  try {
    const before = fstatSync(file);
    if (!before.isFile() || before.size !== (sizeBytes ?? before.size)) throw new FileChanged();
    yield* readParts(file, before);
  } finally {
    closeSync(file);
  }
}

function* readParts(file: number, before: Stats): Generator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(Math.min(before.size + 1, partBytes));
  for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) yield buffer.subarray(0, read);
  const after = fstatSync(file);
  if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) throw new FileChanged();
}

/** Small enough to stay in the cache of a processor from one digest to the next. */
const partBytes = 1 << 17;

function inHexadecimal(digest: Uint8Array): string {
  return Buffer.from(digest).toString("hex");
}
