import type { Line } from "./set-text.ts";

/** A block as lines, and how it holds together. */
export interface SetBlock {
  readonly lines: readonly Line[];
  readonly beforePt: number;
  readonly keepsWithNext: boolean;
  /** Begins a new sheet. */
  readonly opensSheet: boolean;
  readonly id: string | undefined;
  readonly outline: string | undefined;
  readonly level: number;
}

/** A line with its place on the sheet: the top of it, from the top of the type area. */
export interface PlacedLine {
  readonly line: Line;
  readonly topPt: number;
  /** The block that the line begins. */
  readonly begins: SetBlock | undefined;
}

export interface SheetContent {
  readonly lines: readonly PlacedLine[];
  /** Note lines at the foot, in order. */
  readonly notes: readonly Line[];
}

/**
 * Lines onto sheets of a height: no first or last line of a block alone, no heading apart from what follows, each note at
 * the foot of the sheet that calls it, or begun there and continued on the next. Every line once, in order.
 */
export function breakSheets(
  blocks: readonly SetBlock[],
  notesOf: (line: Line) => readonly Line[],
  heightPt: number,
  noteGapPt: number,
): SheetContent[] {
  const pending = blocks.flatMap(block => block.lines.map((line, l) => ({ line, block, l, notes: notesOf(line) })));
  const sheets: SheetContent[] = [];
  let waiting: readonly Line[] = [];
  let at = 0;
  while (at < pending.length || waiting.length > 0) {
    const foot = new Foot(waiting, heightPt, noteGapPt);
    const tops = fill(pending, at, foot);
    const end = keepTogether(pending, at, at + tops.length);
    const lines = pending.slice(at, end).map(({ line, block, l }, index) => {
      return { line, topPt: tops[index] ?? 0, begins: l === 0 ? block : undefined };
    });
    sheets.push({ lines, notes: foot.lines });
    waiting = foot.waiting;
    at = end;
  }
  return sheets;
}

/** The tops of the lines, from one on, that a sheet has room for with their notes: one at least, so that all come to an end. */
function fill(pending: readonly Pending[], at: number, foot: Foot): number[] {
  const tops: number[] = [];
  let usedPt = 0;
  for (const { line, block, l, notes } of pending.slice(at, at + sheetLimit)) {
    const isFirst = tops.length === 0;
    const topPt = usedPt + (l === 0 && !isFirst ? block.beforePt : 0);
    if (!isFirst && l === 0 && block.opensSheet) break;
    if (!isFirst && !foot.hasRoomUnder(topPt + line.leadingPt, notes)) break;
    tops.push(topPt);
    usedPt = topPt + line.leadingPt;
    foot.call(notes, usedPt);
  }
  return tops;
}

/** More lines than any sheet holds. */
const sheetLimit = 500;

/** The notes at the foot of one sheet, and those that wait for the next. */
class Foot {
  readonly lines: Line[] = [];
  waiting: readonly Line[];
  readonly #heightPt: number;
  readonly #gapPt: number;

  /** What waits from the sheet before comes first, and leaves a fifth of the sheet to the text. */
  constructor(waiting: readonly Line[], heightPt: number, gapPt: number) {
    this.#heightPt = heightPt;
    this.#gapPt = gapPt;
    this.waiting = waiting;
    this.#take(heightPt / 5);
  }

  /** Whether text down to `usedPt` leaves room for the notes so far, and the first line of those that are called. */
  hasRoomUnder(usedPt: number, notes: readonly Line[]): boolean {
    return usedPt + this.#heightWith(notes[0]) <= this.#heightPt;
  }

  call(notes: readonly Line[], usedPt: number): void {
    this.waiting = [...this.waiting, ...notes];
    this.#take(usedPt);
  }

  #take(usedPt: number): void {
    for (
      let next = this.waiting[0];
      next && usedPt + this.#heightWith(next) <= this.#heightPt;
      next = this.waiting[0]
    ) {
      this.lines.push(next);
      this.waiting = this.waiting.slice(1);
    }
  }

  #heightWith(line: Line | undefined): number {
    const lines = line ? [...this.lines, line] : this.lines;
    return lines.reduce((sum, { leadingPt }) => sum + leadingPt, lines.length > 0 ? this.#gapPt : 0);
  }
}

interface Pending {
  readonly line: Line;
  readonly block: SetBlock;
  readonly l: number;
  readonly notes: readonly Line[];
}

/** Moves a break up so that nothing stands alone that should not; never past the third line, nor past the call of a note. */
function keepTogether(pending: readonly Pending[], at: number, end: number): number {
  const next = pending[end];
  if (!next || (next.l === 0 && next.block.opensSheet)) return end;
  let kept = end;
  if (next.l > 0 && next.l === next.block.lines.length - 1) kept--;
  if (pending[kept]?.l === 1) kept--;
  while (kept > at && pending[kept]?.l === 0 && pending[kept - 1]?.block.keepsWithNext) kept--;
  const callsNone = pending.slice(kept, end).every(({ notes }) => notes.length === 0);
  return kept > at + 2 && callsNone ? kept : end;
}
