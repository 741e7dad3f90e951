import { EditionError } from "../core/edition-error.ts";
import { lazily } from "../core/lazily.ts";
import { pathBelow } from "./path-beside.ts";
import type { World } from "./world.ts";

/** The same world, of which no file is read but those in a folder and below, wherever a name or a symbolic link leads. */
export function worldWithin(folder: string, world: World): World {
  const realOf = lazily(() => world.realPath(folder));
  const isWithin = async (path: string): Promise<boolean> => {
    const [real, realFolder] = [await world.realPath(path), await realOf()];
    return real !== undefined && realFolder !== undefined && pathBelow(realFolder, real) !== undefined;
  };
  return {
    ...world,
    read: async path => {
      if (await isWithin(path)) return world.read(path);
      throw new EditionError("unreadable", `${path}: is not in ${folder}.`);
    },
    exists: async path => (await isWithin(path)) && world.exists(path),
    size: async path => ((await isWithin(path)) ? world.size(path) : 0),
  };
}
