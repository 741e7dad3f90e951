import type { EditionRecord } from "../record/edition-record.ts";
import { bibtex } from "./records/bibtex.ts";
import { cmdi } from "./records/cmdi.ts";
import { cmif } from "./records/cmif.ts";
import { cslJson } from "./records/csl-json.ts";
import { dataCiteJson } from "./records/datacite-json.ts";
import { dataCiteXml } from "./records/datacite-xml.ts";
import { dataverse } from "./records/dataverse.ts";
import { dcTerms } from "./records/dc-terms.ts";
import { dublinCore } from "./records/dublin-core.ts";
import { iiif } from "./records/iiif.ts";
import { invenio } from "./records/invenio.ts";
import { mets } from "./records/mets.ts";
import { mods } from "./records/mods.ts";
import { premis } from "./records/premis.ts";
import type { RecordedPage } from "./records/recorded-page.ts";
import { ris } from "./records/ris.ts";
import { roCrate } from "./records/ro-crate.ts";
import { schemaOrg } from "./records/schema-org.ts";
import { signposting } from "./records/signposting.ts";
import { sitemap } from "./records/sitemap.ts";
import type { TargetName } from "./wants/targets.ts";

/** A format of records: whose wants it has, the ending of its files, and the record as its text. */
export interface RecordFormat {
  readonly target: TargetName;
  readonly ending: string;
  /** Undefined where a fact is wanting without which there can be no record. */
  readonly write: (record: EditionRecord, pages: readonly RecordedPage[]) => string | undefined;
}

/** All formats, by the names of the command line. Those of packages stand here without files: they describe the edition alone. */
export const recordFormats = {
  dc: { target: "dc", ending: "dc.xml", write: dublinCore },
  dcterms: { target: "dcterms", ending: "dcterms.xml", write: dcTerms },
  mods: { target: "mods", ending: "mods.xml", write: mods },
  datacite: { target: "datacite", ending: "datacite.xml", write: dataCiteXml },
  "datacite-json": { target: "datacite", ending: "datacite.json", write: dataCiteJson },
  "csl-json": { target: "csl-json", ending: "csl.json", write: cslJson },
  bibtex: { target: "bibtex", ending: "bib", write: bibtex },
  ris: { target: "ris", ending: "ris", write: ris },
  "schema.org": { target: "schema.org", ending: "jsonld", write: schemaOrg },
  dataverse: { target: "dataverse", ending: "dataverse.json", write: dataverse },
  invenio: { target: "invenio", ending: "invenio.json", write: invenio },
  premis: { target: "premis", ending: "premis.xml", write: record => premis(record, [], { events: [], agents: [] }) },
  mets: { target: "mets", ending: "mets.xml", write: record => mets(record, [], { divisions: [] }) },
  "ro-crate": { target: "ro-crate", ending: "ro-crate-metadata.json", write: record => roCrate(record, []) },
  cmdi: { target: "cmdi", ending: "cmdi.xml", write: cmdi },
  cmif: { target: "cmif", ending: "cmif.xml", write: cmif },
  iiif: { target: "iiif", ending: "iiif.json", write: iiif },
  signposting: { target: "signposting", ending: "linkset.json", write: record => signposting(record, []) },
  sitemap: { target: "sitemap", ending: "sitemap.xml", write: record => sitemap([record]) },
} satisfies Readonly<Record<string, RecordFormat>>;

export type RecordFormatName = keyof typeof recordFormats;

export const recordFormatNames = Object.keys(recordFormats) as readonly RecordFormatName[];
