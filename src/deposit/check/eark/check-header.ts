import { attribute, textOf, type XmlElement } from "../../../core/xml-tree.ts";
import { shown } from "../shown.ts";
import {
  attributeIn,
  childrenOf,
  csipNamespace,
  needed,
  neededDate,
  tell,
  type MetsUnderCheck,
} from "./mets-under-check.ts";
import { contentCategories, contentInformationTypes, packageTypes } from "./vocabularies.ts";

/** Checks the root element of METS and its header: CSIP 1 to 16 and 117, SIP 1 to 31. */
export function checkHeader(mets: MetsUnderCheck): void {
  const { root } = mets;
  checkIdentifier(mets);
  checkCategory(mets);
  needed(mets, "CSIP6", root, "PROFILE");
  const [header, second] = childrenOf(root, "metsHdr");
  if (!header || second) tell(mets, "CSIP117", root, `mets has ${header ? "several" : "no"} metsHdr.`);
  if (!header) return;
  neededDate(mets, "CSIP7", header, "CREATEDATE");
  if (attribute(header, "LASTMODDATE") !== undefined) neededDate(mets, "CSIP8", header, "LASTMODDATE");
  const type = attributeIn(header, csipNamespace, "OAISPACKAGETYPE");
  if (type === undefined || !packageTypes.has(type))
    tell(
      mets,
      "CSIP9",
      header,
      `OAISPACKAGETYPE is ${type === undefined ? "not there" : `"${shown(type)}"`}; it is SIP, AIP, DIP, AIU or AIC.`,
    );
  checkSoftwareAgent(header, mets);
  if (type === "SIP") checkSubmission(header, mets);
}

/** The id of a package is the name of its folder. */
function checkIdentifier(mets: MetsUnderCheck): void {
  const id = needed(mets, "CSIP1", mets.root, "OBJID");
  const name = mets.base === "" ? mets.folder.name : mets.base.split("/").at(-2)!;
  if (id !== undefined && asFolderName(id) !== asFolderName(name))
    tell(mets, "CSIP1", mets.root, `OBJID is "${shown(id)}", and the folder is called "${shown(name)}".`);
}

/** Characters that file systems do not have are mapped in ways of each archive's own: they tell no difference. */
function asFolderName(id: string): string {
  return id.normalize("NFC").replace(/[^\p{L}\p{N}\p{M}.-]+/gu, "_");
}

function checkCategory(mets: MetsUnderCheck): void {
  const { root, base } = mets;
  const category = needed(mets, "CSIP2", root, "TYPE");
  if (category !== undefined && !contentCategories.has(category))
    tell(mets, "CSIP2", root, `TYPE "${shown(category)}" is not in the vocabulary of content categories.`);
  if (/^other$/i.test(category ?? "") && !attributeIn(root, csipNamespace, "OTHERTYPE"))
    tell(mets, "CSIP3", root, "TYPE is OTHER, and OTHERTYPE does not say which.", "should");
  checkContentInformation(root, ["CSIP4", "CSIP5"], base === "" ? "should" : "must", mets);
}

/** The specification of the content, on mets and on a group of files. */
export function checkContentInformation(
  element: XmlElement,
  [code, codeOfOther]: readonly [string, string],
  weight: "must" | "should",
  mets: MetsUnderCheck,
): void {
  const type = attributeIn(element, csipNamespace, "CONTENTINFORMATIONTYPE");
  if (type === undefined) tell(mets, code, element, `${element.local} has no CONTENTINFORMATIONTYPE.`, weight);
  else if (!contentInformationTypes.has(type))
    tell(mets, code, element, `CONTENTINFORMATIONTYPE "${shown(type)}" is not in the vocabulary of 2.2.0.`, "should");
  if (type === "OTHER" && !attributeIn(element, csipNamespace, "OTHERCONTENTINFORMATIONTYPE"))
    tell(
      mets,
      codeOfOther,
      element,
      "CONTENTINFORMATIONTYPE is OTHER, and OTHERCONTENTINFORMATIONTYPE does not say which.",
    );
}

/** The agent that tells with which software the package was made. */
function checkSoftwareAgent(header: XmlElement, mets: MetsUnderCheck): void {
  const agents = childrenOf(header, "agent");
  if (agents.length === 0) {
    tell(mets, "CSIP10", header, "metsHdr has no agent.");
    return;
  }
  const has = (name: string, value: string) => (agent: XmlElement) => attribute(agent, name) === value;
  const creators = agents.filter(has("ROLE", "CREATOR"));
  if (creators.length === 0) tell(mets, "CSIP11", header, "No agent has the ROLE CREATOR.");
  const others = creators.filter(has("TYPE", "OTHER"));
  if (others.length === 0) tell(mets, "CSIP12", header, "No agent with the ROLE CREATOR has the TYPE OTHER.");
  const [software] = others.filter(has("OTHERTYPE", "SOFTWARE"));
  if (!software) tell(mets, "CSIP13", header, "No agent with the ROLE CREATOR has the OTHERTYPE SOFTWARE.");
  else checkSoftware(software, mets);
}

function checkSoftware(agent: XmlElement, mets: MetsUnderCheck): void {
  if (!hasText(agent, "name")) tell(mets, "CSIP14", agent, "The software has no name.");
  if (!hasText(agent, "note")) tell(mets, "CSIP15", agent, "The software has no note of its version.");
  else if (!hasNote(agent, "SOFTWARE VERSION"))
    tell(mets, "CSIP16", agent, "The note of the software has not the NOTETYPE SOFTWARE VERSION.");
}

function checkSubmission(header: XmlElement, mets: MetsUnderCheck): void {
  const profile = attribute(mets.root, "PROFILE");
  if (profile !== undefined && !/^https?:\/\/earksip\.dilcis\.eu\/profile\/E-ARK-SIP/.test(profile))
    tell(
      mets,
      "SIP2",
      mets.root,
      `PROFILE is "${shown(profile)}"; of a SIP it is https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-2-0.xml.`,
    );
  const submitters = childrenOf(header, "agent").filter(agent =>
    /^(ORGANIZATION|INDIVIDUAL)$/.test(attribute(agent, "TYPE") ?? ""),
  );
  const [submitter] = submitters.filter(agent => attribute(agent, "ROLE") === "CREATOR");
  if (!submitter)
    tell(
      mets,
      "SIP15",
      header,
      "No agent says who submits the package: ROLE CREATOR, TYPE ORGANIZATION or INDIVIDUAL.",
    );
  else if (!hasText(submitter, "name")) tell(mets, "SIP18", submitter, "Who submits the package has no name.");
}

function hasText(agent: XmlElement, local: string): boolean {
  return childrenOf(agent, local).some(child => textOf(child).trim() !== "");
}

function hasNote(agent: XmlElement, type: string): boolean {
  return childrenOf(agent, "note").some(note => attributeIn(note, csipNamespace, "NOTETYPE") === type);
}
