import type { ValueSpace } from "./datatype.ts";
import { dayNumber, daysInMonth, longestMoment } from "./days.ts";
import { compareDecimals, sumOf } from "./numbers.ts";

const parts: Readonly<Record<string, string>> = {
  YEAR: "(?<year>-?(?:[1-9]\\d{4,}|\\d{4}))",
  MONTH: "(?<month>\\d\\d)",
  DAY: "(?<day>\\d\\d)",
  CLOCK: "(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)(?:\\.(?<fraction>\\d+))?",
};

const zone = "(?<zone>Z|[+-](?:0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?";

/**
 * Dates and times. A key is the moment, in seconds from the beginning of year 0, and a `Z` where a zone was said: moments
 * with a zone and without are never equal, and compared where 14 hours do not matter. XML Schema, part 2, 3.2.7.
 */
export const calendar: readonly (readonly [name: string, space: ValueSpace])[] = (
  [
    ["dateTime", "YEAR-MONTH-DAYTCLOCK"],
    ["time", "CLOCK"],
    ["date", "YEAR-MONTH-DAY"],
    ["gYearMonth", "YEAR-MONTH"],
    ["gYear", "YEAR"],
    ["gMonthDay", "--MONTH-DAY"],
    ["gDay", "---DAY"],
    ["gMonth", "--MONTH"],
  ] as const
).map(([name, form]) => [name, { read: readerOf(form), compare: compareMoments }]);

function readerOf(form: string): (text: string) => string | undefined {
  const expression = new RegExp(`^${form.replace(/YEAR|MONTH|DAY|CLOCK/g, part => parts[part]!)}${zone}$`);
  return text => {
    const groups = text.length > longestMoment ? undefined : expression.exec(text)?.groups;
    return groups && momentOf(groups);
  };
}

/** The moment that parts of a date say. Parts that are wanting are of the year 2000, a leap year, and of its first month, which has all 31 days. */
function momentOf(said: Readonly<Record<string, string | undefined>>): string | undefined {
  const { year: written = "2000", month: months = "1", day: days = "1", zone } = said;
  const [year, month, day] = [yearOf(written), Number(months), Number(days)];
  if (year === undefined || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const seconds = secondsOf(said);
  if (seconds === undefined) return undefined;
  const moment = dayNumber(year, month, day) * 86400n + BigInt(seconds - 60 * minutesOf(zone ?? "Z"));
  return `${sumOf(moment, `0.${said["fraction"] ?? "0"}`)}${zone === undefined ? "" : "Z"}`;
}

/** Of a time without a date, 24:00:00 is the beginning of the day, not its end. */
function secondsOf(said: Readonly<Record<string, string | undefined>>): number | undefined {
  const { hour = "0", minute = "0", second = "0", fraction = "" } = said;
  if (!isOnClock(Number(hour), Number(minute), Number(second), fraction)) return undefined;
  return (hour === "24" && said["year"] === undefined ? 0 : Number(hour)) * 3600 + Number(minute) * 60 + Number(second);
}

/** There is no year 0: before the year 1 comes -1. */
function yearOf(written: string): bigint | undefined {
  const year = BigInt(written);
  if (year === 0n) return undefined;
  return year < 0n ? year + 1n : year;
}

function isOnClock(hour: number, minute: number, second: number, fraction: string): boolean {
  if (hour === 24) return minute === 0 && second === 0 && /^0*$/.test(fraction);
  return hour < 24 && minute < 60 && second < 60;
}

function minutesOf(zone: string): number {
  if (zone === "Z") return 0;
  const [hours = 0, minutes = 0] = zone.slice(1).split(":").map(Number);
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

function compareMoments(first: string, second: string): number | undefined {
  const [isZoned, isOtherZoned] = [first.endsWith("Z"), second.endsWith("Z")];
  const [moment, other] = [first.replace("Z", ""), second.replace("Z", "")];
  if (isZoned === isOtherZoned) return compareDecimals(moment, other);
  const orders = [-50400n, 50400n].map(shift =>
    Math.sign(isZoned ? compareDecimals(moment, sumOf(shift, other)) : compareDecimals(sumOf(shift, moment), other)),
  );
  return orders[0] === orders[1] && orders[0] !== 0 ? orders[0] : undefined;
}
