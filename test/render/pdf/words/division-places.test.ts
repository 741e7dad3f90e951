import { describe, expect, it } from "vitest";

import { divisionsIn } from "../../../../src/render/pdf/words/divisions-in-language.ts";
import { divisionPlaces } from "../../../../src/render/pdf/words/division-places.ts";

/** The text with `|` where it may be divided as it is, and `-` where a hyphen is set. */
function divided(text: string, language: string): string {
  const places = divisionPlaces(text, divisionsIn(language));
  return Array.from({ length: text.length + 1 }, (_, i) => {
    const place = places.find(({ at }) => at === i);
    return (place ? (place.hyphen ? "-" : "|") : "") + text.charAt(i);
  }).join("");
}

describe("a word may be divided", () => {
  it.each([
    ["by its language", "considerable,", "en", "con-sid-er-able,"],
    ["behind a hyphen that is written, and nowhere else", "well-considered", "en", "well-|considered"],
    ["behind a dash, before what opens", "end—“then", "en", "end—|“then"],
    ["behind the two hyphens of a typist", "word--another", "en", "word--|another"],
    ["behind points that leave something out", "perhaps...another", "en", "perhaps...|another"],
    ["behind an elided article", "l’établissement", "fr", "l’éta-blis-se-ment"],
    ["before its genitive", "correspondent's", "en", "cor-re-spon-dent's"],
    ["where the source says so, and there alone", "extra\u00ADordinarily", "en", "extra\u00AD-ordinarily"],
    ["around the brackets of an editor", "Pred[icatorum],", "la", "Pre-d[i-ca-to-rum],"],
    ["behind a bracket that closes", "(Pre)dicatorum", "la", "(Pre)-di-ca-to-rum"],
  ])("%s", (_, text, language, expected) => {
    expect(divided(text, language)).toBe(expected);
  });

  it.each([
    ["https://example.org/a-long_path?one=two&three", "https://|example|.org/|a|-long|_path|?one|=two|&three"],
    ["(https://example.org/path).", "(https://|example|.org/|path)."],
    ["someone@example.org", "someone|@example|.org"],
    ["//elementSpec[@ident", "//elementSpec[@ident"],
    ["./listRef/ptr//gap", "./listRef/|ptr//|gap"],
    ["Y-36.01_L1_W-06", "Y-36|.01|_L1|_W|-06"],
  ])("in an address, and without a hyphen: %s", (text, expected) => {
    expect(divided(text, "en")).toBe(expected);
  });

  it.each(["NATO", "J.-P.", "don't", "12345678", "188r-v", "mpeg4video"])(
    "not where it is short, or no word: %s",
    text => {
      expect(divided(text, "en")).toBe(text);
    },
  );
});
