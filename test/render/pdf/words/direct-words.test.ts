import { describe, expect, it } from "vitest";

import { mirrored } from "../../../../src/engines/bidi.ts";
import { directWords } from "../../../../src/render/pdf/words/direct-words.ts";
import { placeInOrder } from "../../../../src/render/pdf/words/order-words.ts";
import type { FontMetrics } from "../../../../src/render/pdf/font-faces.ts";
import type { Fragment, Look, Word } from "../../../../src/render/pdf/set-text.ts";
import { buildAndVerify } from "../../../verify/build-and-verify.ts";

/** Each character is a point wide. */
const metrics: FontMetrics = {
  shape: text => ({ advance: text.length * 1000 }),
  widthPt: text => text.length,
};

/** Words between spaces, and in them what stands in braces with its language: `a {he:אב} c`. */
function wordsOf(text: string): Word[] {
  let language: string | undefined;
  return text.split(" ").map(word => {
    const fragments = word.split(/(\{[a-z]+:|\})/).flatMap((part): Fragment[] => {
      if (/[{}]/.test(part)) language = part === "}" ? undefined : part.slice(1, -1);
      if (part === "" || /[{}]/.test(part)) return [];
      const look = { face: "regular", sizePt: 1, language } as Look;
      const shaping = metrics.shape(part, "regular");
      return [{ text: part, shaping, widthPt: part.length, look, part: undefined, picture: undefined, level: 0 }];
    });
    const rightToLeft = /[\u0590-\u06FF]/.test(word);
    return {
      fragments,
      widthPt: fragments.reduce((sum, { widthPt }) => sum + widthPt, 0),
      marks: [],
      rightToLeft,
      spaceLook: undefined,
      spaceLevel: 0,
      continues: false,
      endsLine: false,
    };
  });
}

/** The line as the eye sees it, from the left. */
function seen(text: string, language = "en"): string {
  const { words, rightToLeft } = directWords(wordsOf(text), language, metrics);
  const shown: string[] = [];
  for (const { word, xPt, offsetsPt } of placeInOrder(words, rightToLeft, 0, 1)) {
    let along = 0;
    for (const [nth, { text, level, widthPt }] of word.fragments.entries()) {
      const letters = Array.from(level % 2 === 1 ? mirrored(text) : text);
      if (level % 2 === 1) letters.reverse();
      letters.forEach((letter, i) => (shown[xPt + (offsetsPt?.[nth] ?? along) + i] = letter));
      along += widthPt;
    }
  }
  return Array.from({ length: shown.length }, (_, i) => shown[i] ?? " ").join("");
}

describe("a line of two directions", () => {
  it.each([
    ["abc def, 12.", "en", "abc def, 12."],
    ["abc אבג דהו ghi", "en", "abc והד גבא ghi"],
    ["abc אבג 123 דהו ghi", "en", "abc והד 123 גבא ghi"],
    ["abc (אבג) ghi", "en", "abc (גבא) ghi"],
    ["(אבג) דהו.", "he", ".והד (גבא)"],
    ["אבג abc, דהו 12", "he", "12 והד ,abc גבא"],
    ["אבג (abc def) דהו", "he", "והד (abc def) גבא"],
    ["abc אבג, דהו! ghi", "en", "abc והד ,גבא! ghi"],
    ["abc {he:אבג,} {he:דהו!} ghi", "en", "abc !והד ,גבא ghi"],
    ["abc-אבג-12", "en", "abc-12-גבא"],
    ["אבג", "en", "גבא"],
    ["abc.", "he", ".abc"],
    ["«אבג»", "he", "«גבא»"],
    ["א 3 ≤ 5", "he", "5 ≥ 3 א"],
  ])("%s in %s is seen as %s", (text, language, expected) => {
    expect(seen(text, language)).toBe(expected);
  });

  it("is read in its order, with pages and notes that stand within it", async () => {
    const body = `<p xml:lang="he">אבג (דהו) <pb n="1"/>abc 12<note>הערה (אחת) abc.</note>, <hi rend="bold">(</hi>זח<pb n="2"/>ט<hi rend="bold">)</hi> ‹יכ› 5 ≤ 6.</p><list xml:lang="ar"><item>نص (عربي) 2000 Latin (word).</item></list>`;
    const document = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="he"><teiHeader/><text><body>${body.repeat(8)}</body></text></TEI>`;
    expect((await buildAndVerify(document, "reading", { formats: ["pdf"] })).findings).toEqual([]);
  });
});
