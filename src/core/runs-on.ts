import type { Layer } from "./layer.ts";
import { attribute, isTei, type XmlElement } from "./xml-tree.ts";
import { written } from "./words-of-layer.ts";

/**
 * What an edition that keeps the lines of its source sets at the end of one which parts a word (TEI P5, 3.11.3: `lb/@break`):
 * a hyphen, or nothing where the source has its own. Undefined for what ends no line within a word.
 */
export function signOfRunningOn(lb: XmlElement, layer: Layer): "-" | "" | undefined {
  if (!isTei(lb, "lb") || attribute(lb, "break") !== "no") return undefined;
  return hyphenAtEnd.test(wordsBefore(lb, layer)) ? "" : "-";
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

/** What stands before it that has words, as far as the element goes in which that stands. */
function wordsBefore(element: XmlElement, layer: Layer): string {
  const { parent } = element;
  if (!parent) return "";
  for (let at = parent.children.indexOf(element) - 1; at >= 0; at--) {
    const words = written(parent.children[at]!, layer);
    if (words.trim() !== "") return words;
  }
  return wordsBefore(parent, layer);
}
