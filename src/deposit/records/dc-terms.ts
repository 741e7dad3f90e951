import { writeXmlDocument } from "../../engines/xmlbuilder2.ts";
import { addressOf, isOnWeb } from "../../record/addresses.ts";
import { inverted, mainTitle } from "../../record/citation.ts";
import { spanned, timeIssued, timeMade, timeReleased, type Time } from "../../record/dates.ts";
import type { EditionRecord, Words } from "../../record/edition-record.ts";
import { wellFormedTag } from "../../record/languages.ts";
import { creatorsOf } from "../../record/people.ts";
import { rightsStatements } from "../../record/rights-statements.ts";
import { sourceInWords } from "../../record/source-in-words.ts";
import { contributorNames, identifiersIn } from "./dublin-core.ts";
import { element, fact } from "./xml.ts";

/** Dublin Core with all terms of DCMI, and the syntaxes of their values. DCMI Metadata Terms (ISO 15836-2). */
export function dcTerms(record: EditionRecord): string {
  const names = {
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  };
  const terms = termsOf(record).map(({ name, text, syntax, language }) =>
    fact(`dcterms:${name}`, text, { "xsi:type": syntax && `dcterms:${syntax}`, "xml:lang": language }),
  );
  return writeXmlDocument(element("metadata", names, terms));
}

/** A statement about the edition by a term of DCMI. */
export interface Term {
  readonly name: string;
  readonly text: string;
  /** The syntax of its value; undefined of words. */
  readonly syntax?: "W3CDTF" | "Period" | "DCMIType" | "IMT" | "URI" | "RFC4646" | undefined;
  /** Of words, their language. */
  readonly language?: string | undefined;
}

export function termsOf(record: EditionRecord): readonly Term[] {
  const { titles, publication, languages, abstracts, subjects, genres, extents, declarations } = record;
  const main = mainTitle(record);
  const projects = declarations.filter(({ kind }) => kind === "projectDesc");
  return [
    ...worded("title", main ? [main] : []),
    ...worded(
      "alternative",
      titles.filter(title => title !== main),
    ),
    ...creatorsOf(record).map(agent => ({ name: "creator", text: inverted(agent) })),
    ...contributorNames(record).map(text => ({ name: "contributor", text })),
    ...worded("publisher", publication.publishers),
    ...dated("created", timeMade(record)),
    ...dated("available", timeReleased(record)),
    ...dated("issued", timeIssued(record)),
    { name: "type", text: "Text", syntax: "DCMIType" },
    { name: "format", text: "application/tei+xml", syntax: "IMT" },
    ...worded("extent", extents),
    ...identifiersIn(record).map(identifier => located("identifier", identifier)),
    ...relations(record),
    ...[wellFormedTag(languages.ofText)].flatMap(tag =>
      tag === undefined ? [] : [{ name: "language", text: tag, syntax: "RFC4646" } as const],
    ),
    ...worded("subject", [...subjects, ...genres]),
    ...worded("abstract", abstracts),
    ...worded("description", projects),
    ...rightsOf(record),
  ];
}

/** The sources, what holds the edition, and what it is related to. A source that is told in prose is its history. */
function relations({ sources, series, related }: EditionRecord): readonly Term[] {
  const addresses = sources.flatMap(({ identifiers }) => identifiers.flatMap(one => addressOf(one) ?? []));
  return [
    ...sources.map(source => ({
      name: source.kind === "prose" ? "provenance" : "source",
      text: sourceInWords(source),
    })),
    ...addresses.map(address => located("source", address)),
    ...worded(
      "isPartOf",
      series.flatMap(({ titles }) => titles.slice(0, 1)),
    ),
    ...related.flatMap(({ text }) => (text === undefined ? [] : [{ name: "relation", text }])),
    ...related.flatMap(({ targets }) => targets.filter(isOnWeb)).map(target => located("relation", target)),
  ].filter(({ text }) => text !== "");
}

function rightsOf(record: EditionRecord): readonly Term[] {
  return rightsStatements(record).flatMap(({ text, address, language, layer }): Term[] => [
    ...(text === undefined ? [] : [{ name: "rights", text, language: wellFormedTag(language) }]),
    ...(address === undefined ? [] : [located(layer === "record" ? "rights" : "license", address)]),
  ]);
}

function worded(name: string, statements: readonly Words[]): Term[] {
  return statements.map(({ text, language }) => ({ name, text, language: wellFormedTag(language) }));
}

/** A day, a month or a year; a span as a period of DCMI. */
function dated(name: string, time: Time | undefined): Term[] {
  if (!time) return [];
  const { start, end } = time;
  const day = spanned(time);
  if (day !== undefined && start === end) return [{ name, text: day, syntax: "W3CDTF" }];
  const period = [start && `start=${start}`, end && `end=${end}`, "scheme=W3C-DTF"].filter(Boolean).join("; ");
  return [{ name, text: `${period};`, syntax: "Period" }];
}

function located(name: string, text: string): Term {
  return { name, text, syntax: isOnWeb(text) ? "URI" : undefined };
}
