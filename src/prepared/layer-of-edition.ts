import type { Layer } from "../core/layer.ts";
import { elementsOf, type XmlElement } from "../core/xml-tree.ts";
import { textsOf } from "../tei/texts.ts";
import { selectLayer, type SelectedLayer } from "./select-layer.ts";

/** One layer of a document, and its texts. */
export interface LayerOfEdition extends SelectedLayer {
  readonly layer: Layer;
  /** Each text that stands in no other: one in a document, several in a corpus. */
  readonly texts: readonly XmlElement[];
  /** All that stands within the texts, in document order. */
  readonly elements: readonly XmlElement[];
}

export function layerOfEdition(document: XmlElement, layer: Layer): LayerOfEdition {
  const selected = selectLayer(document, layer);
  const texts = textsOf(selected.root);
  return { ...selected, layer, texts, elements: texts.flatMap(text => [...elementsOf(text)].slice(1)) };
}
