import type { EditionRecord } from "../../record/edition-record.ts";
import { dataCiteFacts } from "./datacite/facts.ts";
import { writeJson } from "./json.ts";

/** The metadata of a DOI as the API of DataCite takes them: its attributes. DataCite Metadata Schema 4.6. */
export function dataCiteJson(record: EditionRecord): string {
  return writeJson(dataCiteFacts(record));
}
