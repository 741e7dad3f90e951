import { attribute, type XmlElement } from "../../../core/xml-tree.ts";
import { checkContentInformation } from "./check-header.ts";
import { checkDescribed, linkedPath } from "./check-reference.ts";
import { childrenOf, needed, tell, type MetsUnderCheck } from "./mets-under-check.ts";

/** Checks the section of files, and each file: CSIP 58 to 79, 113 and 114. */
export function checkFileSection(mets: MetsUnderCheck): void {
  const { root } = mets;
  const [section, second] = childrenOf(root, "fileSec");
  if (!section || second) tell(mets, "CSIP58", root, `mets has ${section ? "several" : "no"} fileSec.`, "should");
  if (!section) return;
  needed(mets, "CSIP59", section, "ID");
  const groups = childrenOf(section, "fileGrp");
  checkUses(section, groups, mets);
  for (const group of groups) checkGroup(group, mets);
}

/** Documentation, schemas and representations that have a folder have a group of files. */
function checkUses(section: XmlElement, groups: readonly XmlElement[], mets: MetsUnderCheck): void {
  const wanted = [
    ["documentation", "CSIP60", "Documentation"],
    ["schemas", "CSIP113", "Schemas"],
    ["representations", "CSIP114", "Representations"],
  ] as const;
  for (const [folder, code, use] of wanted)
    if (mets.folder.isFolder(mets.base + folder) && !groups.some(group => attribute(group, "USE")?.startsWith(use)))
      tell(mets, code, section, `There is a folder "${folder}", and no fileGrp has the USE ${use}.`);
}

function checkGroup(group: XmlElement, mets: MetsUnderCheck): void {
  const use = needed(mets, "CSIP64", group, "USE");
  needed(mets, "CSIP65", group, "ID");
  if (use?.startsWith("Representations") === true) checkContentInformation(group, ["CSIP62", "CSIP63"], "should", mets);
  const files = childrenOf(group, "file");
  if (files.length === 0 && childrenOf(group, "fileGrp").length === 0)
    tell(mets, "CSIP66", group, "fileGrp has no file.");
  for (const file of files) checkFile(file, mets);
  for (const inner of childrenOf(group, "fileGrp")) checkGroup(inner, mets);
}

function checkFile(file: XmlElement, mets: MetsUnderCheck): void {
  needed(mets, "CSIP67", file, "ID");
  const [locator] = childrenOf(file, "FLocat");
  if (!locator) tell(mets, "CSIP76", file, "file has no FLocat.");
  const path = locator && linkedPath(locator, { locator: "CSIP77", link: "CSIP78", href: "CSIP79" }, mets);
  checkDescribed(file, path, fileCodes, mets);
}

const fileCodes = {
  mediaType: "CSIP68",
  size: "CSIP69",
  created: "CSIP70",
  checksum: "CSIP71",
  checksumType: "CSIP72",
};
