import { childElements, isTei, type XmlElement } from "../../core/xml-tree.ts";
import type { Annotations } from "../annotations.ts";
import type { LayerOfEdition } from "../layer-of-edition.ts";
import { shapeOfList, shapeOfTable, type Shaped } from "../shapes.ts";

/** Lists and tables: their shapes, what stands about their items or rows, and the places of items. */
export function annotateLists({ elements }: LayerOfEdition, annotations: Annotations): void {
  for (const element of elements) {
    if (isTei(element, "list")) annotateList(element, annotations);
    if (isTei(element, "table")) annotateShape(element, shapeOfTable(element), annotations);
  }
}

function annotateList(list: XmlElement, annotations: Annotations): void {
  annotateShape(list, shapeOfList(list), annotations);
  const parts = childElements(list);
  const isLabelled = parts.some(part => isTei(part, "label") || isTei(part, "headItem"));
  annotations.write(list, "pre:labelled", isLabelled);
  const items = parts.filter(part => isTei(part, "item"));
  items.forEach((item, i) => {
    annotations.write(item, "pre:place", i + 1);
  });
}

function annotateShape(element: XmlElement, { shape, before, after }: Shaped, annotations: Annotations): void {
  if (shape === undefined) return;
  annotations.write(element, "pre:shape", shape);
  for (const child of before) annotations.write(child, "pre:at", "before");
  for (const child of after) annotations.write(child, "pre:at", "after");
}
