import type { ValueSpace } from "./datatype.ts";
import { dayNumber, daysInMonth } from "./days.ts";
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
    const groups = expression.exec(text)?.groups;
    return groups && momentOf(groups);
  };
}

/** What is not said is of the year 2000, a leap year, and of its first month, which has all 31 days. */
function momentOf(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const { hour = "0", minute = "0", second = "0", fraction = "" } = groups;
  const month = Number(groups["month"] ?? 1);
  const day = Number(groups["day"] ?? 1);
  const year = yearOf(groups["year"] ?? "2000");
  if (year === undefined || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  if (!isOnClock(Number(hour), Number(minute), Number(second), fraction)) return undefined;
  const isNextDay = hour === "24" && groups["year"] === undefined;
  const minutes = (isNextDay ? 0 : Number(hour)) * 60 + Number(minute) - minutesOf(groups["zone"] ?? "Z");
  const seconds = dayNumber(year, month, day) * 86400n + BigInt(minutes * 60 + Number(second));
  return `${sumOf(seconds, `0.${fraction || "0"}`)}${groups["zone"] === undefined ? "" : "Z"}`;
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
