import { dirname } from "node:path/posix";

import { EditionError } from "../core/edition-error.ts";
import { nodeWorld } from "./node-world.ts";
import type { Content, World } from "./world.ts";

/** A world whose files are in memory, by their paths. */
export interface MemoryWorld extends World {
  /** The files that were given, and those that were written. */
  readonly files: Map<string, Uint8Array>;
}

/**
 * A world without a disk: documents, their parts, pictures and registers are read from memory, by paths with "/", and what is
 * written stays there. The files of Recension itself and its fonts are those of the installation. `sourceDate` is what
 * SOURCE_DATE_EPOCH is elsewhere.
 */
export function memoryWorld(given: Readonly<Record<string, Uint8Array | string>> = {}, sourceDate?: Date): MemoryWorld {
  const encoder = new TextEncoder();
  const files = new Map(
    Object.entries(given).map(([path, content]) => [
      path,
      typeof content === "string" ? encoder.encode(content) : content,
    ]),
  );
  return {
    ...nodeWorld({}),
    files,
    sourceDate,
    read: path => {
      const bytes = files.get(path);
      if (bytes) return Promise.resolve(bytes);
      return Promise.reject(new EditionError("unreadable", `${path}: there is no such file in memory.`));
    },
    exists: path => Promise.resolve(files.has(path)),
    realPath: path => Promise.resolve(isThere(path, files) ? path : undefined),
    size: path => Promise.resolve(files.get(path)?.length ?? 0),
    writeAll: (folder, written) => {
      for (const { path, bytes } of written) files.set(`${folder}/${path}`, bytes);
      return Promise.resolve();
    },
    writePackage: (folder, packed, beside) => {
      const written = packed.map(({ path, content }) => [`${folder}/${path}`, bytesOf(content, files)] as const);
      if (beside === "gone") for (const path of files.keys()) if (path.startsWith(`${folder}/`)) files.delete(path);
      for (const [path, bytes] of written) files.set(path, bytes);
      return Promise.resolve();
    },
    mendPackage: () => Promise.resolve(),
    writeChunks: async (path, chunks) => {
      const all: Uint8Array[] = [];
      for await (const chunk of chunks) all.push(chunk);
      files.set(path, new Uint8Array(Buffer.concat(all)));
    },
    chunks: async function* (path) {
      yield await Promise.resolve(bytesOf({ copyOf: path }, files));
    },
    describe: content => nodeWorld({}).describe(bytesOf(content, files)),
    write: (path, bytes) => {
      files.set(path, bytes);
      return Promise.resolve();
    },
  };
}

function bytesOf(content: Content, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  if (content instanceof Uint8Array) return content;
  const bytes = files.get(content.copyOf);
  if (bytes) return bytes;
  throw new EditionError("unreadable", `${content.copyOf}: there is no such file in memory.`);
}

/** True where a file is there, or a folder that holds one. */
function isThere(path: string, files: ReadonlyMap<string, Uint8Array>): boolean {
  if (files.has(path)) return true;
  return [...files.keys()].some(file => {
    for (let folder = dirname(file); ; folder = dirname(folder)) {
      if (folder === path) return true;
      if (folder === "." || folder === "/") return false;
    }
  });
}
