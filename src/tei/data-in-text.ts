import { copyTree } from "../core/copy-tree.ts";
import { elementsOf, isTei, type XmlDocument, type XmlElement } from "../core/xml-tree.ts";

/** The elements that hold a picture or a sound as signs, such as base64, and no words. TEI P5, 3.10. */
export function dataInText({ root }: XmlDocument): ReadonlySet<XmlElement> {
  const data = new Set<XmlElement>();
  for (const element of elementsOf(root))
    if (isTei(element, "binaryObject") && element.children.length > 0) data.add(element);
  return data;
}

/** A document without the signs of these elements: nobody reads them, and a line is not broken in them. */
export function withoutData(document: XmlDocument, data: ReadonlySet<XmlElement>): XmlDocument {
  if (data.size === 0) return document;
  const standIns = (element: XmlElement, parent: XmlElement): readonly XmlElement[] | undefined =>
    data.has(element) ? [{ ...element, parent, children: [] }] : undefined;
  return { ...document, root: copyTree(document.root, undefined, standIns) };
}
