import { EditionError } from "../core/edition-error.ts";
import { reporter } from "../core/diagnostic.ts";
import { checkFolder, type CheckedPackage } from "../deposit/check/check-package.ts";
import { codes } from "../deposit/check/codes.ts";
import { PackageFolder } from "../world/package-folder.ts";
import type { World } from "../world/world.ts";

/**
 * Checks a bag, an OCFL object or storage root, or an E-ARK package, in a folder. A package in one file is to be unpacked first, and
 * said to be. Errors: EditionError "unreadable", where nothing is at the path.
 */
export async function checkPackage(path: string, world: World): Promise<CheckedPackage> {
  if (await world.exists(path)) {
    const what = kinds.find(([pattern]) => pattern.test(path))?.[1] ?? "a file";
    return { kind: undefined, findings: [report("REC-D402", { file: path }, { what })] };
  }
  if ((await world.realPath(path)) === undefined)
    throw new EditionError(
      "unreadable",
      `${path}: cannot be read: there is no such file or folder.`,
      "Check the spelling, and the folder you are in.",
    );
  return checkFolder(PackageFolder.open(path));
}

const report = reporter(codes);

const kinds: readonly (readonly [RegExp, string])[] = [
  [/\.zip$/i, "a zip file"],
  [/\.(tar|tgz|tar\.(gz|bz2|xz|zst))$/i, "a tar file"],
  [/\.7z$/i, "a 7z file"],
];
