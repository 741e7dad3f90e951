import { describe, expect, it } from "vitest";

import { doubt, settleDoubts } from "../../src/tei/doubted-words.ts";

const settled = (text: string): string => settleDoubts(text.replaceAll("#", doubt));

describe("the mark of a doubt", () => {
  it.each([
    ["w#ord, and", "word[?], and"],
    ["word#. And", "word[?]. And"],
    ["w#or#d# and", "word[?] and"],
    ["it#'s 1#,047.", "it's[?] 1,047[?]."],
    ["well#-known - so", "well-known[?] - so"],
    ["ἄ#\u0301νδρα καὶ", "ἄ\u0301νδρα[?] καὶ"],
    [",# and", ",[?] and"],
    ["wo#⟦r⟧d", "wo[?]⟦r⟧d"],
  ])("stands once, after the whole word: %s", (text, marked) => {
    expect(settled(text)).toBe(marked);
  });

  it("stands after the letter in a script without spaces between words", () => {
    expect(settled("漢#字かな# ไ#ทย")).toBe("漢[?]字かな[?] ไ[?]ทย");
  });

  it("takes no longer than the text is long", () => {
    const long = `${"1,".repeat(50_000)}${"#".repeat(50_000)}${" #".repeat(50_000)}`;
    expect(settled(long).length).toBeGreaterThan(100_000);
  }, 5_000);
});
