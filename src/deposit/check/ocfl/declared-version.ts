import type { PackageFolder } from "../../../world/package-folder.ts";
import type { Findings } from "../findings.ts";
import { shown } from "../shown.ts";
import { specVersions, tell, textOfFile, type SpecVersion } from "./object-under-check.ts";

/** The codes for a declaration: that is not there once, of a wrong name, of a wrong content. */
const codesOf = {
  object: { prefix: "0=ocfl_object_", count: "E003", name: "E006", content: "E007" },
  root: { prefix: "0=ocfl_", count: "E069", name: "E079", content: "E080" },
} as const;

/** The version of OCFL that an object or a storage root declares by a file of that name; the newest where it declares none. OCFL 1.1, 3.2 and 4.2. */
export function declaredVersion(folder: PackageFolder, findings: Findings, of: "object" | "root"): SpecVersion {
  const codes = codesOf[of];
  const told = folder.list().filter(({ name }) => name.startsWith("0="));
  const named = told.filter(({ name, kind }) => kind === "file" && name.startsWith(codes.prefix));
  const spec = specVersions.find(version => named.some(({ name }) => name === codes.prefix + version));
  const underCheck = { folder, findings, spec: spec ?? "1.1" } as const;
  if (named.length !== 1)
    tell(
      underCheck,
      codes.count,
      "",
      `There ${named.length === 0 ? "is no file" : "are several files"} ${codes.prefix}… that declares the version.`,
    );
  for (const { name } of told)
    if (!specVersions.some(version => name === codes.prefix + version))
      tell(
        underCheck,
        codes.name,
        name,
        `"${shown(name)}" declares no version of OCFL that is known here: 1.0 and 1.1 are.`,
      );
  for (const { name } of named) {
    if (folder.entry(name)!.bytes <= 100 && textOfFile(underCheck, name) === `${name.slice(2)}\n`) continue;
    tell(
      underCheck,
      codes.content,
      name,
      `The content of "${shown(name)}" is not "${shown(name.slice(2))}" and the end of a line.`,
    );
  }
  return underCheck.spec;
}
