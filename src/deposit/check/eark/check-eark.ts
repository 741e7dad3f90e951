import type { PackageFolder } from "../../../world/package-folder.ts";
import type { Findings } from "../findings.ts";
import { shown } from "../shown.ts";
import { checkFileSection } from "./check-file-section.ts";
import { checkHeader } from "./check-header.ts";
import { checkIds } from "./check-ids.ts";
import { checkMetadataSections } from "./check-metadata-sections.ts";
import { checkStructMap } from "./check-struct-map.ts";
import { readMets, type MetsUnderCheck } from "./mets-under-check.ts";

/** Checks an information package of E-ARK (CSIP and SIP 2.2.0): its METS, that of each representation, and all that they refer to. */
export function checkEark(folder: PackageFolder, findings: Findings): void {
  checkFolders(folder, findings);
  const referred = new Set<string>(["METS.xml"]);
  let isRead = false;
  if (folder.isFile("METS.xml")) isRead = checkMets("METS.xml", folder, findings, referred);
  else tellOfStructure(folder, findings, "CSIPSTR4", "", "The package has no METS.xml in its root.");
  for (const { name, kind } of folder.list("representations")) {
    const path = `representations/${name}/METS.xml`;
    if (kind !== "folder") continue;
    if (folder.isFile(path)) checkMets(path, folder, findings, referred);
    checkRepresentationFolder(`representations/${name}`, folder, findings);
  }
  if (isRead) tellUnreferred(folder, findings, referred);
}

/** True where it could be read. */
function checkMets(path: string, folder: PackageFolder, findings: Findings, referred: Set<string>): boolean {
  const document = readMets(folder, path, findings);
  if (!document) return false;
  const mets: MetsUnderCheck = {
    folder,
    findings,
    path,
    base: path.slice(0, -"METS.xml".length),
    root: document.root,
    referred,
  };
  checkIds(mets);
  checkHeader(mets);
  checkMetadataSections(mets);
  checkFileSection(mets);
  checkStructMap(mets);
  return true;
}

function checkFolders(folder: PackageFolder, findings: Findings): void {
  const wanted = [
    ["metadata", "CSIPSTR5"],
    ["representations", "CSIPSTR9"],
    ["schemas", "CSIPSTR15"],
    ["documentation", "CSIPSTR16"],
  ] as const;
  for (const [name, code] of wanted)
    if (!folder.isFolder(name))
      tellOfStructure(folder, findings, code, "", `The package has no folder "${name}".`, "should");
}

function checkRepresentationFolder(path: string, folder: PackageFolder, findings: Findings): void {
  const wanted = [
    [folder.isFolder(`${path}/data`), "CSIPSTR11", 'folder "data"'],
    [folder.isFile(`${path}/METS.xml`), "CSIPSTR12", "METS.xml"],
    [folder.isFolder(`${path}/metadata`), "CSIPSTR13", 'folder "metadata"'],
  ] as const;
  for (const [isThere, code, what] of wanted)
    if (!isThere)
      tellOfStructure(folder, findings, code, path, `The representation "${shown(path)}" has no ${what}.`, "should");
}

function tellOfStructure(
  folder: PackageFolder,
  findings: Findings,
  code: string,
  path: string,
  said: string,
  weight: "must" | "should" = "must",
): void {
  findings.add(
    weight === "must" ? "REC-D301" : "REC-D302",
    folder,
    { path },
    { code, said },
    `E-ARK CSIP 2.2.0, ${code}`,
  );
}

/** Files of which no METS speaks: nobody would miss them. */
function tellUnreferred(folder: PackageFolder, findings: Findings, referred: ReadonlySet<string>): void {
  for (const [path, { kind }] of folder.below())
    if (kind === "file" && !referred.has(path))
      tellOfStructure(folder, findings, "CSIP58", path, `No METS refers to "${shown(path)}".`, "should");
}
