import { releaseOf } from "./citation.ts";
import type { Dated, EditionRecord } from "./edition-record.ts";

/** A day, a month or a year that there is, or a span of such, as ISO 8601 writes them: of a span one end may be open. */
export interface Time {
  readonly start: string | undefined;
  readonly end: string | undefined;
  /** The words of the header. */
  readonly text: string | undefined;
  /** False of a span within which the time lies, such as `notBefore` and `notAfter`. */
  readonly isExact: boolean;
}

/** The time when the text was written: as the header says it of the text, else of its manuscript. */
export function timeMade(record: EditionRecord): Time | undefined {
  return timeOf([...record.written, ...record.sources.flatMap(({ made }) => made)]);
}

/** The day on which a record was released by whoever kept it. */
export function timeReleased(record: EditionRecord): Time | undefined {
  return timeOf(releaseOf(record)?.dates ?? []);
}

/** The day on which the edition was published. */
export function timeIssued({ publication: { dates } }: EditionRecord): Time | undefined {
  return timeOf([...dates.filter(({ type }) => isOfIssue(type)), ...dates.filter(({ type }) => !isOfIssue(type))]);
}

function isOfIssue(type: string | undefined): boolean {
  return type === undefined || /^(issued|published|publication)$/i.test(type);
}

/** The day of the latest change that the header tells, which is that of issue where it tells none. TEI P5, 2.6. */
export function dayChanged({ changes }: EditionRecord): string | undefined {
  const days = changes.flatMap(({ when }) => calendarDate(when) ?? []).filter(isDay);
  return days.sort().at(-1);
}

/** As one word: `2000-06-09`, `2000-06-03/2000-06-05`; undefined of a span that has one end. */
export function spanned({ start, end }: Time): string | undefined {
  if (start === undefined || end === undefined) return undefined;
  return start === end ? start : `${start}/${end}`;
}

/** The day, month or year with which a time begins. */
export function begins({ start, end }: Time): string | undefined {
  return start ?? end;
}

/** Its year, of four digits. */
export function yearOf(time: Time | undefined): string | undefined {
  const [, year] = /^(\d{4})(?!\d)/.exec((time && begins(time)) ?? "") ?? [];
  return year;
}

/** The first that can be read. */
function timeOf(dates: readonly Dated[]): Time | undefined {
  for (const { when, from, to, notBefore, notAfter, text } of dates) {
    const day = calendarDate(when);
    if (day !== undefined) return { start: day, end: day, text, isExact: true };
    const [start, end] = [from, to].map(calendarDate);
    if ((start ?? end) !== undefined) return { start, end, text, isExact: true };
    const [earliest, latest] = [notBefore, notAfter].map(calendarDate);
    if ((earliest ?? latest) !== undefined) return { start: earliest, end: latest, text, isExact: false };
  }
  return undefined;
}

/** The date of a day or of a moment in it, a month or a year; undefined of one that no calendar has, such as 30 February. */
export function calendarDate(written: string | undefined): string | undefined {
  const [, date, year, month = "01", day = "01"] =
    /^((\d{4})(?:-(\d{2})(?:-(\d{2}))?)?)(?:T.*|Z|[+-]\d{2}:\d{2})?$/.exec(written ?? "") ?? [];
  if (date === undefined) return undefined;
  const moment = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return moment.getTime() === Date.parse(`${year}-${month}-${day}`) && moment.toISOString().slice(8, 10) === day
    ? date
    : undefined;
}

export function isDay(date: string): boolean {
  return date.length === 10;
}
