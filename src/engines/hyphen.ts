import { createRequire } from "node:module";

/** Values before each letter, by number; a tree of letters that leads to those numbers; words that are divided otherwise. */
export type Patterns = readonly [
  levels: readonly (readonly number[])[],
  trie: Branches,
  exceptions?: Readonly<Record<string, readonly number[]>>,
];
export interface Branches {
  readonly [letter: string]: TrieNode | undefined;
}
/** A node of the tree: its branches, the number of the values of a pattern that ends here, or both. */
export type TrieNode = Branches | number | readonly [Branches, number];

/** Liang's patterns for a language (BCP 47), loaded when they are first asked for; undefined where there are none. */
export function patternsIn(language: string): Patterns | undefined {
  const name = nameOfPatterns(language);
  return name === undefined ? undefined : (require(`hyphen/patterns/${name}`) as Patterns);
}

const require = createRequire(import.meta.url);

/** The name of the patterns of a language: of its variety where there are such, or of its most common one. */
function nameOfPatterns(language: string): string | undefined {
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
