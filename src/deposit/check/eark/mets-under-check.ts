import { attribute, childElements, xpathOf, type XmlDocument, type XmlElement } from "../../../core/xml-tree.ts";
import { parseXml } from "../../../engines/xml.ts";
import { ReadFault, type PackageFolder } from "../../../world/package-folder.ts";
import type { Findings } from "../findings.ts";
import { shown } from "../shown.ts";

/** A METS document of a package: that of the whole, or of a representation. */
export interface MetsUnderCheck {
  /** The folder of the whole package. */
  readonly folder: PackageFolder;
  readonly findings: Findings;
  /** The path of the document, such as `representations/tei/METS.xml`. */
  readonly path: string;
  /** The folder in which it stands, with "/" at its end; "" for the whole package. */
  readonly base: string;
  readonly root: XmlElement;
  /** All that it refers to, as paths in the package. */
  readonly referred: Set<string>;
}

export const metsNamespace = "http://www.loc.gov/METS/";

/** Reads a METS document of strangers; undefined, with findings, where it is none. */
export function readMets(
  folder: PackageFolder,
  path: string,
  findings: Findings,
): Pick<XmlDocument, "root"> | undefined {
  const bytes = findings.reading(folder, path, () => bytesOf(folder, path));
  if (!bytes) return undefined;
  const parsed = parseXml(bytes, folder.place(path));
  findings.take(parsed.diagnostics);
  if (!parsed.ok) return undefined;
  const { root } = parsed.value;
  if (root.local === "mets" && root.namespace === metsNamespace) return { root };
  findings.add(
    "REC-D303",
    folder,
    { path, line: root.line },
    { said: `Its root is "${shown(root.name)}", not mets of METS.` },
  );
  return undefined;
}

function bytesOf(folder: PackageFolder, path: string): Uint8Array {
  const parts: Uint8Array[] = [];
  if (folder.entry(path)!.bytes > mostBytes) throw new ReadFault("it is METS of more than 256 MiB");
  for (const part of folder.chunks(path)) parts.push(part.slice());
  return Buffer.concat(parts);
}

const mostBytes = 256 << 20;

/** How much is asked: MUST is an error, SHOULD a warning. */
type Weight = "must" | "should";

/** A requirement of CSIP or SIP that is not met, by its own id, at an element. */
export function tell(mets: MetsUnderCheck, code: string, at: XmlElement, said: string, weight: Weight = "must"): void {
  const own = weight === "must" ? "REC-D301" : "REC-D302";
  const standard = code.startsWith("SIP") ? "E-ARK SIP" : "E-ARK CSIP";
  const place = { path: mets.path, line: at.line, column: at.column, xpath: xpathOf(at) };
  mets.findings.add(own, mets.folder, place, { code, said }, `${standard} 2.2.0, ${code}`);
}

/** A fault by the schema of METS itself. */
export function tellOfMets(mets: MetsUnderCheck, at: XmlElement, said: string): void {
  const place = { path: mets.path, line: at.line, column: at.column, xpath: xpathOf(at) };
  mets.findings.add("REC-D303", mets.folder, place, { said });
}

export function childrenOf(element: XmlElement, local: string): XmlElement[] {
  return childElements(element).filter(child => child.local === local && child.namespace === metsNamespace);
}

/** An attribute in a namespace of its own, whatever its prefix. */
export function attributeIn(element: XmlElement, namespace: string, local: string): string | undefined {
  return element.attributes.find(own => own.local === local && own.namespace === namespace)?.value;
}

export const csipNamespace = "https://DILCIS.eu/XML/METS/CSIPExtensionMETS";
export const xlinkNamespace = "http://www.w3.org/1999/xlink";

/** The value of an attribute that must be there; where it is not, or is empty, that is a finding. */
export function needed(mets: MetsUnderCheck, code: string, element: XmlElement, name: string): string | undefined {
  const value = attribute(element, name);
  if (value === undefined || value === "") tell(mets, code, element, `${element.local} has no ${name}.`);
  return value === "" ? undefined : value;
}

/** The same of a date and time, which must be one. */
export function neededDate(mets: MetsUnderCheck, code: string, element: XmlElement, name: string): void {
  const value = needed(mets, code, element, name);
  if (value !== undefined && !isDateTime(value))
    tellOfMets(mets, element, `${name} "${shown(value)}" is no date and time, such as 2026-11-24T00:00:00Z.`);
}

/** xs:dateTime. W3C XML Schema 1.0, part 2, 3.2.7. */
export function isDateTime(text: string): boolean {
  const match = /^(-?\d{4,}-\d\d-\d\d)T(\d\d):([0-5]\d):([0-5]\d)(\.\d+)?(Z|[+-]\d\d:[0-5]\d)?$/.exec(text);
  if (!match || Number(match[2]) > 24) return false;
  const day = new Date(`${match[1]!}T00:00:00Z`);
  return match[1]!.length > 10 || (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(match[1]!));
}
