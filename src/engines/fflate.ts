import { unzipSync, zipSync, type Zippable } from "fflate";

/** A file of an archive. `path` has "/" between folders. */
export interface ArchiveFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * A ZIP archive of the files, in their order, the first of them not compressed, as the container of EPUB asks (OCF 3.3,
 * 4.2). The same files give the same bytes: no date of a file is that of the clock.
 */
export function packArchive(files: readonly ArchiveFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const [i, { path, bytes }] of files.entries()) entries[path] = [bytes, { level: i === 0 ? 0 : 9 }];
  return zipSync(entries, { mtime: firstOfZip });
}

/** The files of a ZIP archive by path, or undefined for what is none, or grows beyond `limitBytes`. */
export function unpackArchive(archive: Uint8Array, limitBytes: number): ReadonlyMap<string, Uint8Array> | undefined {
  let size = 0;
  try {
    const files = unzipSync(archive, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return size <= limitBytes;
      },
    });
    return size <= limitBytes ? new Map(Object.entries(files)) : undefined;
  } catch {
    return undefined;
  }
}

/** The first moment that ZIP can write. It writes local time, so that this must be local too. */
const firstOfZip = new Date(1980, 0, 1);
