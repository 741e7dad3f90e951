import { copyTree } from "../core/copy-tree.ts";
import { elementsOf, isTei, type XmlDocument, type XmlElement, type XmlNode } from "../core/xml-tree.ts";

/**
 * A document where `br` or `hr`, which are of HTML and not of TEI, end a line, with a space in them, about what they hold: words on
 * either side of one are no single word in any format. Other elements that nobody knows may stand within a word, as an anchor does.
 */
export function withBreaksOfHtml(document: XmlDocument): XmlDocument {
  if (![...elementsOf(document.root)].some(isBreakOfHtml)) return document;
  return { ...document, root: copyTree(document.root, undefined, standIns) };
}

function standIns(element: XmlElement, parent: XmlElement): readonly XmlElement[] | undefined {
  return isBreakOfHtml(element) ? [withSpaces(copyTree(element, parent, standIns))] : undefined;
}

function isBreakOfHtml(element: XmlElement): boolean {
  return isTei(element, "br") || isTei(element, "hr");
}

function withSpaces(element: XmlElement): XmlElement {
  const space: XmlNode = { kind: "text", text: " ", parent: element };
  const { children } = element;
  return Object.assign(element, { children: children.length === 0 ? [space] : [space, ...children, { ...space }] });
}
