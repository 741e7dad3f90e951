import { readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";

import type { Store, World } from "../world/world.ts";
import { isKeepingForbidden, keep, keptPath, readKept } from "./kept-files.ts";
import { version } from "./version.ts";

/** The same world, which keeps compiled schemas in `dist/compiled`, where that can be written and is not forbidden. */
export function keepingSchemas(world: World): World {
  return isKeepingForbidden() ? world : { ...world, store: storeOf(world) };
}

/**
 * Each in a file that begins with a line: the SHA-256 of the version of the program, the key and the content. A file that is
 * damaged, or was kept for another key or by another version, is as one that is not there.
 */
function storeOf(world: World): Store {
  const seal = (key: string, content: Uint8Array): string =>
    world.digest(Buffer.concat([Buffer.from(`${version} ${key}\n`), content]));
  const pathOf = (key: string): string =>
    keptPath(`${world.digest(Buffer.from(`${version} ${key}`)).slice(0, 16)}.schema`);
  return {
    find: key => {
      const kept = readKept(pathOf(key));
      const content = kept?.subarray(sealLength);
      return kept && content && kept.toString("latin1", 0, sealLength) === `${seal(key, content)}\n`
        ? content
        : undefined;
    },
    keep: (key, content) => {
      const path = pathOf(key);
      keep(path, () => Buffer.concat([Buffer.from(`${seal(key, content)}\n`), content]));
      dropOldest(dirname(path), basename(path));
    },
  };
}

/** 64 digits and the end of the line. */
const sealLength = 65;

/** Who works on a schema makes a new one with each change: so many are kept, and then the oldest goes. */
const most = 32;

function dropOldest(folder: string, besides: string): void {
  try {
    const schemas = readdirSync(folder).filter(name => name.endsWith(".schema") && name !== besides);
    const aged = schemas.map(name => ({ path: `${folder}/${name}`, age: statSync(`${folder}/${name}`).mtimeMs }));
    for (const { path } of aged.sort((a, b) => b.age - a.age).slice(most - 1)) rmSync(path, { force: true });
  } catch {
    // Another run clears up as well.
  }
}
