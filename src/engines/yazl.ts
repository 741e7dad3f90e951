import { Readable } from "node:stream";

import { ZipFile } from "yazl";

/** A file of an archive, whose content is asked for when its turn comes. */
export interface ZippedFile {
  /** With "/" between folders. */
  readonly path: string;
  readonly content: () => Uint8Array | AsyncIterable<Uint8Array>;
}

/**
 * A ZIP archive, chunk by chunk, of any size (ZIP64 where it needs it): nothing of it is held. The same files give the same bytes: all have
 * the first moment that ZIP can write, and the rights of a file that everybody may read. APPNOTE 6.3.
 */
export async function* zipOf(files: readonly ZippedFile[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  for (const { path, content } of files)
    zip.addReadStreamLazy(path, { mtime: firstOfZip, mode: 0o100644, forceDosTimestamp: true }, take => {
      const chunks = content();
      take(
        undefined,
        Readable.from(chunks instanceof Uint8Array ? [Buffer.from(chunks)] : chunks, { objectMode: false }),
      );
    });
  zip.end();
  for await (const chunk of zip.outputStream) yield chunk as Buffer;
}

/** The first moment that ZIP can write. It writes local time, so that this must be local too. */
const firstOfZip = new Date(1980, 0, 1);
