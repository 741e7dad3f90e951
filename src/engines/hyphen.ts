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
  const [levels, trie, exceptions = {}] = require(`hyphen/patterns/${name}`) as Patterns;
  const known = new Map<string, readonly number[]>();
  return word => {
    let places = known.get(word);
    if (!places) {
      const lowered = word.toLowerCase();
      const all = Object.hasOwn(exceptions, lowered) ? exceptions[lowered]! : placesBy(levels, trie, lowered);
      known.set(word, (places = lowered.length === word.length ? withinLimits(all, word) : []));
    }
    return places;
  };
}

/** Values before each letter, by number; a tree of letters that leads to those numbers; words that are divided otherwise. */
type Patterns = readonly [
  levels: readonly (readonly number[])[],
  trie: Branches,
  exceptions?: Readonly<Record<string, readonly number[]>>,
];
interface Branches {
  readonly [letter: string]: TrieNode | undefined;
}
/** How the tree goes on, the number of the values of a pattern that ends here, or both. */
type TrieNode = Branches | number | readonly [Branches, number];

const require = createRequire(import.meta.url);

/** Where the greatest value that a pattern has is odd. Liang, "Word Hy-phen-a-tion by Com-put-er" (1983). */
function placesBy(levels: readonly (readonly number[])[], trie: Branches, word: string): number[] {
  const framed = `.${word}.`;
  const greatest = new Uint8Array(framed.length + longestPattern);
  for (let start = 0; start <= framed.length - 3; start++) {
    const before = Math.max(0, start - 1);
    let branches: Branches | undefined = trie;
    for (let i = start; branches && i < framed.length; i++) {
      const { further, pattern }: Step = stepOf(branches[framed[i]!]);
      if (pattern !== undefined)
        levels[pattern]!.forEach((level, k) => (greatest[before + k] = Math.max(level, greatest[before + k]!)));
      branches = further;
    }
  }
  return Array.from({ length: word.length }, (_, at) => at).filter(at => greatest[at]! % 2 === 1);
}

/** More than any pattern is long. */
const longestPattern = 32;

interface Step {
  readonly further: Branches | undefined;
  readonly pattern: number | undefined;
}

function stepOf(node: TrieNode | undefined): Step {
  if (typeof node === "number") return { further: undefined, pattern: node };
  return isBoth(node) ? { further: node[0], pattern: node[1] } : { further: node, pattern: undefined };
}

function isBoth(node: TrieNode | undefined): node is readonly [Branches, number] {
  return Array.isArray(node);
}

/** At least two letters before a division, and three after it. */
function withinLimits(places: readonly number[], word: string): number[] {
  return places.filter(at => lettersIn(word.slice(0, at)) >= 2 && lettersIn(word.slice(at)) >= 3);
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
    "af as be bg bn ca cop cs cy da es et eu fi fr fur ga gl grc gu hi hr hsb hu hy ia id is it ka kmr kn la lt lv mk ml " +
    "mr nb nl nn no oc or pa pl pms pt rm ro ru sa sk sl sq sv ta te th tk tr uk"
  ).split(" "),
);
