import { attribute, childElements, elementsOf, isTei, textOf, type XmlElement } from "../core/xml-tree.ts";

/**
 * The words that plain text types before a part of an edition that has no head: its kind, of a translation its language. EpiDoc
 * Guidelines, Text Division.
 */
export function kindOfDivision(division: XmlElement): string {
  const written = isTei(division, "div") ? (attribute(division, "type") ?? "") : "";
  const type = written.replace(/^header\./, "");
  if ((!kinds.has(type) && type === written) || childElements(division).some(heads) || isEmpty(division)) return "";
  const language = type === "translation" ? (attribute(division, "xml:lang")?.replace(/\s+/g, " ").trim() ?? "") : "";
  return ` [${[type, language].filter(Boolean).join(", ")}] `;
}

const kinds = new Set(["apparatus", "translation", "commentary", "bibliography"]);

/** A head without words heads nothing, unless something in it stands for words. */
function heads(element: XmlElement): boolean {
  const stand = (within: XmlElement): boolean => ["gap", "graphic", "media", "ptr", "ref"].includes(within.local);
  return isTei(element, "head") && (textOf(element).trim() !== "" || [...elementsOf(element)].some(stand));
}

function isEmpty({ children }: XmlElement): boolean {
  return children.every(node => node.kind !== "element" && (node.kind !== "text" || node.text.trim() === ""));
}
