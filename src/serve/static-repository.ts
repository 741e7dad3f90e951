import { metadataFormats, metadataOf, metadataPrefixes, type MetadataPrefix } from "./metadata-formats.ts";
import type { Entry, Repository } from "./repository.ts";
import { datestampOf, fact } from "./write-response.ts";
import type { EditionRecord } from "../record/edition-record.ts";

/**
 * A repository as one file, for web spaces without a server: a gateway that it is registered with answers for it. It has no sets, no deleted
 * records, and days for datestamps. The base URL is that of the gateway with the address of the file. Specification for an OAI Static
 * Repository 1.0, 4.
 */
export async function staticRepository(repository: Repository, moment: Date): Promise<string> {
  const records = await recordsOf(repository);
  const prefixes = metadataPrefixes.filter(prefix => records.some(({ entry }) => entry.formats.includes(prefix)));
  return `<?xml version="1.0" encoding="UTF-8"?>
<Repository xmlns="http://www.openarchives.org/OAI/2.0/static-repository" xmlns:oai="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/static-repository http://www.openarchives.org/OAI/2.0/static-repository.xsd">
${identify(repository, records[0]?.entry.time ?? moment.getTime())}<ListMetadataFormats>
${prefixes.map(formatElement).join("")}</ListMetadataFormats>
${prefixes.map(prefix => listRecords(prefix, records)).join("")}</Repository>
`;
}

interface Recorded {
  readonly entry: Entry;
  readonly record: EditionRecord;
}

async function recordsOf({ entries, recordOf }: Repository): Promise<readonly Recorded[]> {
  const records: Recorded[] = [];
  for (const entry of entries.filter(({ isDeleted }) => !isDeleted)) {
    const record = await recordOf(entry);
    if (record) records.push({ entry, record });
  }
  return records;
}

function identify({ name, baseUrl, email }: Repository, earliest: number): string {
  const facts = [
    fact("oai:repositoryName", name),
    fact("oai:baseURL", baseUrl),
    fact("oai:protocolVersion", "2.0"),
    fact("oai:adminEmail", email),
    fact("oai:earliestDatestamp", datestampOf(earliest, "YYYY-MM-DD")),
    fact("oai:deletedRecord", "no"),
    fact("oai:granularity", "YYYY-MM-DD"),
  ];
  return `<Identify>\n${facts.join("")}</Identify>\n`;
}

function formatElement(prefix: MetadataPrefix): string {
  const { schema, namespace } = metadataFormats[prefix];
  const facts = [
    fact("oai:metadataPrefix", prefix),
    fact("oai:schema", schema),
    fact("oai:metadataNamespace", namespace),
  ];
  return `<oai:metadataFormat>\n${facts.join("")}</oai:metadataFormat>\n`;
}

function listRecords(prefix: MetadataPrefix, records: readonly Recorded[]): string {
  const own = records.filter(({ entry }) => entry.formats.includes(prefix));
  const elements = own.map(({ entry, record }) => {
    const facts = [
      fact("oai:identifier", entry.identifier),
      fact("oai:datestamp", datestampOf(entry.time, "YYYY-MM-DD")),
    ];
    const header = `<oai:header>\n${facts.join("")}</oai:header>\n`;
    return `<oai:record>\n${header}<oai:metadata>\n${metadataOf(record, prefix, entry.identifier)}</oai:metadata>\n</oai:record>\n`;
  });
  return `<ListRecords metadataPrefix="${prefix}">\n${elements.join("")}</ListRecords>\n`;
}
