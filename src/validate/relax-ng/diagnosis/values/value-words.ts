import type { Datatype } from "../../datatypes/datatype.ts";
import { exampleOfPattern } from "./example-of-pattern.ts";

/** The values of some datatypes, as a reader would say them, each with an example: "a date, such as 1911-05-03". */
export function describeDatatypes(datatypes: readonly Datatype[]): string {
  const bases = new Set(datatypes.map(({ declared }) => declared.type));
  const dates = Object.entries(datesOf).flatMap(([base, example]) => (bases.has(base) ? [example] : []));
  const others = datatypes.filter(({ declared }) => datesOf[declared.type] === undefined).map(describe);
  const inDates = dates.length > 0 ? [`a date, such as ${dates.slice(0, 3).join(" or ")}`] : [];
  return [...new Set([...inDates, ...others])].slice(0, 2).join("; or ");
}

/** Dates and times by their datatypes, the most used first. */
const datesOf: Readonly<Record<string, string>> = {
  date: "1911-05-03",
  gYearMonth: "1911-05",
  gYear: "1911",
  dateTime: "1911-05-03T14:30:00",
  time: "14:30:00",
  gMonthDay: "--05-03",
  gMonth: "--05",
  gDay: "---03",
};

function describe({ declared: { type, parameters } }: Datatype): string {
  const known = words[type] ?? "a word";
  const patterns = parameters.filter(({ name: parameter }) => parameter === "pattern");
  const example = patterns.map(({ value }) => exampleOfPattern(value)).find(one => one !== undefined && one !== "");
  if (example === undefined || example === "a") return known;
  return `a value such as ${example}`;
}

const name = "a name: it begins with a letter or _, and has letters, digits, and . - _ alone, such as page_1";
const whole = "a whole number, such as 3";
const number = "a number, such as 2.5";

const words: Readonly<Record<string, string>> = {
  string: "text",
  normalizedString: "text without line breaks",
  token: "a word without spaces in it",
  language: "a language tag of BCP 47, such as en, de-AT or grc",
  Name: name,
  NCName: name,
  ID: name,
  IDREF: "the ID of an element in this document",
  IDREFS: "IDs of elements in this document",
  NMTOKEN: "a word of letters, digits, and . - _ : alone, such as page-1",
  NMTOKENS: "words of letters, digits, and . - _ : alone",
  QName: "a name whose prefix is declared, such as tei:p",
  anyURI: "an address without spaces, such as #p1 or https://example.org/p1",
  boolean: "true or false",
  decimal: number,
  float: number,
  double: number,
  integer: whole,
  long: whole,
  int: whole,
  short: whole,
  byte: "a whole number from -128 to 127",
  nonNegativeInteger: "a whole number from 0, such as 3",
  positiveInteger: "a whole number from 1, such as 3",
  nonPositiveInteger: "a whole number up to 0, such as -3",
  negativeInteger: "a whole number below 0, such as -3",
  unsignedLong: "a whole number from 0, such as 3",
  unsignedInt: "a whole number from 0, such as 3",
  unsignedShort: "a whole number from 0 to 65535, such as 3",
  unsignedByte: "a whole number from 0 to 255, such as 3",
  duration: "a duration, such as PT3H for three hours or P2D for two days",
  hexBinary: "pairs of the digits 0-9 and A-F, such as 0FB7",
  base64Binary: "data in Base64",
};
