import { attribute, childElements, isTei, type XmlElement, type XmlNode } from "../../core/xml-tree.ts";
import { isSetApart } from "../../core/set-apart.ts";

/** What a note of variants speaks of: the words that the text prints there, the first and the last of many. */
export function lemmaOf(note: XmlElement): string | undefined {
  const app = note.parent;
  if (!isTei(note, "note") || attribute(note, "type") !== "apparatus" || !app || !isTei(app, "app")) return undefined;
  const printed = childElements(app)[0];
  if (!printed || printed === note) return undefined;
  const words = wordsOf(printed).trim().split(/\s+/);
  return words.length > longest ? `${words.slice(0, 2).join(" ")} … ${words.at(-1) ?? ""}` : words.join(" ");
}

const longest = 8;

function wordsOf(node: XmlNode): string {
  if (node.kind === "text") return node.text;
  if (node.kind !== "element" || isSetApart(node) || isTei(node, "fw") || isTei(node, "index")) return "";
  if (isTei(node, "choice")) {
    const sides = childElements(node);
    const side = sides.find(({ local }) => ["corr", "reg", "expan"].includes(local)) ?? sides[0];
    return side ? wordsOf(side) : "";
  }
  return node.children.map(wordsOf).join("");
}
