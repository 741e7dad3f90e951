import type { Layer } from "../core/layer.ts";
import { onceForEach } from "../core/once-for-each.ts";
import { attribute, elementsOf, isTei, type XmlElement } from "../core/xml-tree.ts";
import { isExternal, isReading, printedReading } from "./apparatus.ts";
import { readingSide, sourceSide } from "./choice-sides.ts";
import { pageLabel } from "./page-label.ts";
import { textsOf } from "./texts.ts";
import { leavesOut } from "./words-of-layer.ts";

/**
 * The label of each page of a layer, by the `pb` that begins it: its `@n`, else its place among all, in every format and in
 * every finding. A `pb` of another witness or of a side that is not read begins none. TEI P5, 3.11.3.
 */
export function pageLabels(root: XmlElement, layer: Layer): ReadonlyMap<XmlElement, string> {
  const labels = new Map<XmlElement, string>();
  for (const text of textsOf(root))
    for (const element of elementsOf(text))
      if (isTei(element, "pb") && isRead(element, layer)) labels.set(element, pageLabel(element, labels.size + 1));
  return labels;
}

/** The page on which each element of the texts begins, as a finding names it; what stands before the first page has none. */
export const pagesIn = onceForEach((root): ReadonlyMap<XmlElement, string> => {
  const labels = pageLabels(root, "reading");
  const pages = new Map<XmlElement, string>();
  let page: string | undefined;
  for (const text of textsOf(root))
    for (const element of elementsOf(text)) {
      page = labels.get(element) ?? page;
      if (page !== undefined) pages.set(element, page);
    }
  return pages;
});

/** True where the layer reads what stands there: all that it stands in is of it. */
function isRead(element: XmlElement, layer: Layer): boolean {
  for (let at = element; at.parent; at = at.parent) if (isPassedOver(at, at.parent, layer)) return false;
  return true;
}

function isPassedOver(element: XmlElement, parent: XmlElement, layer: Layer): boolean {
  if (leavesOut(element, layer) || isTei(element, "index")) return true;
  if (isTei(element, "fw")) return layer === "reading";
  if (isTei(element, "note")) return attribute(element, "type") === "apparatus";
  if (isTei(parent, "choice")) return element !== (layer === "reading" ? readingSide(parent) : sourceSide(parent));
  return isReading(element) && isVariant(element);
}

function isVariant(reading: XmlElement): boolean {
  const app = entryOf(reading);
  return app !== undefined && !isExternal(app) && printedReading(app) !== reading;
}

/** The entry that a reading is of, groups of readings between them. */
function entryOf({ parent }: XmlElement): XmlElement | undefined {
  return parent && isTei(parent, "rdgGrp") ? entryOf(parent) : parent;
}
