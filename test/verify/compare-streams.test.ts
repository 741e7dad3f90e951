import { describe, expect, it } from "vitest";

import { compareStreams } from "../../src/verify/compare-streams.ts";
import type { Mark, Passage, TextStream, Word } from "../../src/verify/stream.ts";

const locate = () => ({ file: "edition.xml" });
const passage = (text: string, calls: readonly Mark[] = []): Passage => {
  const words = text.split(" ").map((word): Word => ({ text: word, soft: false, locate }));
  return { words, pages: [], calls, gaps: [] };
};

/** A word before each call; the labels of the calls, and of the notes, are numbers. */
function stream(count: number, labelOf: (index: number) => string, lost?: number): TextStream {
  const calls = Array.from({ length: count }, (_, i): Mark => ({ label: labelOf(i), at: i + 1, order: i, locate }));
  const main = passage(Array.from({ length: count }, (_, i) => `word${i}`).join(" "), calls);
  const notes = calls.map(({ label }, i) => ({ ...passage(`Note of ${i}.`), label, locate }));
  return { main, notes: notes.filter((_, i) => i !== lost) };
}

const compared = (expected: TextStream, actual: TextStream): ReturnType<typeof compareStreams> =>
  compareStreams({
    expected,
    actual,
    name: "pdf",
    file: "edition.xml",
    outputFile: "edition.pdf",
    labelledGaps: false,
  });

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
