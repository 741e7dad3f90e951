import { lemmaFrom } from "../tei/apparatus.ts";
import { isField, partsWords } from "../tei/tei-elements.ts";
import { attribute, childElements, isTei, type XmlElement, type XmlNode } from "../core/xml-tree.ts";
import { isSetApart } from "../tei/set-apart.ts";
import { printedIn } from "../tei/choice-sides.ts";

/** The lemma of a note of variants: the words that the text prints there. */
export function lemmaOf(note: XmlElement): string | undefined {
  const app = note.parent;
  if (!isTei(note, "note") || attribute(note, "type") !== "apparatus" || !app || !isTei(app, "app")) return undefined;
  const printed = childElements(app)[0];
  return printed && printed !== note ? lemmaFrom(wordsOf(printed)) : undefined;
}

function wordsOf(node: XmlNode): string {
  if (node.kind === "text") return node.text;
  if (node.kind !== "element" || isSetApart(node) || isTei(node, "fw") || isTei(node, "index")) return "";
  const space = partsWords(node) && !isField(node) ? " " : "";
  return space + printedIn(node).filter(isNoSpaceOfField).map(wordsOf).join("") + space;
}

/** The space that the edition sets after a field is none of the lemma where a sign closes the field: `<form>name</form>,`. */
function isNoSpaceOfField(node: XmlNode, i: number, siblings: readonly XmlNode[]): boolean {
  const [before, next] = [siblings[i - 1], siblings[i + 1]];
  const isClosed = next?.kind === "text" && /^[,.;:!?)\]]/.test(next.text);
  return !(isClosed && node.kind === "text" && node.text === " " && before?.kind === "element" && isField(before));
}
