import { copyTree } from "../core/copy-tree.ts";
import {
  childElements,
  elementsOf,
  isTei,
  standsIn,
  teiNamespace,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
} from "../core/xml-tree.ts";

/**
 * A document whose text is empty, and which describes things outside of it, with what it says of them as its text: manuscripts,
 * persons, places, letters, a taxonomy (TEI P5, 2.2.7, 2.3.7, 2.4, 11 and 14.3). Such is a catalogue. Each kind is a division of the
 * text, called after it where it has no head; the elements keep their names, but for what a taxonomy is made of, and their places
 * in the file, and stand no longer where they stood.
 */
export function withDescriptionAsText(document: XmlDocument): XmlDocument {
  const texts = new Map<XmlElement, readonly XmlElement[]>();
  for (const tei of elementsOf(document.root)) {
    const text = isTei(tei, "TEI") ? emptyTextOf(tei) : undefined;
    const described = text ? describedIn(tei) : [];
    if (text && described.length > 0) texts.set(text, described);
  }
  if (texts.size === 0) return document;
  const moved = new Set([...texts.values()].flat());
  const standIns = (child: XmlElement, parent: XmlElement): readonly XmlNode[] | undefined => {
    if (moved.has(child)) return [];
    const described = texts.get(child);
    return described && [describing(copyTree(child, parent, standIns), described)];
  };
  return { ...document, root: copyTree(document.root, undefined, standIns) };
}

/** The text that has no words and no gap, nor any within it; undefined of one that has, and of a document without. */
function emptyTextOf(tei: XmlElement): XmlElement | undefined {
  const texts = childElements(tei).filter(child => isTei(child, "text"));
  const [text] = texts;
  return texts.length === 1 && text && !holdsAnythingToRead(text) ? text : undefined;
}

function holdsAnythingToRead({ children }: XmlElement): boolean {
  return children.some(child => {
    if (child.kind === "text") return child.text.trim() !== "";
    return child.kind === "element" && (toRead.has(child.local) || holdsAnythingToRead(child));
  });
}

const toRead = new Set(["gap", "graphic", "media", "divGen"]);

/**
 * The descriptions in the header and in what stands off the text, each whole, in order; of one letter alone the head of the
 * edition tells.
 */
function describedIn(tei: XmlElement): XmlElement[] {
  const around = childElements(tei).filter(child => isTei(child, "teiHeader") || isTei(child, "standOff"));
  const found = around.flatMap(outermost);
  const letters = found.filter(element => isTei(element, "correspDesc"));
  return letters.length > 1 ? found : found.filter(element => !letters.includes(element));
}

function outermost(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap(child => {
    if (child.namespace !== teiNamespace) return [];
    const isDescribed = kinds.has(child.local) && !(isTei(child, "listBibl") && standsIn(child, "teiHeader"));
    return isDescribed ? (holdsWords(child) ? [child] : []) : outermost(child);
  });
}

function holdsWords({ children }: XmlElement): boolean {
  return children.some(child =>
    child.kind === "text" ? child.text.trim() !== "" : child.kind === "element" && holdsWords(child),
  );
}

const kinds: ReadonlyMap<string, string> = new Map([
  ["msDesc", "description"],
  ["object", "description"],
  ["listObject", "description"],
  ["listPerson", "persons"],
  ["listOrg", "organisations"],
  ["listPlace", "places"],
  ["listEvent", "events"],
  ["listBibl", "bibliography"],
  ["listNym", "names"],
  ["correspDesc", "letters"],
  ["taxonomy", "terms"],
]);

/** A text with what is described as its body, after its pages. */
function describing(text: XmlElement, described: readonly XmlElement[]): XmlElement {
  const pages = text.children.filter(child => child.kind === "element" && holdsPage(child));
  return Object.assign(text, { children: [...pages, bodyOf(described, text)] });
}

function holdsPage(element: XmlElement): boolean {
  return [...elementsOf(element)].some(part => isTei(part, "pb"));
}

/** A body after the beginnings of pages, where the text holds any. */
function bodyOf(described: readonly XmlElement[], text: XmlElement): XmlElement {
  const body = made("body", described[0]!, text);
  const divisions = groupsOf(described).map(group => divisionOf(group, body));
  return Object.assign(body, { children: divisions });
}

/** Neighbours of one kind; what has a head of its own stands for itself. */
function groupsOf(described: readonly XmlElement[]): XmlElement[][] {
  const groups: XmlElement[][] = [];
  for (const element of described) {
    const first = groups.at(-1)?.[0];
    const isAlike = first && kinds.get(first.local) === kinds.get(element.local);
    if (isAlike && !headOf(first) && !headOf(element)) groups.at(-1)!.push(element);
    else groups.push([element]);
  }
  return groups;
}

function headOf(element: XmlElement): XmlElement | undefined {
  return childElements(element).find(child => isTei(child, "head"));
}

function divisionOf(group: readonly XmlElement[], body: XmlElement): XmlElement {
  const first = group[0]!;
  const head = headOf(first);
  const type = { name: "type", local: "type", namespace: "", value: `header.${kinds.get(first.local) ?? ""}` };
  const division: XmlElement = { ...made("div", first, body), attributes: head ? [] : [type] };
  const parts = group.map(element => ({ ...element, children: element.children.filter(child => child !== head) }));
  return Object.assign(division, {
    children: [...(head ? [head] : []), ...parts].map(part => described(part, division)),
  });
}

function made(local: string, at: XmlElement, parent: XmlElement): XmlElement {
  return { ...at, name: local, local, attributes: [], children: [], parent };
}

/** A copy; a taxonomy is a list, a category an item of it, and what is below it a list in that. */
function described(element: XmlElement, parent: XmlElement): XmlElement {
  const local = element.namespace === teiNamespace ? (inText.get(element.local) ?? element.local) : element.local;
  const copied: XmlElement = { ...element, name: local, local, parent };
  const below = isTei(element, "category") ? childElements(element).filter(child => isTei(child, "category")) : [];
  const children = element.children
    .filter(child => child.kind !== "element" || !below.includes(child))
    .map(child => describedNode(child, copied));
  if (below[0]) {
    const list = made("list", below[0], copied);
    children.push(Object.assign(list, { children: below.map(category => described(category, list)) }));
  }
  return Object.assign(copied, { children });
}

function describedNode(node: XmlNode, parent: XmlElement): XmlNode {
  if (node.kind === "text") return { ...node, parent };
  return node.kind === "element" ? described(node, parent) : node;
}

const inText: ReadonlyMap<string, string> = new Map([
  ["taxonomy", "list"],
  ["category", "item"],
]);
