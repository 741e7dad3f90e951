import type { Layer } from "../core/layer.ts";
import { isLineFeed } from "./kept-space.ts";
import { onceInEachLayer } from "../core/once-for-each.ts";
import { isChunk, partsWords } from "./tei-elements.ts";
import { attribute, isTei, type XmlElement } from "../core/xml-tree.ts";
import { piecesOf } from "./words-of-layer.ts";

/**
 * The sign that an edition that keeps the lines of its source sets at the end of one which parts a word (TEI P5, 3.11.3:
 * `lb/@break`), an `lb` of the source: a hyphen; nothing where the source has its own, or the block begins. Undefined for what
 * ends no line within a word.
 */
export function signOfRunningOn(lb: XmlElement, layer: Layer): "-" | "" | undefined {
  if (!isTei(lb, "lb") || attribute(lb, "break") !== "no") return undefined;
  const words = wordsBefore(lb, layer);
  return words === "" || hyphenAtEnd.test(words) ? "" : "-";
}

/**
 * The effect of an `lb` of the source on the lines of the edition: it ends one, or begins the first of a block, or, in the
 * reading layer of prose, neither: it records where a line of the source ends, and the reading fills.
 */
export function lineAt(lb: XmlElement, layer: Layer): "end" | "begin" | undefined {
  if (!isTei(lb, "lb") || !keepsLines(lb, layer)) return undefined;
  return wordsBefore(lb, layer) === "" ? "begin" : "end";
}

/**
 * True where the lines of the source are those of the edition: in the diplomatic layer; where white space is kept; where a text
 * is edited line by line (EpiDoc Guidelines, Text Division); and where a line is set for itself, as on a title page, in a
 * heading, in an address or at either end of a letter (TEI P5, 4.2 and 4.6), but for one that ends within a word.
 */
export function keepsLines(lb: XmlElement, layer: Layer): boolean {
  if (layer === "diplomatic" || isLineFeed(lb)) return true;
  const partsWord = attribute(lb, "break") === "no";
  let isSetByLine: boolean | undefined = partsWord ? false : undefined;
  for (let around = lb.parent; around; around = around.parent) {
    if (isTei(around, "div") && attribute(around, "type") === "edition") return true;
    if (isTei(around, "ab") && attribute(lb, "n") !== undefined) return true;
    isSetByLine ??= setByLine.has(around.local) || (isChunk(around) ? false : undefined);
  }
  return isSetByLine ?? false;
}

const setByLine = new Set(
  (
    "titlePage titlePart docTitle docAuthor docEdition docImprint docDate imprimatur byline dateline opener closer salute signed " +
    "address addrLine head trailer cell code eg"
  ).split(" "),
);

const hyphenAtEnd = /[-=¬⸗\u2010-\u2015]\s*$/u;

/** The words before it in its block, within the nearest element around it that has any there. */
function wordsBefore(element: XmlElement, layer: Layer): string {
  const { parent } = element;
  if (!parent) return "";
  const words = wordsBeforeEach(parent, layer).get(element) ?? "";
  return words !== "" || partsWords(parent) || isTei(parent, "text") ? words : wordsBefore(parent, layer);
}

const wordsBeforeEach = onceInEachLayer(({ children }, layer): ReadonlyMap<XmlElement, string> => {
  const found = new Map<XmlElement, string>();
  let before = "";
  for (const child of children) {
    if (child.kind === "element") found.set(child, before);
    const words = [...piecesOf([child], layer)].join("");
    if (words.trim() !== "") before = words;
  }
  return found;
});
