import type { EditionRecord } from "../../src/record/edition-record.ts";
import { answer } from "../../src/serve/answer.ts";
import { listedAs } from "../../src/serve/listed.ts";
import { compareEntries, type Entry, type Repository } from "../../src/serve/repository.ts";
import { recorded } from "../deposit/records/recorded.ts";

/** An edition that a repository has, or had. */
export interface Held {
  readonly key: string;
  readonly changed: string;
  readonly series?: string;
  readonly language?: string;
  readonly isDeleted?: boolean;
  /** False of one that says no day of its publication. */
  readonly isDated?: boolean;
}

export const baseUrl = "https://example.org/oai";

/** A repository of small editions, each by a DOI of its key. */
export function repositoryOf(...held: readonly Held[]): Repository {
  const listed = held.map(edition => {
    const record = recordOf(edition);
    return { edition, record, listed: listedAs(record, edition.key) };
  });
  const entries = listed.map(({ edition, listed: { identifier, sets, formats } }): Entry => {
    const specs = sets.map(({ spec }) => spec);
    const isDeleted = edition.isDeleted ?? false;
    return { identifier, formats, sets: specs, time: Date.parse(edition.changed), isDeleted };
  });
  const sets = new Map(listed.flatMap(({ listed: { sets } }) => sets).map(set => [set.spec, set]));
  return {
    ...{ name: "Letters & papers", baseUrl, email: "editor@example.org" },
    entries: entries.sort(compareEntries),
    sets: [...sets.values()],
    recordOf: ({ identifier }) =>
      Promise.resolve(listed.find(({ listed }) => listed.identifier === identifier)?.record),
  };
}

function recordOf({ key, series, language, isDated = true }: Held): EditionRecord {
  const idno = `<idno type="DOI">10.1234/${key}</idno>`;
  return recorded({
    title: `<title>Letter ${key}: R&amp;D &lt;1900</title><author>Ada Byron</author>`,
    publication: `<publisher>P</publisher>${isDated ? '<date when="2020-05-01"/>' : ""}${idno}`,
    ...(series !== undefined && { series: `<title>${series}</title>` }),
    ...(language !== undefined && { root: `xml:lang="${language}"` }),
  });
}

/** The moment at which requests come. */
export const moment = new Date("2026-12-01T10:20:30.400Z");

/** The response to a request as it stands in an address. */
export function ask(query: string, repository: Repository, now: Date = moment): Promise<string> {
  return answer(new URLSearchParams(query), repository, now);
}

/** The texts of all elements of a name. */
export function textsOf(response: string, name: string): string[] {
  return [...response.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, "g"))].map(([, text]) => text!);
}

/** The codes of what is wrong with a request. */
export function errorsIn(response: string): string[] {
  return [...response.matchAll(/<error code="(\w+)">/g)].map(([, code]) => code!);
}

/** The last parts of the identifiers that headers have. */
export function keysIn(response: string): string[] {
  return [...response.matchAll(/<header[^>]*>\s*<identifier>[^<]*\/([^<]*)</g)].map(([, key]) => key!);
}
