import { isSetApart } from "../tei/set-apart.ts";
import { isMilestone } from "../tei/tei-elements.ts";
import { childElements, isTei, type XmlElement } from "../core/xml-tree.ts";

/** The shape of a list or a table: how its children stand in it. */
export interface Shaped {
  /** True where there is nothing in it but its parts, such as items, and what stands before, between or after them. */
  readonly isRegular: boolean;
  /** Children that stand before the items or rows, and after them. */
  readonly before: readonly XmlElement[];
  readonly after: readonly XmlElement[];
}

/** The shape of a list: regular, where it has items and no stray words. TEI P5, 3.8. */
export function shapeOfList(list: XmlElement): Shaped {
  const { before, after, within } = parted(list, child => isTei(child, "item") || isTei(child, "label"));
  return within.length === 0 || hasStrayWords(list) ? irregular : { isRegular: true, before, after };
}

const irregular: Shaped = { isRegular: false, before: [], after: [] };

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
  return isRegular ? { isRegular, before, after } : irregular;
}

/** Marks before the first item go with it; all else, such as heads, stands before the items. */
function parted(element: XmlElement, isPart: (child: XmlElement) => boolean): Omit<Shaped, "isRegular"> & Parted {
  const children = childElements(element);
  const first = children.findIndex(isPart);
  const last = children.findLastIndex(isPart);
  const head = children.slice(0, Math.max(0, first)).findLastIndex(child => !isMark(child)) + 1;
  const [before, within, after] = [children.slice(0, head), children.slice(head, last + 1), children.slice(last + 1)];
  return { before, within: first < 0 ? [] : within, after };
}

interface Parted {
  readonly within: readonly XmlElement[];
}

function isMark(element: XmlElement): boolean {
  return isMilestone(element) || isSetApart(element) || isTei(element, "fw");
}

function hasStrayWords(element: XmlElement): boolean {
  return element.children.some(child => child.kind === "text" && child.text.trim() !== "");
}
