import { copyTree } from "../core/copy-tree.ts";
import {
  attribute,
  childElements,
  elementsOf,
  isTei,
  standsIn,
  teiNamespace,
  type XmlAttribute,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
} from "../core/xml-tree.ts";

/**
 * A document that has a transcription of its source (TEI P5, 12.2: `sourceDoc`) and no `text`, with that transcription as its
 * text: a surface begins a page, a zone holds lines, a line is a line. Each element keeps its name and its place in the file.
 */
export function withTextOfSource(document: XmlDocument): XmlDocument {
  const transcribed = new Set([...elementsOf(document.root)].filter(isTextOfDocument));
  if (transcribed.size === 0) return document;
  const root = copyTree(document.root, undefined, (child, parent) =>
    transcribed.has(child) ? [textOfSource(child, parent)] : undefined,
  );
  return { ...document, root };
}

function isTextOfDocument(element: XmlElement): boolean {
  const { parent } = element;
  if (!isTei(element, "sourceDoc") || !parent || !isTei(parent, "TEI")) return false;
  if (childElements(parent).some(child => isTei(child, "text"))) return false;
  return holdsWords(element);
}

function holdsWords(element: XmlElement): boolean {
  return element.children.some(child => {
    if (child.kind === "text") return child.text.trim() !== "";
    return child.kind === "element" && (isTei(child, "gap") || holdsWords(child));
  });
}

function textOfSource(source: XmlElement, parent: XmlElement): XmlElement {
  const text: XmlElement = { ...source, local: "text", parent };
  return withChildren(text, contentOf(source, text));
}

function transcription(element: XmlElement, parent: XmlElement): XmlElement {
  const local = element.namespace === teiNamespace ? localOf(element) : element.local;
  const made: XmlElement = { ...element, local, parent };
  const content = contentOf(element, made);
  if (!isTei(element, "surface") || standsIn(element, "surface")) return withChildren(made, content);
  return withChildren(made, [{ ...pageOf(element), parent: made }, ...content]);
}

/** The name of the element as a part of a text. A zone that holds no lines has its words as a block; one within a line, in it. */
function localOf(element: XmlElement): string {
  const children = childElements(element);
  if (element.parent && isTei(element.parent, "line")) return element.local === "zone" ? "seg" : element.local;
  switch (element.local) {
    case "surfaceGrp":
    case "surface":
      return "div";
    case "line":
      return "l";
    case "zone":
      if (children.some(child => isTei(child, "line"))) return "lg";
      return children.some(child => /^(zone|surface)$/.test(child.local)) ? "div" : "ab";
    default:
      return element.local;
  }
}

/** All but the pictures of a page, which are no part of its words. */
function contentOf(element: XmlElement, parent: XmlElement): XmlNode[] {
  return element.children.flatMap((child): XmlNode[] => {
    if (child.kind === "text") return [{ ...child, parent }];
    if (child.kind !== "element") return [child];
    return isTei(element, "surface") && isTei(child, "graphic") ? [] : [transcription(child, parent)];
  });
}

/** The beginning of its page, with its number and its picture. */
function pageOf(surface: XmlElement): XmlElement {
  const picture = childElements(surface).find(child => isTei(child, "graphic"));
  const said: [string, string | undefined][] = [
    ["n", attribute(surface, "n")],
    ["facs", attribute(surface, "facs") ?? (picture && attribute(picture, "url"))],
  ];
  const attributes = said.flatMap(([name, value]): XmlAttribute[] =>
    value === undefined ? [] : [{ name, local: name, namespace: "", value }],
  );
  return { ...surface, local: "pb", attributes, children: [] };
}

/** The children know the element itself as their parent: it is filled, not copied. */
function withChildren(element: XmlElement, children: readonly XmlNode[]): XmlElement {
  return Object.assign(element, { children });
}
