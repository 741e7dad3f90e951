import type { Block, Group } from "../../print/print-vocabulary.ts";
import { setLines, type Setting } from "../lines/set-lines.ts";
import type { BlockDesign } from "../page-design.ts";
import type { Line, PlacedWord, SetPicture, Word } from "../set-text.ts";
import { naturalWidthOf, setPicture, type PictureFrame } from "./set-picture.ts";
import { gridOf, type GridCell, type TableGrid } from "./table-grid.ts";

/** The words of a block, and how they are set. */
export interface CollectedBlock {
  readonly block: Block;
  readonly words: readonly Word[];
  readonly design: BlockDesign;
  readonly setting: Setting;
  /** Of a picture. */
  readonly frame: PictureFrame | undefined;
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
    isHeader: widths !== undefined && cells.length > 0 && cells.every(({ group }) => group.header),
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
  const cells = rows.flatMap(row => row.cells).sort((one, other) => one.columns - other.columns);
  for (const cell of cells) {
    const own = wanted.slice(cell.column, cell.column + cell.columns);
    const asked = widthAskedBy(content.get(cell.group) ?? []);
    for (const name of ["leastPt", "naturalPt"] as const) {
      const hasPt = sum(own.map(width => width[name])) + (own.length - 1) * gapPt;
      for (const width of own) width[name] += Math.max(0, asked[name] - hasPt) / own.length;
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

/** The widest word, and the widest line of a block where only those end that must. */
function widthAskedBy(blocks: readonly CollectedBlock[]): { readonly leastPt: number; readonly naturalPt: number } {
  let [leastPt, naturalPt] = [0, 0];
  for (const { block, words, design, frame } of blocks) {
    if (block.picture && frame) naturalPt = Math.max(naturalPt, naturalWidthOf(block.picture, frame));
    for (const { widthPt } of words) leastPt = Math.max(leastPt, widthPt + 1);
    let linePt = 1;
    for (const { widthPt, endsLine } of words) {
      linePt += widthPt + design.sizePt * 0.3;
      naturalPt = Math.max(naturalPt, linePt);
      if (endsLine) linePt = 1;
    }
  }
  return { leastPt, naturalPt };
}

/** A column in which hardly a syllable has room. */
const narrowestPt = 16;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The lines of all cells side by side, each cell a part. */
function setRow(cells: readonly GridCell[], content: CellContent, widths: readonly number[], gapPt: number): Line[] {
  const parts = cells.map(({ group, column, columns }) => {
    const leftPt = sum(widths.slice(0, column)) + column * gapPt;
    const widthPt = sum(widths.slice(column, column + columns)) + (columns - 1) * gapPt;
    const lines = (content.get(group) ?? []).flatMap(block => setContent(block, widthPt));
    return lines.map(line => ({ line, ...shiftedBy(leftPt, line) }));
  });
  const height = Math.max(0, ...parts.map(lines => lines.length));
  return Array.from({ length: height }, (_, i) => {
    const { leadingPt, sizePt } = tallest(parts.flatMap(lines => lines[i]?.line ?? []));
    const pictures = parts.flatMap(lines => lines[i]?.pictures ?? []);
    return { parts: parts.map(lines => lines[i]?.words ?? []), leadingPt, sizePt, letterWidth: 1, pictures };
  });
}

function setContent({ block, words, design, setting, frame }: CollectedBlock, measurePt: number): readonly Line[] {
  const within = { ...setting, measurePt };
  return block.picture && frame
    ? setPicture(block.picture, { ...frame, setting: within })
    : setLines(words, design, within);
}

function tallest(lines: readonly Line[]): Line {
  return lines.reduce((tallest, line) => (line.leadingPt > tallest.leadingPt ? line : tallest));
}

function shiftedBy(
  leftPt: number,
  line: Line,
): { readonly words: readonly PlacedWord[]; readonly pictures: readonly SetPicture[] } {
  return {
    words: line.parts.flat().map(placed => ({ ...placed, xPt: placed.xPt + leftPt })),
    pictures: line.pictures.map(picture => ({ ...picture, leftPt: picture.leftPt + leftPt })),
  };
}

function setCellsUnderCells(cells: readonly GridCell[], content: CellContent, measurePt: number): Line[] {
  return cells.flatMap(({ group }) =>
    (content.get(group) ?? []).flatMap(block => {
      const { design } = block;
      return setContent({ ...block, design: { ...design, leftPt: design.sizePt, firstPt: -design.sizePt } }, measurePt);
    }),
  );
}
