import type { Layer } from "../core/layer.ts";
import type { Outcome } from "../core/outcome.ts";
import type { XmlDocument } from "../core/xml-tree.ts";
import { readSaxonDocument, transformToDocument, type SaxonDocument, type Stylesheet } from "../engines/saxon.ts";
import { serializeWithPositions } from "../engines/xml.ts";

/** The compiled style sheets of `xslt/`, by what each makes. */
export interface Stylesheets {
  readonly prepare: Stylesheet;
  readonly html: Stylesheet;
  readonly text: Stylesheet;
  readonly print: Stylesheet;
}

/** A TEI document ready for any output: pages, numbers and ids are written on its elements. See `xslt/prepare/`. */
export interface PreparedEdition {
  /** The document as read, where findings about the edition have their place. */
  readonly source: XmlDocument;
  readonly layer: Layer;
  readonly prepared: SaxonDocument;
}

/** Runs the passes of `xslt/prepare.xsl`. The document itself is unchanged. */
export async function prepareEdition(
  document: XmlDocument,
  sheets: Pick<Stylesheets, "prepare">,
  layer: Layer,
): Promise<Outcome<PreparedEdition>> {
  const source = await readSaxonDocument(serializeWithPositions(document));
  const prepared = transformToDocument({ stylesheet: sheets.prepare, source, parameters: { layer } });
  return prepared.ok ? { ...prepared, value: { source: document, layer, prepared: prepared.value } } : prepared;
}
