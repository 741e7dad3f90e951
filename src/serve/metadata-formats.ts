import { createHash } from "node:crypto";

import { dataCiteXml } from "../deposit/records/datacite-xml.ts";
import { dublinCore } from "../deposit/records/dublin-core.ts";
import { mets } from "../deposit/records/mets.ts";
import { mods } from "../deposit/records/mods.ts";
import { timeIssued, yearOf } from "../record/dates.ts";
import type { EditionRecord } from "../record/edition-record.ts";

/** A format in which records are given. OAI-PMH 2.0, 3.4. */
interface MetadataFormat {
  readonly schema: string;
  readonly namespace: string;
  /** The identifier is that of the edition in the repository. */
  readonly write: (record: EditionRecord, identifier: string) => string;
}

/** All formats, by `metadataPrefix`. `oai_datacite` is a bare record of DataCite. OpenAIRE Guidelines for Data Archives. */
const formats = {
  oai_dc: {
    schema: "http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
    namespace: "http://www.openarchives.org/OAI/2.0/oai_dc/",
    write: dublinCore,
  },
  mods: {
    schema: "http://www.loc.gov/standards/mods/v3/mods-3-7.xsd",
    namespace: "http://www.loc.gov/mods/v3",
    write: mods,
  },
  oai_datacite: {
    schema: "https://schema.datacite.org/meta/kernel-4.6/metadata.xsd",
    namespace: "http://datacite.org/schema/kernel-4",
    write: dataCiteXml,
  },
  mets: {
    schema: "http://www.loc.gov/standards/mets/mets.xsd",
    namespace: "http://www.loc.gov/METS/",
    write: (record, identifier) => mets(record, [], { divisions: [], descriptionId: xmlIdOf(identifier) }),
  },
} as const satisfies Readonly<Record<string, MetadataFormat>>;

export type MetadataPrefix = keyof typeof formats;

export const metadataFormats: Readonly<Record<MetadataPrefix, MetadataFormat>> = formats;

export const metadataPrefixes = Object.keys(formats) as readonly MetadataPrefix[];

/** The formats in which an edition has a valid record: DataCite's cannot be without the year of publication. */
export function formatsOf(record: EditionRecord): readonly MetadataPrefix[] {
  const hasYear = yearOf(timeIssued(record)) !== undefined;
  return metadataPrefixes.filter(prefix => prefix !== "oai_datacite" || hasYear);
}

/** A record as it stands within a response: without the declaration of XML, and with the place of its schema. OAI-PMH 2.0, 2.5. */
export function metadataOf(record: EditionRecord, prefix: MetadataPrefix, identifier: string): string {
  const { schema, namespace, write } = metadataFormats[prefix];
  const location = ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${namespace} ${schema}"`;
  return write(record, identifier)
    .replace(/^<\?xml[^>]*\?>\s*/, "")
    .replace(/^<[^\s/>]+/, start => start + location);
}

/** An id that no other record of a response has. */
function xmlIdOf(identifier: string): string {
  return `dmd-${createHash("sha256").update(identifier).digest("hex").slice(0, 16)}`;
}
