import { reporter, type Diagnostic } from "../../core/diagnostic.ts";
import { childElements, isTei, locationOf, type XmlDocument, type XmlElement } from "../../core/xml-tree.ts";
import { calendarDate } from "../../record/dates.ts";
import { releaseOf } from "../../record/citation.ts";
import type { Dated, EditionRecord } from "../../record/edition-record.ts";
import { codes } from "../codes.ts";
import type { RecordedPage } from "../records/recorded-page.ts";
import { facts, type Fact, type FactName } from "./facts.ts";
import { targets, type Target, type TargetName } from "./targets.ts";

const report = reporter(codes);

/** An edition as records tell of it. */
export interface Described {
  readonly record: EditionRecord;
  readonly pages: readonly RecordedPage[];
}

/**
 * The facts that targets want and the header does not state, each once, with the place where it would stand: an error where a target
 * requires it, else information. Findings: REC-D001 to REC-D015.
 */
export function reportWants(
  document: XmlDocument,
  { record, pages }: Described,
  named: readonly TargetName[],
): readonly Diagnostic[] {
  const asked = named.map((name): Target => targets[name]);
  const names = Object.keys(facts) as FactName[];
  return [
    ...impossibleDates(document, record),
    ...names.flatMap(name => wantsOf(name, asked, document, { record, pages })),
  ];
}

/** True where the header states all that a target requires. */
export function hasFactsFor(name: TargetName, { record, pages }: Described): boolean {
  return targets[name].requires.every(required => facts[required].lackedBy(record, pages).length === 0);
}

function wantsOf(
  name: FactName,
  asked: readonly Target[],
  document: XmlDocument,
  { record, pages }: Described,
): Diagnostic[] {
  const requiring = asked.filter(({ requires }) => requires.includes(name));
  const recommending = asked.filter(({ recommends }) => recommends.includes(name));
  const isRequired = requiring.length > 0;
  if (!isRequired && recommending.length === 0) return [];
  const who = said(isRequired ? requiring : recommending, isRequired ? "need" : "recommend");
  const fact: Fact = facts[name];
  return fact.lackedBy(record, pages).map(lacking => {
    const at = lacking === "edition" ? placeIn(document.root, fact.place) : lacking.element;
    const words = { who, name: lacking === "edition" ? "" : lacking.text };
    const finding = report(fact.code, locationOf(document, at), words);
    return isRequired ? finding : { ...finding, severity: "information" };
  });
}

/** "Dataverse needs"; "DataCite and Dataverse need". */
function said(who: readonly Target[], verb: string): string {
  const names = [...new Set(who.map(({ name }) => name))];
  if (names.length === 1) return `${names[0]!} ${verb}s`;
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)!} ${verb}`;
}

/** The innermost element of a path that is there. */
function placeIn(root: XmlElement, path: string): XmlElement {
  let at = root;
  for (const name of path.split("/")) {
    const next = childElements(at).find(child => isTei(child, name));
    if (!next) break;
    at = next;
  }
  return at;
}

function impossibleDates(document: XmlDocument, record: EditionRecord): Diagnostic[] {
  const dates = [...record.publication.dates, ...record.written, ...(releaseOf(record)?.dates ?? [])];
  return dates.flatMap(dated =>
    valuesOf(dated)
      .filter(isImpossible)
      .map(date => report("REC-D010", locationOf(document, dated.element), { date })),
  );
}

function valuesOf({ when, from, to, notBefore, notAfter }: Dated): string[] {
  return [when, from, to, notBefore, notAfter].filter(value => value !== undefined);
}

/** It looks like a day or a month of our calendar, and is none. */
function isImpossible(date: string): boolean {
  return /^\d{4}-\d{2}/.test(date) && calendarDate(date) === undefined;
}
