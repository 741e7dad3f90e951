import { isTei, type XmlElement } from "../../core/xml-tree.ts";
import { headedByCell } from "../../tei/cell-heads.ts";
import { kindOfList, markersOf, writtenMarker } from "../../tei/lists.ts";
import { settingsIn, type Setting } from "../../tei/renditions.ts";
import type { Annotations } from "../annotations.ts";
import type { LayerOfEdition } from "../layer-of-edition.ts";
import { shapeOfList, shapeOfTable, type Shaped } from "../shapes.ts";

/** Lists, the senses of an entry, and tables: their kinds and markers, what stands about their items or rows, and what heads what. */
export function annotateLists({ root, elements }: LayerOfEdition, annotations: Annotations): void {
  const settingsOf = settingsIn(root);
  for (const element of elements) {
    if (isTei(element, "list")) annotateList(element, settingsOf(element), annotations);
    if (isTei(element, "sense") || isTei(element, "hom"))
      annotations.write(element, "pre:marker", writtenMarker(element));
    if (isTei(element, "table")) annotateShape(element, shapeOfTable(element), annotations);
    annotations.write(element, "pre:heads", headedByCell(element));
  }
}

function annotateList(list: XmlElement, settings: readonly Setting[], annotations: Annotations): void {
  annotateShape(list, shapeOfList(list), annotations);
  const kind = kindOfList(list, settings);
  annotations.write(list, "pre:list", kind);
  for (const [item, { sign, value }] of markersOf(list, kind)) {
    annotations.write(item, "pre:marker", sign);
    annotations.write(item, "pre:value", value);
  }
}

function annotateShape(element: XmlElement, { isRegular, before, after }: Shaped, annotations: Annotations): void {
  if (!isRegular) return;
  annotations.write(element, "pre:shape", "regular");
  for (const child of before) annotations.write(child, "pre:at", "before");
  for (const child of after) annotations.write(child, "pre:at", "after");
}
