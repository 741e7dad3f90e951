import { childElements, isTei, type XmlElement } from "../core/xml-tree.ts";

/** The place of the lists of a register: in its text, or without one. */
export type RegisterPlace = "text" | "alone";

/** The place of the lists in a document that holds nothing but lists of persons, places and the like, and their heads. TEI P5, 14. */
export function registerIn(root: XmlElement): RegisterPlace | undefined {
  const matter = childElements(root).filter(child => !isTei(child, "teiHeader"));
  if (!isTei(root, "TEI") || matter.length === 0 || !matter.every(isOfLists)) return undefined;
  return matter.some(child => isTei(child, "text")) ? "text" : "alone";
}

function isOfLists(element: XmlElement): boolean {
  if (lists.some(name => isTei(element, name)) || isTei(element, "head")) return true;
  return around.some(name => isTei(element, name)) && childElements(element).every(isOfLists);
}

const lists = ["listPerson", "listPlace", "listOrg", "listEvent", "listObject", "listNym", "listRelation"];
const around = ["standOff", "text", "body", "div"];
