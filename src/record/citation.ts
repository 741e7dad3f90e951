import type { Agent, AgentRole, EditionRecord, Identifier, Source, Title, Words } from "./edition-record.ts";
import { isIso } from "./read/statements.ts";

/** The main title; of a letter or an article its own before that of the series it stands in. TEI P5, 2.2.1. */
export function mainTitle({ titles }: EditionRecord): Title | undefined {
  const ofText = titles.filter(({ level }) => level !== "s");
  return (
    ofText.find(({ type }) => type === "main") ?? titles.find(({ level }) => level === "a") ?? ofText[0] ?? titles[0]
  );
}

export function titlesOfType({ titles }: EditionRecord, type: string): readonly Title[] {
  return titles.filter(title => title.type === type);
}

/** The subtitle; else the abstract. */
export function description(record: EditionRecord): Words | undefined {
  return titlesOfType(record, "sub")[0] ?? record.abstracts[0];
}

/** The words that tell what the edition is: its abstracts, else the account of its project. TEI P5, 2.4.4 and 2.3.1. */
export function accountsOf({ abstracts, declarations }: EditionRecord): readonly Words[] {
  return abstracts.length > 0 ? abstracts : declarations.filter(({ kind }) => kind === "projectDesc");
}

export function agentsInRole({ agents }: EditionRecord, role: AgentRole): readonly Agent[] {
  return agents.filter(agent => agent.role === role);
}

/** The date of publication, where programs can read it: a day, a month or a year. */
export function dayIssued({ publication }: EditionRecord): string | undefined {
  const when = publication.dates[0]?.when;
  return when !== undefined && isIso(when) ? when : undefined;
}

/** The first day on which the header says, for programs, that the text was written. */
export function dayWritten({ written }: EditionRecord): string | undefined {
  return written.map(({ when }) => when).find(when => when !== undefined);
}

/** The time when the text was written, in the words of the header, else as a day. */
export function timeWritten(record: EditionRecord): string | undefined {
  return record.written[0]?.text ?? dayWritten(record);
}

/** The account of the release, where the text is that of a record which was released. */
export function releaseOf({ sources }: EditionRecord): Source | undefined {
  return sources.find(({ type }) => type === "release");
}

/** The numbers that a release gives to the case and to the document. */
export function numbersOfRecord({ sources }: Pick<EditionRecord, "sources">): readonly Identifier[] {
  return sources.flatMap(({ identifiers }) => identifiers.filter(({ type }) => type === "case" || type === "document"));
}

/** The places where the source is kept, with its numbers there: of a release, else of a manuscript. */
export function keptAt(record: EditionRecord): readonly string[] {
  const release = releaseOf(record);
  if (release) {
    const numbers = numbersOfRecord({ sources: [release] });
    return [...release.publishers.map(({ text }) => text), ...numbers.map(({ written }) => written)];
  }
  const keeping = record.sources.flatMap(source => source.keeping ?? [])[0];
  if (!keeping) return [];
  const { settlement, repository, collections, shelfmarks } = keeping;
  return [settlement, repository, ...collections, ...shelfmarks].filter(words => words !== undefined);
}

/** The address that will last: a DOI before any other on the web. */
export function lastingAddress({ publication }: EditionRecord): string | undefined {
  const doi = publication.identifiers.find(({ scheme, value }) => scheme === "doi" && value.startsWith("10."));
  if (doi) return `https://doi.org/${doi.value}`;
  return publication.identifiers.map(({ written }) => written).find(written => /^https?:\/\/[^\s"<>]+$/i.test(written));
}

/** The name by which programs know the edition: its own number, else the id of the document, else its title, in small letters of ASCII. */
export function keyOf(record: EditionRecord): string | undefined {
  const own = record.publication.identifiers.filter(({ type }) => type === "edition").map(({ written }) => written);
  const named = [...own, record.id, mainTitle(record)?.text].map(name =>
    (name ?? "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, ""),
  );
  return named.find(name => name !== "");
}

/** Of a person: TEI says so, or a comma stands after the surname. */
export function isPersonal({ kind, text }: Agent): boolean {
  return kind === "person" || /^[^\s,]+(\s[^\s,]+)?, \S/.test(text);
}

/** A name as a list of works has it: "Talbott, Strobe". */
export function inverted(agent: Agent): string {
  const { text, surname, forenames } = agent;
  if (surname !== undefined) return [surname, forenames.join(" ")].filter(part => part !== "").join(", ");
  if (!isPersonal(agent) || text.includes(",") || !text.includes(" ")) return text;
  return text.replace(/^(.*) (\S+)$/, "$2, $1");
}

/** A name as a sentence has it: "Strobe Talbott". */
export function natural(agent: Agent): string {
  return isPersonal(agent) ? agent.text.replace(/^([^,]+), (.+)$/, "$2 $1") : agent.text;
}
