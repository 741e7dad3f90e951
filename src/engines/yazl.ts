import { PassThrough, Readable } from "node:stream";

import { ZipFile } from "yazl";

/** A file of an archive, whose content is asked for when its turn comes. */
export interface ZippedFile {
  /** With "/" between folders. */
  readonly path: string;
  readonly content: () => Uint8Array | AsyncIterable<Uint8Array>;
}

/**
 * A ZIP archive, chunk by chunk, of any size (ZIP64 where it needs it): nothing of it is held. The same files give the same bytes: all have
 * the first moment that ZIP can write, and the rights of a file that everybody may read. It fails as a content fails. APPNOTE 6.3.
 */
export async function* zipOf(files: readonly ZippedFile[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = new PassThrough();
  const fail = (error: Error): void => {
    output.destroy(error);
  };
  zip.on("error", fail);
  for (const { path, content } of files)
    zip.addReadStreamLazy(path, { mtime: firstOfZip, mode: 0o100644, forceDosTimestamp: true }, take => {
      take(undefined, streamOf(content()).on("error", fail));
    });
  zip.end();
  zip.outputStream.pipe(output);
  for await (const chunk of output) yield chunk as Buffer;
}

function streamOf(content: Uint8Array | AsyncIterable<Uint8Array>): Readable {
  return Readable.from(content instanceof Uint8Array ? [Buffer.from(content)] : content, { objectMode: false });
}

/** The first moment that ZIP can write. It writes local time, so that this must be local too. */
const firstOfZip = new Date(1980, 0, 1);
