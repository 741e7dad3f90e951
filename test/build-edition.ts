import { failure, success, type Outcome } from "../src/core/outcome.ts";
import { formats, type FileEnding } from "../src/formats.ts";
import { build } from "../src/pipelines/build.ts";
import type { BuildOptions } from "../src/pipelines/options.ts";
import { openSession, type Session } from "../src/session.ts";
import { nodeWorld } from "../src/world/node-world.ts";
import type { World } from "../src/world/world.ts";

/** The files of the formats of an edition, by the endings of their names. */
export type BuiltFiles = ReadonlyMap<FileEnding, Uint8Array>;

/** The world of the tests: what is made of the program's own files is made once for all editions of a file of tests. */
export const plainWorld = nodeWorld({});

const plainSession = openSession(plainWorld);

/** An edition as a test looks at it: its files by their endings, those beside the page left out. */
export async function buildEdition(
  path: string,
  options: BuildOptions,
  world: World = plainWorld,
): Promise<Outcome<BuiltFiles>> {
  const session: Session = world === plainWorld ? plainSession : openSession(world);
  const { files, diagnostics } = await build(path, options, session);
  if (files.length === 0) return failure(diagnostics);
  const endings = Object.values(formats).flatMap(format => [...format.endings]);
  const byEnding = endings.flatMap(ending => {
    const file = files.find(({ path: name }) => !name.includes("/") && name.endsWith(`.${ending}`));
    return file ? [[ending, file.bytes] as const] : [];
  });
  return success(new Map(byEnding), diagnostics);
}
