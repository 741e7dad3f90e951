import { teiNamespace } from "../../core/xml-tree.ts";
import { writeXmlDocument, type WrittenElement } from "../../engines/xmlbuilder2.ts";
import { addressOf, isOnWeb } from "../../record/addresses.ts";
import { agentsInRole, keyOf, lastingAddress, mainTitle } from "../../record/citation.ts";
import { timeIssued, calendarDate, begins } from "../../record/dates.ts";
import type { Agent, Dated, EditionRecord, Identifier, Letter, LetterAct } from "../../record/edition-record.ts";
import { licencesOf } from "../../record/licences.ts";
import { element, fact, group } from "./xml.ts";

/**
 * The letters of an edition in the Correspondence Metadata Interchange Format, as correspSearch takes them: who wrote to whom, where
 * and when. TEI P5, 2.4.6; CMIF 1.
 */
export function cmif(record: EditionRecord): string {
  const letters = record.letters.map(letter => correspondence(letter, record));
  return writeXmlDocument(
    element(
      "TEI",
      { xmlns: teiNamespace },
      element("teiHeader", {}, fileDescription(record), group("profileDesc", {}, ...letters)),
      element("text", {}, element("body", {}, element("p", {}))),
    ),
  );
}

function fileDescription(record: EditionRecord): WrittenElement {
  const { publication } = record;
  const address = lastingAddress(record);
  const [editor] = [...agentsInRole(record, "editor"), ...agentsInRole(record, "author"), ...publication.publishers];
  const [contact] = publication.contacts;
  const [licence] = licencesOf(record, "edition").flatMap(({ targets }) => targets.filter(isOnWeb));
  const issued = timeIssued(record);
  const when = issued && begins(issued);
  const publishers = publication.publishers.map(({ text }) => fact("publisher", text));
  return element(
    "fileDesc",
    {},
    element(
      "titleStmt",
      {},
      element("title", {}, mainTitle(record)?.text ?? ""),
      editor && element("editor", {}, editor.text, fact("email", contact?.email)),
    ),
    element(
      "publicationStmt",
      {},
      ...(publishers.length > 0 ? publishers : [element("publisher", {})]),
      address === undefined ? undefined : element("idno", { type: "url" }, address),
      when === undefined ? undefined : element("date", { when }),
      licence === undefined ? undefined : element("availability", {}, element("licence", { target: licence })),
    ),
    element(
      "sourceDesc",
      {},
      element("bibl", { type: "online", "xml:id": sourceId }, mainTitle(record)?.text ?? address ?? ""),
    ),
  );
}

const sourceId = "edition";

function correspondence({ acts, context }: Letter, record: EditionRecord): WrittenElement {
  const own = record.publication.identifiers.find(({ type }) => type === "letter" || type === "edition");
  const known = context.filter(({ target }) => isOnWeb(target));
  return element(
    "correspDesc",
    { ref: lastingAddress(record), key: own?.written ?? keyOf(record), source: `#${sourceId}` },
    ...acts.map(act),
    group(
      "correspContext",
      {},
      ...known.map(({ type, target, text }) => element("ref", { type, target }, ...(text === "" ? [] : [text]))),
    ),
  );
}

/** Sending and receiving alone are of the format. */
function act({ type, agents, places, dates }: LetterAct): WrittenElement | undefined {
  if (type !== "sent" && type !== "received") return undefined;
  return group(
    "correspAction",
    { type },
    ...agents.map(agent =>
      element(agent.kind === "organisation" ? "orgName" : "persName", { ref: refOf(agent) }, agent.text),
    ),
    ...places.map(place => element("placeName", { ref: refOf(place) }, place.text)),
    ...dates.map(dateElement),
  );
}

/** The first number that a catalogue of authorities resolves. */
function refOf({
  identifiers,
}: Pick<Agent, "identifiers"> | { readonly identifiers: readonly Identifier[] }): string | undefined {
  return identifiers.flatMap(identifier => addressOf(identifier) ?? [])[0];
}

function dateElement({ text, ...dates }: Dated): WrittenElement {
  const { when, from, to, notBefore, notAfter } = dates;
  const stated = Object.entries({ when, from, to, notBefore, notAfter }).map(([name, value]) => [
    name,
    calendarDate(value),
  ]);
  return element("date", Object.fromEntries(stated) as Readonly<Record<string, string | undefined>>, text);
}
