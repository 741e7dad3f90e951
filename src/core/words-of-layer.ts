import { readingSide, sourceSide } from "./choice-sides.ts";
import { spacesAbout, textInFormula, typedAbout } from "./formula.ts";
import type { Layer } from "./layer.ts";
import { isSetApart } from "./set-apart.ts";
import { attribute, isTei, type XmlElement, type XmlNode } from "./xml-tree.ts";

/** The words of a layer, without notes that stand apart. */
export function wordsOf(nodes: readonly XmlNode[], layer: Layer): string {
  return evenly(nodes.map(node => written(node, layer)).join(""));
}

/** Its words as they stand, with white space. */
export function written(node: XmlNode, layer: Layer): string {
  if (node.kind === "text") return textInFormula(node.parent, node.text);
  if (node.kind !== "element" || isSetApart(node) || isTei(node, "fw") || isTei(node, "index")) return "";
  if (layer === "diplomatic" && isTei(node, "supplied")) return "";
  const side = isTei(node, "choice") ? (layer === "reading" ? readingSide(node) : sourceSide(node)) : undefined;
  const within = (side ? [side] : node.children).map(child => written(child, layer)).join("");
  const [open, close] = typedAbout(node);
  const [before, after] = isBreak(node) ? [true, true] : spacesAbout(node);
  return (before ? " " : "") + open + within + close + (after ? " " : "");
}

function isBreak(element: XmlElement): boolean {
  return breaks.has(element.local) && attribute(element, "break") !== "no";
}

const breaks = new Set("lb cb pb p l item cell head label".split(" "));

/** With one space between words. */
export function evenly(words: string): string {
  return words.replace(/\p{White_Space}+/gu, " ").trim();
}
