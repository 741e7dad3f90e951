import { nearestWords } from "../../../../core/nearest-words.ts";
import { isoDatesOf } from "./dates.ts";

/** Values that may be meant by one, the likeliest first; `enumerated` are those that the schema names. */
export function suggestionsFor(value: string, allEnumerated: readonly string[]): readonly string[] {
  const text = value.trim();
  const enumerated = allEnumerated.filter(other => other !== "");
  if (text === "") return [];
  return [
    ...nearestWords(text, enumerated),
    ...enumerated
      .filter(other => text.toLowerCase().startsWith(other.toLowerCase()))
      .sort((a, b) => b.length - a.length),
    ...enumerated.filter(other => other.toLowerCase().startsWith(text.toLowerCase())),
    ...enumerated.filter(other => text.length > 2 && other.toLowerCase().includes(text.toLowerCase())),
    ...(truths.get(text.toLowerCase()) ?? []),
    ...isoDatesOf(text),
    text.replace(/^(\d{4}-\d\d-\d\d) +(\d\d:\d\d)$/, "$1T$2:00"),
    text.replace(/^(\d?\d:\d\d)$/, clock => `${clock.padStart(5, "0")}:00`),
    ...durationOf(text),
    ...addressOfFile(text),
    ...languageOf(text),
    text.replace(/\s+/g, ""),
    text.replace(/,/, "."),
    ...nameOf(text),
    text.replace(/\s+/g, "-"),
    ...(/^\s*[+-]?\d+(?:\.\d+)?/.exec(text) ?? []),
  ];
}

const truths: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...["yes", "y", "ja", "oui", "on"].map(word => [word, ["true", "1"]] as const),
  ...["no", "n", "nein", "non", "off"].map(word => [word, ["false", "0"]] as const),
]);

/** `PT3H` of "3 hours". */
function durationOf(text: string): string[] {
  const [, number, unit = ""] = /^(\d+) *(year|month|week|day|hour|minute|min|second|sec|h|s|d)s?$/i.exec(text) ?? [];
  if (number === undefined) return [];
  if (unit.toLowerCase() === "week") return [`P${Number(number) * 7}D`];
  const letter = unit.slice(0, 1).toUpperCase();
  return [/^(?:year|month|day|d)$/i.test(unit) ? `P${number}${letter}` : `PT${number}${letter}`];
}

/** `en-US` of "english_US". */
function languageOf(text: string): string[] {
  const [language = "", ...others] = text.split(/[-_ ]/);
  return [[languages.get(language.toLowerCase()) ?? language, ...others].join("-")];
}

/** The languages that editions are most in, by the names that they go by. ISO 639. */
const languages: ReadonlyMap<string, string> = new Map(
  Object.entries({
    en: "english",
    de: "german deutsch",
    fr: "french français francais",
    la: "latin",
    grc: "greek griechisch",
    it: "italian italiano",
    es: "spanish español",
    ru: "russian",
    he: "hebrew",
    ar: "arabic",
    nl: "dutch nederlands",
    pt: "portuguese",
    pl: "polish",
    cs: "czech",
    sv: "swedish",
    da: "danish",
    fi: "finnish",
    hu: "hungarian",
    tr: "turkish",
    zh: "chinese",
    ja: "japanese",
  }).flatMap(([tag, names]) => names.split(" ").map(name => [name, tag] as const)),
);

/** `a%20b.png` of "a b.png", `50%25.png` of "50%.png": the name stays that of the file. RFC 3986, 2.1. */
function addressOfFile(text: string): string[] {
  if (!/\.[a-z\d]{2,4}$/i.test(text)) return [];
  return [text.replace(/%(?![\da-f]{2})/gi, "%25").replace(/\s/g, "%20")];
}

/** A name without what no name may have: `gp_1` of "gp/1", `_1911` of "1911". XML 1.0, 2.3. */
function nameOf(text: string): string[] {
  const name = text.replace(/^#/, "").replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "_");
  return [name, `_${name}`];
}
