import { addressOf } from "../../record/addresses.ts";
import {
  agentsInRole,
  description,
  isPersonal,
  keptAt,
  lastingAddress,
  mainTitle,
  natural,
  titlesOfType,
} from "../../record/citation.ts";
import { begins, dayChanged, spanned, timeIssued, timeMade } from "../../record/dates.ts";
import type { Agent, EditionRecord } from "../../record/edition-record.ts";
import { wellFormedTag } from "../../record/languages.ts";
import { awardsOf, isBody, othersOf, partsOfName } from "../../record/people.ts";

import { rightsStatements } from "../../record/rights-statements.ts";
import { oneOrMore, writeJson } from "./json.ts";

/** The edition in JSON-LD, in the words of schema.org: a DigitalDocument. */
export function schemaOrg(record: EditionRecord): string {
  const { publication, languages, subjects, abstracts, editions, series, participants } = record;
  const issued = timeIssued(record);
  const made = timeMade(record);
  const kept = keptAt(record).join(", ");
  const named = new Set([...agentsInRole(record, "author"), ...agentsInRole(record, "editor")].map(({ text }) => text));
  return writeJson({
    "@context": "https://schema.org",
    "@type": "DigitalDocument",
    "@id": lastingAddress(record),
    name: mainTitle(record)?.text,
    alternativeHeadline: oneOrMore(titlesOfType(record, "sub").map(({ text }) => text)),
    alternateName: oneOrMore(titlesOfType(record, "short").map(({ text }) => text)),
    description: description(record)?.text,
    abstract: oneOrMore(abstracts.map(({ text }) => text)),
    author: oneOrMore(agentsInRole(record, "author").map(thing)),
    editor: oneOrMore(agentsInRole(record, "editor").map(thing)),
    contributor: oneOrMore(
      othersOf(record)
        .filter(({ agent }) => !named.has(agent.text))
        .map(({ agent }) => thing(agent)),
    ),
    publisher: oneOrMore(publication.publishers.map(thing)),
    funding: oneOrMore(grantsOf(record)),
    datePublished: issued && begins(issued),
    dateModified: dayChanged(record),
    dateCreated: made && (spanned(made) ?? begins(made)),
    inLanguage: wellFormedTag(languages.ofText),
    version: editions[0]?.text,
    keywords: oneOrMore(subjects.map(({ text }) => text)),
    mentions: oneOrMore(participants.map(thing)),
    identifier: oneOrMore(
      publication.identifiers.map(({ type, scheme, written }) => ({
        "@type": "PropertyValue",
        propertyID: scheme ?? type,
        value: written,
      })),
    ),
    url: lastingAddress(record),
    license: oneOrMore(rightsStatements(record).map(({ address }) => address)),
    usageInfo: oneOrMore(rightsStatements(record).map(({ text }) => text)),
    isPartOf: oneOrMore(
      series
        .flatMap(({ titles }) => titles.slice(0, 1))
        .map(({ text }) => ({ "@type": "CreativeWorkSeries", name: text })),
    ),
    isBasedOn: kept === "" ? undefined : { "@type": "ArchiveComponent", name: kept },
    encodingFormat: "application/tei+xml",
  });
}

/** A person or a body, with the numbers by which catalogues know it. */
export function thing(agent: Agent) {
  const parts = partsOfName(agent);
  const addresses = agent.identifiers.flatMap(identifier => addressOf(identifier) ?? []);
  return {
    "@type": isPersonal(agent) ? "Person" : isBody(agent) ? "Organization" : undefined,
    name: natural(agent),
    givenName: parts?.given,
    familyName: parts?.family,
    affiliation: oneOrMore(agent.affiliations.map(({ text }) => ({ "@type": "Organization", name: text }))),
    sameAs: oneOrMore([...new Set(addresses)]),
  };
}

function grantsOf(record: EditionRecord) {
  return agentsInRole(record, "funder").flatMap(funder => {
    const awards = awardsOf(funder).map(({ written }) => ({
      "@type": "Grant",
      identifier: written,
      funder: thing(funder),
    }));
    return awards.length > 0 ? awards : [{ "@type": "Grant", funder: thing(funder) }];
  });
}
