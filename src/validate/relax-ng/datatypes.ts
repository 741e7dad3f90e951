import { fitsPattern } from "../../core/fits-pattern.ts";
import { readPattern } from "../../core/read-pattern.ts";

/** A datatype with its parameters. XML Schema, part 2; RELAX NG specification, 6.2.8. */
export interface Datatype {
  /** With its parameters, so that equal datatypes have equal names. */
  readonly name: string;
  /** As it is told to a reader, such as `date`. */
  readonly described: string;
  allows(value: string): boolean;
  equal(a: string, b: string): boolean;
}

export interface Parameter {
  readonly name: string;
  readonly value: string;
}

const schemaLibrary = "http://www.w3.org/2001/XMLSchema-datatypes";

/** The datatype of a library by its name, or undefined where it is not known. The empty library has string and token. */
export function datatypeOf(library: string, name: string, parameters: readonly Parameter[] = []): Datatype | undefined {
  const known = library === "" ? ["string", "token"].includes(name) : library === schemaLibrary && name in lexical;
  if (!known) return undefined;
  const normalize = name === "string" ? (value: string) => value : collapse;
  const facets = parameters.map(readFacet);
  if (facets.some(facet => facet === undefined)) return undefined;
  return {
    name: [library, name, ...parameters.map(({ name, value }) => `${name}=${value}`)].join(" "),
    described: [name, ...parameters.map(({ name, value }) => `${name} ${value}`)].join(", "),
    allows: written => {
      const value = normalize(written);
      return (lexical[name]?.(value) ?? false) && facets.every(facet => facet?.(value));
    },
    equal: (a, b) => normalize(a) === normalize(b),
  };
}

function collapse(value: string): string {
  return value.replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "");
}

type Facet = (value: string) => boolean;

function readFacet({ name, value }: Parameter): Facet | undefined {
  const limit = Number(value);
  switch (name) {
    case "pattern": {
      const pattern = readPattern(forUs(value), longestPattern);
      return pattern && (text => fitsPattern(pattern, text));
    }
    case "length":
      return text => charactersIn(text) === limit;
    case "minLength":
      return text => charactersIn(text) >= limit;
    case "maxLength":
      return text => charactersIn(text) <= limit;
    case "minInclusive":
      return text => Number(text) >= limit;
    case "maxInclusive":
      return text => Number(text) <= limit;
    case "minExclusive":
      return text => Number(text) > limit;
    case "maxExclusive":
      return text => Number(text) < limit;
    default:
      return undefined;
  }
}

function charactersIn(text: string): number {
  return Array.from(text).length;
}

/** In characters. */
const longestPattern = 4000;

/** A regular expression of XML Schema as one of ours: without bounds, and with classes for the characters of names. */
function forUs(written: string): string {
  return written.replace(/\\(.)|\[|\]|[$^]/gu, escapeForUs(false)).replace(/[$](?![^[]*\])/gu, "\\$");
}

function escapeForUs(initial: boolean): (found: string, escaped?: string) => string {
  let inClass = initial;
  return (found, escaped) => {
    if (found === "[") inClass = true;
    if (found === "]") inClass = false;
    if (escaped === undefined) return found === "^" && !inClass ? "\\^" : found;
    const names: Readonly<Record<string, string>> = { i: nameStart, c: nameCharacter };
    const own = names[escaped];
    if (own !== undefined) return inClass ? own : `[${own}]`;
    if (escaped === "I" || escaped === "C") return `[^${names[escaped.toLowerCase()] ?? ""}]`;
    if (escaped === "d") return "\\p{Nd}";
    if (escaped === "-" && !inClass) return "-";
    return /[\^$\\.*+?()[\]{}|/wWsSDnrtpP-]/u.test(escaped) ? found : escaped;
  };
}

const nameStart = "\\p{L}\\p{Nl}_:";
const nameCharacter = "\\p{L}\\p{N}\\p{M}_:.·\\-";

const matches =
  (expression: RegExp): Facet =>
  value =>
    expression.test(value);
const ncName = /^[\p{L}\p{Nl}_][\p{L}\p{N}\p{M}_.·-]*$/u;
const integer = /^[+-]?\d+$/;
const within = (least: number, most: number): Facet => {
  return value => integer.test(value) && Number(value) >= least && Number(value) <= most;
};
const zone = "(?:Z|[+-](?:0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?";
const year = "-?(?:[1-9]\\d{3,}|0\\d{3})";
const clock = "(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)";
const dated = (pattern: string): RegExp => new RegExp(`^${pattern}${zone}$`);
const calendarDate = dated(`${year}-\\d{2}-\\d{2}`);
const dateTime = dated(`${year}-\\d{2}-\\d{2}T${clock}`);

/** True of a day in the calendar: no February 30. */
function isDay(value: string): boolean {
  const [, years = "0", month = 0, day = 0] = /^(-?\d+)-(\d\d)-(\d\d)/.exec(value) ?? [];
  const y = Number(years);
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  return Number(day) >= 1 && Number(day) <= days;
}

const lexical: Readonly<Record<string, Facet>> = {
  string: () => true,
  normalizedString: () => true,
  token: () => true,
  anyURI: value => !/^[^:]*%(?![0-9a-f]{2})|#.*#/i.test(value),
  boolean: matches(/^(?:true|false|0|1)$/),
  decimal: matches(/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/),
  double: matches(/^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)$/),
  float: matches(/^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)$/),
  integer: matches(integer),
  nonNegativeInteger: within(0, Infinity),
  positiveInteger: within(1, Infinity),
  nonPositiveInteger: within(-Infinity, 0),
  negativeInteger: within(-Infinity, -1),
  long: within(-(2 ** 63), 2 ** 63),
  int: within(-(2 ** 31), 2 ** 31 - 1),
  short: within(-32768, 32767),
  byte: within(-128, 127),
  unsignedLong: within(0, 2 ** 64),
  unsignedInt: within(0, 2 ** 32 - 1),
  unsignedShort: within(0, 65535),
  unsignedByte: within(0, 255),
  language: matches(/^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/),
  Name: matches(/^[\p{L}\p{Nl}_:][\p{L}\p{N}\p{M}_:.·-]*$/u),
  NCName: matches(ncName),
  ID: matches(ncName),
  IDREF: matches(ncName),
  ENTITY: matches(ncName),
  IDREFS: value => value.split(" ").every(matches(ncName)),
  NMTOKEN: matches(/^[\p{L}\p{N}\p{M}_:.·-]+$/u),
  NMTOKENS: matches(/^[\p{L}\p{N}\p{M}_:.·-]+(?: [\p{L}\p{N}\p{M}_:.·-]+)*$/u),
  QName: matches(/^(?:[\p{L}_][\p{L}\p{N}\p{M}_.-]*:)?[\p{L}_][\p{L}\p{N}\p{M}_.-]*$/u),
  date: value => calendarDate.test(value) && isDay(value),
  dateTime: value => dateTime.test(value) && isDay(value),
  time: matches(dated(clock)),
  gYear: matches(dated(year)),
  gYearMonth: matches(dated(`${year}-(?:0[1-9]|1[0-2])`)),
  gMonth: matches(dated("--(?:0[1-9]|1[0-2])")),
  gMonthDay: matches(dated("--(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])")),
  gDay: matches(dated("---(?:0[1-9]|[12]\\d|3[01])")),
  duration: matches(/^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/),
  hexBinary: matches(/^(?:[0-9a-fA-F]{2})*$/),
  base64Binary: matches(/^[A-Za-z0-9+/ ]*={0,2}$/),
};
