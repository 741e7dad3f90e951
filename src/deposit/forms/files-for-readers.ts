import type { PackedFile } from "../../world/world.ts";
import type { Role, StagedFile } from "../staging/staged-file.ts";
import { packedAs } from "./deposit.ts";

/** The files that readers ask for, side by side under their own names: where a repository has no folders. */
export function filesForReaders(files: readonly StagedFile[]): readonly PackedFile[] {
  return files
    .filter(({ role, path }) => forReaders.includes(role) && (role !== "tei" || path.startsWith("tei/")))
    .map(file => packedAs(file.path.replace(/^.*\//, ""), file));
}

const forReaders: readonly Role[] = ["tei", "source", "page", "book", "e-book", "plain text", "corpus", "about"];
