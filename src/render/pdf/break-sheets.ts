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
  const pending = blocks.flatMap((block, b) => block.lines.map((line, l) => ({ line, block, b, l })));
  const sheets: SheetContent[] = [];
  let carried: Line[] = [];
  let at = 0;
  while (at < pending.length || carried.length > 0) {
    const lines: PlacedLine[] = [];
    const notes: Line[] = [];
    let usedPt = 0;
    let notesPt = 0;
    const take = (note: Line): void => {
      notes.push(note);
      notesPt += note.leadingPt + (notes.length === 1 ? noteGapPt : 0);
    };
    while (carried[0] && notesPt + carried[0].leadingPt + noteGapPt <= heightPt * 0.8) take(carried.shift()!);
    let end = at;
    const tops: number[] = [];
    for (; end < pending.length; end++) {
      const { line, block, l } = pending[end]!;
      if (end > at && l === 0 && block.opensSheet) break;
      const beforePt = l === 0 && end > at ? block.beforePt : 0;
      const called = notesOf(line);
      const leastNotePt = called.length > 0 ? called[0]!.leadingPt + (notes.length === 0 ? noteGapPt : 0) : 0;
      if (end > at && usedPt + beforePt + line.leadingPt + notesPt + leastNotePt > heightPt) break;
      usedPt += beforePt;
      tops.push(usedPt);
      usedPt += line.leadingPt;
      for (const note of called) {
        const fits = usedPt + notesPt + note.leadingPt + (notes.length === 0 ? noteGapPt : 0) <= heightPt;
        if (fits && carried.length === 0) take(note);
        else carried.push(note);
      }
    }
    const kept = end < pending.length ? keepTogether(pending, at, end) : end;
    if (kept < end && pending.slice(kept, end).every(({ line }) => notesOf(line).length === 0)) end = kept;
    for (let i = at; i < end; i++) {
      const { line, block, l } = pending[i]!;
      lines.push({ line, topPt: tops[i - at] ?? 0, begins: l === 0 ? block : undefined });
    }
    sheets.push({ lines, notes });
    at = end;
  }
  return sheets;
}

interface Pending {
  readonly block: SetBlock;
  readonly l: number;
}

/** Moves a break up so that nothing stands alone that should not; never past the third line of the sheet. */
function keepTogether(pending: readonly Pending[], at: number, end: number): number {
  let kept = end;
  const next = pending[kept]!;
  if (next.l > 0 && next.l === next.block.lines.length - 1) kept--;
  if (pending[kept]!.l === 1) kept--;
  while (kept > at && pending[kept]!.l === 0 && pending[kept - 1]!.block.keepsWithNext)
    kept -= pending[kept - 1]!.block.lines.length;
  return kept > at + 2 ? kept : end;
}
