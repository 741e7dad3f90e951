import { lazily } from "../core/lazily.ts";
import type { TeiInput } from "../pipelines/tei-input.ts";
import type { World } from "../world/world.ts";

/** The same world, where one file is read once, however often it is asked for: the schema that all documents of a run are checked by. */
export function readingOnce(file: TeiInput | undefined, world: World): World {
  if (typeof file !== "string") return world;
  const read = lazily(() => world.read(file));
  return { ...world, read: asked => (asked === file ? read() : world.read(asked)) };
}
