import { onceForEach } from "../../core/once-for-each.ts";
import { nodeAfter } from "../../core/siblings.ts";
import { attribute, childElements, isTei, textOf, type XmlElement } from "../../core/xml-tree.ts";
import type { Signs } from "./element-reading.ts";
import { holdsWords } from "./word-boundaries.ts";

const none: Signs = ["", ""];
const dimensions = new Set(["height", "width", "depth", "dim"]);

/**
 * The signs that an edition sets about a dimension that is a number, so that it can be read (TEI P5, 11.3.4): the number, where
 * an attribute alone says it; a cross between the dimensions of one thing; the unit after the last of them, or after each where
 * they differ. `<height unit="mm">210</height><width unit="mm">150</width>`: `210 × 150 mm`.
 */
export function signsOfMeasure(element: XmlElement): Signs {
  if (!dimensions.has(element.local) || !isTei(element, element.local)) return none;
  const { parent } = element;
  if (parent && isTei(parent, "dimensions")) {
    const others = holdsWords(parent) ? undefined : signsWithin(parent);
    return others ? (others.get(element) ?? none) : [numberOf(element), ""];
  }
  const unit = unitOf(element);
  const isSaid = unit === "" || !parent || !isNumber(shownBy(element)) || textAfter(element).startsWith(unit);
  return [numberOf(element), isSaid ? "" : ` ${unit}`];
}

const signsWithin = onceForEach((thing): ReadonlyMap<XmlElement, Signs> => {
  const measures = childElements(thing).filter(part => shownBy(part) !== "");
  const areNumbers = measures.every(part => dimensions.has(part.local) && isNumber(shownBy(part)));
  const units = measures.map(part => unitOf(part) || unitOf(thing));
  const isOneUnit = units.every(unit => unit === units[0]);
  const signs = measures.map((part, i): [XmlElement, Signs] => {
    const isLast = i === measures.length - 1;
    const unit = areNumbers && (isLast || !isOneUnit) ? units[i]! : "";
    const cross = areNumbers && i > 0 ? "× " : "";
    return [part, [cross + numberOf(part), unit && ` ${unit}`]];
  });
  return new Map(signs);
});

function unitOf(element: XmlElement): string {
  return (attribute(element, "unit") ?? "").trim();
}

function wordsOf(element: XmlElement): string {
  return textOf(element).trim();
}

function shownBy(element: XmlElement): string {
  return wordsOf(element) || numberOf(element);
}

/** The number that attributes say, where no words do; or the two between which it is. TEI P5, 11.3.4, att.dimensions. */
function numberOf(element: XmlElement): string {
  if (!dimensions.has(element.local) || wordsOf(element) !== "") return "";
  const value = (name: string): string => (attribute(element, name) ?? "").trim();
  return value("quantity") || [value("atLeast"), value("atMost")].filter(Boolean).join("–");
}

/** Figures, and the signs that stand between figures. */
function isNumber(words: string): boolean {
  return /\p{N}/u.test(words) && !/[^\p{N}.,\s–-]/u.test(words);
}

function textAfter(element: XmlElement): string {
  const next = nodeAfter(element);
  return next?.kind === "text" ? next.text.trimStart() : "";
}
