import { onceForEach } from "../core/once-for-each.ts";
import { nodeAfter } from "../core/siblings.ts";
import { attribute, childElements, isTei, teiNamespace, textOf, type XmlElement } from "../core/xml-tree.ts";

/**
 * The signs that an edition sets before and after a measure that is given by a number and a unit alone (TEI P5, 11.3.4), so
 * that it can be read: a cross between those of one thing, the unit after the last, or after each where they differ; and the
 * number, where the measure has no words and an attribute says it. Where the encoder has written more than numbers nothing is
 * set.
 */
export function measureAbout(element: XmlElement): Marks {
  if (!isMeasure(element)) return none;
  const around = element.parent;
  if (around && isTei(around, "dimensions") && !hasOwnWords(around)) return marksWithin(around).get(element) ?? none;
  const unit = attribute(element, "unit")?.trim() ?? "";
  const isBare = around !== undefined && !isTei(around, "dimensions") && isNumber(saidOf(element));
  return [numberShown(element), isBare && unit !== "" && !followedBy(unit, element) ? ` ${unit}` : ""];
}

type Marks = readonly [before: string, after: string];

const none: Marks = ["", ""];

function isMeasure({ local, namespace }: XmlElement): boolean {
  return namespace === teiNamespace && ["height", "width", "depth", "dim"].includes(local);
}

const marksWithin = onceForEach((dimensions): ReadonlyMap<XmlElement, Marks> => {
  const parts = childElements(dimensions).filter(part => saidOf(part) !== "");
  const areNumbers = parts.every(part => isMeasure(part) && isNumber(saidOf(part)));
  const units = parts.map(part => (attribute(part, "unit") ?? attribute(dimensions, "unit") ?? "").trim());
  const areAlike = new Set(units).size === 1;
  return new Map(
    parts.map((part, i) => {
      const unit = areNumbers && (!areAlike || i === parts.length - 1) ? units[i]! : "";
      const cross = areNumbers && i > 0 ? "× " : "";
      return [part, [cross + numberShown(part), unit === "" ? "" : ` ${unit}`]];
    }),
  );
});

function saidOf(element: XmlElement): string {
  return textOf(element).trim() || numberShown(element);
}

/** The number of a measure that has no words. TEI P5, att.dimensions. */
function numberShown(element: XmlElement): string {
  if (!isMeasure(element) || textOf(element).trim() !== "") return "";
  const [quantity, ...range] = ["quantity", "atLeast", "atMost"].map(name => attribute(element, name)?.trim() ?? "");
  return quantity === "" ? range.filter(Boolean).join("–") : quantity!;
}

function isNumber(words: string): boolean {
  return /^[\p{N}.,\s–-]*\p{N}[\p{N}.,\s–-]*$/u.test(words);
}

function hasOwnWords({ children }: XmlElement): boolean {
  return children.some(node => node.kind === "text" && node.text.trim() !== "");
}

function followedBy(unit: string, element: XmlElement): boolean {
  const next = nodeAfter(element);
  return next?.kind === "text" && next.text.trimStart().startsWith(unit);
}
