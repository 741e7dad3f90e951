import type { Block, Group } from "../print/print-vocabulary.ts";
import type { BlockDesign } from "./page-design.ts";
import { setLines, type Setting } from "./set-lines.ts";
import type { Line, PlacedWord, Word } from "./set-text.ts";
import { gridOf, type GridCell, type TableGrid } from "./table-grid.ts";

/** The words of a block, and how they are set. */
export interface CollectedBlock {
  readonly block: Block;
  readonly words: readonly Word[];
  readonly design: BlockDesign;
  readonly setting: Setting;
}

/** A row as lines, and whether it names the columns. */
export interface SetRow {
  readonly lines: readonly Line[];
  readonly isHeader: boolean;
}

/**
 * A table in columns as wide as their words ask, or, where they ask for more than there is, in proportion, words divided
 * wherever it must be. A table of more columns than the measure has room for is set cell under cell.
 */
export function setTable(table: Group, collected: readonly CollectedBlock[], measurePt: number): SetRow[] {
  const grid = gridOf(
    table,
    collected.map(({ block }) => block),
  );
  const content = contentOfCells(grid, collected);
  const gapPt = (content.values().next().value?.[0]?.design.sizePt ?? 10) * 1.1;
  const widths = columnWidths(grid, content, measurePt, gapPt);
  return grid.rows.map(({ cells }) => ({
    isHeader: cells.length > 0 && cells.every(({ group }) => group.header),
    lines: widths ? setRow(cells, content, widths, gapPt) : setCellsUnderCells(cells, content, measurePt),
  }));
}

type CellContent = ReadonlyMap<Group, readonly CollectedBlock[]>;

function contentOfCells({ rows }: TableGrid, collected: readonly CollectedBlock[]): CellContent {
  const cells = new Map(rows.flatMap(row => row.cells.map(({ group }) => [group, [] as CollectedBlock[]] as const)));
  for (const one of collected) cells.get(one.block.groups.find(group => cells.has(group))!)?.push(one);
  return cells;
}

/** Undefined where columns would be too narrow for words. */
function columnWidths(
  { columns, rows }: TableGrid,
  content: CellContent,
  measurePt: number,
  gapPt: number,
): readonly number[] | undefined {
  const availablePt = measurePt - (columns - 1) * gapPt;
  if (availablePt / columns < narrowestPt) return undefined;
  const wanted = Array.from({ length: columns }, () => ({ leastPt: narrowestPt, naturalPt: narrowestPt }));
  for (const { cells } of rows)
    for (const { group, column, columns: span } of cells) {
      if (span > 1) continue;
      for (const { words, design } of content.get(group) ?? []) {
        const wantedHere = wanted[column]!;
        const spacePt = design.sizePt * 0.3;
        wantedHere.leastPt = Math.max(
          wantedHere.leastPt,
          ...words.slice(0, wordLimit).map(({ widthPt }) => widthPt + 1),
        );
        wantedHere.naturalPt = Math.max(
          wantedHere.naturalPt,
          words.reduce((sum, { widthPt }) => sum + widthPt + spacePt, 1),
        );
      }
    }
  const natural = wanted.map(({ naturalPt }) => naturalPt);
  if (sum(natural) <= availablePt) return natural;
  const most = availablePt / 2;
  const least = wanted.map(({ leastPt }) => Math.min(leastPt, most));
  if (sum(least) >= availablePt) return least.map(widthPt => (widthPt * availablePt) / sum(least));
  const growth = wanted.map(({ naturalPt }, i) => Math.sqrt(Math.max(0, naturalPt - least[i]!)));
  const restPt = availablePt - sum(least);
  return least.map((widthPt, i) => widthPt + (restPt * growth[i]!) / Math.max(sum(growth), 1e-6));
}

/** A column in which hardly a syllable has room. */
const narrowestPt = 16;
/** So many words of a cell are measured for the longest: a call has no room for more. */
const wordLimit = 10_000;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The lines of all cells side by side, each cell a part. */
function setRow(cells: readonly GridCell[], content: CellContent, widths: readonly number[], gapPt: number): Line[] {
  const parts = cells.map(({ group, column, columns }) => {
    const leftPt = sum(widths.slice(0, column)) + column * gapPt;
    const widthPt = sum(widths.slice(column, column + columns)) + (columns - 1) * gapPt;
    const lines = (content.get(group) ?? []).flatMap(({ words, design, setting }) =>
      setLines(words, design, { ...setting, measurePt: widthPt }),
    );
    return lines.map(line => ({ line, words: line.parts.flat().map(shiftedBy(leftPt)) }));
  });
  const height = Math.max(0, ...parts.map(lines => lines.length));
  return Array.from({ length: height }, (_, i) => {
    const { leadingPt, sizePt } = parts.find(lines => lines[i])![i]!.line;
    return { parts: parts.map(lines => lines[i]?.words ?? []), leadingPt, sizePt, picture: undefined };
  });
}

function shiftedBy(leftPt: number): (placed: PlacedWord) => PlacedWord {
  return ({ word, xPt }) => ({ word, xPt: xPt + leftPt });
}

function setCellsUnderCells(cells: readonly GridCell[], content: CellContent, measurePt: number): Line[] {
  return cells.flatMap(({ group }) =>
    (content.get(group) ?? []).flatMap(({ words, design, setting }) =>
      setLines(words, { ...design, leftPt: design.sizePt, firstPt: -design.sizePt }, { ...setting, measurePt }),
    ),
  );
}
