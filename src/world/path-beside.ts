import { dirname, isAbsolute, join, relative } from "node:path";

import type { World } from "./world.ts";

/**
 * The file that a document names by a relative address, as seen from the file `from`. Nothing outside `folder` is looked at:
 * neither what the address leads to nor what a symbolic link does.
 */
export async function fileBeside(
  reference: string,
  from: string,
  world: World,
  folder: string = dirname(from),
): Promise<{ readonly path: string } | { readonly wanting: "outside" | "absent" }> {
  const path = pathBeside(reference, from, folder);
  if (path === undefined) return { wanting: "outside" };
  const [realFile, realFolder] = [await world.realPath(path), await world.realPath(folder)];
  if (realFile === undefined || realFolder === undefined) return { wanting: "absent" };
  if (pathBelow(realFolder, realFile) === undefined) return { wanting: "outside" };
  return (await world.exists(realFile)) ? { path } : { wanting: "absent" };
}

/** A file in the folder of the document, or in the working folder, or below one of them: a project has its schemas and registers beside its documents. */
export async function fileNear(reference: string, from: string, world: World): ReturnType<typeof fileBeside> {
  const beside = await fileBeside(reference, from, world, dirname(from));
  return "path" in beside || beside.wanting === "absent" ? beside : fileBeside(reference, from, world, ".");
}

/** The path of what is named so; undefined where that is an address of another kind, or leads out of the folder. */
export function pathBeside(reference: string, from: string, folder: string = dirname(from)): string | undefined {
  const name = reference.split(/[?#]/)[0]!.split("/").map(decoded).join("/");
  if (name === "" || isAbsolute(name) || /^[a-z][a-z0-9+.-]*:/i.test(reference) || /[\\\0]/.test(name))
    return undefined;
  const below = pathBelow(folder, join(dirname(from), name));
  return below === undefined ? undefined : join(folder, below);
}

/** The path as seen from a folder, where it is within that; undefined of the folder itself, and of what is outside. */
export function pathBelow(folder: string, path: string): string | undefined {
  const below = relative(folder, path);
  return below === "" || isAbsolute(below) || /^\.\.([/\\]|$)/.test(below) ? undefined : below;
}

/** A name that is not percent-encoded rightly is the name as written. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
