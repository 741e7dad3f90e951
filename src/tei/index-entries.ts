import { attribute, childElements, elementsOf, isTei, type XmlElement, type XmlNode } from "../core/xml-tree.ts";

/** A heading under which an index lists a place. */
export interface IndexHeading {
  /** The headings above it, and its own, from the outermost: what holds the words of each. */
  readonly levels: readonly (readonly XmlNode[])[];
  readonly sortKey: string | undefined;
}

/**
 * The headings that an `index` asks for at its place: those of its terms, and below the last of them those of an `index`
 * within (TEI P5, 3.9.2). What else stands in it, and should not, is a heading too, so that no word is lost.
 */
export function headingsOf(index: XmlElement, above: readonly (readonly XmlNode[])[] = []): IndexHeading[] {
  const terms = childElements(index).filter(child => isTei(child, "term"));
  const stray = index.children.filter(child => child.kind === "text" || (child.kind === "element" && !isOwn(child)));
  const own: IndexHeading[] = [
    ...terms.map(term => ({ levels: [...above, [term]], sortKey: attribute(term, "sortKey") })),
    ...(hasWords(stray) ? [{ levels: [...above, stray], sortKey: undefined }] : []),
  ];
  const base = own.at(-1)?.levels ?? above;
  return [...own, ...nestedIn(index).flatMap(inner => headingsOf(inner, base))];
}

function isOwn(element: XmlElement): boolean {
  return isTei(element, "term") || isTei(element, "index");
}

function hasWords(nodes: readonly XmlNode[]): boolean {
  return nodes.some(node => (node.kind === "text" ? node.text.trim() !== "" : node.kind === "element"));
}

/** Every `index` within, at whatever depth, that stands in no other one within. */
function nestedIn(index: XmlElement): XmlElement[] {
  return [...elementsOf(index)].filter(element => isTei(element, "index") && nearestAround(element) === index);
}

function nearestAround(element: XmlElement): XmlElement | undefined {
  for (let around = element.parent; around; around = around.parent) if (isTei(around, "index")) return around;
  return undefined;
}
