import { describe, expect, it } from "vitest";

import { checkCharacters } from "../../src/validate/check-characters.ts";
import { checkLanguages } from "../../src/validate/check-languages.ts";
import { isLanguageTag } from "../../src/validate/languages/language-tag.ts";
import { typedAttributesOfP5 } from "./p5/facts-of-p5.ts";
import { readBody } from "./read-body.ts";

const ofCharacters = (text: string): string[] =>
  checkCharacters(readBody(`<p>${text}</p>`)).map(({ code, message }) => `${code} ${message}`);

describe("characters", () => {
  it.each([
    "5 µm of β-Carotin, θiːŋ, and ΔT",
    "Москва, Moscow; naïve café",
    "שָׁלוֹם and नमस्ते, می‌خواهم",
    "a word that is bro\u00adken",
    "𐌰 Gothic",
  ])("that are ordinary are no matter: %s", text => {
    expect(ofCharacters(text)).toEqual([]);
  });

  it.each([
    ["caf\ufffd", /^REC-V080 .*"caf\ufffd"\.$/],
    ["M\u043escow", /^REC-V081 .*о is U\+043E, a Cyrillic letter/],
    ["\u041c\u043eskva и \u041cо\u0441\u043ava", /^REC-V081 /],
    ["\ue5d1", /^REC-V082 U\+E5D1 /],
    ["a\ufeffb", /^REC-V083 .*U\+FEFF/],
    ["a \u00adb", /^REC-V083 .*U\+00AD/],
    ["cafe\u0301", /^REC-V084 /],
  ])("that mislead are told: %j", (text, said) => {
    const [first, ...others] = ofCharacters(text);
    expect([first, others]).toEqual([expect.stringMatching(said), []]);
  });

  it("of one kind are told once, and counted", () => {
    expect(ofCharacters("a\ufffd<hi>b\ufffd</hi><hi>c\ufffd</hi>")).toEqual([
      expect.stringContaining("2 more texts have such a one"),
    ]);
  });
});

describe("tags of languages", () => {
  it.each("de de-AT zh-Hant-TW sl-bohoric en-x-Scots x-elvish grc-Latn de-1996 i-klingon el-grc es-419".split(" "))(
    "are formed so: %s",
    tag => {
      expect(isLanguageTag(tag)).toBe(true);
    },
  );

  it.each(["e", "de--AT", "de_AT", "en-", "a-DE", "en-x", "abcdefghi", ""])("are not formed so: %s", tag => {
    expect(isLanguageTag(tag)).toBe(false);
  });

  it.each([
    ["english", 'REC-V070 Write "en".'],
    ["German-AT", 'REC-V070 Write "de-AT".'],
    ["ger", 'REC-V071 Write "de", here and wherever it stands.'],
    ["en-", undefined],
    ["grc", undefined],
  ])("are told with the one that was meant: %s", (tag, said) => {
    const document = readBody(`<p><hi xml:lang="${tag}"/><hi xml:lang="${tag}"/></p>`);
    const found = checkLanguages(document, typedAttributesOfP5()).map(({ code, hint }) => `${code} ${hint ?? ""}`);
    expect(found).toEqual(said === undefined ? [] : [said]);
  });

  it("of passages are described in langUsage, where there is one, by any code of the language", () => {
    const told = (body: string): string[] =>
      checkLanguages(readBody(`<language ident="eng"/>${body}`), typedAttributesOfP5()).map(({ message }) => message);
    expect(told('<p xml:lang="en-GB">A <hi xml:lang="la">finis</hi></p>').slice(1)).toEqual([]);
    expect(told('<p xml:lang="fr"/><p xml:lang="fr"/>').slice(1)).toEqual([
      'The language "fr" is not among those that langUsage describes.',
    ]);
  });
});
