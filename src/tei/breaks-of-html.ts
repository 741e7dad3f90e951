import { copyTree } from "../core/copy-tree.ts";
import { elementsOf, isTei, type XmlDocument, type XmlElement } from "../core/xml-tree.ts";

/**
 * A document where `br` or `hr`, which are of HTML and not of TEI, end a line, with a space in them: words on either side of one are
 * no single word in any format. Other elements that nobody knows may stand within a word, as an anchor does.
 */
export function withBreaksOfHtml(document: XmlDocument): XmlDocument {
  if (![...elementsOf(document.root)].some(isBreakOfHtml)) return document;
  const standIns = (child: XmlElement, parent: XmlElement): readonly XmlElement[] | undefined =>
    isBreakOfHtml(child) ? [withSpace({ ...child, parent })] : undefined;
  return { ...document, root: copyTree(document.root, undefined, standIns) };
}

function isBreakOfHtml(element: XmlElement): boolean {
  return element.children.length === 0 && (isTei(element, "br") || isTei(element, "hr"));
}

function withSpace(element: XmlElement): XmlElement {
  const spaced: XmlElement = { ...element, children: [] };
  return Object.assign(spaced, { children: [{ kind: "text", text: " ", parent: spaced }] });
}
