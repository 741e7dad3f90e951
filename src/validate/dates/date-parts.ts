import { daysInMonth } from "../relax-ng/datatypes/days.ts";

/** A date of the Gregorian calendar as it is said, to the year, the month or the day; of a feast there is no year. */
export interface DateParts {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** The parts of `1911-05-03`, `1911-05`, `-0044`, `--05-03` or a moment of such a day; undefined of anything else. ISO 8601-1, 5.2. */
export function readDate(value: string): DateParts | undefined {
  const groups = form.exec(value)?.groups;
  if (!groups) return undefined;
  const [year, month, day] = [
    groups["year"],
    groups["month"] ?? groups["ofYear"],
    groups["day"] ?? groups["dayOfYear"],
  ];
  return { year: numberOf(year), month: numberOf(month), day: numberOf(day) };
}

const zone = "(?:Z|[+-]\\d\\d(?::?\\d\\d)?)?";
const form = new RegExp(
  `^(?:(?<year>-?\\d{4,6})(?:-(?<month>\\d\\d)(?:-(?<day>\\d\\d)(?:T[\\d:.,]{1,20})?)?)?|--(?<ofYear>\\d\\d)-(?<dayOfYear>\\d\\d))${zone}$`,
);

function numberOf(written: string | undefined): number | undefined {
  return written === undefined ? undefined : Number(written);
}

/** False of the 30th of February, and of a month 13. A feast may be on the 29th of February. */
export function isDate({ year = 2000, month, day }: DateParts): boolean {
  if (month === undefined) return true;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= daysInMonth(BigInt(year), month));
}

/** The first and the last day that a date may mean, as numbers that grow with time; undefined where it has no year. */
export function spanOf({ year, month, day }: DateParts): { readonly first: number; readonly last: number } | undefined {
  if (year === undefined) return undefined;
  const number = (months: number, days: number): number => year * 10000 + months * 100 + days;
  return { first: number(month ?? 0, day ?? 0), last: number(month ?? 99, day ?? 99) };
}

/** The days from one date to another, both said to the day; undefined of others. */
export function daysBetween(one: DateParts, other: DateParts): number | undefined {
  const [from, to] = [one, other].map(({ year, month, day }) =>
    year === undefined || month === undefined || day === undefined ? NaN : Date.UTC(year, month - 1, day),
  ) as [number, number];
  const days = (to - from) / 86_400_000;
  return Number.isNaN(days) ? undefined : days;
}
