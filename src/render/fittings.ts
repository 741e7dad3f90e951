import { toSaxonDocument, type SaxonDocument } from "../engines/saxon.ts";
import type { ParametersOf, SheetName } from "../prepared/parameters.ts";
import type { EditionRecord } from "../record/edition-record.ts";
import { recordDocument } from "../record/record-document.ts";

/** The words of the interface and the registers, which every sheet is given besides the edition. */
export interface Words {
  /** The words of the interface in one language, such as `labels/en.xml`. */
  readonly labels: SaxonDocument;
  /** The registers by URI, such as `urn:recension:register:persons`; none where names have no entries. */
  readonly registers: ReadonlyMap<string, SaxonDocument>;
}

/** The words and the record of an edition as parameters of a sheet, and as what its `doc()` may read. */
export function withWords(
  { labels, registers }: Words,
  record: EditionRecord,
): {
  parameters: ParametersOf<SheetName>;
  documents: ReadonlyMap<string, SaxonDocument>;
} {
  const named = new Map([...registers].map(([uri, register]) => [withAuthority(uri), register]));
  return {
    parameters: { labels: labelsUri, registers: [...named.keys()].join(" "), record: recordUri },
    documents: new Map([...named, [labelsUri, labels], [recordUri, toSaxonDocument(recordDocument(record))]]),
  };
}

/** SaxonJS takes a URI for absolute only where it has an authority, such as `recension://register:persons`. */
function withAuthority(uri: string): string {
  return uri.replace(/^urn:recension:/, "recension://");
}

const labelsUri = "recension://labels/en";
const recordUri = "recension://record";
