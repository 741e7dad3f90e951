import { metadataFormats, metadataOf, metadataPrefixes, type MetadataPrefix } from "./metadata-formats.ts";
import { nextPart, partsSize, type Part } from "./parts.ts";
import type { Entry, Repository } from "./repository.ts";
import { readRequest, type Arguments, type Fault, type Faults, type Request, type Verb } from "./request.ts";
import { datestampOf, fact, headerOf, writeResponse } from "./write-response.ts";

/**
 * The response of a repository to a request, by the arguments of the request and the moment at which it came. Whatever is wrong with
 * a request is said in the response. OAI-PMH 2.0, 4.
 */
export async function answer(given: URLSearchParams, repository: Repository, moment: Date): Promise<string> {
  const request = readRequest(given);
  if ("faults" in request)
    return writeResponse({ verb: undefined, given: undefined }, repository.baseUrl, moment, request);
  const answered = await answers[request.verb](request, repository, moment);
  return writeResponse(request, repository.baseUrl, moment, answered);
}

type Answered = string | Faults | Promise<string | Faults>;

const answers: Readonly<Record<Verb, (request: Request, repository: Repository, moment: Date) => Answered>> = {
  Identify: (_, repository, moment) => identify(repository, moment),
  ListMetadataFormats: ({ given }, repository) => listMetadataFormats(given, repository),
  ListSets: ({ given }, repository) => listSets(given, repository),
  GetRecord: ({ given }, repository) => getRecord(given, repository),
  ListIdentifiers: (request, repository, moment) => {
    const part = nextPart(request, repository, moment, partsSize.ListIdentifiers);
    return "faults" in part ? part : part.entries.map(headerOf).join("") + tokenAfter(part);
  },
  ListRecords: async (request, repository, moment) => {
    const part = nextPart(request, repository, moment, partsSize.ListRecords);
    if ("faults" in part) return part;
    const records: string[] = [];
    for (const entry of part.entries) records.push(await recordElement(entry, part.prefix, repository));
    return records.join("") + tokenAfter(part);
  },
};

function identify({ name, baseUrl, email, entries }: Repository, moment: Date): string {
  return [
    fact("repositoryName", name),
    fact("baseURL", baseUrl),
    fact("protocolVersion", "2.0"),
    fact("adminEmail", email),
    fact("earliestDatestamp", datestampOf(entries[0]?.time ?? moment.getTime())),
    fact("deletedRecord", "transient"),
    fact("granularity", "YYYY-MM-DDThh:mm:ssZ"),
  ].join("");
}

function listMetadataFormats({ identifier }: Arguments, { entries }: Repository): string | Faults {
  const entry = entries.find(own => own.identifier === identifier);
  if (identifier !== undefined && !entry) return unknownIdentifier(identifier);
  return (entry?.formats ?? metadataPrefixes).map(formatElement).join("");
}

function formatElement(prefix: MetadataPrefix): string {
  const { schema, namespace } = metadataFormats[prefix];
  const facts = [fact("metadataPrefix", prefix), fact("schema", schema), fact("metadataNamespace", namespace)];
  return `<metadataFormat>\n${facts.join("")}</metadataFormat>\n`;
}

/** All sets at once: there is no token of them. */
function listSets({ resumptionToken }: Arguments, { sets }: Repository): string | Faults {
  if (resumptionToken !== undefined) return fault("badResumptionToken", "The list of sets is given at once.");
  if (sets.length === 0) return fault("noSetHierarchy", "The repository has no sets.");
  return sets.map(({ spec, name }) => `<set>\n${fact("setSpec", spec)}${fact("setName", name)}</set>\n`).join("");
}

async function getRecord({ identifier, metadataPrefix }: Arguments, repository: Repository): Promise<string | Faults> {
  const entry = repository.entries.find(own => own.identifier === identifier);
  if (!entry) return unknownIdentifier(identifier!);
  const prefix = entry.formats.find(format => format === metadataPrefix);
  return prefix === undefined
    ? fault("cannotDisseminateFormat", `The edition has no record of the format "${metadataPrefix!}".`)
    : recordElement(entry, prefix, repository);
}

/** A record; of an edition that is gone, its header alone. OAI-PMH 2.0, 2.5.1. */
async function recordElement(entry: Entry, prefix: MetadataPrefix, repository: Repository): Promise<string> {
  const record = entry.isDeleted ? undefined : await repository.recordOf(entry);
  const header = headerOf({ ...entry, isDeleted: !record });
  const metadata = record ? `<metadata>\n${metadataOf(record, prefix, entry.identifier)}</metadata>\n` : "";
  return `<record>\n${header}${metadata}</record>\n`;
}

/** A whole list has no token; the last part of one that was given in parts has an empty one. OAI-PMH 2.0, 3.5. */
function tokenAfter({ token, cursor, size }: Part): string {
  if (token === undefined && cursor === 0) return "";
  return fact("resumptionToken", token ?? "", { completeListSize: String(size), cursor: String(cursor) });
}

function unknownIdentifier(identifier: string): Faults {
  return fault("idDoesNotExist", `There is no edition "${identifier}".`);
}

function fault(code: Fault["code"], message: string): Faults {
  return { faults: [{ code, message }] };
}
