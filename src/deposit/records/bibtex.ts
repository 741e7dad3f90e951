import { isPersonal, keptAt, keyOf, lastingAddress, mainTitle, titlesOfType } from "../../record/citation.ts";
import { begins, timeIssued } from "../../record/dates.ts";
import type { Agent, EditionRecord } from "../../record/edition-record.ts";
import { wellFormedTag } from "../../record/languages.ts";
import { contributorsOf, partsOfName } from "../../record/people.ts";
import { rightsStatements } from "../../record/rights-statements.ts";
import { doiOf } from "./datacite/facts.ts";

/** The edition as an entry of BibTeX, in UTF-8. No value has a brace or a command that its header did not mean. */
export function bibtex(record: EditionRecord): string {
  const issued = timeIssued(record);
  const [year, month] = ((issued && begins(issued)) ?? "").split("-");
  const { publication, editions, series, abstracts, subjects, languages } = record;
  const fields = [
    field("author", namesInRole(record, "aut")),
    field("editor", namesInRole(record, "edt")),
    field("translator", namesInRole(record, "trl")),
    field("title", caseKept(mainTitle(record)?.text)),
    field("subtitle", caseKept(titlesOfType(record, "sub")[0]?.text)),
    field("year", year),
    month === undefined ? undefined : `month = ${months[Number(month) - 1]!}`,
    field("publisher", escaped(publication.publishers[0]?.text)),
    field("address", escaped(publication.places[0]?.text)),
    field("series", escaped(series[0]?.titles[0]?.text)),
    field("note", escaped([editions[0]?.text, ...keptAt(record)].filter(Boolean).join(", "))),
    field("abstract", escaped(abstracts.map(({ text }) => text).join(" "))),
    field("keywords", escaped(subjects.map(({ text }) => text).join(", "))),
    field("language", wellFormedTag(languages.ofText)),
    field("copyright", escaped(rightsStatements(record).find(({ layer }) => layer !== "record")?.title)),
    field("doi", address(doiOf(record))),
    field("url", address(lastingAddress(record))),
  ];
  const lines = fields.filter(line => line !== undefined).map(line => `,\n  ${line}`);
  return `@misc{${keyOf(record) ?? "edition"}${lines.join("")}\n}\n`;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function field(name: string, value: string | undefined): string | undefined {
  return value === undefined || value === "" ? undefined : `${name} = {${value}}`;
}

/** Styles change capitals, but not within a second pair of braces. */
function caseKept(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `{${escaped(text)!}}`;
}

/** The characters that TeX takes for more than themselves. A brace is a command, for BibTeX counts them whatever stands before. */
function escaped(text: string | undefined): string | undefined {
  return text?.replace(/[\\{}~^&%$#_]/g, character => commands[character]!).replace(/\s+/g, " ");
}

const commands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
};

/** Addresses are read as they stand. */
function address(written: string | undefined): string | undefined {
  return written?.replace(/[\\{}\s]/g, encodeURIComponent);
}

function namesInRole(record: EditionRecord, code: string): string {
  const found = contributorsOf(record).filter(({ roles }) => roles.some(({ marc }) => marc === code));
  return found.map(({ agent }) => nameOf(agent)).join(" and ");
}

/** A body, and whoever has one name alone, keep their name whole; so does a name in which BibTeX would see two. */
function nameOf(agent: Agent): string {
  const parts = isPersonal(agent) ? partsOfName(agent) : undefined;
  if (!parts || /\band\b/i.test(agent.text)) return `{${escaped(agent.text)!}}`;
  return `${escaped(parts.family)!}, ${escaped(parts.given)!}`;
}
