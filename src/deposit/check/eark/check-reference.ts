import { attribute, type XmlElement } from "../../../core/xml-tree.ts";
import { isRegistered } from "../../../engines/media-types.ts";
import { algorithmOf, digestsOf } from "../digests.ts";
import { shown } from "../shown.ts";
import {
  attributeIn,
  needed,
  neededDate,
  tell,
  tellOfMets,
  xlinkNamespace,
  type MetsUnderCheck,
} from "./mets-under-check.ts";
import { checksumTypes } from "./vocabularies.ts";

/** The requirements for a link to a file. */
export interface LinkCodes {
  readonly locator: string;
  readonly link: string;
  readonly href: string;
}

/** The requirements for what is said of a file. */
export interface FileCodes {
  readonly mediaType: string;
  readonly size: string;
  readonly created: string;
  readonly checksum: string;
  readonly checksumType: string;
}

/** The path in the package to which an element links; undefined, with a finding, where it leads to no file of it. Nothing is followed out of it. */
export function linkedPath(element: XmlElement, codes: LinkCodes, mets: MetsUnderCheck): string | undefined {
  if (attribute(element, "LOCTYPE") !== "URL")
    tell(mets, codes.locator, element, `The LOCTYPE of ${element.local} is not URL.`);
  if (attributeIn(element, xlinkNamespace, "type") !== "simple")
    tell(mets, codes.link, element, `The xlink:type of ${element.local} is not simple.`);
  const href = attributeIn(element, xlinkNamespace, "href");
  if (href === undefined || href === "") {
    tell(mets, codes.href, element, `${element.local} has no xlink:href.`);
    return undefined;
  }
  const path = pathOf(href, mets.base);
  if (path === undefined)
    tell(
      mets,
      codes.href,
      element,
      `"${shown(href)}" leads out of the package, or is no address. It was not followed.`,
    );
  else if (mets.folder.isFile(path)) mets.referred.add(path);
  else tell(mets, codes.href, element, `"${shown(href)}" is not in the package.`);
  return path !== undefined && mets.folder.isFile(path) ? path : undefined;
}

function pathOf(href: string, base: string): string | undefined {
  const local = href.replace(/^file:(?!\/)/, "").replace(/^\.\//, "");
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]/i.test(local)) return undefined;
  try {
    const names = decodeURIComponent(local).split("/");
    return names.some(name => name === ".." || name === "") ? undefined : base + names.join("/");
  } catch {
    return undefined;
  }
}

/** Compares a file with its type, size, dates and checksum. `path`: undefined where it is not there. */
export function checkDescribed(
  element: XmlElement,
  path: string | undefined,
  codes: FileCodes,
  mets: MetsUnderCheck,
): void {
  const type = needed(mets, codes.mediaType, element, "MIMETYPE");
  if (type !== undefined && !isRegistered(type))
    tell(mets, codes.mediaType, element, `MIMETYPE "${shown(type)}" is not registered by IANA.`);
  neededDate(mets, codes.created, element, "CREATED");
  const size = needed(mets, codes.size, element, "SIZE");
  const checksum = needed(mets, codes.checksum, element, "CHECKSUM");
  const checksumType = needed(mets, codes.checksumType, element, "CHECKSUMTYPE");
  if (checksumType !== undefined && !checksumTypes.has(checksumType))
    tellOfMets(mets, element, `METS has no CHECKSUMTYPE "${shown(checksumType)}".`);
  if (size !== undefined && !/^\d+$/.test(size))
    tellOfMets(mets, element, `SIZE "${shown(size)}" is no number of bytes.`);
  if (path === undefined) return;
  const found = mets.folder.entry(path)!.bytes;
  if (size !== undefined && /^\d+$/.test(size) && BigInt(size) !== BigInt(found))
    tell(mets, codes.size, element, `"${shown(path)}" has ${String(found)} bytes, and SIZE is ${shown(size)}.`);
  if (checksum !== undefined && checksumType !== undefined && checksumTypes.has(checksumType))
    compareDigest(element, path, [checksum, checksumType], codes, mets);
}

function compareDigest(
  element: XmlElement,
  path: string,
  [checksum, type]: readonly [string, string],
  codes: FileCodes,
  mets: MetsUnderCheck,
): void {
  const algorithm = algorithmOf(type);
  if (algorithm === undefined) {
    tell(mets, codes.checksumType, element, `Checksums by ${type} are not checked here.`, "should");
    return;
  }
  const found = mets.findings.reading(mets.folder, path, () =>
    digestsOf(path, [algorithm], mets.folder).digests.get(algorithm),
  );
  if (found !== undefined && found !== checksum.trim().toLowerCase())
    tell(mets, codes.checksum, element, `"${shown(path)}" is not as it was: its ${type} is another than CHECKSUM.`);
}
