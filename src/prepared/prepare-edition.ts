import type { Layer } from "../core/layer.ts";
import { success, type Outcome } from "../core/outcome.ts";
import type { XmlDocument } from "../core/xml-tree.ts";
import { toSaxonDocument, type SaxonDocument } from "../engines/saxon.ts";
import type { EditionRecord } from "../record/edition-record.ts";
import { recordOf } from "../record/record-of.ts";
import { withBreaksOfHtml } from "../tei/breaks-of-html.ts";
import { dataInText, withoutData } from "../tei/data-in-text.ts";
import { withDescriptionAsText } from "../tei/described-matter.ts";
import { withStrayContentBeside } from "../tei/stray-content.ts";
import { withTextOfSource } from "../tei/source-text.ts";
import { annotate } from "./annotate.ts";
import { preparedNamespace } from "./attributes.ts";
import { reportDataNotShown } from "./data-not-shown.ts";
import { reportElementsWithoutLayout } from "./elements-without-layout.ts";
import { keysOf } from "./keys.ts";
import { layerOfEdition } from "./layer-of-edition.ts";
import { reportWhatIsWanting } from "./what-is-wanting.ts";

/** A TEI document ready for any output: its layer is chosen; pages, numbers and ids are written on its elements. */
export interface PreparedEdition {
  /** The document as read, its text in its place, where findings about the edition have theirs. */
  readonly source: XmlDocument;
  readonly layer: Layer;
  readonly prepared: SaxonDocument;
  readonly record: EditionRecord;
}

/**
 * Makes of a document what every output shares: TEI in, TEI out, with what the style sheets would otherwise each work out for
 * themselves as attributes of the contract (./attributes.ts). Its text is that of its source, or what it describes, where it has
 * no other. The document itself is unchanged. Findings: REC-P001 to REC-P005.
 */
export function prepareEdition(document: XmlDocument, layer: Layer): Outcome<PreparedEdition> {
  const data = dataInText(document);
  const source = withDescriptionAsText(
    withTextOfSource(withStrayContentBeside(withBreaksOfHtml(withoutData(document, data)))),
  );
  const edition = layerOfEdition(source.root, layer);
  const annotations = annotate(edition);
  const prepared = toSaxonDocument(edition.root, {
    additions: annotations.additions,
    prefixes: { pre: preparedNamespace },
    keysOf: keysOf(annotations),
  });
  return success({ source, layer, prepared, record: recordOf(document) }, [
    ...reportWhatIsWanting(source),
    ...reportDataNotShown(document, data),
    ...reportElementsWithoutLayout(source, edition.elements.map(edition.sourceOf)),
  ]);
}
