import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { rightToLeftLetter, runsRightToLeft } from "../../src/core/direction.ts";

describe("a language is written from right to left", () => {
  it.each([
    "ar",
    "he-IL",
    "syr",
    "syc",
    "arc-Syrj",
    "dv",
    "nqo",
    "fa-AF",
    "az-Arab",
    "ar-apc-x-vicav",
    "ff-Adlm",
    "pal-Phlp",
  ])("%s", language => {
    expect(runsRightToLeft(language)).toBe(true);
  });

  it.each(["en", "ar-Latn", "yi-Latn-US", "gez", "fas-Cyrl", "art", "hex", "sat", undefined])(
    "but not %s",
    language => {
      expect(runsRightToLeft(language)).toBe(false);
    },
  );

  it("by one list of scripts and one of languages, in the style sheets too", () => {
    const listsIn = (file: string): string[] =>
      readFileSync(file, "utf8").match(/\^\((?:[a-z]+|syr\[cejn\]\|?)[a-z|[\]]+\)/g)!;
    expect(listsIn("xslt/lib/language.xsl")).toEqual(listsIn("src/core/direction.ts"));
    expect(listsIn("src/core/direction.ts")).toHaveLength(2);
  });
});

describe("a letter runs from right to left", () => {
  it.each(Array.from("אبܐހߊࠀࡀࢠﬡﷲ𐡀𐤀𐬀𞤀𞡀"))("%s", letter => {
    expect(rightToLeftLetter.test(letter)).toBe(true);
  });

  it.each(Array.from("aΑЯ中क፩٣\u0301\u05B0"))("but not %s", letter => {
    expect(rightToLeftLetter.test(letter)).toBe(false);
  });

  it("has the class R or AL in the tables of the bidirectional algorithm", async () => {
    const { default: openBidi } = (await import("bidi-js")) as unknown as {
      default: () => { getBidiCharTypeName(letter: string): string };
    };
    const bidi = openBidi();
    const wrong: string[] = [];
    for (let code = 0x80; code < 0x20000; code++) {
      const letter = String.fromCodePoint(code);
      if ((code >= 0xd800 && code < 0xe000) || !/\p{L}/u.test(letter)) continue;
      const isStrong = ["R", "AL"].includes(bidi.getBidiCharTypeName(letter));
      if (isStrong !== rightToLeftLetter.test(letter)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});
