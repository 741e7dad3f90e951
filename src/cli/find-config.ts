import { commonStart } from "../core/common-start.ts";
import { dirname, join, relative, resolve, sep } from "node:path";
import { statSync } from "node:fs";

import { configName, noConfig, type RecensionConfig } from "../config/recension-config.ts";
import type { World } from "../world/world.ts";

/** A configuration, and the folder it stands in, as seen from the working folder. */
export interface FoundConfig extends RecensionConfig {
  readonly folder: string;
}

/**
 * The configuration of a run: the nearest file `recension.config.json` upward from the folder that all documents are in, else upward
 * from the working folder. Errors: EditionError "unreadable".
 */
export async function findConfig(given: readonly string[], world: World): Promise<FoundConfig> {
  for (const from of [commonFolder(given.map(folderOf)), resolve(".")])
    for (let folder = from; ; folder = dirname(folder)) {
      const path = join(folder, configName);
      if (await world.exists(path)) return read(relative(resolve("."), folder), world);
      if (folder === dirname(folder)) break;
    }
  return { ...noConfig, folder: "" };
}

async function read(folder: string, world: World): Promise<FoundConfig> {
  const path = join(folder, configName);
  const text = new TextDecoder().decode(await world.read(path));
  const { readConfig } = await import("../config/read-config.ts");
  const { weighableCodes } = await import("./rules.ts");
  return { ...readConfig(text, path, weighableCodes), folder };
}

function folderOf(name: string): string {
  const isFolder = statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? resolve(name) : dirname(resolve(name));
}

function commonFolder(folders: readonly string[]): string {
  return commonStart(folders.map(folder => folder.split(sep))).join(sep) || sep;
}
