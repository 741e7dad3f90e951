import { createRequire } from "node:module";

import { describe, expect, it } from "vitest";

import { divisionsIn } from "../../../../src/render/pdf/words/divisions-in-language.ts";

const require = createRequire(import.meta.url);
const createHyphenator = require("hyphen") as (
  patterns: unknown,
  options: { readonly hyphenChar: string; readonly minWordLength: number },
) => (text: string) => string;

/** The divisions of a word by the package that the patterns come with, within the limits of two letters and three. */
function dividedByThePackage(patterns: string, word: string): number[] {
  const parts = createHyphenator(require(`hyphen/patterns/${patterns}`), { hyphenChar: "-", minWordLength: 5 })(word);
  const places: number[] = [];
  for (const part of parts.split("-").slice(0, -1)) places.push((places.at(-1) ?? 0) + part.length);
  return places.filter(at => at >= 2 && at <= word.length - 3);
}

const words: Readonly<Record<string, readonly [language: string, words: string]>> = {
  "en-us": ["en", "philanthropic project projects congregation interpreter notetaker extraordinarily Reciprocity"],
  "de-1996": ["de", "Donaudampfschifffahrtsgesellschaft Übergrößenträger Straßenbahn Bäckerei"],
  fr: ["fr", "étonnement préférence extraordinairement constitutionnel"],
  ru: ["ru", "государственный правительство достопримечательность"],
  "el-polyton": ["el-polyton", "ἀνθρώπων καλοκἀγαθία φιλοσοφίας"],
  sk: ["sk", "nedostatkami septembra metóda predsedníctvo"],
};

describe("where words are divided", () => {
  it.each(Object.entries(words))("%s: as Liang's patterns and their exceptions say", (patterns, [language, list]) => {
    const divide = divisionsIn(language)!;
    for (const word of list.split(" "))
      expect([word, divide(word)]).toEqual([word, dividedByThePackage(patterns, word)]);
  });

  it("leaves two letters before and three after", () => {
    expect(divisionsIn("en")!("about")).toEqual([]);
    expect(divisionsIn("en")!("associate")).toEqual([2, 5]);
  });

  it("leaves a word whole whose small letters are more than its own, and knows no language without patterns", () => {
    expect(divisionsIn("tr")!("İstanbulda")).toEqual([]);
    expect(divisionsIn("und")).toBeUndefined();
  });
});

it("no language of which there are patterns stops a book", () => {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  for (const one of letters)
    for (const other of letters) expect(() => divisionsIn(one + other)?.("extraordinary")).not.toThrow();
  for (const language of ["cop", "fur", "grc", "hsb", "kmr", "pms"])
    expect(divisionsIn(language)?.("extraordinary")).toBeInstanceOf(Array);
});
