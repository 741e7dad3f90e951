import { addressOf, isOnWeb } from "../../record/addresses.ts";
import { accountsOf, isPersonal, lastingAddress, mainTitle, natural } from "../../record/citation.ts";
import { begins, dayChanged, timeIssued } from "../../record/dates.ts";
import type { Agent, Contact, EditionRecord, Identifier, Source } from "../../record/edition-record.ts";
import { wellFormedTag } from "../../record/languages.ts";
import { awardsOf, creatorsOf, othersOf, partsOfName } from "../../record/people.ts";
import { rightsStatements } from "../../record/rights-statements.ts";
import { notesOf, numbersOf, sourceInWords } from "../../record/source-in-words.ts";
import type { RecordedFile } from "./recorded-file.ts";
import { oneOrMore, writeJson } from "./json.ts";

type Entity = Readonly<Record<string, unknown>> & { readonly "@id": string };
interface Reference {
  readonly "@id": string;
}

/** The metadata file of an RO-Crate 1.2: the edition as its root, the files in it, and all whom and what it names as entities. */
export function roCrate(record: EditionRecord, files: readonly RecordedFile[]): string {
  const entities = new Map<string, Entity>();
  const refer = (entity: Entity): Reference => {
    entities.set(entity["@id"], { ...entities.get(entity["@id"]), ...entity });
    return { "@id": entity["@id"] };
  };
  const root = rootOf(record, files, refer);
  const crate = {
    "@id": "ro-crate-metadata.json",
    "@type": "CreativeWork",
    conformsTo: { "@id": "https://w3id.org/ro/crate/1.2" },
    about: { "@id": "./" },
  };
  const graph = [crate, root, ...entities.values()];
  return writeJson({ "@context": "https://w3id.org/ro/crate/1.2/context", "@graph": graph });
}

type Refer = (entity: Entity) => Reference;

function rootOf(record: EditionRecord, files: readonly RecordedFile[], refer: Refer): Entity {
  const { publication, languages, subjects, editions, agents } = record;
  const issued = timeIssued(record);
  const account = accountsOf(record)[0]?.text;
  const parts = files.map(file => refer(fileEntity(file)));
  const tei = files.find(({ role }) => role === "tei");
  const [licence] = rightsStatements(record).filter(
    ({ layer, address }) => layer !== "record" && address !== undefined,
  );
  return {
    "@id": "./",
    "@type": "Dataset",
    name: mainTitle(record)?.text,
    description: account,
    datePublished: issued && begins(issued),
    dateModified: dayChanged(record),
    license: licence && refer(licenceEntity(licence.address!, licence.title, licence.text)),
    usageInfo: oneOrMore(rightsStatements(record).map(({ text }) => text)),
    author: oneOrMore(creatorsOf(record).map(agent => refer(agentEntity(agent, refer)))),
    contributor: oneOrMore(othersOf(record).map(({ agent }) => refer(agentEntity(agent, refer)))),
    publisher: oneOrMore(
      publication.publishers.map((agent, i) =>
        refer(publisherEntity(agent, i === 0 ? publication.contacts : [], refer)),
      ),
    ),
    funder: oneOrMore(agents.filter(({ role }) => role === "funder").map(agent => refer(agentEntity(agent, refer)))),
    funding: oneOrMore(grants(record, refer)),
    identifier: oneOrMore(publication.identifiers.map((identifier, i) => refer(identifierEntity(identifier, i + 1)))),
    url: lastingAddress(record),
    version: editions[0]?.text,
    inLanguage: wellFormedTag(languages.ofText),
    keywords: oneOrMore(subjects.map(({ text }) => text)),
    isBasedOn: oneOrMore(
      record.sources.filter(({ kind }) => kind !== "prose").map((source, i) => refer(sourceEntity(source, i + 1))),
    ),
    mainEntity: tei && { "@id": tei.path },
    hasPart: parts.length > 0 ? parts : undefined,
  };
}

/** A person by their ORCID, a body by its ROR; whoever has neither by a name within the crate. */
function agentEntity(agent: Agent, refer: Refer): Entity {
  const addresses = agent.identifiers.flatMap(one => addressOf(one) ?? []);
  const own = agent.identifiers.find(({ scheme }) => scheme === "orcid" || scheme === "ror");
  const parts = partsOfName(agent);
  const address = own && addressOf(own);
  const body = isPersonal(agent) ? undefined : (address ?? addresses[0]);
  return {
    "@id": address ?? `#${encodeURIComponent(agent.text)}`,
    "@type": isPersonal(agent) ? "Person" : "Organization",
    name: natural(agent),
    url: body,
    givenName: parts?.given,
    familyName: parts?.family,
    affiliation: oneOrMore(
      agent.affiliations.map(({ text, identifiers }) => {
        const ror = identifiers.find(({ scheme }) => scheme === "ror");
        const address = ror && addressOf(ror);
        const id = address ?? `#${encodeURIComponent(text)}`;
        return refer({ "@id": id, "@type": "Organization", name: text, url: address });
      }),
    ),
    sameAs: oneOrMore(addresses.filter(one => one !== address)),
  };
}

/** Whoever published the edition is there to be asked. */
function publisherEntity(agent: Agent, contacts: readonly Contact[], refer: Refer): Entity {
  const points = contacts.map(({ email, name }) =>
    refer({ "@id": `mailto:${email}`, "@type": "ContactPoint", contactType: "publisher", email, name }),
  );
  return { ...agentEntity(agent, refer), contactPoint: oneOrMore(points) };
}

function identifierEntity(identifier: Identifier, number: number): Entity {
  const { scheme, type, value, written } = identifier;
  const address = addressOf(identifier);
  return {
    "@id": address ?? `#identifier-${number}`,
    "@type": "PropertyValue",
    name: written,
    propertyID: scheme ?? type,
    value,
    url: address,
  };
}

function licenceEntity(address: string, title: string | undefined, text: string | undefined): Entity {
  return { "@id": address, "@type": "CreativeWork", name: title ?? text ?? address, description: text };
}

function sourceEntity(source: Source, number: number): Entity {
  const { titles, publishers, dates, identifiers } = source;
  const address = identifiers.flatMap(one => addressOf(one) ?? [])[0];
  const [published] = dates.flatMap(({ when }) => when ?? []);
  return {
    "@id": address ?? `#source-${number}`,
    "@type": "CreativeWork",
    name: titles[0]?.text ?? sourceInWords(source),
    description: [sourceInWords(source), ...notesOf(source)].join(". "),
    publisher: publishers[0]?.text,
    datePublished: published,
    identifier: oneOrMore(numbersOf(source).map(({ written }) => written)),
  };
}

function grants({ agents }: EditionRecord, refer: Refer): readonly Reference[] {
  return agents
    .filter(({ role }) => role === "funder")
    .flatMap(funder =>
      awardsOf(funder).map(({ written }) =>
        refer({
          "@id": isOnWeb(written) ? written : `#grant-${encodeURIComponent(written)}`,
          "@type": "Grant",
          identifier: written,
          name: written,
          funder: refer(agentEntity(funder, refer)),
        }),
      ),
    );
}

/** Of the format it says the media type; the number in PRONOM is in PREMIS: the validator takes no entity for it, of whatever type. */
function fileEntity({ path, format, description, role, about }: RecordedFile): Entity {
  return {
    "@id": encodeURI(path),
    "@type": "File",
    name: `${role}: ${path.replace(/^.*\//, "")}`,
    description: about,
    encodingFormat: format.mediaType,
    contentSize: String(description.sizeBytes),
    sha256: description.sha256,
  };
}
