import { basename } from "node:path";

import { zipOf } from "../../engines/yazl.ts";
import type { PackedFile, World } from "../../world/world.ts";
import type { Package } from "./package.ts";

/** The package as a ZIP archive, chunk by chunk: all its files stand in a folder of its name. */
export function archiveOf({ path, files }: Package, world: World): AsyncIterable<Uint8Array> {
  return archiveOfFiles(files, basename(path), world);
}

/** The same of files in a folder of that name. */
export function archiveOfFiles(files: readonly PackedFile[], folder: string, world: World): AsyncIterable<Uint8Array> {
  return zipOf(
    files.map(({ path, content, asOf }) => ({
      path: `${folder}/${path}`,
      content: () => (content instanceof Uint8Array ? content : world.chunks(content.copyOf, asOf)),
    })),
  );
}
