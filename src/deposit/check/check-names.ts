import type { PackageEntry, PackageFolder } from "../../world/package-folder.ts";
import type { Findings } from "./findings.ts";
import { shown } from "./shown.ts";

/**
 * Looks at the names in a package: those that some system cannot keep, two that some cannot tell apart, and what is neither file nor
 * folder. `links`: how symbolic and hard links are told; a kind of package may have a clause of its own.
 */
export function checkNames(folder: PackageFolder, findings: Findings, links: "told" | "left" = "told"): void {
  const seen = new Map<string, string>();
  for (const [path, entry] of folder.below()) {
    const told = { path: shown(path) };
    for (const why of troublesOf(entry, path)) findings.add("REC-D410", folder, { path }, { ...told, why });
    const alike = path.normalize("NFC").toLowerCase().normalize("NFC");
    const other = seen.get(alike);
    if (other === undefined) seen.set(alike, path);
    else findings.add("REC-D411", folder, { path }, { ...told, other: shown(other) });
    if (entry.kind === "other") findings.add("REC-D413", folder, { path }, told);
    if (links === "left") continue;
    if (entry.kind === "link") findings.add("REC-D412", folder, { path }, told);
    if (isHardLink(entry)) findings.add("REC-D414", folder, { path }, told);
  }
  for (const [path, reason] of folder.faults) findings.add("REC-D404", folder, { path }, { path: shown(path), reason });
}

export function isHardLink({ kind, names }: PackageEntry): boolean {
  return kind === "file" && names > 1;
}

/** By the naming rules of Windows, and by the length that file systems allow for a name: 255 bytes. */
function troublesOf({ name }: PackageEntry, path: string): string[] {
  const troubles: string[] = [];
  if (/\p{Cc}/u.test(name)) troubles.push("it has control characters, such as the end of a line");
  if (/["*:<>?\\|]/.test(name)) troubles.push('Windows has no \\ : * ? " < > | in names');
  if (/[ .]$/.test(name)) troubles.push("Windows drops a space or a full stop at the end");
  if (/^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(name)) troubles.push("Windows has that name for a device");
  if (name.includes("\ufffd")) troubles.push("it is not in UTF-8");
  if (Buffer.byteLength(name) > 255 || path.length > longestPath) troubles.push(`it is ${path.length} characters long`);
  return troubles;
}

const longestPath = 255;
