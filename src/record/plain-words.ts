import { attribute, childElements, isTei, type XmlElement, type XmlNode } from "../core/xml-tree.ts";
import { readingSide } from "../tei/choice-sides.ts";

/** The words of an element of a header in the reading layer, without marks, their white space made even; empty where it says nothing. */
export function plainWords(element: XmlElement): string {
  return evenly(wordsIn(element.children));
}

/** White space of XML alone: other spaces are letters that the encoder chose. XML 1.0, 2.3. */
export function evenly(words: string): string {
  return words.replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "");
}

function wordsIn(nodes: readonly XmlNode[]): string {
  return nodes.map(wordsOf).join("");
}

function wordsOf(node: XmlNode): string {
  if (node.kind === "text") return node.text;
  if (node.kind !== "element" || isUnsaid(node)) return "";
  if (isTei(node, "lb") || isTei(node, "cb") || isTei(node, "gb")) return attribute(node, "break") === "no" ? "" : " ";
  if (isTei(node, "dimensions")) return dimensionsSaid(node);
  const side = isTei(node, "choice") ? readingSide(node) : undefined;
  return wordsIn(side ? [side] : node.children);
}

/** The number that a name has in a register is no part of the name, nor are an address and the body that a person is of. */
function isUnsaid(element: XmlElement): boolean {
  const { parent } = element;
  if (isTei(element, "fw") || isTei(element, "index")) return true;
  return parent !== undefined && beside.some(name => isTei(element, name)) && names.some(name => isTei(parent, name));
}

const beside = ["idno", "email", "affiliation", "address"];
const names =
  "author editor funder sponsor principal publisher distributor authority affiliation persName orgName placeName name".split(
    " ",
  );

/** Numbers with crosses between them, then the unit. TEI P5, 11.3.4. */
function dimensionsSaid(dimensions: XmlElement): string {
  const parts = childElements(dimensions);
  const numbers = parts
    .map(part => plainWords(part) || (attribute(part, "quantity") ?? ""))
    .filter(said => said !== "");
  const units = new Set([dimensions, ...parts].flatMap(part => attribute(part, "unit") ?? []));
  return [numbers.join(" × ") || plainWords(dimensions), ...(units.size === 1 ? units : [])].join(" ");
}
