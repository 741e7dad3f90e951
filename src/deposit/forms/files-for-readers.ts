import type { PackedFile } from "../../world/world.ts";
import type { Role, StagedFile } from "../staging/staged-file.ts";
import { packedAs } from "./deposit.ts";

/**
 * The files that readers ask for, side by side under their own names: where a repository has no folders. Those that would have one name
 * have their folders in it: `tei__letter.txt`, the source, and `edition__letter.txt`.
 */
export function filesForReaders(files: readonly StagedFile[]): readonly PackedFile[] {
  const own = files.filter(
    ({ role, path }) => forReaders.includes(role) && (role !== "tei" || path.startsWith("tei/")),
  );
  const names = own.map(({ path }) => path.replace(/^.*\//, ""));
  return own.map((file, nth) => {
    const isAlone = names.filter(name => name === names[nth]).length === 1;
    return packedAs(isAlone ? names[nth]! : file.path.replaceAll("/", "__"), file);
  });
}

const forReaders: readonly Role[] = ["tei", "source", "page", "book", "e-book", "plain text", "corpus", "about"];
