import { elementsOf, isTei, standsIn, type XmlElement } from "../core/xml-tree.ts";

/** Each text that stands in no other: one in a document, several in a corpus. TEI P5, 4 and 16.1. */
export function textsOf(root: XmlElement): XmlElement[] {
  return [...elementsOf(root)].filter(element => isTei(element, "text") && !standsIn(element, "text"));
}
