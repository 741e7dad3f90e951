import type { PackageFolder } from "../../../world/package-folder.ts";
import type { Findings } from "../findings.ts";
import { sectionOf } from "./ocfl-codes.ts";

/** The versions of the specification, the older first. */
export const specVersions = ["1.0", "1.1"] as const;
export type SpecVersion = (typeof specVersions)[number];

/** An OCFL object, or a storage root, and the version of OCFL that it declares. */
export interface UnderCheck {
  readonly folder: PackageFolder;
  readonly findings: Findings;
  readonly spec: SpecVersion;
}

/** A finding by a code of OCFL itself: E, an error; W, a warning. */
export function tell({ folder, findings, spec }: UnderCheck, code: string, path: string, said: string): void {
  const own = code.startsWith("E") ? "REC-D201" : "REC-D202";
  findings.add(own, folder, { path }, { code, said }, `OCFL ${spec}, ${sectionOf.get(code)!}, ${code}`);
}

/** The whole text of a file in UTF-8; undefined, with a finding, where it cannot be read. Errors: none. */
export function textOfFile({ folder, findings }: UnderCheck, path: string): string | undefined {
  return findings.reading(folder, path, () => {
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    let text = "";
    for (const part of folder.chunks(path)) text += decoder.decode(part, { stream: true });
    return text + decoder.decode();
  });
}
