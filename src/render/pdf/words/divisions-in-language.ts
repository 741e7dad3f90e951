import { patternsIn, type Branches, type TrieNode } from "../../../engines/hyphen.ts";
import type { Hyphenate } from "./division-places.ts";

/**
 * By Liang's patterns for a language (BCP 47); undefined where there are none. At least two letters stay before a division and
 * three after it. What was found of a word is remembered as long as the function is.
 */
export function divisionsIn(language: string): Hyphenate | undefined {
  const patterns = patternsIn(language);
  if (!patterns) return undefined;
  const [levels, trie, exceptions = {}] = patterns;
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

/** The places at which the greatest value of all patterns is odd. Liang, "Word Hy-phen-a-tion by Com-put-er" (1983). */
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
