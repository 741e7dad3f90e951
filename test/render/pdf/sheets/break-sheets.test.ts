import { describe, expect, it } from "vitest";

import type { SetBlock } from "../../../../src/render/pdf/blocks/block-of-lines.ts";
import { breakSheets, type SheetContent } from "../../../../src/render/pdf/sheets/break-sheets.ts";
import type { Line } from "../../../../src/render/pdf/set-text.ts";

const line = (): Line => ({ parts: [], leadingPt: 10, sizePt: 8, letterWidth: 1, pictures: [] });
const block = (count: number, keepsWithNext = false): SetBlock => ({
  lines: Array.from({ length: count }, line),
  beforePt: 0,
  keepsWithNext,
  opensSheet: false,
  gridPt: 0,
  id: undefined,
  outline: undefined,
  level: 1,
  ruledAbove: false,
  repeated: [],
  ruledBelow: false,
});
const none = (): readonly Line[] => [];
const area = { heightPt: 100, noteGapPt: 10 };
const sheetsOf = (...given: Parameters<typeof breakSheets>): SheetContent[] => [...breakSheets(...given)];
const counts = (sheets: SheetContent[]): number[] => sheets.map(({ lines }) => lines.length);
const isFull = ({ lines, notes }: SheetContent): boolean =>
  lines.length * 10 + notes.length * 10 + (notes.length > 0 ? 10 : 0) <= 100;

describe("lines broken onto sheets", () => {
  it("stand there once each, in order", () => {
    const blocks = [block(7), block(3), block(25), block(1)];
    const placed = sheetsOf(blocks, none, area).flatMap(({ lines }) => lines.map(({ line }) => line));
    expect(placed).toEqual(blocks.flatMap(({ lines }) => lines));
    expect(new Set(placed).size).toBe(36);
  });

  it("leave no first line alone at the foot, and no last line alone at the head", () => {
    expect(counts(sheetsOf([block(9), block(5)], none, area))).toEqual([9, 5]);
    expect(counts(sheetsOf([block(11)], none, area))).toEqual([9, 2]);
  });

  it("keep a heading with what follows, though what goes to the next sheet calls a note", () => {
    expect(counts(sheetsOf([block(9), block(1, true), block(5)], none, area))).toEqual([9, 6]);
    const heading = block(1, true);
    const note = [line()];
    const sheets = sheetsOf([block(7), heading, block(5)], asked => (asked === heading.lines[0] ? note : []), area);
    expect(counts(sheets)).toEqual([7, 6]);
    expect(sheets.map(({ notes }) => notes)).toEqual([[], note]);
  });

  it("have their notes at the foot of the same sheet, and what has no room goes on to the next", () => {
    const text = block(12);
    const note = Array.from({ length: 12 }, line);
    const sheets = sheetsOf([text], asked => (asked === text.lines[1] ? note : []), area);
    expect(sheets.flatMap(({ notes }) => notes)).toEqual(note);
    expect(sheets[0]?.notes.length).toBeGreaterThan(0);
    for (const sheet of sheets) expect(isFull(sheet)).toBe(true);
  });

  it("stand on the grid where their block does", () => {
    const [first, second] = [block(1), { ...block(2), beforePt: 3, gridPt: 7 }];
    const tops = sheetsOf([first, second], none, area)[0]!.lines.map(({ topPt }) => topPt);
    expect(tops).toEqual([0, 14, 24]);
  });

  it("come to an end where a note is longer than any sheet, and where there is nothing", () => {
    const text = block(1);
    const note = Array.from({ length: 50 }, line);
    expect(sheetsOf([text], () => note, area).flatMap(({ notes }) => notes)).toHaveLength(50);
    expect(sheetsOf([], none, area)).toEqual([]);
  });

  it("takes 5,000 notes in its stride", () => {
    const text = block(20_000);
    const noted = new Map(text.lines.slice(0, 5000).map(called => [called, [line(), line()]]));
    const sheets = sheetsOf([text], asked => noted.get(asked) ?? [], area);
    expect(sheets.flatMap(({ notes }) => notes)).toEqual([...noted.values()].flat());
    for (const sheet of sheets) expect(isFull(sheet)).toBe(true);
  });
});
