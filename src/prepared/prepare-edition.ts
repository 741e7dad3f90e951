import type { Layer } from "../core/layer.ts";
import type { XmlDocument } from "../core/xml-tree.ts";
import { toSaxonDocument, type SaxonDocument } from "../engines/saxon.ts";
import { annotate, preparedNamespace } from "./annotate.ts";
import { keysOf } from "./keys.ts";
import { selectLayer } from "./select-layer.ts";

/** A TEI document ready for any output: its layer is chosen; pages, numbers and ids are written on its elements. */
export interface PreparedEdition {
  /** The document as read, where findings about the edition have their place. */
  readonly source: XmlDocument;
  readonly layer: Layer;
  readonly prepared: SaxonDocument;
}

/**
 * What every output shares: TEI in, TEI out, with what the style sheets would otherwise each work out for themselves,
 * as attributes in the namespace `urn:recension:prepared`. The document itself is unchanged.
 */
export function prepareEdition(document: XmlDocument, layer: Layer): PreparedEdition {
  const selected = selectLayer(document.root, layer);
  const additions = annotate(selected, layer);
  const prefixes = { pre: preparedNamespace };
  const prepared = toSaxonDocument(selected.root, { additions, prefixes, keysOf: keysOf(additions) });
  return { source: document, layer, prepared };
}
