import { append } from "../../../core/append.ts";
import type { SetBlock } from "../blocks/block-of-lines.ts";
import type { Line } from "../set-text.ts";

/** A line with its place on the sheet: the top of it, from the top of the type area. */
export interface PlacedLine {
  readonly line: Line;
  readonly topPt: number;
  readonly block: SetBlock;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

export interface SheetContent {
  readonly lines: readonly PlacedLine[];
  /** Note lines at the foot, in order. */
  readonly notes: readonly Line[];
}

/** The height of the type area, and the space between text and notes. */
export interface SheetArea {
  readonly heightPt: number;
  readonly noteGapPt: number;
}

/**
 * Lines onto sheets of a height: no first or last line of a block alone, no heading apart from what follows, each note at
 * the foot of the sheet that calls it, or begun there and continued on the next. Every line once, in order. Blocks are asked
 * for as they are needed, and not kept.
 */
export function* breakSheets(
  blocks: Iterable<SetBlock>,
  notesOf: (line: Line) => readonly Line[],
  area: SheetArea,
): Generator<SheetContent> {
  const pending = new PendingLines(blocks, notesOf);
  const notes = new NoteQueue();
  while (pending.at(0) || notes.waiting > 0) {
    const head = headOf(pending.at(0)?.block, area);
    const tops = fill(pending, head.heightPt, new Foot(notes.copy(), area));
    const end = keepTogether(pending, tops.length);
    const foot = new Foot(notes, area);
    const lines = pending.take(end).map(({ line, block, l, notes: called }, index): PlacedLine => {
      const topPt = tops[index]!;
      foot.call(called, topPt + line.leadingPt);
      return { line, topPt, block, isFirst: l === 0, isLast: l === block.lines.length - 1 };
    });
    yield { lines: [...head.lines, ...lines], notes: foot.lines };
  }
}

/** The lines that no sheet has yet. */
class PendingLines {
  readonly #blocks: Iterator<SetBlock>;
  readonly #notesOf: (line: Line) => readonly Line[];
  #lines: Pending[] = [];

  constructor(blocks: Iterable<SetBlock>, notesOf: (line: Line) => readonly Line[]) {
    this.#blocks = blocks[Symbol.iterator]();
    this.#notesOf = notesOf;
  }

  /** Undefined where there are no more. */
  at(index: number): Pending | undefined {
    while (index >= this.#lines.length) {
      const next = this.#blocks.next();
      if (next.done === true) return undefined;
      const block = next.value;
      block.lines.forEach((line, l) => this.#lines.push({ line, block, l, notes: this.#notesOf(line) }));
    }
    return this.#lines[index];
  }

  /** The first of them, which are pending no more. */
  take(count: number): readonly Pending[] {
    return this.#lines.splice(0, count);
  }
}

/** The head rows that are shown again on a sheet that begins within a table, where they leave most of it. */
function headOf(block: SetBlock | undefined, { heightPt: sheetPt }: SheetArea): Head {
  const lines: PlacedLine[] = [];
  let heightPt = 0;
  for (const repeated of block?.repeated ?? []) {
    if (lines.length > 0) heightPt += repeated.beforePt;
    for (const [l, line] of repeated.lines.entries()) {
      const isLast = l === repeated.lines.length - 1;
      lines.push({ line, topPt: heightPt, block: repeated, isFirst: l === 0, isLast });
      heightPt += line.leadingPt;
    }
  }
  return heightPt > sheetPt / 3 ? { lines: [], heightPt: 0 } : { lines, heightPt };
}

interface Head {
  readonly lines: readonly PlacedLine[];
  readonly heightPt: number;
}

/**
 * The tops of the first lines that a sheet has room for below its head with their notes: one at least, so that all come to an
 * end.
 */
function fill(pending: PendingLines, headPt: number, foot: Foot): number[] {
  const tops: number[] = [];
  let usedPt = headPt;
  for (let next = pending.at(0); next; next = pending.at(tops.length)) {
    const { line, block, l, notes } = next;
    const isFirst = tops.length === 0;
    const topPt = usedPt === 0 || l > 0 ? usedPt : onGrid(usedPt + block.beforePt, block.gridPt);
    if (!isFirst && l === 0 && block.opensSheet) break;
    if (!isFirst && !foot.hasRoomUnder(topPt + line.leadingPt, notes)) break;
    tops.push(topPt);
    usedPt = topPt + line.leadingPt;
    foot.call(notes, usedPt);
  }
  return tops;
}

function onGrid(topPt: number, gridPt: number): number {
  return gridPt === 0 ? topPt : Math.ceil(topPt / gridPt - 1e-6) * gridPt;
}

/** Lines of notes that have been called and not yet set. */
class NoteQueue {
  #lines: Line[];
  #taken = 0;

  constructor(lines: Line[] = []) {
    this.#lines = lines;
  }

  get waiting(): number {
    return this.#lines.length - this.#taken;
  }

  get first(): Line | undefined {
    return this.#lines[this.#taken];
  }

  add(lines: readonly Line[]): void {
    append(this.#lines, lines);
  }

  take(): void {
    this.#taken++;
  }

  copy(): NoteQueue {
    return new NoteQueue(this.#lines.slice(this.#taken, this.#taken + lineLimit));
  }
}

/** More lines than any sheet holds. */
const lineLimit = 500;

/** The notes at the foot of one sheet. */
class Foot {
  readonly lines: Line[] = [];
  readonly #queue: NoteQueue;
  readonly #area: SheetArea;
  #heightPt = 0;

  /** Notes that wait from the sheet before come first, and leave a fifth of the sheet to the text. */
  constructor(queue: NoteQueue, area: SheetArea) {
    this.#queue = queue;
    this.#area = area;
    this.#take(area.heightPt / 5);
  }

  /** True where text down to `usedPt` leaves room for the notes so far, and the first line of those that are called. */
  hasRoomUnder(usedPt: number, notes: readonly Line[]): boolean {
    return usedPt + this.#heightWith(notes[0]) <= this.#area.heightPt + 1e-6;
  }

  call(notes: readonly Line[], usedPt: number): void {
    this.#queue.add(notes);
    this.#take(usedPt);
  }

  #take(usedPt: number): void {
    for (let next = this.#queue.first; next; next = this.#queue.first) {
      const heightPt = this.#heightWith(next);
      if (usedPt + heightPt > this.#area.heightPt + 1e-6) return;
      this.lines.push(next);
      this.#heightPt = heightPt;
      this.#queue.take();
    }
  }

  #heightWith(line: Line | undefined): number {
    if (!line) return this.#heightPt;
    return line.leadingPt + (this.#heightPt === 0 ? this.#area.noteGapPt : this.#heightPt);
  }
}

interface Pending {
  readonly line: Line;
  readonly block: SetBlock;
  readonly l: number;
  readonly notes: readonly Line[];
}

/** Moves a break up so that nothing stands alone that should not; never past the third line. */
function keepTogether(pending: PendingLines, end: number): number {
  const next = pending.at(end);
  if (!next || (next.l === 0 && next.block.opensSheet)) return end;
  let kept = end;
  if (next.l > 0 && next.l === next.block.lines.length - 1) kept--;
  if (pending.at(kept)?.l === 1) kept--;
  while (kept > 0 && pending.at(kept)?.l === 0 && pending.at(kept - 1)?.block.keepsWithNext)
    kept -= 1 + pending.at(kept - 1)!.l;
  return kept > 2 ? kept : end;
}
