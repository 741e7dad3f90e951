import { writeXmlDocument, type WrittenElement } from "../../engines/xmlbuilder2.ts";
import { addressOf } from "../../record/addresses.ts";
import { isPersonal, keyOf, lastingAddress, mainTitle, titlesOfType } from "../../record/citation.ts";
import { timeIssued, timeMade, type Time } from "../../record/dates.ts";
import type { Agent, EditionRecord, Identifier, Source, Subject, Title } from "../../record/edition-record.ts";
import { languageCode, wellFormedTag } from "../../record/languages.ts";
import { contributorsOf, isBody, partsOfName, type Contributor } from "../../record/people.ts";
import { rightsStatements } from "../../record/rights-statements.ts";
import { notesOf, numbersOf, sourceInWords } from "../../record/source-in-words.ts";
import { element, fact, group, said } from "./xml.ts";

/** A record of the Metadata Object Description Schema, 3.7, of the Library of Congress. */
export function mods(record: EditionRecord): string {
  return writeXmlDocument(modsElement(record));
}

/** The same as an element, which METS wraps. */
export function modsElement(record: EditionRecord): WrittenElement {
  const { abstracts, subjects, genres, sources, series, declarations } = record;
  return element(
    "mods",
    { xmlns: "http://www.loc.gov/mods/v3", "xmlns:xlink": "http://www.w3.org/1999/xlink", version: "3.7" },
    ...titleInfos(record),
    contributorsOf(record).map(contributor => nameOf(contributor)),
    record.participants.map(agent => nameOf({ agent, roles: [] }, "participant")),
    element("typeOfResource", {}, "text"),
    ...genres.map(genre => said("genre", genre, { authority: genre.schemeName })),
    origin(record),
    made(timeMade(record)),
    ...languages(record),
    physical(record),
    ...abstracts.map(abstract => said("abstract", abstract)),
    ...declarations.map(words => said("note", words, { type: noteTypes[words.kind] ?? "editorial" })),
    ...sources.filter(isProse).map(({ text }) => fact("note", text, { type: "source note" })),
    subjects.map(subjectOf),
    ...sources.filter(source => !isProse(source)).map(sourceOf),
    ...series.map(({ titles, parts, identifiers }) =>
      group(
        "relatedItem",
        { type: "series" },
        titles[0] && titleInfo([titles[0]], {}),
        ...identifiers.map(identifierOf),
        ...parts.map(part => group("part", {}, group("detail", { type: part.unit }, fact("number", part.text)))),
      ),
    ),
    ...record.publication.identifiers.map(identifierOf),
    group("location", {}, fact("url", lastingAddress(record), { usage: "primary display" })),
    ...rightsStatements(record).map(({ text, title, address, layer }) =>
      fact("accessCondition", text ?? title ?? address, {
        type: "use and reproduction",
        displayLabel: layer,
        "xlink:href": address,
      }),
    ),
    element(
      "recordInfo",
      {},
      fact("recordIdentifier", keyOf(record)),
      element("recordOrigin", {}, "Made from the TEI header of the edition by Recension."),
    ),
  );
}

const noteTypes: Readonly<Record<string, string>> = {
  projectDesc: "project",
  samplingDecl: "sampling",
  refsDecl: "citation/reference",
};

function isProse({ kind }: Source): boolean {
  return kind === "prose";
}

/** The main title with its subtitle; a short title is an abbreviated one, all others are alternatives. */
function titleInfos(record: EditionRecord): (WrittenElement | undefined)[] {
  const main = mainTitle(record);
  const subtitles = titlesOfType(record, "sub").filter(title => title !== main);
  const others = record.titles.filter(title => title !== main && !subtitles.includes(title));
  return [
    main && titleInfo([main, ...subtitles], { usage: "primary" }),
    ...others.map(title => titleInfo([title], { type: title.type === "short" ? "abbreviated" : "alternative" })),
  ];
}

function titleInfo(
  [title, ...subtitles]: readonly Title[],
  attributes: Readonly<Record<string, string>>,
): WrittenElement {
  return element(
    "titleInfo",
    { ...attributes, "xml:lang": wellFormedTag(title?.language) },
    fact("title", title?.text),
    ...subtitles.map(({ text }) => fact("subTitle", text)),
  );
}

function nameOf({ agent, roles }: Contributor, part?: string): WrittenElement {
  const parts = partsOfName(agent);
  const type = isPersonal(agent) ? "personal" : isBody(agent) ? "corporate" : undefined;
  return element(
    "name",
    { type },
    ...(parts
      ? [fact("namePart", parts.family, { type: "family" }), fact("namePart", parts.given, { type: "given" })]
      : [fact("namePart", agent.text)]),
    ...agent.otherNames.map(name => element("alternativeName", {}, said("namePart", name))),
    ...agent.affiliations.map(affiliation => fact("affiliation", affiliation.text)),
    ...roles.map(({ marc, name, words }) =>
      element(
        "role",
        {},
        element("roleTerm", { type: "code", ...ofMarc }, marc),
        element("roleTerm", { type: "text", ...ofMarc }, name),
        fact("roleTerm", words, { type: "text" }),
      ),
    ),
    group("role", {}, fact("roleTerm", part, { type: "text" })),
    ...namesInCatalogues(agent),
  );
}

const ofMarc = { authority: "marcrelator", authorityURI: "http://id.loc.gov/vocabulary/relators" };

function namesInCatalogues({ identifiers }: Agent): (WrittenElement | undefined)[] {
  return identifiers.flatMap(identifier =>
    identifier.scheme && identifier.scheme !== "url"
      ? [fact("nameIdentifier", addressOf(identifier) ?? identifier.value, { type: identifier.scheme })]
      : [],
  );
}

function origin(record: EditionRecord): WrittenElement | undefined {
  const { publication, editions } = record;
  const { publishers, places } = publication;
  return group(
    "originInfo",
    { eventType: "publication" },
    ...places.map(place => element("place", {}, said("placeTerm", place, { type: "text" }))),
    ...publishers.map(publisher => said("publisher", publisher)),
    ...dated("dateIssued", timeIssued(record), { keyDate: "yes" }),
    ...editions.map(edition => said("edition", edition)),
  );
}

function made(time: Time | undefined): WrittenElement | undefined {
  return group("originInfo", { eventType: "production" }, ...dated("dateCreated", time));
}

/** One date, or the two ends of a span, as W3CDTF writes them. */
function dated(
  name: string,
  time: Time | undefined,
  attributes: Readonly<Record<string, string>> = {},
): (WrittenElement | undefined)[] {
  if (!time) return [];
  const { start, end, isExact } = time;
  const common = { encoding: "w3cdtf", ...(!isExact && { qualifier: "approximate" }) };
  if (start === end) return [fact(name, start, { ...common, ...attributes })];
  return [
    fact(name, start, { ...common, point: "start", ...attributes }),
    fact(name, end, { ...common, point: "end", ...(start === undefined && attributes) }),
  ];
}

/** The language of the text, then others that the header names, each by its code and as a tag of BCP 47. */
function languages({ languages: { ofText, used } }: EditionRecord): WrittenElement[] {
  const tags = new Set([...(ofText === undefined ? [] : [ofText]), ...used.map(({ tag }) => tag)]);
  return [...tags].flatMap(tag => {
    const code = languageCode(tag);
    if (!code) return [];
    return [
      element(
        "language",
        { usage: tag === ofText ? "primary" : undefined },
        element("languageTerm", { type: "code", authority: code.authority }, code.code),
        fact("languageTerm", wellFormedTag(tag), { type: "code", authority: "rfc5646" }),
      ),
    ];
  });
}

function physical({ extents }: EditionRecord): WrittenElement {
  return element(
    "physicalDescription",
    {},
    element("form", { authority: "marcform" }, "electronic"),
    element("internetMediaType", {}, "application/tei+xml"),
    ...extents.map(extent => said("extent", extent)),
  );
}

function subjectOf(subject: Subject): WrittenElement | undefined {
  const { kind, text, address, scheme, schemeName } = subject;
  const authority = schemeName ?? scheme;
  if (kind === "class") return fact("classification", text, { authority });
  return element("subject", { authority }, said("topic", subject, { valueURI: address }));
}

function sourceOf(source: Source): WrittenElement | undefined {
  const { titles, agents, publishers, dates, extents, type, keeping } = source;
  const days = dates.flatMap(({ when }) => when ?? []);
  return element(
    "relatedItem",
    { type: "original", displayLabel: type },
    ...(titles[0] ? [titleInfo([titles[0]], {})] : []),
    ...agents.map(agent => nameOf({ agent, roles: [] }, agent.role)),
    group(
      "originInfo",
      {},
      ...publishers.map(publisher => said("publisher", publisher)),
      type === "release"
        ? fact("dateOther", days[0], { type: "released", encoding: "w3cdtf" })
        : fact("dateIssued", days[0], { encoding: "w3cdtf" }),
    ),
    group("physicalDescription", {}, ...extents.map(extent => said("extent", extent))),
    fact("note", sourceInWords(source), { type: "preferred citation" }),
    ...notesOf(source).map(note => fact("note", note)),
    ...numbersOf(source).map(identifierOf),
    group(
      "location",
      {},
      fact(
        "physicalLocation",
        [keeping?.repository ?? keeping?.institution, keeping?.settlement, keeping?.country].filter(Boolean).join(", "),
      ),
      ...(keeping?.shelfmarks ?? []).map(shelfmark => fact("shelfLocator", shelfmark)),
    ),
  );
}

function identifierOf(identifier: Identifier): WrittenElement | undefined {
  const { scheme, type, value, written } = identifier;
  return fact("identifier", scheme === undefined ? written : value, {
    type: names[scheme ?? ""] ?? scheme ?? type ?? "local",
  });
}

/** The names of schemes in the list of the Library of Congress. */
const names: Readonly<Record<string, string>> = { handle: "hdl", url: "uri" };
