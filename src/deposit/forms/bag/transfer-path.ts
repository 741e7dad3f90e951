import type { StagedFile } from "../../staging/staged-file.ts";

/**
 * The path of a file in a transfer of Archivematica: what is preserved stands in `objects`, what describes it in `metadata`, and what was
 * said about it in `metadata/submissionDocumentation`.
 */
export function transferPath({ path, role }: Pick<StagedFile, "path" | "role">): string {
  const name = path.slice(path.indexOf("/") + 1);
  if (role === "record") return `metadata/${name}`;
  if (role === "report" || role === "about") return `metadata/submissionDocumentation/${name}`;
  return `objects/${path}`;
}
