import { createRequire } from "node:module";

/** The places within a word at which it may be divided: how many characters stand before each. */
export type FindDivisions = (word: string) => readonly number[];

/**
 * Liang's patterns for a language (BCP 47), loaded when they are first asked for; undefined where there are none. At least
 * two letters stay before a division and three after it.
 */
export function divisionsIn(language: string): FindDivisions | undefined {
  const name = patternsFor(language);
  if (name === undefined) return undefined;
  let find = loaded.get(name);
  if (!find) loaded.set(name, (find = load(name)));
  return find;
}

const loaded = new Map<string, FindDivisions>();

function load(name: string): FindDivisions {
  const createHyphenator = require("hyphen") as CreateHyphenator;
  const hyphenate = createHyphenator(require(`hyphen/patterns/${name}`), { hyphenChar: division, minWordLength: 5 });
  const known = new Map<string, readonly number[]>();
  return word => {
    let places = known.get(word);
    if (!places) known.set(word, (places = placesIn(hyphenate(word), lettersIn(word))));
    return places;
  };
}

type CreateHyphenator = (
  patterns: unknown,
  options: { readonly hyphenChar: string; readonly minWordLength: number },
) => (text: string) => string;

const require = createRequire(import.meta.url);
const division = "\0";

function placesIn(divided: string, letters: number): readonly number[] {
  const places: number[] = [];
  let [at, before] = [0, 0];
  for (const part of divided.split(division)) {
    at += part.length;
    before += lettersIn(part);
    if (before >= 2 && before <= letters - 3) places.push(at);
  }
  return places;
}

/** Without the marks upon them. */
function lettersIn(text: string): number {
  return text.replace(/\p{M}/gu, "").length;
}

/** The name of the patterns of a language: of its variety where there are such, or of its most common one. */
function patternsFor(language: string): string | undefined {
  const [primary = "", ...rest] = language.toLowerCase().split("-");
  const variety = [primary, ...rest].join("-");
  return named[variety] ?? named[primary] ?? (plainNames.has(primary) ? primary : undefined);
}

const named: Readonly<Record<string, string>> = {
  en: "en-us",
  "en-gb": "en-gb",
  de: "de-1996",
  "de-1901": "de-1901",
  "de-ch-1901": "de-ch-1901",
  el: "el-monoton",
  "el-polyton": "el-polyton",
  "sr-latn": "sh-latn",
  sr: "sr-cyrl",
  sh: "sh-latn",
  mn: "mn-cyrl",
};

const plainNames = new Set(
  (
    "af as be bg bn ca cop cs cu cy da es et eu fi fr fur ga gl grc gu hi hr hsb hu hy ia id is it ka kmr kn la lt lv mk ml " +
    "mr nb nl nn no oc or pa pl pms pt rm ro ru sa sk sl sq sv ta te th tk tr uk"
  ).split(" "),
);
