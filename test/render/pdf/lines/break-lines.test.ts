import { describe, expect, it } from "vitest";

import {
  breakLines,
  letterWidthIn,
  Segments,
  type Breaks,
  type LineEnd,
  type Measure,
} from "../../../../src/render/pdf/lines/break-lines.ts";

interface Segment {
  readonly widthPt: number;
  readonly end: LineEnd;
  readonly hyphenPt: number;
  readonly hangsAfterPt: number;
}

const measure = { firstPt: 100, restPt: 100, spacePt: 4, justified: true, balanced: false };
const word = (widthPt: number): Segment => ({ widthPt, end: "space", hyphenPt: 0, hangsAfterPt: 0 });
const words = (widths: readonly number[]): Segment[] => widths.map(word);
const part = (widthPt: number): Segment => ({ ...word(widthPt), end: "hyphen", hyphenPt: 3 });

function broken(list: readonly Segment[], within: Measure): Breaks {
  const segments = new Segments();
  for (const { widthPt, end, hyphenPt, hangsAfterPt } of list) segments.add(widthPt, end, hyphenPt, 0, hangsAfterPt);
  return breakLines(segments, within);
}

describe("a paragraph broken into lines", () => {
  it("holds every word once, in order, whatever the words are", () => {
    for (let seed = 1; seed <= 50; seed++) {
      const widths = Array.from({ length: 60 }, (_, i) => 3 + ((seed * 7919 + i * 104729) % 400) / 10);
      const { ends } = broken(words(widths), measure);
      expect(ends.at(-1)).toBe(60);
      expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b));
    }
  });

  it("overfills no line that need not be", () => {
    const widths = Array.from({ length: 200 }, (_, i) => 5 + ((i * 37) % 30));
    let start = 0;
    for (const end of broken(words(widths), measure).ends) {
      const line = widths.slice(start, end);
      const leastPt = line.reduce((sum, width) => sum + width, 0) * 0.98 + (line.length - 1) * 4 * (2 / 3);
      expect(leastPt).toBeLessThanOrEqual(100.001);
      start = end;
    }
  });

  it("gives a word that is longer than the line a line of its own", () => {
    expect(broken(words([30, 250, 30]), measure).ends).toEqual([1, 2, 3]);
  });

  it("divides a word rather than leave a line loose, and reckons with the hyphen", () => {
    const divided = [word(40), part(50), word(45), word(40), word(4)];
    expect(broken(divided, measure)).toEqual({ ends: [2, 5], loosest: 3 / (4 * 0.6 + 93 * 0.02) });
    expect(broken([word(40), part(55), word(40), word(40)], { ...measure, justified: false }).ends[0]).toBe(1);
  });

  it("does not end many lines in turn with a hyphen where words can be kept whole", () => {
    const ladder = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? part(20) : word(12)));
    const { ends } = broken(ladder, measure);
    const hyphens = ends.slice(0, -1).map(end => ladder[end - 1]!.end === "hyphen");
    for (let i = 2; i < hyphens.length; i++) expect(hyphens.slice(i - 2, i + 1)).not.toEqual([true, true, true]);
  });

  it("hardly ever ends more than two lines in turn with a hyphen, though lines be loose for it", () => {
    const paragraphs = Array.from({ length: 200 }, (_, seed) => {
      let random = seed + 1;
      const widthPt = (): number => 4 + (10 * (random = (random * 48271) % 2147483647)) / 2147483647;
      const prose = Array.from({ length: 90 }, (_, i) => (i % 2 === 0 ? part(widthPt()) : word(widthPt())));
      return broken(prose, measure)
        .ends.map(end => prose[end - 1]!.end.charAt(0))
        .join("");
    });
    expect(paragraphs.filter(ends => ends.includes("hhhh"))).toEqual([]);
    expect(paragraphs.filter(ends => ends.includes("hhh")).length).toBeLessThanOrEqual(2);
  });

  it("sets letters narrower or wider with the spaces, by two in a hundred at most, and never takes from spaces what a step leaves", () => {
    const widths = Array.from({ length: 600 }, (_, i) => letterWidthIn(i / 10 - 20, 8, 270, 4));
    expect(Math.min(...widths)).toBe(0.98);
    expect(Math.max(...widths)).toBe(1.02);
    expect(letterWidthIn(0, 8, 270, 4)).toBe(1);
    widths.forEach((width, i) => {
      const slackPt = i / 10 - 20;
      const ofSpacesPt = slackPt - (width - 1) * 270;
      if (slackPt >= -(8 * 4) / 3 - 270 * 0.02) expect(ofSpacesPt).toBeGreaterThanOrEqual(-(8 * 4) / 3 - 1e-9);
      if (slackPt >= 0) expect(ofSpacesPt).toBeGreaterThanOrEqual(-1e-9);
    });
  });

  it("lets signs stand out of the measure", () => {
    const hanging = [word(48), { ...word(50), hangsAfterPt: 3 }, word(40)];
    expect(broken(hanging, { ...measure, spacePt: 3 }).loosest).toBeCloseTo(2 / (3 * 0.6 + 98 * 0.02));
  });

  it("ends a line where it must, and neither fills nor balances it", () => {
    const must = (widthPt: number): Segment => ({ ...word(widthPt), end: "line" });
    const lines = broken([word(10), must(10), must(30), ...words([40, 50, 40]), must(10), word(10)], measure);
    expect(lines).toEqual({ ends: [2, 3, 5, 7, 8], loosest: (100 - 90 - 4) / (4 * 0.6 + 90 * 0.02) });
  });

  it("puts no word alone for the sake of a line that cannot be filled, as before an address that is divided late", () => {
    const address = [{ ...part(60), end: "dash" as const, hyphenPt: 0 }, word(35)];
    expect(broken([...words([15, 15, 10]), ...address], measure).ends).toEqual([3, 5]);
  });

  it("sets nothing in no lines, and 100,000 words without trouble", () => {
    expect(broken([], measure).ends).toEqual([]);
    const many = words(Array.from({ length: 100_000 }, (_, i) => 5 + (i % 20)));
    expect(broken(many, measure).ends.at(-1)).toBe(100_000);
  });
});
