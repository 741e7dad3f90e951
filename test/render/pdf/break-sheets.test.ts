import { describe, expect, it } from "vitest";

import { breakSheets, type SetBlock } from "../../../src/render/pdf/break-sheets.ts";
import type { Line } from "../../../src/render/pdf/set-text.ts";

const line = (): Line => ({ words: [], leftPt: 0, spacePt: 3, leadingPt: 10, sizePt: 8 });
const block = (count: number, keepsWithNext = false): SetBlock => ({
  lines: Array.from({ length: count }, line),
  beforePt: 0,
  keepsWithNext,
  opensSheet: false,
  id: undefined,
  outline: undefined,
  level: 1,
});
const none = (): readonly Line[] => [];
const counts = (sheets: ReturnType<typeof breakSheets>): number[] => sheets.map(({ lines }) => lines.length);

describe("lines broken onto sheets", () => {
  it("stand there once each, in order", () => {
    const blocks = [block(7), block(3), block(25), block(1)];
    const placed = breakSheets(blocks, none, 100, 10).flatMap(({ lines }) => lines.map(({ line }) => line));
    expect(placed).toEqual(blocks.flatMap(({ lines }) => lines));
    expect(new Set(placed).size).toBe(36);
  });

  it("leave no first line alone at the foot, and no last line alone at the head", () => {
    expect(counts(breakSheets([block(9), block(5)], none, 100, 10))).toEqual([9, 5]);
    expect(counts(breakSheets([block(11)], none, 100, 10))).toEqual([9, 2]);
  });

  it("keep a heading with what follows", () => {
    expect(counts(breakSheets([block(9), block(1, true), block(5)], none, 100, 10))).toEqual([9, 6]);
  });

  it("have their notes at the foot of the same sheet, and what has no room goes on to the next", () => {
    const text = block(12);
    const note = Array.from({ length: 12 }, line);
    const sheets = breakSheets([text], asked => (asked === text.lines[1] ? note : []), 100, 10);
    expect(sheets.flatMap(({ notes }) => notes)).toEqual(note);
    expect(sheets[0]?.notes.length).toBeGreaterThan(0);
    for (const { lines, notes } of sheets)
      expect(lines.length * 10 + notes.length * 10 + (notes.length > 0 ? 10 : 0)).toBeLessThanOrEqual(100);
  });

  it("come to an end where a note is longer than any sheet, and where there is nothing", () => {
    const text = block(1);
    const note = Array.from({ length: 50 }, line);
    expect(breakSheets([text], () => note, 100, 10).flatMap(({ notes }) => notes)).toHaveLength(50);
    expect(breakSheets([], none, 100, 10)).toEqual([]);
  });
});
