import type { Content, Description } from "../../world/world.ts";
import { formatOf } from "./file-format.ts";
import { freePath, safePath } from "./safe-path.ts";
import type { GivenFile, StagedFile } from "./staged-file.ts";

/**
 * The files of a deposit, each described once and by a name that every archive takes, in the order of their paths. Errors: EditionError
 * "unreadable".
 */
export async function stageFiles(
  given: readonly GivenFile[],
  describe: (content: Content) => Promise<Description>,
): Promise<readonly StagedFile[]> {
  const taken = new Set<string>();
  const staged: StagedFile[] = [];
  for (const { path: original, content, role, format } of given.toSorted(byPath)) {
    const path = freePath(safePath(original), taken);
    taken.add(path.toLowerCase());
    const description = await describe(content);
    const renamed = path === original ? {} : { originalPath: original };
    staged.push({ path, ...renamed, content, role, format: format ?? formatOf(path), description });
  }
  return staged.toSorted(byPath);
}

/** By code units: no language has a say in it. */
function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
