import { attribute, elementsOf, tokensOf, type XmlElement } from "../../../core/xml-tree.ts";
import { shown } from "../shown.ts";
import { linkedPath } from "./check-reference.ts";
import { childrenOf, needed, tell, type MetsUnderCheck } from "./mets-under-check.ts";

/** Checks the map of the structure that CSIP asks for; other maps are their makers' own. CSIP 80 to 112, 116, 118 and 119. */
export function checkStructMap(mets: MetsUnderCheck): void {
  const maps = childrenOf(mets.root, "structMap");
  const own = maps.filter(map => attribute(map, "LABEL") === "CSIP");
  const [map] = own;
  if (maps.length === 0) tell(mets, "CSIP80", mets.root, "mets has no structMap.");
  else if (own.length !== 1)
    tell(mets, "CSIP82", mets.root, `${own.length === 0 ? "No" : "More than one"} structMap has the LABEL CSIP.`);
  if (!map) return;
  if (attribute(map, "TYPE") !== "PHYSICAL") tell(mets, "CSIP81", map, "The TYPE of the structMap is not PHYSICAL.");
  needed(mets, "CSIP83", map, "ID");
  const [main, second] = childrenOf(map, "div");
  if (!main || second) tell(mets, "CSIP84", map, `structMap has ${main ? "several" : "no"} div.`);
  if (!main) return;
  needed(mets, "CSIP85", main, "ID");
  const divisions = childrenOf(main, "div");
  checkMetadataDivision(main, divisions, mets);
  for (const division of divisions) checkDivision(division, mets);
  checkRepresentations(main, divisions, mets);
}

function checkMetadataDivision(main: XmlElement, divisions: readonly XmlElement[], mets: MetsUnderCheck): void {
  const [metadata] = divisions.filter(division => attribute(division, "LABEL") === "Metadata");
  if (!metadata) {
    tell(mets, "CSIP88", main, "structMap has no div with the LABEL Metadata.");
    return;
  }
  const referred = new Set(["ADMID", "DMDID"].flatMap(name => [...tokensOf(metadata, name)]));
  const current = (section: XmlElement): boolean => attribute(section, "STATUS") === "CURRENT";
  for (const amdSec of childrenOf(mets.root, "amdSec"))
    for (const section of ["digiprovMD", "rightsMD"].flatMap(local => childrenOf(amdSec, local)).filter(current))
      if (!isReferred(section, referred) && !isReferred(amdSec, referred))
        tellNotReferred("CSIP91", section, metadata, mets);
  for (const section of childrenOf(mets.root, "dmdSec").filter(current))
    if (!isReferred(section, referred)) tellNotReferred("CSIP92", section, metadata, mets);
}

function isReferred(section: XmlElement, referred: ReadonlySet<string>): boolean {
  return referred.has(attribute(section, "ID") ?? "");
}

function tellNotReferred(code: string, section: XmlElement, metadata: XmlElement, mets: MetsUnderCheck): void {
  const id = attribute(section, "ID") ?? "";
  tell(mets, code, metadata, `The div Metadata does not refer to ${section.local} "${shown(id)}".`, "should");
}

/** The requirements for the divisions by their labels: of the ID, and of the reference to a group of files. */
const codesOf: Readonly<Record<string, readonly [id: string, group: string]>> = {
  Metadata: ["CSIP89", "CSIP89"],
  Documentation: ["CSIP94", "CSIP116"],
  Schemas: ["CSIP98", "CSIP118"],
  Representations: ["CSIP102", "CSIP119"],
};

function checkDivision(division: XmlElement, mets: MetsUnderCheck): void {
  const label = attribute(division, "LABEL") ?? "";
  const [id, group] = Object.hasOwn(codesOf, label) ? codesOf[label]! : (["CSIP106", "CSIP108"] as const);
  needed(mets, id, division, "ID");
  if (label === "") tell(mets, "CSIP107", division, "div has no LABEL.");
  for (const pointer of childrenOf(division, "fptr")) {
    const file = needed(mets, group, pointer, "FILEID");
    if (file !== undefined && !isOfFileSection(file, mets))
      tell(mets, group, pointer, `FILEID "${shown(file)}" is of no group of files.`);
  }
  for (const pointer of childrenOf(division, "mptr"))
    linkedPath(pointer, { locator: "CSIP112", link: "CSIP111", href: "CSIP110" }, mets);
}

function isOfFileSection(id: string, mets: MetsUnderCheck): boolean {
  return childrenOf(mets.root, "fileSec").some(section =>
    [...elementsOf(section)].some(element => attribute(element, "ID") === id),
  );
}

/** Each representation that has METS of its own is a division that points to it. */
function checkRepresentations(main: XmlElement, divisions: readonly XmlElement[], mets: MetsUnderCheck): void {
  for (const { name, kind } of mets.folder.list(`${mets.base}representations`)) {
    if (kind !== "folder" || !mets.folder.isFile(`${mets.base}representations/${name}/METS.xml`)) continue;
    const label = `representations/${name}`;
    const own = divisions.find(division => attribute(division, "LABEL")?.toLowerCase() === label.toLowerCase());
    if (!own) tell(mets, "CSIP105", main, `No div has the LABEL Representations/${shown(name)}.`, "should");
    else if (childrenOf(own, "mptr").length !== 1)
      tell(mets, "CSIP109", own, `The div ${shown(label)} has not one mptr to its METS.`);
  }
}
