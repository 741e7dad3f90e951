import { escapeMarkup } from "../../core/escape-markup.ts";
import { addressOf } from "../../record/addresses.ts";
import { accountsOf, isPersonal, natural } from "../../record/citation.ts";
import { begins, spanned, timeIssued, timeMade, timeReleased, type Time } from "../../record/dates.ts";
import type { Agent, EditionRecord, Words } from "../../record/edition-record.ts";
import { threeLetters } from "../../record/languages.ts";
import { awardsOf, creatorsOf, othersOf, partsOfName } from "../../record/people.ts";
import { rightsStatements } from "../../record/rights-statements.ts";
import { dataCiteFacts, doiOf, notSaid } from "./datacite/facts.ts";
import { listed, writeJson } from "./json.ts";

/** A draft as the API of InvenioRDM (12) and Zenodo takes it: metadata, who may see it, and that files follow. */
export function invenio(record: EditionRecord): string {
  const doi = doiOf(record);
  return writeJson({
    access: { record: "public", files: "public" },
    files: { enabled: true },
    ...(doi !== undefined && { pids: { doi: { identifier: doi, provider: "external" } } }),
    metadata: metadataOf(record),
  });
}

function metadataOf(record: EditionRecord) {
  const facts = dataCiteFacts(record);
  const issued = timeIssued(record);
  const { languages, declarations } = record;
  const [account, ...more] = accountsOf(record);
  const tags = [languages.ofText, ...languages.used.map(({ tag }) => tag)].filter(tag => tag !== undefined);
  return {
    resource_type: { id: "publication-other" },
    creators: listed(creatorsOf(record).map(agent => personOrBody(agent))) ?? [
      { person_or_org: { type: "organizational", name: notSaid } },
    ],
    title: facts.titles[0]!.title,
    additional_titles: listed(
      facts.titles.slice(1).map(({ title, titleType, lang }) => ({
        title,
        type: { id: titleType === "Subtitle" ? "subtitle" : "alternative-title" },
        lang: languageOf(lang),
      })),
    ),
    publication_date: issued && (spanned(issued) ?? begins(issued)),
    publisher: record.publication.publishers[0]?.text,
    description: account && paragraph(account),
    additional_descriptions: listed([
      ...more.map(words => described(words, "abstract")),
      ...declarations
        .filter(words => words !== account)
        .map(words => described(words, words.kind === "projectDesc" ? "other" : "methods")),
    ]),
    contributors: listed(
      othersOf(record).flatMap(({ agent, roles }) =>
        [...new Set(roles.map(({ datacite }) => datacite.toLowerCase()))].map(id => ({
          ...personOrBody(agent),
          role: { id },
        })),
      ),
    ),
    rights: listed(rightsOf(record)),
    subjects: listed(record.subjects.map(({ text }) => ({ subject: text }))),
    languages: listed([...new Set(tags.flatMap(tag => threeLetters(tag) ?? []))].map(id => ({ id }))),
    dates: listed([...dated(timeMade(record), "created"), ...dated(timeReleased(record), "available")]),
    version: record.editions[0]?.text,
    identifiers: listed(identifiersOf(record)),
    related_identifiers: listed(
      (facts.relatedIdentifiers ?? []).map(({ relatedIdentifier, relatedIdentifierType, relationType }) => ({
        identifier: relatedIdentifier,
        scheme: relatedIdentifierType.toLowerCase(),
        relation_type: { id: relationType.toLowerCase() },
      })),
    ),
    funding: listed(fundingOf(record)),
    sizes: facts.sizes,
    formats: facts.formats,
  };
}

function personOrBody(agent: Agent) {
  const parts = partsOfName(agent);
  const identifiers = agent.identifiers.flatMap(({ scheme, value }) => {
    const known = schemes.find(name => name === scheme);
    return known === undefined ? [] : [{ scheme: known, identifier: value }];
  });
  return {
    person_or_org: parts
      ? { type: "personal", family_name: parts.family, given_name: parts.given, identifiers: listed(identifiers) }
      : isPersonal(agent)
        ? { type: "personal", family_name: natural(agent), identifiers: listed(identifiers) }
        : { type: "organizational", name: natural(agent), identifiers: listed(identifiers) },
    affiliations: listed(
      agent.affiliations.map(({ text, identifiers }) => {
        const ror = identifiers.find(({ scheme }) => scheme === "ror");
        return { id: ror?.value, name: text };
      }),
    ),
  };
}

const schemes = ["orcid", "gnd", "ror"] as const;

function languageOf(tag: string | undefined): { readonly id: string } | undefined {
  const id = tag === undefined ? undefined : threeLetters(tag);
  return id === undefined ? undefined : { id };
}

/** Descriptions are HTML: what looks like markup in the header is text. */
function paragraph({ text }: Words): string {
  return `<p>${escapeMarkup(text)}</p>`;
}

function described(words: Words, id: string) {
  return { description: paragraph(words), type: { id }, lang: languageOf(words.language) };
}

/** A licence of the vocabulary by its id; any other statement in its own words. */
function rightsOf(record: EditionRecord) {
  return rightsStatements(record).map(({ spdx, title, text, address, layer }) => {
    if (spdx !== undefined && layer !== "record" && !spdx.startsWith("CC-PDM")) return { id: spdx.toLowerCase() };
    const name = title ?? text ?? address ?? "";
    return {
      title: { en: layer === "record" ? `Of the record: ${name}` : name },
      ...(text !== undefined && title !== undefined && { description: { en: text } }),
      link: address,
    };
  });
}

function dated(time: Time | undefined, id: string) {
  if (!time) return [];
  const span = spanned(time);
  return [{ date: span ?? begins(time), type: { id }, description: time.text }];
}

function identifiersOf({ publication }: EditionRecord) {
  return publication.identifiers.flatMap(identifier => {
    const { scheme, value } = identifier;
    const known = ["handle", "ark", "urn", "url", "isbn", "issn"].find(name => name === scheme);
    return known === undefined
      ? []
      : [{ identifier: known === "url" ? (addressOf(identifier) ?? value) : value, scheme: known }];
  });
}

function fundingOf({ agents }: EditionRecord) {
  return agents
    .filter(({ role }) => role === "funder")
    .flatMap(funder => {
      const ror = funder.identifiers.find(({ scheme }) => scheme === "ror");
      const named = { funder: ror ? { id: ror.value } : { name: natural(funder) } };
      const awards = awardsOf(funder).map(({ written }) => ({
        ...named,
        award: { number: written, title: { en: written } },
      }));
      return awards.length > 0 ? awards : [named];
    });
}
