import { writeXmlDocument, type WrittenElement } from "../../engines/xmlbuilder2.ts";
import { addressOf, isOnWeb } from "../../record/addresses.ts";
import { inverted, mainTitle } from "../../record/citation.ts";
import { begins, timeIssued } from "../../record/dates.ts";
import type { EditionRecord } from "../../record/edition-record.ts";
import { wellFormedTag } from "../../record/languages.ts";
import { contributorsOf, creatorsOf } from "../../record/people.ts";
import { rightsStatements } from "../../record/rights-statements.ts";
import { sourceInWords } from "../../record/source-in-words.ts";
import { element, fact, said } from "./xml.ts";

/** Dublin Core of fifteen elements, as OAI-PMH asks for it. DCMES 1.1 (ISO 15836-1); OAI-PMH 2.0, oai_dc. */
export function dublinCore(record: EditionRecord): string {
  const names = {
    "xmlns:oai_dc": "http://www.openarchives.org/OAI/2.0/oai_dc/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  };
  return writeXmlDocument(element("oai_dc:dc", names, elementsOf(record)));
}

function elementsOf(record: EditionRecord): (WrittenElement | undefined)[] {
  const { titles, publication, languages, abstracts, subjects, genres, sources, series } = record;
  const main = mainTitle(record);
  const issued = timeIssued(record);
  return [
    said("dc:title", main),
    ...titles.filter(title => title !== main).map(title => said("dc:title", title)),
    ...creatorsOf(record).map(agent => fact("dc:creator", inverted(agent))),
    ...contributorNames(record).map(name => fact("dc:contributor", name)),
    ...publication.publishers.map(publisher => said("dc:publisher", publisher)),
    fact("dc:date", issued && begins(issued)),
    fact("dc:type", "Text"),
    fact("dc:format", "application/tei+xml"),
    ...identifiersIn(record).map(identifier => fact("dc:identifier", identifier)),
    ...sources.filter(({ kind }) => kind !== "prose").map(source => fact("dc:source", sourceInWords(source))),
    fact("dc:language", wellFormedTag(languages.ofText)),
    ...[...subjects, ...genres].map(subject => said("dc:subject", subject)),
    ...abstracts.map(abstract => said("dc:description", abstract)),
    ...series.flatMap(({ titles }) => titles.slice(0, 1)).map(title => said("dc:relation", title)),
    ...rightsStatements(record).flatMap(({ text, address, language }) => [
      fact("dc:rights", text, { "xml:lang": wellFormedTag(language) }),
      fact("dc:rights", address),
    ]),
  ];
}

/** The names of those who are no creators, each once. */
export function contributorNames(record: EditionRecord): readonly string[] {
  const creators = new Set(creatorsOf(record).map(inverted));
  const names = contributorsOf(record).map(({ agent }) => inverted(agent));
  return [...new Set(names)].filter(name => !creators.has(name));
}

/** Addresses at which an identifier is resolved; others as written. */
export function identifiersIn({ publication }: EditionRecord): readonly string[] {
  const stated = publication.identifiers.map(identifier => addressOf(identifier) ?? identifier.written);
  return [...new Set([...stated, ...publication.targets.filter(isOnWeb)])];
}
