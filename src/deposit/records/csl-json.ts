import { keptAt, keyOf, lastingAddress, mainTitle, titlesOfType } from "../../record/citation.ts";
import { timeIssued, timeMade, timeReleased, type Time } from "../../record/dates.ts";
import type { Agent, EditionRecord } from "../../record/edition-record.ts";
import { wellFormedTag } from "../../record/languages.ts";
import { contributorsOf, partsOfName } from "../../record/people.ts";
import { doiOf } from "./datacite/facts.ts";
import { listed, writeJson } from "./json.ts";

/** The edition as an item of a list of works, for programs that cite. CSL-JSON 1.0.2. */
export function cslJson(record: EditionRecord): string {
  const { publication, editions, series, abstracts, subjects, languages } = record;
  const withRole = (code: string) =>
    listed(
      contributorsOf(record)
        .filter(({ roles }) => roles.some(({ marc }) => marc === code))
        .map(({ agent }) => cslName(agent)),
    );
  const [volume] = series.flatMap(({ parts }) => parts.map(({ text }) => text));
  const item = {
    id: keyOf(record) ?? "edition",
    type: "document",
    title: mainTitle(record)?.text,
    "title-short": titlesOfType(record, "short")[0]?.text,
    author: withRole("aut"),
    editor: withRole("edt"),
    translator: withRole("trl"),
    compiler: withRole("com"),
    recipient: listed(recipientsOf(record).map(cslName)),
    issued: cslDate(timeIssued(record)),
    "original-date": cslDate(timeMade(record)),
    "available-date": cslDate(timeReleased(record)),
    publisher: publication.publishers[0]?.text,
    "publisher-place": publication.places[0]?.text,
    edition: editions[0]?.text,
    "collection-title": series[0]?.titles[0]?.text,
    "collection-number": volume,
    archive_location: keptAt(record).join(", ") || undefined,
    abstract: abstracts.map(({ text }) => text).join(" ") || undefined,
    keyword: subjects.map(({ text }) => text).join(", ") || undefined,
    language: wellFormedTag(languages.ofText),
    DOI: doiOf(record),
    URL: lastingAddress(record),
  };
  return writeJson([item]);
}

/** To whom a letter was sent. */
export function recipientsOf({ letters }: EditionRecord): readonly Agent[] {
  return letters.flatMap(({ acts }) => acts.filter(({ type }) => type === "received").flatMap(({ agents }) => agents));
}

function cslName(agent: Agent) {
  return partsOfName(agent) ?? { literal: agent.text };
}

/** Days as numbers: `2000-06-03` is 2000, 6, 3. Of a span with one end, that end alone, which is called uncertain. */
function cslDate(time: Time | undefined) {
  const days = [time?.start, time?.end].filter(day => day !== undefined);
  if (days.length === 0) return undefined;
  const parts = [...new Set(days)].map(day => day.split("-").map(Number));
  const isSure = time!.isExact && days.length === 2;
  return { "date-parts": parts, ...(!isSure && { circa: true }) };
}
