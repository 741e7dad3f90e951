import type { Diagnostic } from "../../core/diagnostic.ts";
import type { PackageFolder } from "../../world/package-folder.ts";
import { checkBag } from "./bagit/check-bag.ts";
import { checkNames } from "./check-names.ts";
import { checkEark } from "./eark/check-eark.ts";
import { Findings } from "./findings.ts";
import { checkObject } from "./ocfl/check-object.ts";
import { checkStorageRoot } from "./ocfl/check-storage-root.ts";

export type PackageKind = "bag" | "OCFL object" | "OCFL storage root" | "E-ARK package";

/** The kind of a package, where it is known, and all that is wrong with it. */
export interface CheckedPackage {
  readonly kind: PackageKind | undefined;
  readonly findings: readonly Diagnostic[];
}

/** Checks a package that anyone has written, by the clauses of its specification. Nothing in it is run, fetched or followed. */
export function checkFolder(folder: PackageFolder): CheckedPackage {
  const findings = new Findings(folder.given);
  const kind = kindOf(folder);
  if (folder.isCut) findings.add("REC-D403", folder, { path: "" }, {});
  else if (kind === undefined) findings.add("REC-D401", folder, { path: "" }, {});
  else {
    checkNames(folder, findings, kind.startsWith("OCFL") ? "left" : "told");
    checks[kind](folder, findings);
  }
  return { kind, findings: findings.all() };
}

const checks: Readonly<Record<PackageKind, (folder: PackageFolder, findings: Findings) => void>> = {
  bag: checkBag,
  "OCFL object": checkObject,
  "OCFL storage root": checkStorageRoot,
  "E-ARK package": checkEark,
};

/** By the file that declares it; where that is missing, by those that are always beside it. */
function kindOf(folder: PackageFolder): PackageKind | undefined {
  const names = folder.list().map(({ name }) => name);
  const has = (pattern: RegExp): boolean => names.some(name => pattern.test(name));
  if (has(/^bagit\.txt$/) || has(/^manifest-\w+\.txt$/)) return "bag";
  if (has(/^0=ocfl_object_/)) return "OCFL object";
  if (has(/^0=ocfl_/)) return "OCFL storage root";
  if (has(/^inventory\.json$/)) return "OCFL object";
  if (has(/^ocfl_layout\.json$/)) return "OCFL storage root";
  if (has(/^METS\.xml$/i) || has(/^representations$/i)) return "E-ARK package";
  return undefined;
}
