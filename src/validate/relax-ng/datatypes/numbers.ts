import type { ValueSpace } from "./datatype.ts";

/** Numbers of any length, exact: a key has neither zeros nor a sign that say nothing, such as `-0.5`. XML Schema, part 2, 3.2.3. */
export const decimal: ValueSpace = { read: readDecimal, compare: compareDecimals, hasDigits: true };

/** Whole numbers within bounds, which are among them. XML Schema, part 2, 3.3.13 to 3.3.25. */
export function integerFrom(least?: string, most?: string): ValueSpace {
  return {
    ...decimal,
    read: text => {
      const key = text.includes(".") ? undefined : readDecimal(text);
      if (key === undefined) return undefined;
      const isLess = least !== undefined && compareDecimals(key, least) < 0;
      return isLess || (most !== undefined && compareDecimals(key, most) > 0) ? undefined : key;
    },
  };
}

/** Numbers as a computer keeps them, in 32 or 64 bits. XML Schema, part 2, 3.2.4 and 3.2.5. */
export function binaryFraction(rounded: (value: number) => number): ValueSpace {
  return {
    read: text => {
      const named = { INF: Infinity, "-INF": -Infinity, NaN }[text];
      if (named === undefined && !/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return undefined;
      return String(rounded(named ?? Number(text)) + 0);
    },
    compare: (first, second) => {
      if (first === second) return 0;
      const difference = Math.sign(Number(first) - Number(second));
      return Number.isNaN(difference) ? undefined : difference;
    },
  };
}

/** The digits of a decimal's key. */
export function digitsOf(key: string): { readonly total: number; readonly fraction: number } {
  const [whole = "", fraction = ""] = key.replace("-", "").split(".");
  return { total: (whole === "0" ? "" : whole).length + fraction.length || 1, fraction: fraction.length };
}

function readDecimal(text: string): string | undefined {
  const [, sign, whole, behind, alone] = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))$/.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const integer = (whole ?? "").replace(/^0+/, "") || "0";
  const fraction = withoutLastZeros(behind ?? alone ?? "");
  const size = fraction === "" ? integer : `${integer}.${fraction}`;
  return sign === "-" && size !== "0" ? `-${size}` : size;
}

function withoutLastZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === "0") end--;
  return digits.slice(0, end);
}

/** Compares keys: by sign, by the length of the whole part, then digit by digit. */
export function compareDecimals(first: string, second: string): number {
  const [isNegative, isOtherNegative] = [first.startsWith("-"), second.startsWith("-")];
  if (isNegative !== isOtherNegative) return isNegative ? -1 : 1;
  const sizes = compareSizes(first.replace("-", ""), second.replace("-", ""));
  return isNegative ? -sizes : sizes;
}

function compareSizes(first: string, second: string): number {
  const [whole = "", fraction = ""] = first.split(".");
  const [otherWhole = "", otherFraction = ""] = second.split(".");
  if (whole.length !== otherWhole.length) return whole.length - otherWhole.length;
  if (whole !== otherWhole) return whole < otherWhole ? -1 : 1;
  return fraction === otherFraction ? 0 : fraction < otherFraction ? -1 : 1;
}

/** The key of a whole number and a decimal together. */
export function sumOf(whole: bigint, other: string): string {
  const [integer = "0", fraction = ""] = other.split(".");
  const unit = 10n ** BigInt(fraction.length);
  const parts = whole * unit + BigInt(integer.replace("-", "") + fraction) * (other.startsWith("-") ? -1n : 1n);
  const digits = (parts < 0n ? -parts : parts).toString().padStart(fraction.length + 1, "0");
  const at = digits.length - fraction.length;
  return readDecimal(`${parts < 0n ? "-" : ""}${digits.slice(0, at)}.${digits.slice(at)}`)!;
}
