import type { Layer } from "../core/layer.ts";
import { annotationAsNote, isSetApart } from "./set-apart.ts";
import { isChunk } from "./tei-elements.ts";
import { childElements, isTei, type XmlElement } from "../core/xml-tree.ts";

/** True where neither the element nor anything of the layer within it, but for notes set apart, begins a line. */
export function standsInLine(element: XmlElement, layer: Layer): boolean {
  if (isChunk(element) || isTei(element, "stage")) return false;
  return childElements(element).every(child => isUnseen(child, layer) || standsInLine(child, layer));
}

function isUnseen(element: XmlElement, layer: Layer): boolean {
  if (isTei(element, "fw")) return layer === "reading";
  if (isTei(element, "supplied")) return layer === "diplomatic";
  return isSetApart(annotationAsNote(element) ?? element);
}
