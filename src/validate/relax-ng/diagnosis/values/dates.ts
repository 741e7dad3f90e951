import { daysInMonth } from "../../datatypes/days.ts";

/** A date as people write it, in the form of ISO 8601, such as `1911-05-03` for "3 May 1911". */
export function isoDatesOf(written: string): readonly string[] {
  const text = written.trim().replace(/\s+/g, " ");
  const found = ordered(text) ?? named(text) ?? dayFirst(text);
  if (found) return [isoOf(found)];
  const [, year, era] = /^(\d{1,4}) ?(BCE?|v\. ?Chr\.?|AD|CE)?$/i.exec(text) ?? [];
  return year === undefined ? [] : [`${/^[bv]/i.test(era ?? "") ? "-" : ""}${year.padStart(4, "0")}`];
}

/** The reason why a date that is rightly written is none, such as "February 1900 has 28 days", and the last day of its month. */
export function nonexistentDay(written: string): { readonly reason: string; readonly last: string } | undefined {
  const [, sign = "", year, months, days] = /^(-?)(\d{4,})-(\d\d)-(\d\d)$/.exec(written.trim()) ?? [];
  if (year === undefined) return undefined;
  const [month, day] = [Number(months), Number(days)];
  if (month < 1 || month > 12) return { reason: "a year has 12 months", last: "" };
  const most = daysInMonth(BigInt(sign + year), month);
  const inYear = `${sign}${year}-${months!}`;
  if (day >= 1 && day <= most) return undefined;
  return { reason: `${monthNames[month - 1]!} ${sign}${Number(year)} has ${most} days`, last: `${inYear}-${most}` };
}

interface Day {
  readonly year: string;
  readonly month: number;
  readonly day?: number;
}

function isoOf({ year, month, day }: Day): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return [year.padStart(4, "0"), two(month), ...(day === undefined ? [] : [two(day)])].join("-");
}

/** 1911/5/3 */
function ordered(text: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})[-./ ](\d{1,2})(?:[-./ ](\d{1,2}))?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  return { year, month: Number(month), ...(day !== undefined && { day: Number(day) }) };
}

/** 3.5.1911; of 3/5/1911 nobody knows which is the month. */
function dayFirst(text: string): Day | undefined {
  const [, first, sign, second, year] = /^(\d{1,2})([./-]) ?(\d{1,2})[./-] ?(\d{4})$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const [one, other] = [Number(first), Number(second)];
  if (one > 12 || sign === "." || one === other) return { year, month: other, day: one };
  return other > 12 ? { year, month: one, day: other } : undefined;
}

/** 3 May 1911; May 3, 1911; May 1911 */
function named(text: string): Day | undefined {
  const word = /\p{L}{3,}/u.exec(text)?.[0];
  const month = word === undefined ? 0 : monthOf(word);
  const numbers = text.match(/\d+/g) ?? [];
  const rest = text.replace(word ?? "", "").replace(/\d+(?:st|nd|rd|th)?|[\s.,]|\b(?:of|de|the)\b/g, "");
  const year = numbers.find(({ length }) => length === 4);
  if (month === 0 || year === undefined || rest !== "" || numbers.length > 2) return undefined;
  const day = numbers.find(number => number !== year);
  return { year, month, ...(day !== undefined && { day: Number(day) }) };
}

function monthOf(word: string): number {
  const small = word.toLowerCase();
  return months.findIndex(names => names.split(" ").some(name => small === name || name.startsWith(small))) + 1;
}

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** In English, German, French, Spanish and Italian; the beginning of a name is enough. */
const months = [
  "january januar jänner janvier enero gennaio",
  "february februar feber février febrero febbraio",
  "march märz maerz mars marzo",
  "april avril abril aprile",
  "may mai mayo maggio",
  "june juni juin junio giugno",
  "july juli juillet julio luglio",
  "august août agosto",
  "september septembre septiembre settembre",
  "october oktober octobre octubre ottobre",
  "november novembre noviembre",
  "december dezember décembre diciembre dicembre",
];
