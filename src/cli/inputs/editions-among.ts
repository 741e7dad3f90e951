import { EditionError } from "../../core/edition-error.ts";
import { isInclusion } from "../../core/xinclude.ts";
import { attribute, elementsOf, teiNamespace, type XmlElement } from "../../core/xml-tree.ts";
import { decodeXml } from "../../engines/encoding/decode-xml.ts";
import { firstElement, parseXml } from "../../engines/xml.ts";
import { filesOfPrefixes } from "../../tei/prefixes.ts";
import { registerIn, type RegisterPlace } from "../../tei/register.ts";
import { pathBeside } from "../../world/path-beside.ts";
import type { World } from "../../world/world.ts";

/** The XML files of a folder: those that are editions, and the others by what they are. */
export interface Sorted {
  readonly editions: string[];
  readonly others: Map<string, string[]>;
}

/**
 * Tells the editions of a folder from what belongs to them: files that are no TEI, such as schemas; parts that others include
 * (XInclude 1.0); and registers, which hold lists of names and no text, or lists in a text that others point into. What cannot
 * be read or is not well-formed counts as an edition, of which that is said.
 */
export async function editionsAmong(files: readonly string[], folder: string, world: World): Promise<Sorted> {
  const all: XmlFile[] = [];
  for (const path of files) all.push(await lookAt(path, folder, world));
  const parts = partsAmong(all);
  const pointedAt = new Set(all.flatMap(({ path, pointsInto }) => pointsInto.filter(other => other !== path)));
  const sorted: Sorted = { editions: [], others: new Map() };
  for (const { path, isEdition, register } of all) {
    if (!isEdition) leaveOut(path, "no TEI", sorted);
    else if (parts.has(path)) leaveOut(path, "parts of other documents", sorted);
    else if (register === "alone" || (register && pointedAt.has(path))) leaveOut(path, "registers", sorted);
    else sorted.editions.push(path);
  }
  return sorted;
}

/**
 * Tells what is TEI in a folder and is to be checked: editions, registers, and parts, by their namespace. Parts that others include are
 * left out, since they are checked in their places there; and so is what is no TEI.
 */
export async function teiAmong(files: readonly string[], folder: string, world: World): Promise<Sorted> {
  const all: Looked[] = [];
  for (const path of files) all.push(await lookQuickly(path, folder, world));
  const parts = partsAmong(all);
  const sorted: Sorted = { editions: [], others: new Map() };
  for (const { path, isTei } of all) {
    if (!isTei) leaveOut(path, "no TEI", sorted);
    else if (parts.has(path)) leaveOut(path, "parts of other documents", sorted);
    else sorted.editions.push(path);
  }
  return sorted;
}

interface Looked extends Pick<XmlFile, "path" | "includes"> {
  readonly isTei: boolean;
}

/** Beyond its first element, a file is read where it may include others. What cannot be read counts as TEI, of which that is said. */
async function lookQuickly(path: string, folder: string, world: World): Promise<Looked> {
  const bytes = await bytesOf(path, world);
  const decoded = bytes && decodeXml(bytes, path);
  const first = decoded?.ok ? firstElement(decoded.value) : undefined;
  const isTei = !first || first.namespace === teiNamespace || hasNameOfEdition(first);
  const whole = isTei && decoded?.ok && decoded.value.includes("XInclude") ? parseXml(bytes!, path) : undefined;
  return { path, isTei, includes: whole?.ok ? addressesAmong(included(whole.value.root), path, folder) : [] };
}

function leaveOut(path: string, reason: string, { others }: Sorted): void {
  others.set(reason, [...(others.get(reason) ?? []), path]);
}

interface XmlFile {
  readonly path: string;
  readonly isEdition: boolean;
  /** The place of its lists of names, in its text or without one, where it holds nothing else. */
  readonly register: RegisterPlace | undefined;
  readonly includes: readonly string[];
  readonly pointsInto: readonly string[];
}

async function lookAt(path: string, folder: string, world: World): Promise<XmlFile> {
  const root = await rootOf(path, world);
  if (!root) return { path, isEdition: true, register: undefined, includes: [], pointsInto: [] };
  return {
    path,
    isEdition: hasNameOfEdition(root),
    register: registerIn(root),
    includes: addressesAmong(included(root), path, folder),
    pointsInto: addressesAmong(new Set([...filesOfPrefixes(root), ...filesPointedInto(root)]), path, folder),
  };
}

/** Also where it is written as in P4, or a little wrongly. */
function hasNameOfEdition({ local }: XmlElement): boolean {
  return /^tei(corpus)?(\.2)?$/i.test(local);
}

function addressesAmong(addresses: Iterable<string>, path: string, folder: string): string[] {
  return [...addresses].map(address => pathBeside(address, path, folder)).filter(file => file !== undefined);
}

async function rootOf(path: string, world: World): Promise<XmlElement | undefined> {
  const bytes = await bytesOf(path, world);
  const parsed = bytes && parseXml(bytes, path);
  return parsed?.ok ? parsed.value.root : undefined;
}

async function bytesOf(path: string, world: World): Promise<Uint8Array | undefined> {
  try {
    return await world.read(path);
  } catch (error) {
    if (error instanceof EditionError) return undefined;
    throw error;
  }
}

/** The parts of each document that is none itself; of documents that include one another in a circle, all but the first. */
function partsAmong(files: readonly Pick<XmlFile, "path" | "includes">[]): ReadonlySet<string> {
  const byPath = new Map(files.map(file => [file.path, file]));
  const parts = new Set<string>();
  const follow = (file: (typeof files)[number], whole: typeof file): void => {
    for (const path of file.includes) {
      const part = byPath.get(path);
      if (!part || part === whole || parts.has(path)) continue;
      parts.add(path);
      follow(part, whole);
    }
  };
  const included = new Set(files.flatMap(file => file.includes.filter(path => path !== file.path)));
  for (const file of files) if (!included.has(file.path)) follow(file, file);
  for (const file of files) if (!parts.has(file.path)) follow(file, file);
  return parts;
}

function included(root: XmlElement): string[] {
  return [...elementsOf(root)].filter(isInclusion).map(inclusion => attribute(inclusion, "href") ?? "");
}

/** The files of pointers such as `persons.xml#gore`. TEI P5, 17.2. */
function filesPointedInto(root: XmlElement): string[] {
  const pointers = [...elementsOf(root)].flatMap(element =>
    element.attributes.flatMap(({ value }) => value.split(/\s+/)),
  );
  return pointers.map(pointer => /^([^#:]+\.xml)#/i.exec(pointer)?.[1]).filter(file => file !== undefined);
}
