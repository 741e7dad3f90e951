import type { Layer } from "../../core/layer.ts";
import { isTei, type XmlElement, type XmlNode } from "../../core/xml-tree.ts";
import { readingInText, sideOf, standsOffItsText } from "./alternatives.ts";
import { readingOf } from "./elements.ts";
import { signsInLine, textRead } from "./formulae.ts";
import { isNoteApart, isOfEditor } from "./notes.ts";
import { boundaryOf } from "./word-boundaries.ts";

/** Stands in a text where the edition may set a space, or none. No XML has this character. */
export const mayPart = "\x04";

/** The words of a layer in some nodes, with one space between them: without what stands apart or is about a page. */
export function wordsIn(nodes: readonly XmlNode[], layer: Layer): string {
  return evenly([...piecesIn(nodes, layer)].join(""));
}

/** The first of these, as many as asked, and an ellipsis where there are more. */
export function firstWordsIn(nodes: readonly XmlNode[], layer: Layer, atMost: number): string {
  let read = "";
  for (const piece of piecesIn(nodes, layer)) {
    read += piece;
    if (piece.trim() !== "" && evenly(read).split(" ").length > atMost) break;
  }
  const words = evenly(read).split(" ");
  return words.length > atMost ? `${words.slice(0, atMost).join(" ")} …` : words.join(" ");
}

/** True where an element, and all within it, is none of the layer: the editor's hand is not in the source. DESIGN, “Layers of the text”. */
export function isOutside(layer: Layer, element: XmlElement): boolean {
  return layer === "diplomatic" && (readingOf(element).is === "supplied" || isOfEditor(element));
}

export function evenly(words: string): string {
  return words
    .replace(/\p{White_Space}+/gu, " ")
    .replace(mayPartAndSpace, found => (found.includes(" ") ? " " : mayPart))
    .trim();
}

const mayPartAndSpace = new RegExp(` ?${mayPart}[${mayPart} ]*`, "g");

export function* piecesIn(nodes: readonly XmlNode[], layer: Layer): Generator<string> {
  for (const node of nodes) {
    if (node.kind === "text") yield textRead(node.text, node.parent);
    else if (node.kind === "element" && !isPassedOver(node, layer)) yield* piecesOf(node, layer);
  }
}

function isPassedOver(element: XmlElement, layer: Layer): boolean {
  const { is } = readingOf(element);
  return is === "index" || is === "data" || is === "forme work" || isOutside(layer, element) || isNoteApart(element);
}

function* piecesOf(element: XmlElement, layer: Layer): Generator<string> {
  const [before, after] = signsInLine(element);
  const space = isTei(element, "pb") ? " " : spaces[boundaryOf(element)];
  yield space + before;
  yield* piecesIn(readIn(element, layer), layer);
  yield after + space;
}

const spaces = { parted: " ", joined: "", open: mayPart };

/** The content of an element that a layer reads. */
function readIn(element: XmlElement, layer: Layer): readonly XmlNode[] {
  const { is } = readingOf(element);
  const isEntry = is === "entry" && !standsOffItsText(element);
  if (is !== "choice" && !isEntry) return element.children;
  const read = isEntry ? readingInText(element) : sideOf(element, layer);
  return read ? [read] : [];
}
