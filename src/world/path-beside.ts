import { dirname, isAbsolute, join, normalize } from "node:path";

/**
 * The path of what a document names by a relative address, as seen from the file `from`; undefined where that is an address of
 * another kind, or leads out of `folder`.
 */
export function pathBeside(reference: string, from: string, folder: string = dirname(from)): string | undefined {
  const name = decoded(reference.split(/[?#]/)[0]!);
  if (name === undefined || name === "" || isAbsolute(name) || /^[a-z][a-z0-9+.-]*:/i.test(reference)) return undefined;
  if (/[\\\0]/.test(name)) return undefined;
  const path = normalize(join(dirname(from), name));
  return path.startsWith(join(folder, "/")) || (folder === "." && !/^\.\.(\/|$)/.test(path)) ? path : undefined;
}

function decoded(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}
