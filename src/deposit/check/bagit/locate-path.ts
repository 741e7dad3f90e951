import { shown } from "../shown.ts";
import type { PlaceInPackage } from "../findings.ts";
import type { Bag } from "./bag.ts";

/**
 * The path in a bag that a line of a manifest or of fetch.txt means. CR, LF and, from 1.0 on, % are written as %0D, %0A and %25
 * (RFC 8493, 2.1.3); `./` before it, and the `*` of md5sum, are left out. Undefined, with a finding, where it leads out of the folder
 * data, of tag files out of the bag: it is compared with names alone, and never opened.
 */
export function locatePath(
  written: string,
  kind: "payload" | "tag",
  { folder, findings, version }: Bag,
  here: PlaceInPackage,
): string | undefined {
  const path = decoded(written.replace(/^\*(?=\.?\/?data\/)/, ""), version, path => folder.isFile(path));
  const plain = path.replace(/^(\.\/)+/, "");
  if (leadsOut(plain) || plain.startsWith("data/") !== (kind === "payload")) {
    findings.add("REC-D107", folder, here, { path: shown(written) });
    return undefined;
  }
  if (plain !== path && version >= 0.97) findings.add("REC-D115", folder, here, { path: shown(written) });
  return plain;
}

/** A path of older versions, or of programs that write % as it is, means the file that is there. */
function decoded(written: string, version: number, isThere: (path: string) => boolean): string {
  const escapes = version >= 1 ? /%(0[AD]|25)/gi : /%(0[AD])/gi;
  const path = written.replace(escapes, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
  return path !== written && !isThere(path) && isThere(written) ? written : path;
}

/** Absolute, of a home or a drive, by steps up, or by variables of a shell. */
function leadsOut(path: string): boolean {
  return /^[~/\\]|^[a-z]:|^%\w+%/i.test(path) || path.split(/[/\\]/).includes("..");
}
