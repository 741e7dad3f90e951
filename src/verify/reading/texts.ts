import {
  attribute,
  childElements,
  elementsOf,
  isTei,
  standsIn,
  teiNamespace,
  type XmlElement,
} from "../../core/xml-tree.ts";

/** A part of a document that is read: a text, or a description where the document has no other text. */
export type TextFound =
  | { readonly kind: "text"; readonly element: XmlElement }
  | { readonly kind: "descriptions"; readonly element: XmlElement; readonly groups: readonly DescribedGroup[] };

/** Descriptions of one kind, one after another, under a heading of the edition; one with a head of its own stands for itself. */
export interface DescribedGroup {
  readonly heading: string;
  readonly described: readonly XmlElement[];
}

/**
 * The texts of a document: every `text` that stands in no other (TEI P5, 4 and 16.1); where there is none, the transcription
 * of the source (12.2: `sourceDoc`), if anything is transcribed; where the one text is empty, what the header and what stands
 * off the text describe: a catalogue.
 */
export function textsOf(root: XmlElement): TextFound[] {
  if (isTei(root, "teiHeader")) return [];
  if (isTei(root, "text")) return [described(root) ?? { kind: "text", element: root }];
  if (isTei(root, "sourceDoc") && isTextOfRecord(root)) return [{ kind: "text", element: root }];
  return childElements(root).flatMap(textsOf);
}

function isTextOfRecord(source: XmlElement): boolean {
  const tei = source.parent;
  if (!tei || !isTei(tei, "TEI") || childElements(tei).some(child => isTei(child, "text"))) return false;
  return holdsAny(source, new Set(["gap"]));
}

/** True of an element that holds words, or an element of one of the names. */
function holdsAny(element: XmlElement, names: ReadonlySet<string>): boolean {
  return element.children.some(child => {
    if (child.kind === "text") return child.text.trim() !== "";
    return child.kind === "element" && (names.has(child.local) || holdsAny(child, names));
  });
}

/** Elements that stand for words in a text. */
const standIns = new Set(["gap", "graphic", "media", "divGen"]);

function described(text: XmlElement): TextFound | undefined {
  const tei = text.parent;
  if (!tei || !isTei(tei, "TEI") || holdsAny(text, standIns)) return undefined;
  if (childElements(tei).filter(child => isTei(child, "text")).length > 1) return undefined;
  const groups = groupsOf(descriptionsIn(tei));
  return groups.length > 0 ? { kind: "descriptions", element: text, groups } : undefined;
}

/** The head of an edition tells of its one letter; where there are several, each is described. */
function descriptionsIn(tei: XmlElement): XmlElement[] {
  const places = childElements(tei).filter(child => isTei(child, "teiHeader") || isTei(child, "standOff"));
  const all = places.flatMap(outermost);
  const letters = all.filter(element => isTei(element, "correspDesc")).length;
  return letters === 1 ? all.filter(element => !isTei(element, "correspDesc")) : all;
}

function outermost(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap(child => {
    if (child.namespace !== teiNamespace) return [];
    if (!isDescription(child)) return outermost(child);
    return holdsAny(child, new Set()) ? [child] : [];
  });
}

/** A bibliography in the header is of the edition itself. */
function isDescription(element: XmlElement): boolean {
  return element.local in headings && !(isTei(element, "listBibl") && standsIn(element, "teiHeader"));
}

/** The elements that describe something, each with its heading in the edition. TEI P5, 2.3.7, 2.4.6, 11, 14.3. */
const headings: Readonly<Record<string, string>> = {
  msDesc: "description",
  object: "description",
  listObject: "description",
  listPerson: "persons",
  listOrg: "organisations",
  listPlace: "places",
  listEvent: "events",
  listBibl: "bibliography",
  listNym: "names",
  correspDesc: "letters",
  taxonomy: "terms",
};

function groupsOf(all: readonly XmlElement[]): DescribedGroup[] {
  const groups: { heading: string; described: XmlElement[] }[] = [];
  let kind = "";
  for (const element of all) {
    const own = headings[element.local] ?? "";
    const isHeaded = headOf(element) !== undefined;
    if (isHeaded) groups.push({ heading: "", described: [element] });
    else if (own === kind) groups.at(-1)!.described.push(element);
    else groups.push({ heading: own, described: [element] });
    kind = isHeaded ? "" : own;
  }
  return groups;
}

/** The head of what is described, which is read before all else that it holds. */
export function headOf(element: XmlElement): XmlElement | undefined {
  return childElements(element).find(child => isTei(child, "head"));
}

/** True of a term of a taxonomy that is read, as an item of a list. */
export function isTermDescribed(element: XmlElement): boolean {
  return isTei(element, "category") && (standsIn(element, "teiHeader") || standsIn(element, "standOff"));
}

/** The label of a page: the number that it has in the source, or else its place among all. TEI P5, 3.11.3. */
export function labelOfPage(beginning: XmlElement, count: number): string {
  const words = (attribute(beginning, "n") ?? "").match(/\S+/g) ?? [];
  return words.length === 0 ? String(count) : words.join(" ");
}

/** The parts of an empty text that begin its pages. */
export function pagesBefore(text: XmlElement): XmlElement[] {
  return childElements(text).filter(child => [...elementsOf(child)].some(part => isTei(part, "pb")));
}
