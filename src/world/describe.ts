import { createHash } from "node:crypto";
import { createReadStream, statSync, type BigIntStats } from "node:fs";

import { EditionError } from "../core/edition-error.ts";
import { faultOf } from "./file-faults.ts";
import type { Content, Description } from "./world.ts";

/** The size of a content and both its digests, in one reading, in memory that does not grow with it. Errors: EditionError "unreadable". */
export async function describe(content: Content): Promise<Description> {
  if (content instanceof Uint8Array) return describeChunks([content]);
  const { copyOf: path } = content;
  try {
    const before = markOf(path);
    const description = await describeChunks(chunksOf(path));
    refuseChanged(path, before);
    return { ...description, asOf: before };
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** A file, chunk by chunk. Errors: EditionError "unreadable". */
export async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: chunkBytes }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): EditionError {
  if (error instanceof EditionError) return error;
  const { reason, hint } = faultOf(error);
  return new EditionError("unreadable", `${path}: cannot be read: ${reason}.`, hint, { cause: error });
}

/** Errors: EditionError "unreadable", where the mark is given and the file has another now. */
export function refuseChanged(path: string, asOf: string | undefined): void {
  if (asOf === undefined || markOf(path) === asOf) return;
  throw new EditionError(
    "unreadable",
    `${path}: has changed while it was read.`,
    "Wait until whoever writes it has ended, and try again.",
  );
}

async function describeChunks(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Description> {
  const [sha256, sha512] = [createHash("sha256"), createHash("sha512")];
  let sizeBytes = 0;
  for await (const chunk of chunks) {
    sizeBytes += chunk.length;
    sha256.update(chunk);
    sha512.update(chunk);
  }
  return { sizeBytes, sha256: sha256.digest("hex"), sha512: sha512.digest("hex") };
}

/** A file that was written to has another size, or another time of its last change. */
function markOf(path: string): string {
  const { size, mtimeNs, ino }: BigIntStats = statSync(path, { bigint: true });
  return `${size}-${mtimeNs}-${ino}`;
}

const chunkBytes = 1 << 20;
