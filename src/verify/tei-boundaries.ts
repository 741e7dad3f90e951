import { attribute, teiNamespace, type XmlElement } from "../core/xml-tree.ts";

/** Whether an element parts the words around it, where no white space does. TEI P5, 1.3.2: chunks, and not phrases. */
export function partsWords(element: XmlElement): boolean {
  if (element.namespace !== teiNamespace) return false;
  if (breaks.has(element.local)) return attribute(element, "break") !== "no";
  return chunks.has(element.local) || (element.parent !== undefined && containers.has(element.parent.local));
}

/** Elements that hold no text of their own: each child stands for itself. */
const containers = new Set(
  (
    "text front body back group div div1 div2 div3 div4 div5 div6 div7 sp lg list table row castList castGroup titlePage " +
    "listBibl figure floatingText listPerson listPlace listOrg listEvent entry"
  ).split(" "),
);

const chunks = new Set(
  (
    "text front body back group div div1 div2 div3 div4 div5 div6 div7 p ab head sp speaker stage lg l list item label table row cell " +
    "opener closer dateline byline salute signed trailer argument epigraph postscript floatingText titlePage titlePart docTitle " +
    "docImprint docAuthor docDate docEdition castList castItem castGroup figure figDesc fw listBibl u"
  ).split(" "),
);

const breaks = new Set(["lb", "cb", "gb"]);
