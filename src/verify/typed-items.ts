import { onceForEach } from "../core/once-for-each.ts";
import { attribute, childElements, isTei, type XmlElement } from "../core/xml-tree.ts";
import { isTermDescribed } from "./reading/texts.ts";

/** What plain text types before an item of a list or a sense of a word: its number, or an asterisk. TEI P5, 3.8 and 10.2. */
export function markerOf(part: XmlElement): string {
  if (isTei(part, "sense")) return pointed(numberOf(part));
  if (isTermDescribed(part)) return pointed(numberOf(part)) || "*";
  const list = part.parent;
  if (!isTei(part, "item") || !list || !isTei(list, "list")) return "";
  const kind = kindOf(list);
  if (kind === "unmarked") return "";
  const number = numberOf(part) || (kind === "numbered" ? String(placeIn(list, part)) : "");
  return pointed(number) || "*";
}

function numberOf(part: XmlElement): string {
  return (attribute(part, "n") ?? "").replace(/\s+/g, " ").trim();
}

function pointed(number: string): string {
  return /[\p{L}\p{N}]$/u.test(number) ? `${number}.` : number;
}

/** A list with labels needs no marks; any other is as `@type` and `@rend` say. */
const kindOf = onceForEach((list): "unmarked" | "numbered" | "marked" => {
  const said = new Set(`${attribute(list, "type") ?? ""} ${attribute(list, "rend") ?? ""}`.split(" "));
  const isAny = (names: string): boolean => names.split(" ").some(name => said.has(name));
  const hasLabels = childElements(list).some(child => isTei(child, "label") || isTei(child, "headItem"));
  if (hasLabels || isAny("gloss simple none plain inline runon")) return "unmarked";
  return isAny("ordered numbered number decimal") ? "numbered" : "marked";
});

function placeIn(list: XmlElement, item: XmlElement): number {
  return placesIn(list).get(item) ?? 0;
}

const placesIn = onceForEach((list): ReadonlyMap<XmlElement, number> => {
  const items = childElements(list).filter(child => isTei(child, "item"));
  return new Map(items.map((item, i) => [item, i + 1]));
});
