import type { Layer } from "./layer.ts";
import { onceInEachLayer } from "./once-for-each.ts";
import { partsWords } from "./tei-elements.ts";
import { attribute, isTei, type XmlElement } from "./xml-tree.ts";
import { piecesOf } from "./words-of-layer.ts";

/**
 * What an edition that keeps the lines of its source sets at the end of one which parts a word (TEI P5, 3.11.3: `lb/@break`),
 * an `lb` of the source: a hyphen; nothing where the source has its own, or the block begins. Undefined for what ends no line within a word.
 */
export function signOfRunningOn(lb: XmlElement, layer: Layer): "-" | "" | undefined {
  if (!isTei(lb, "lb") || attribute(lb, "break") !== "no") return undefined;
  const words = wordsBefore(lb, layer);
  return words === "" || hyphenAtEnd.test(words) ? "" : "-";
}

/** Whether the lines of the source are those of the edition there. EpiDoc Guidelines, Text Division. */
export function keepsLines(lb: XmlElement, layer: Layer): boolean {
  if (layer === "diplomatic") return true;
  for (let around = lb.parent; around; around = around.parent) {
    if (isTei(around, "div") && attribute(around, "type") === "edition") return true;
    if (isTei(around, "ab") && attribute(lb, "n") !== undefined) return true;
  }
  return false;
}

const hyphenAtEnd = /[-=¬⸗\u2010-\u2015]\s*$/u;

/** What stands before it that has words, in its block, as far as the element goes in which that stands. */
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
