import type { ValueSpace } from "./datatype.ts";
import { dayNumber, longestMoment } from "./days.ts";
import { compareDecimals, sumOf } from "./numbers.ts";

/**
 * Durations. A key is the years, months, days, hours, minutes and seconds: `P1Y` and `P12M` are not equal, though neither is
 * longer. One is longer than another where it is so from each of four dates, since months have 28 to 31 days.
 * XML Schema, part 2, 3.2.6.
 */
export const duration: ValueSpace = {
  read: text => {
    const groups = text.length > longestMoment ? undefined : form.exec(text)?.groups;
    if (!groups) return undefined;
    const seconds = sumOf(BigInt(groups["seconds"] ?? 0), `0.${groups["fraction"] ?? "0"}`);
    const whole = ["years", "months", "days", "hours", "minutes"].map(part => String(BigInt(groups[part] ?? 0)));
    return [...whole, seconds].map(part => (groups["sign"] === "-" ? negative(part) : part)).join(" ");
  },
  compare: (first, second) => {
    const orders = new Set(dates.map(date => Math.sign(compareDecimals(after(date, first), after(date, second)))));
    const [order] = orders;
    return orders.size === 1 ? order : undefined;
  },
};

const form =
  /^(?<sign>-?)P(?=.)(?:(?<years>\d+)Y)?(?:(?<months>\d+)M)?(?:(?<days>\d+)D)?(?:T(?=.)(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+)(?:\.(?<fraction>\d+))?S)?)?$/;

function negative(number: string): string {
  return number === "0" ? number : `-${number}`;
}

/** The year and month of each, on whose first day the durations begin. */
const dates = [
  [1696n, 9],
  [1697n, 2],
  [1903n, 3],
  [1903n, 7],
] as const;

/** The seconds from the beginning of the calendar to the end of a duration, as a decimal. */
function after([year, month]: (typeof dates)[number], key: string): string {
  const parts = key.split(" ");
  const of = (part: number): bigint => BigInt(parts[part] ?? 0);
  const all = of(0) * 12n + of(1) + BigInt(month - 1);
  const years = all / 12n - (all % 12n < 0n ? 1n : 0n);
  const day = dayNumber(year + years, Number(all - years * 12n) + 1, 1);
  return sumOf(((day + of(2)) * 24n + of(3)) * 3600n + of(4) * 60n, parts[5] ?? "0");
}
