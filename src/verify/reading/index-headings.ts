import { childElements, elementsOf, isTei, type XmlElement, type XmlNode } from "../../core/xml-tree.ts";

/** The headings above a heading, and its own, from the outermost: what holds the words of each. */
export type HeadingLevels = readonly (readonly XmlNode[])[];

/**
 * The headings that an `index` asks for at its place: each of its terms; and, below the last of them, those of an `index`
 * within it (TEI P5, 3.9.2). Words that stand beside the terms are a heading, too: nothing is lost.
 */
export function headingsIn(index: XmlElement, above: HeadingLevels = []): HeadingLevels[] {
  const own: (readonly XmlNode[])[] = childElements(index)
    .filter(isTerm)
    .map(term => [term]);
  const beside = index.children.filter(node => node.kind !== "element" || !(isTerm(node) || isTei(node, "index")));
  if (beside.some(saysAnything)) own.push(beside);
  const headings = own.map((level): HeadingLevels => [...above, level]);
  const below = outermostWithin(index).flatMap(inner => headingsIn(inner, headings.at(-1) ?? above));
  return [...headings, ...below];
}

function isTerm(element: XmlElement): boolean {
  return isTei(element, "term");
}

function saysAnything(node: XmlNode): boolean {
  return node.kind === "element" || (node.kind === "text" && node.text.trim() !== "");
}

/** Every `index` within, at whatever depth, but for those within another. */
function outermostWithin(index: XmlElement): XmlElement[] {
  const within = [...elementsOf(index)].filter(element => element !== index && isTei(element, "index"));
  const inner = new Set(within.flatMap(outer => [...elementsOf(outer)].filter(element => element !== outer)));
  return within.filter(element => !inner.has(element));
}
