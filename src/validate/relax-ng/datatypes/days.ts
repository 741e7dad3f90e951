/** Days and seconds of the Gregorian calendar, before and after, without bound. XML Schema, part 2, appendix E. */

/** The days from 1 January of year 0 to a date, whose month may be beyond 12. */
export function dayNumber(year: bigint, month: number, day: number): bigint {
  const years = year + BigInt(Math.floor((month - 1) / 12));
  const within = (((month - 1) % 12) + 12) % 12;
  const before = years - 1n;
  const leaps = floored(before, 4n) - floored(before, 100n) + floored(before, 400n);
  const ofMonths = daysBefore[within]! + (within > 1 && isLeap(years) ? 1 : 0);
  return years * 365n + leaps + BigInt(ofMonths + day - 1);
}

export function daysInMonth(year: bigint, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

function isLeap(year: bigint): boolean {
  return (year % 4n === 0n && year % 100n !== 0n) || year % 400n === 0n;
}

function floored(value: bigint, by: bigint): bigint {
  const whole = value / by;
  return value % by < 0n ? whole - 1n : whole;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const daysBefore = monthLengths.map((_, month) => monthLengths.slice(0, month).reduce((sum, days) => sum + days, 0));

/** Of a date or a duration, in UTF-16 units: more digits are none that anyone means, and more work than anyone waits for. */
export const longestMoment = 1000;
