import { sliceColumns } from "../core/columns.ts";

/** A line of a plain text, and its number in the file. */
export interface Line {
  readonly typed: string;
  readonly number: number;
}

/** Lines as one text, in reading order, and where each of its characters stands in the file. */
export interface Flow {
  readonly text: string;
  readonly placeOf: (offset: number) => { line: number; column: number };
}

/** The lines one after another; those of a table row by row, and each row cell by cell. */
export function flowOf(lines: readonly Line[]): Flow {
  const pieces = inReadingOrder(lines);
  const starts: number[] = [];
  let length = 0;
  for (const { text } of pieces) {
    starts.push(length);
    length += text.length + 1;
  }
  return {
    text: pieces.map(({ text }) => text).join("\n"),
    placeOf: offset => {
      const i = lastAtOrBefore(starts, offset);
      const { line = 1, column = 1 } = pieces[i] ?? {};
      return { line, column: column + offset - (starts[i] ?? 0) };
    },
  };
}

/** Part of a line, and where it begins. Columns count UTF-16 units from 1. */
interface Piece {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

function inReadingOrder(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0; i < lines.length; i++) {
    const { typed, number } = lines[i]!;
    const columns = columnsOfRule(typed);
    if (columns) {
      const end = endOfTable(lines, i);
      pieces.push(...cellsOf(lines.slice(i + 1, end), columns));
      i = end;
    } else pieces.push({ text: typed, line: number, column: 1 });
  }
  return pieces;
}

interface Column {
  readonly from: number;
  readonly to: number;
}

/** The columns that a rule of hyphens marks. */
function columnsOfRule(typed: string): Column[] | undefined {
  if (!/^-+(?: {2}-+)*$/.test(typed)) return undefined;
  return [...typed.matchAll(/-+/g)].map(({ 0: hyphens, index }) => ({ from: index, to: index + hyphens.length }));
}

/** The next rule that a blank line, or nothing, follows: that below a heading has a row below it. */
function endOfTable(lines: readonly Line[], start: number): number {
  for (let i = start + 1; i < lines.length; i++)
    if (columnsOfRule(lines[i]!.typed) && (lines[i + 1]?.typed ?? "") === "") return i;
  return lines.length;
}

function cellsOf(lines: readonly Line[], columns: readonly Column[]): Piece[] {
  return rowsOf(lines).flatMap(row =>
    columns.flatMap(({ from, to }, i) => {
      const isLast = i === columns.length - 1;
      return row.map(({ typed, number }): Piece => {
        const text = sliceColumns(typed, from, isLast ? Infinity : to);
        return { text, line: number, column: sliceColumns(typed, 0, from).length + 1 };
      });
    }),
  );
}

/** The rows of a table. With any blank line in it, each row ends with one; else each line is a row. */
function rowsOf(lines: readonly Line[]): Line[][] {
  const own = lines.filter(({ typed }) => !columnsOfRule(typed));
  if (own.every(({ typed }) => typed !== "")) return own.map(line => [line]);
  const rows: Line[][] = [[]];
  for (const line of own)
    if (line.typed === "") rows.push([]);
    else rows.at(-1)!.push(line);
  return rows;
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low;
}
