import { describe, expect, it } from "vitest";

import { breakLines } from "../../../src/render/pdf/break-lines.ts";

const measure = { firstPt: 100, restPt: 100, spacePt: 4, justified: true };

describe("a paragraph broken into lines", () => {
  it("holds every word once, in order, whatever the words are", () => {
    for (let seed = 1; seed <= 50; seed++) {
      const widths = Array.from({ length: 60 }, (_, i) => 3 + ((seed * 7919 + i * 104729) % 400) / 10);
      const ends = breakLines(widths, measure);
      expect(ends.at(-1)).toBe(60);
      expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b));
    }
  });

  it("overfills no line that need not be", () => {
    const widths = Array.from({ length: 200 }, (_, i) => 5 + ((i * 37) % 30));
    let start = 0;
    for (const end of breakLines(widths, measure)) {
      const words = widths.slice(start, end);
      const leastPt = words.reduce((sum, width) => sum + width, 0) + (words.length - 1) * 4 * 0.7;
      expect(leastPt).toBeLessThanOrEqual(100.001);
      start = end;
    }
  });

  it("gives a word that is longer than the line a line of its own", () => {
    expect(breakLines([30, 250, 30], measure)).toEqual([1, 2, 3]);
  });

  it("sets nothing in no lines, and 100,000 words without trouble", () => {
    expect(breakLines([], measure)).toEqual([]);
    expect(
      breakLines(
        Array.from({ length: 100_000 }, (_, i) => 5 + (i % 20)),
        measure,
      ).at(-1),
    ).toBe(100_000);
  });
});
