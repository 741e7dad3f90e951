import type { PackageFolder } from "../../../world/package-folder.ts";
import { TextFault } from "../lines-of.ts";
import type { Findings } from "../findings.ts";

/** A bag as it declares itself. */
export interface Bag {
  readonly folder: PackageFolder;
  readonly findings: Findings;
  /** Such as 0.97. */
  readonly version: number;
  /** Of all tag files but bagit.txt. */
  readonly encoding: string;
}

/** Reads a tag file; where its text cannot be read further, that is a finding of the code. */
export function readingText(
  { folder, findings }: Pick<Bag, "folder" | "findings">,
  path: string,
  code: "REC-D101" | "REC-D106" | "REC-D117" | "REC-D121",
  read: () => void,
): void {
  findings.reading(folder, path, () => {
    try {
      read();
    } catch (error) {
      if (!(error instanceof TextFault)) throw error;
      findings.add(code, folder, { path }, { said: error.message });
    }
  });
}
