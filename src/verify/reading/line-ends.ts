import type { Layer } from "../../core/layer.ts";
import { onceInEachLayer } from "../../core/once-for-each.ts";
import { attribute, isTei, type XmlElement } from "../../core/xml-tree.ts";
import { beginsLine, boundaryOf } from "./word-boundaries.ts";
import { piecesIn } from "./words.ts";

/**
 * The sign that an edition that keeps the lines of its source types where one ends within a word (TEI P5, 3.11.3: `lb/@break`):
 * a hyphen and the end of the line; without the hyphen where the source has its own, or nothing stands before. None of an
 * edition that fills its lines.
 */
export function signOfLineEnd(lb: XmlElement, layer: Layer): string {
  if (!isTei(lb, "lb") || attribute(lb, "break") !== "no" || !areLinesKept(lb, layer)) return "";
  const before = wordsBefore(lb, layer);
  return before === "" || /[-=¬⸗\u2010-\u2015]\s*$/u.test(before) ? " " : "- ";
}

/**
 * The diplomatic layer keeps the lines of the source. In the reading layer a word that goes on in the next line is kept apart
 * only where a text is edited line by line: a `div` of type "edition" (EpiDoc Guidelines, Text Division), an `ab` with numbered
 * lines.
 */
function areLinesKept(lb: XmlElement, layer: Layer): boolean {
  if (layer === "diplomatic") return true;
  for (let around = lb.parent; around; around = around.parent) {
    if (isTei(around, "div") && attribute(around, "type") === "edition") return true;
    if (isTei(around, "ab") && attribute(lb, "n") !== undefined) return true;
  }
  return false;
}

/** The words that stand before it in its block. */
function wordsBefore(element: XmlElement, layer: Layer): string {
  const { parent } = element;
  if (!parent) return "";
  const words = wordsBeforeEach(parent, layer).get(element) ?? "";
  const isBlock = beginsLine(parent) || boundaryOf(parent) === "parted";
  return words !== "" || isBlock ? words : wordsBefore(parent, layer);
}

const wordsBeforeEach = onceInEachLayer(({ children }, layer): ReadonlyMap<XmlElement, string> => {
  const found = new Map<XmlElement, string>();
  let before = "";
  for (const child of children) {
    if (child.kind === "element") found.set(child, before);
    const words = [...piecesIn([child], layer)].join("");
    if (words.trim() !== "") before = words;
  }
  return found;
});
