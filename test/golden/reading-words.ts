import { attribute, isTei, type XmlElement } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";

/** The words of the reading text outside the notes of the editor, worked out here apart from the product. */
export function readingWords(bytes: Uint8Array): string[] {
  const parsed = parseXml(bytes, "edition.xml");
  if (!parsed.ok) throw new Error("not well-formed");
  const text = parsed.value.root.children.find(child => child.kind === "element" && isTei(child, "text"));
  if (text?.kind !== "element") throw new Error("no text");
  return reading(text).trim().split(/\s+/);
}

const blocks = new Set(["p", "head", "note", "sp", "speaker", "stage", "byline", "dateline", "div"]);

function reading(element: XmlElement): string {
  if (["fw", "sic", "orig"].includes(element.local)) return "";
  if (element.local === "note" && attribute(element, "type") !== "commentary") return "";
  const within = element.children.map(child =>
    child.kind === "text" ? child.text : child.kind === "element" ? reading(child) : "",
  );
  const inline = element.local === "note" && element.parent?.local === "p";
  return blocks.has(element.local) && !inline ? ` ${within.join("")} ` : within.join("");
}
