import { calendarDate } from "../record/dates.ts";

/** A request that can be understood. OAI-PMH 2.0, 3. */
export interface Request {
  readonly verb: Verb;
  readonly given: Arguments;
}

export type Verb = keyof typeof verbs;
export type Arguments = Readonly<Partial<Record<ArgumentName, string>>>;
type ArgumentName = "identifier" | "metadataPrefix" | "from" | "until" | "set" | "resumptionToken";

/** OAI-PMH 2.0, 3.6. */
export interface Fault {
  readonly code:
    | "badArgument"
    | "badResumptionToken"
    | "badVerb"
    | "cannotDisseminateFormat"
    | "idDoesNotExist"
    | "noRecordsMatch"
    | "noSetHierarchy";
  readonly message: string;
}

export interface Faults {
  readonly faults: readonly Fault[];
}

interface Grammar {
  readonly required: readonly ArgumentName[];
  readonly optional: readonly ArgumentName[];
  /** One that stands alone, in place of all others. */
  readonly exclusive?: ArgumentName;
}

const list: Grammar = {
  required: ["metadataPrefix"],
  optional: ["from", "until", "set"],
  exclusive: "resumptionToken",
};

/** The arguments of each verb. OAI-PMH 2.0, 4. */
const verbs = {
  Identify: { required: [], optional: [] },
  ListMetadataFormats: { required: [], optional: ["identifier"] },
  ListSets: { required: [], optional: [], exclusive: "resumptionToken" },
  GetRecord: { required: ["identifier", "metadataPrefix"], optional: [] },
  ListIdentifiers: list,
  ListRecords: list,
} as const satisfies Readonly<Record<string, Grammar>>;

/** Reads the arguments of a request; all faults, where there are any. */
export function readRequest(given: URLSearchParams): Request | Faults {
  const [name, ...more] = given.getAll("verb");
  if (name === undefined) return badVerb("No verb is given.");
  if (more.length > 0) return badVerb("The verb is given more than once.");
  if (!Object.hasOwn(verbs, name)) return badVerb(`There is no verb "${name}".`);
  const verb = name as Verb;
  const messages = [...faultsOfGrammar(given, verbs[verb], verb), ...faultsOfValues(given)];
  if (messages.length > 0) return { faults: messages.map(message => ({ code: "badArgument", message })) };
  const values = [...given].filter(([argument]) => argument !== "verb");
  return { verb, given: Object.fromEntries(values) };
}

function badVerb(message: string): Faults {
  return { faults: [{ code: "badVerb", message }] };
}

function faultsOfGrammar(given: URLSearchParams, { required, optional, exclusive }: Grammar, verb: Verb): string[] {
  const names = [...given.keys()].filter(name => name !== "verb");
  const repeated = [...new Set(names.filter((name, i) => names.indexOf(name) < i))];
  const known: readonly string[] = [...required, ...optional, ...(exclusive === undefined ? [] : [exclusive])];
  const unknown = [...new Set(names.filter(name => !known.includes(name)))];
  const isAlone = exclusive !== undefined && names.includes(exclusive);
  const missing = isAlone ? [] : required.filter(name => !names.includes(name));
  return [
    ...repeated.map(name => `The argument "${name}" is given more than once.`),
    ...unknown.map(name => `${verb} has no argument "${name}".`),
    ...missing.map(name => `${verb} needs the argument "${name}".`),
    ...(isAlone && names.some(name => name !== exclusive) ? [`"${exclusive}" stands alone.`] : []),
  ];
}

/** The forms of values. OAI-PMH 2.0, 3.3 and the schema of responses. */
const forms: Readonly<Partial<Record<ArgumentName, RegExp>>> = {
  identifier: /^[a-z][a-z0-9+.-]*:(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9a-f]{2})+$/i,
  metadataPrefix: /^[\w.!~*'()-]+$/,
  set: /^[\w.!~*'()-]+(:[\w.!~*'()-]+)*$/,
};

function faultsOfValues(given: URLSearchParams): string[] {
  const malformed = Object.entries(forms).filter(([name, form]) => given.has(name) && !form.test(given.get(name)!));
  const dates = ["from", "until"].filter(name => given.has(name));
  const undated = dates.filter(name => momentOf(given.get(name)!) === undefined);
  const faults = [
    ...malformed.map(([name]) => `The value of "${name}" cannot be one.`),
    ...undated.map(name => `"${name}" is no day as YYYY-MM-DD, and no moment as YYYY-MM-DDThh:mm:ssZ.`),
  ];
  if (faults.length > 0 || dates.length < 2) return faults;
  const [from, until] = [given.get("from")!, given.get("until")!];
  if (from.length !== until.length) return ['"from" and "until" are not of the same granularity.'];
  return from > until ? ['"from" is later than "until".'] : [];
}

/** The beginning of a day or a second, in milliseconds of UTC; undefined of what the calendar does not have. OAI-PMH 2.0, 3.3. */
export function momentOf(date: string): number | undefined {
  const [, day, time = "T00:00:00Z"] = /^(\d{4}-\d\d-\d\d)(T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ)?$/.exec(date) ?? [];
  return day === undefined || calendarDate(day) === undefined ? undefined : Date.parse(day + time);
}

/** The last millisecond of a day or a second. */
export function endOf(date: string): number | undefined {
  const begin = momentOf(date);
  return begin === undefined ? undefined : begin + (date.length === 10 ? 86_400_000 : 1000) - 1;
}
