import { isSetApart } from "../tei/set-apart.ts";
import { isMilestone } from "../tei/tei-elements.ts";
import { attribute, childElements, isTei, type XmlElement } from "../core/xml-tree.ts";

export const listShapes = ["ordered", "glossary", "plain"] as const;
export const tableShapes = ["regular"] as const;

/** A list or a table, by its shape and by what stands about its items or rows. */
export interface Shaped {
  /** Undefined of what has stray words, or no items. */
  readonly shape: (typeof listShapes)[number] | (typeof tableShapes)[number] | undefined;
  /** Children that stand before the items or rows, and after them. */
  readonly before: readonly XmlElement[];
  readonly after: readonly XmlElement[];
}

/** The shape of a list. TEI P5, 3.8. */
export function shapeOfList(list: XmlElement): Shaped {
  const { children, before, after, within } = parted(list, child => isTei(child, "item") || isTei(child, "label"));
  if (within.length === 0 || hasStrayWords(list)) return { shape: undefined, before: [], after: [] };
  const words = `${attribute(list, "type") ?? ""} ${attribute(list, "rend") ?? ""}`.toLowerCase();
  const isGlossary = children.some(child => isTei(child, "label"));
  return { shape: isGlossary ? "glossary" : ordered.test(words) ? "ordered" : "plain", before, after };
}

const ordered = /\b(ordered|numbered|numeric|decimal|arabic|(lower|upper)-?(roman|alpha|latin))\b/;

/**
 * The shape of a table: regular, where there is nothing in it but heads, rows of cells, and marks. A browser moves whatever
 * else stands in a table out of it. TEI P5, 15.1.
 */
export function shapeOfTable(table: XmlElement): Shaped {
  const { before, after, within } = parted(table, child => isTei(child, "row"));
  const rows = within.filter(child => isTei(child, "row"));
  const isRegular =
    rows.length > 0 &&
    !hasStrayWords(table) &&
    within.every(child => isTei(child, "row") || isMark(child)) &&
    rows.every(row => childElements(row).every(cell => isTei(cell, "cell") || isMark(cell))) &&
    rows.every(row => !hasStrayWords(row) && isTei(childElements(row).at(-1) ?? row, "cell"));
  return isRegular ? { shape: "regular", before, after } : { shape: undefined, before: [], after: [] };
}

/** Marks before the first item go with it; all else, such as heads, stands before the items. */
function parted(element: XmlElement, isPart: (child: XmlElement) => boolean): Omit<Shaped, "shape"> & Parted {
  const children = childElements(element);
  const first = children.findIndex(isPart);
  const last = children.findLastIndex(isPart);
  const head = children.slice(0, Math.max(0, first)).findLastIndex(child => !isMark(child)) + 1;
  const [before, within, after] = [children.slice(0, head), children.slice(head, last + 1), children.slice(last + 1)];
  return { children, before, within: first < 0 ? [] : within, after };
}

interface Parted {
  readonly children: readonly XmlElement[];
  readonly within: readonly XmlElement[];
}

function isMark(element: XmlElement): boolean {
  return isMilestone(element) || isSetApart(element) || isTei(element, "fw");
}

function hasStrayWords(element: XmlElement): boolean {
  return element.children.some(child => child.kind === "text" && child.text.trim() !== "");
}
