import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

import { EditionError } from "../core/edition-error.ts";
import { faultOf } from "./file-faults.ts";

/** A package, or a document that stands for itself, and the time at which it was last written. */
export interface FoundDeposit {
  readonly kind: "bag" | "ocfl" | "document";
  /** The folder of a package, the file of a document. */
  readonly path: string;
  /** In milliseconds of UTC: of the document, or of the file that declares the package and is written with it. */
  readonly time: number;
}

/**
 * The deposits in a folder: bags and objects of OCFL in its folders `bag` and `ocfl`, where there are any; else all packages and XML
 * files in it and below. No symbolic link is followed, and hidden files are passed over. Errors: EditionError "unreadable" for the folder
 * or one below it: what stands there would seem to be gone.
 */
export async function depositsIn(folder: string): Promise<readonly FoundDeposit[]> {
  const entries = await entriesOf(folder);
  const forms = entries.filter(entry => entry.isDirectory() && ["bag", "ocfl"].includes(entry.name));
  const found: FoundDeposit[] = [];
  if (forms.length === 0) await gather(folder, entries, found);
  for (const { name } of forms) {
    const inForm: FoundDeposit[] = [];
    await gather(join(folder, name), await entriesOf(join(folder, name)), inForm);
    found.push(...inForm.filter(({ kind }) => kind !== "document"));
  }
  return found;
}

async function gather(folder: string, entries: readonly Dirent[], found: FoundDeposit[]): Promise<void> {
  const declared = packageOf(entries);
  if (declared) {
    const time = await timeOf(join(folder, declared.file));
    if (time !== undefined) found.push({ kind: declared.kind, path: folder, time });
    return;
  }
  for (const entry of entries.filter(({ name }) => !name.startsWith(".") && name !== "node_modules")) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await gather(path, await entriesOf(path), found);
    else if (entry.isFile() && /\.xml$/i.test(entry.name)) {
      const time = await timeOf(path);
      if (time !== undefined) found.push({ kind: "document", path, time });
    }
  }
}

/** RFC 8493, 2.1.1; OCFL 1.1, 3.3. */
function packageOf(entries: readonly Dirent[]): { readonly kind: "bag" | "ocfl"; readonly file: string } | undefined {
  const names = entries.filter(entry => entry.isFile()).map(({ name }) => name);
  if (names.some(name => name.startsWith("0=ocfl_object_"))) return { kind: "ocfl", file: "inventory.json" };
  return names.includes("bagit.txt") ? { kind: "bag", file: "bagit.txt" } : undefined;
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const { reason, hint } = faultOf(error);
    throw new EditionError("unreadable", `${folder}: cannot be read: ${reason}.`, hint, { cause: error });
  }
}

async function timeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ mtimeMs }) => Math.floor(mtimeMs),
    () => undefined,
  );
}
