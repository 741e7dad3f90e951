import { isExternal, printedReading } from "./apparatus.ts";
import { readingSide, sourceSide } from "./choice-sides.ts";
import { spacesAbout, textInFormula, typedAbout } from "./formula.ts";
import type { Layer } from "../core/layer.ts";
import { annotationAsNote, isSetApart } from "./set-apart.ts";
import { partsWords } from "./tei-elements.ts";
import { attribute, isTei, type XmlElement, type XmlNode } from "../core/xml-tree.ts";

/** The first words of a layer, as many as asked, without notes that stand apart, and an ellipsis where there are more. */
export function firstWords(nodes: readonly XmlNode[], layer: Layer, atMost: number): string {
  let written = "";
  let count = 0;
  for (const piece of piecesOf(nodes, layer)) {
    count += wordsBegunBy(piece, written);
    written += piece;
    if (count > atMost) return `${evenly(written).split(" ").slice(0, atMost).join(" ")} …`;
  }
  return evenly(written);
}

/** The words of a layer in the source as they stand, with white space, piece by piece. */
export function* piecesOf(nodes: readonly XmlNode[], layer: Layer): Generator<string> {
  for (const piece of pagedPiecesOf(nodes, layer)) if (typeof piece === "string") yield piece;
}

/** The same, and where a page begins its `pb`. */
export function* pagedPiecesOf(nodes: readonly XmlNode[], layer: Layer): Generator<string | XmlElement> {
  for (const node of nodes) {
    if (node.kind === "text") yield textInFormula(node.parent, node.text);
    if (node.kind === "element" && !isUnwritten(node, layer)) yield* piecesOfElement(node, layer);
  }
}

/** With one space between words. */
export function evenly(words: string): string {
  return words.replace(/\p{White_Space}+/gu, " ").trim();
}

/** True where an element of the source, and all within it, is none of the layer: an addition of the editor is not of the diplomatic one. */
export function leavesOut(element: XmlElement, layer: Layer): boolean {
  if (layer === "reading") return false;
  const type = isTei(element, "note") && attribute(element, "type");
  return isTei(element, "supplied") || type === "editorial" || type === "apparatus";
}

function* piecesOfElement(element: XmlElement, layer: Layer): Generator<string | XmlElement> {
  if (isTei(element, "pb")) yield element;
  const [open, close] = typedAbout(element);
  const [before, after] = endsWord(element) ? [true, true] : spacesAbout(element);
  yield (before ? " " : "") + open;
  yield* pagedPiecesOf(chosenIn(element, layer), layer);
  yield close + (after ? " " : "");
}

function chosenIn(element: XmlElement, layer: Layer): readonly XmlNode[] {
  if (isTei(element, "choice")) return oneOf(layer === "reading" ? readingSide(element) : sourceSide(element));
  return isTei(element, "app") && !isExternal(element) ? oneOf(printedReading(element)) : element.children;
}

function oneOf(element: XmlElement | undefined): readonly XmlElement[] {
  return element ? [element] : [];
}

function isUnwritten(element: XmlElement, layer: Layer): boolean {
  if (isTei(element, "fw") || isTei(element, "index") || leavesOut(element, layer)) return true;
  return isSetApart(annotationAsNote(element) ?? element);
}

function endsWord(element: XmlElement): boolean {
  return partsWords(element) || (breaks.has(element.local) && attribute(element, "break") !== "no");
}

const breaks = new Set("pb p l item cell head label".split(" "));

function wordsBegunBy(piece: string, before: string): number {
  const words = piece.match(/\P{White_Space}+/gu)?.length ?? 0;
  return words > 0 && /^\P{White_Space}/u.test(piece) && /\P{White_Space}$/u.test(before.slice(-1)) ? words - 1 : words;
}
