import { failure, success, type Outcome } from "../src/core/outcome.ts";
import { formats, type FileEnding } from "../src/formats.ts";
import { build } from "../src/pipelines/build.ts";
import type { BuildOptions } from "../src/pipelines/options.ts";
import { openSession } from "../src/session.ts";
import type { World } from "../src/world/world.ts";

/** The files of the formats of an edition, by the endings of their names. */
export type BuiltFiles = ReadonlyMap<FileEnding, Uint8Array>;

/** An edition as a test looks at it: its files by their endings, those beside the page left out. */
export async function buildEdition(path: string, options: BuildOptions, world: World): Promise<Outcome<BuiltFiles>> {
  const { files, diagnostics } = await build(path, options, openSession(world));
  if (files.length === 0) return failure(diagnostics);
  const endings = Object.values(formats).flatMap(format => [...format.endings]);
  const byEnding = endings.flatMap(ending => {
    const file = files.find(({ path: name }) => !name.includes("/") && name.endsWith(`.${ending}`));
    return file ? [[ending, file.bytes] as const] : [];
  });
  return success(new Map(byEnding), diagnostics);
}
