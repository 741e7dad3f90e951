import { createHash } from "node:crypto";
import { createReadStream, statSync, type BigIntStats } from "node:fs";

import { EditionError } from "../core/edition-error.ts";
import { faultOf } from "./file-faults.ts";
import { digestParts, FileChanged, partsOf } from "./file-parts.ts";
import type { Content, Description } from "./world.ts";

/** The size of a content and both its digests, in one reading, in memory that does not grow with it. Errors: EditionError "unreadable". */
export function describe(content: Content): Promise<Description> {
  return new Promise(resolve => {
    resolve(content instanceof Uint8Array ? describeParts([content]) : describeFile(content.copyOf));
  });
}

function describeFile(path: string): Description {
  try {
    const asOf = markOf(path);
    const description = describeParts(partsOf(path));
    refuseChanged(path, asOf);
    return { ...description, asOf };
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** A file, chunk by chunk, as it was when it had the mark. Errors: EditionError "unreadable". */
export async function* chunksOf(path: string, asOf?: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: chunkBytes }) as AsyncIterable<Uint8Array>;
    refuseChanged(path, asOf);
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): EditionError {
  if (error instanceof EditionError) return error;
  if (error instanceof FileChanged) return changed(path);
  const { reason, hint } = faultOf(error);
  return new EditionError("unreadable", `${path}: cannot be read: ${reason}.`, hint, { cause: error });
}

/** Errors: EditionError "unreadable", where the mark is given and the file has another now. */
export function refuseChanged(path: string, asOf: string | undefined): void {
  if (asOf !== undefined && markOf(path) !== asOf) throw changed(path);
}

function changed(path: string): EditionError {
  return new EditionError(
    "unreadable",
    `${path}: has changed while it was read.`,
    "Wait until whoever writes it has ended, and try again.",
  );
}

function describeParts(parts: Iterable<Uint8Array>): Description {
  const growing = new Map(algorithms.map(name => [name, createHash(name)]));
  const { bytes: sizeBytes, digests } = digestParts(parts, growing);
  return { sizeBytes, sha256: digests.get("sha256")!, sha512: digests.get("sha512")! };
}

const algorithms = ["sha256", "sha512"] as const;

/** A file that was written to has another size, or another time of its last change. */
function markOf(path: string): string {
  const { size, mtimeNs, ino }: BigIntStats = statSync(path, { bigint: true });
  return `${size}-${mtimeNs}-${ino}`;
}

const chunkBytes = 1 << 20;
