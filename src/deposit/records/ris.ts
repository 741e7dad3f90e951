import { inverted, keptAt, keyOf, lastingAddress, mainTitle, titlesOfType } from "../../record/citation.ts";
import { begins, timeIssued } from "../../record/dates.ts";
import type { EditionRecord } from "../../record/edition-record.ts";
import { wellFormedTag } from "../../record/languages.ts";
import { contributorsOf } from "../../record/people.ts";
import { doiOf } from "./datacite/facts.ts";

/** The edition in the format of RIS, in UTF-8: a fact a line, each line ended by CR LF. */
export function ris(record: EditionRecord): string {
  const { publication, editions, series, abstracts, subjects, languages } = record;
  const issued = timeIssued(record);
  const day = issued && begins(issued);
  const facts: readonly (readonly [tag: string, value: string | undefined])[] = [
    ["TY", "GEN"],
    ["ID", keyOf(record)],
    ...namesInRole(record, "aut").map(name => ["AU", name] as const),
    ...namesInRole(record, "edt").map(name => ["ED", name] as const),
    ...namesInRole(record, "trl").map(name => ["A4", name] as const),
    ["TI", [mainTitle(record), titlesOfType(record, "sub")[0]].flatMap(title => title?.text ?? []).join(": ")],
    ["ST", titlesOfType(record, "short")[0]?.text],
    ["T3", series[0]?.titles[0]?.text],
    ["PY", day?.slice(0, 4)],
    ["DA", day && dateOf(day)],
    ["PB", publication.publishers[0]?.text],
    ["CY", publication.places[0]?.text],
    ["ET", editions[0]?.text],
    ["AV", keptAt(record).join(", ")],
    ["LA", wellFormedTag(languages.ofText)],
    ...subjects.map(({ text }) => ["KW", text] as const),
    ["AB", abstracts.map(({ text }) => text).join(" ")],
    ["DO", doiOf(record)],
    ["UR", lastingAddress(record)],
  ];
  const lines = facts.flatMap(([tag, value]) => (value ? [`${tag}  - ${onOneLine(value)}`] : []));
  return [...lines, "ER  - ", ""].join("\r\n");
}

/** Nothing in a value ends its line, or begins a line that looks like another fact. */
function onOneLine(value: string): string {
  return value.replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ").trim();
}

/** `2026/11/24`, and of a year alone `2026//`. */
function dateOf(day: string): string {
  const [year, month = "", date = ""] = day.split("-");
  return `${year!}/${month}/${date}`;
}

function namesInRole(record: EditionRecord, code: string): readonly string[] {
  const found = contributorsOf(record).filter(({ roles }) => roles.some(({ marc }) => marc === code));
  return found.map(({ agent }) => inverted(agent));
}
