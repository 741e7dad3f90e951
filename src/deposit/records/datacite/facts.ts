import { addressOf, isOnWeb } from "../../../record/addresses.ts";
import { inverted, isPersonal, mainTitle, natural } from "../../../record/citation.ts";
import {
  dayChanged,
  begins,
  spanned,
  timeIssued,
  timeMade,
  timeReleased,
  yearOf,
  type Time,
} from "../../../record/dates.ts";
import type { Agent, EditionRecord, Identifier, Words } from "../../../record/edition-record.ts";
import { wellFormedTag } from "../../../record/languages.ts";
import { awardsOf, creatorsOf, isBody, othersOf, partsOfName } from "../../../record/people.ts";
import { rightsStatements } from "../../../record/rights-statements.ts";
import type {
  DataCiteDate,
  DataCiteFacts,
  DataCiteFunding,
  DataCiteName,
  DataCitePublisher,
  DataCiteRights,
  DataCiteSubject,
} from "./types.ts";
import { relatedIdentifiers, relatedItems } from "./related.ts";
import { listed } from "../json.ts";

/**
 * The facts of DataCite Metadata Schema 4.6, named as in its JSON. What is required, and the header does not say, has the word that
 * the schema has for that (appendix 3); a year of publication has none.
 */
export function dataCiteFacts(record: EditionRecord): DataCiteFacts {
  const { publication, abstracts, declarations, extents, editions, languages } = record;
  return {
    doi: doiOf(record),
    url: publication.targets.find(isOnWeb) ?? publication.identifiers.find(({ scheme }) => scheme === "url")?.value,
    types: { resourceTypeGeneral: "Text", resourceType: "Digital scholarly edition" },
    creators: listed(creatorsOf(record).map(nameOf)) ?? [{ name: notSaid }],
    titles: titlesOf(record),
    publisher: publisherOf(publication.publishers[0]),
    publicationYear: yearOf(timeIssued(record)),
    subjects: once(subjectsOf(record)),
    contributors: listed([
      ...othersOf(record).flatMap(({ agent, roles }) =>
        [...new Set(roles.map(({ datacite }) => datacite))].map(contributorType => ({
          ...nameOf(agent),
          contributorType,
        })),
      ),
      ...publication.contacts.flatMap(({ name }) =>
        name === undefined ? [] : [{ name, contributorType: "ContactPerson" }],
      ),
    ]),
    dates: once(datesOf(record)),
    language: wellFormedTag(languages.ofText),
    alternateIdentifiers: once(
      publication.identifiers
        .filter(({ scheme }) => scheme !== "doi")
        .map(({ type, scheme, written }) => ({
          alternateIdentifier: written,
          alternateIdentifierType: type ?? scheme ?? "local",
        })),
    ),
    relatedIdentifiers: once(relatedIdentifiers(record)),
    relatedItems: once(relatedItems(record)),
    sizes: listed([...new Set(extents.map(({ text }) => text))]),
    formats: ["application/tei+xml"],
    version: editions[0]?.text,
    rightsList: once(rightsOf(record)),
    descriptions: once([
      ...abstracts.map(words => described(words, "Abstract")),
      ...declarations.map(words => described(words, words.kind === "projectDesc" ? "Other" : "Methods")),
      ...record.series.flatMap(({ titles }) => titles.slice(0, 1)).map(words => described(words, "SeriesInformation")),
    ]),
    fundingReferences: once(fundingOf(record)),
    schemaVersion: "http://datacite.org/schema/kernel-4",
  };
}

/** "Value unavailable, possibly unknown". DataCite 4.6, appendix 3. */
export const notSaid = ":unav";

/** The DOI of the edition, where the header states one that is a DOI. */
export function doiOf({ publication }: EditionRecord): string | undefined {
  const found = publication.identifiers.find(
    ({ scheme, value }) => scheme === "doi" && /^10\.\d{4,9}\/\S+$/.test(value),
  );
  return found?.value;
}

function once<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return listed([...new Map(items.map(item => [JSON.stringify(item), item])).values()]);
}

function nameOf(agent: Agent): DataCiteName {
  const parts = partsOfName(agent);
  return {
    name: inverted(agent),
    nameType: isPersonal(agent) ? "Personal" : isBody(agent) ? "Organizational" : undefined,
    givenName: parts?.given,
    familyName: parts?.family,
    nameIdentifiers: once(agent.identifiers.flatMap(inCatalogue)),
    affiliation: once(
      agent.affiliations.map(({ text, identifiers }) => {
        const ror = identifiers.find(({ scheme }) => scheme === "ror");
        return {
          name: text,
          ...(ror && {
            affiliationIdentifier: addressOf(ror),
            affiliationIdentifierScheme: "ROR",
            schemeUri: "https://ror.org/",
          }),
        };
      }),
    ),
    lang: wellFormedTag(agent.language),
  };
}

function inCatalogue(identifier: Identifier) {
  const known = catalogues[identifier.scheme ?? ""];
  if (!known) return [];
  return [
    { nameIdentifier: addressOf(identifier) ?? identifier.value, nameIdentifierScheme: known[0], schemeUri: known[1] },
  ];
}

const catalogues: Readonly<Record<string, readonly [string, string]>> = {
  orcid: ["ORCID", "https://orcid.org/"],
  ror: ["ROR", "https://ror.org/"],
  viaf: ["VIAF", "https://viaf.org/"],
  gnd: ["GND", "https://d-nb.info/gnd/"],
  wikidata: ["Wikidata", "https://www.wikidata.org/"],
};

function titlesOf(record: EditionRecord): DataCiteFacts["titles"] {
  const main = mainTitle(record);
  if (!main) return [{ title: notSaid }];
  const others = record.titles.filter(title => title !== main);
  return once([
    { title: main.text, titleType: undefined, lang: wellFormedTag(main.language) },
    ...others.map(({ text, type, language }) => ({
      title: text,
      titleType: type === "sub" ? "Subtitle" : "AlternativeTitle",
      lang: wellFormedTag(language),
    })),
  ])!;
}

function publisherOf(publisher: Agent | undefined): DataCitePublisher {
  if (!publisher) return { name: notSaid };
  const ror = publisher.identifiers.find(({ scheme }) => scheme === "ror");
  return {
    name: natural(publisher),
    ...(ror && {
      publisherIdentifier: addressOf(ror),
      publisherIdentifierScheme: "ROR",
      schemeUri: "https://ror.org/",
    }),
    lang: wellFormedTag(publisher.language),
  };
}

/** The edition was issued, its text created, and the record that it is of made available, each on its own day. */
function datesOf(record: EditionRecord): DataCiteDate[] {
  const changed = dayChanged(record);
  const issued = timeIssued(record);
  return [
    ...dated(issued, "Issued"),
    ...dated(timeMade(record), "Created"),
    ...dated(timeReleased(record), "Available", "Release of the record"),
    ...(changed !== undefined && changed !== (issued && begins(issued))
      ? [{ date: changed, dateType: "Updated", dateInformation: undefined }]
      : []),
  ];
}

function subjectsOf({ subjects, genres }: EditionRecord): DataCiteSubject[] {
  return [...subjects, ...genres].map(subject => ({
    subject: subject.text,
    subjectScheme: subject.schemeName,
    schemeUri: subject.scheme !== undefined && isOnWeb(subject.scheme) ? subject.scheme : undefined,
    valueUri: subject.address,
    lang: wellFormedTag(subject.language),
  }));
}

function rightsOf(record: EditionRecord): DataCiteRights[] {
  return rightsStatements(record).map(({ text, title, address, spdx, layer, language }) => ({
    rights: layer === undefined ? (title ?? text ?? address) : (text ?? title ?? address),
    rightsUri: address !== undefined && isOnWeb(address) ? address : undefined,
    ...(spdx !== undefined && {
      rightsIdentifier: spdx.toLowerCase(),
      rightsIdentifierScheme: "SPDX",
      schemeUri: "https://spdx.org/licenses/",
    }),
    lang: wellFormedTag(language),
  }));
}

/** Of a span with one end the end that is known, and which it is. */
function dated(time: Time | undefined, dateType: string, about?: string): DataCiteDate[] {
  if (!time) return [];
  const span = spanned(time);
  const open = time.start === undefined ? "Not after" : "Not before";
  return [{ date: span ?? begins(time)!, dateType, dateInformation: span === undefined ? open : about }];
}

function described(words: Words, descriptionType: string) {
  return { description: words.text, descriptionType, lang: wellFormedTag(words.language) };
}

/** Each grant of each funder apart. */
function fundingOf({ agents }: EditionRecord): DataCiteFunding[] {
  return agents
    .filter(({ role }) => role === "funder")
    .flatMap(funder => {
      const ror = funder.identifiers.find(({ scheme }) => scheme === "ror");
      const named = {
        funderName: natural(funder),
        ...(ror && { funderIdentifier: addressOf(ror), funderIdentifierType: "ROR" }),
      };
      const awards = awardsOf(funder).map(({ written }) => ({ ...named, awardNumber: written }));
      return awards.length > 0 ? awards : [named];
    });
}
