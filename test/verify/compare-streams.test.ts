import { describe, expect, it } from "vitest";

import { compareStreams, type Finding } from "../../src/verify/compare-streams.ts";
import type { Mark, Passage, TextStream } from "../../src/verify/stream.ts";
import { WordList } from "../../src/verify/word-list.ts";

const locate = () => ({ file: "edition.xml" });
const passage = (text: string, calls: readonly Mark[] = []): Passage => {
  const words = WordList.of(text.split(" ").map(word => ({ text: word, soft: false, locate, offset: 0 })));
  return { words, pages: [], calls, gaps: [] };
};

/** A word before each call; the labels of the calls, and of the notes, are numbers. */
function stream(count: number, labelOf: (index: number) => string, lost?: number): TextStream {
  const calls = Array.from({ length: count }, (_, i): Mark => ({ label: labelOf(i), at: i + 1, order: i, locate }));
  const main = passage(Array.from({ length: count }, (_, i) => `word${i}`).join(" "), calls);
  const notes = calls.map(({ label }, i) => ({ ...passage(`Note of ${i}.`), label, locate }));
  return { main, notes: notes.filter((_, i) => i !== lost) };
}

const files = { name: "pdf", file: "edition.xml", outputFile: "edition.pdf", labelledGaps: false };
const compared = (expected: TextStream, actual: TextStream): Finding[] => [
  ...compareStreams({ expected, actual, ...files }),
];

describe("notes compared with those of an output", () => {
  it("are as they should be by whatever labels they are called, 20,000 of them without trouble", () => {
    expect(
      compared(
        stream(20_000, String),
        stream(20_000, i => `n${i}`),
      ),
    ).toEqual([]);
  });

  it("one that is lost is said to be lost, and what called it is not blamed", () => {
    expect(compared(stream(50, String), stream(50, String, 17)).map(finding => finding().code)).toEqual(["REC-Y029"]);
  });
});
