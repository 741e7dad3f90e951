import { copyTree } from "../core/copy-tree.ts";
import { elementsOf, isTei, type XmlDocument, type XmlElement } from "../core/xml-tree.ts";

/** The elements that hold a picture or a sound as signs, such as base64, and no words. TEI P5, 3.10. */
export function dataInText({ root }: XmlDocument): readonly XmlElement[] {
  return [...elementsOf(root)].filter(element => isTei(element, "binaryObject") && element.children.length > 0);
}

/** A document without these signs: nobody reads them, and a line is not broken in them. */
export function withoutDataInText(document: XmlDocument): XmlDocument {
  const data = new Set(dataInText(document));
  if (data.size === 0) return document;
  const standIns = (element: XmlElement, parent: XmlElement): readonly XmlElement[] | undefined =>
    data.has(element) ? [{ ...element, parent, children: [] }] : undefined;
  return { ...document, root: copyTree(document.root, undefined, standIns) };
}
