import type { Block, Group } from "../../print/print-vocabulary.ts";

/** A cell at its place in a table: columns and rows count from 0. */
export interface GridCell {
  readonly group: Group;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

export interface GridRow {
  readonly group: Group;
  readonly cells: readonly GridCell[];
  /** Columns at its end that no cell takes. */
  readonly free: number;
}

export interface TableGrid {
  readonly columns: number;
  readonly rows: readonly GridRow[];
}

/** The places of cells as HTML and TEI reckon them: what cells of rows above take is passed over. TEI P5, 15.1.1. */
export function gridOf(table: Group, blocks: readonly Block[]): TableGrid {
  const parts = partsWithin(table, blocks);
  const rows = [...(parts.get(table) ?? [])];
  const placed: { group: Group; cells: GridCell[] }[] = [];
  /** The number of rows more that each column is taken. */
  const taken: number[] = [];
  for (const [index, row] of rows.entries()) {
    const cells: GridCell[] = [];
    let column = 0;
    for (const cell of parts.get(row) ?? []) {
      while ((taken[column] ?? 0) > 0) column++;
      const columns = roomFor(cell.columns, column, taken);
      const height = Math.min(cell.rows, rows.length - index);
      for (let i = column; i < column + columns; i++) taken[i] = height;
      cells.push({ group: cell, column, columns, rows: height });
      column += columns;
    }
    placed.push({ group: row, cells });
    for (let i = 0; i < taken.length; i++) taken[i] = Math.max(0, (taken[i] ?? 0) - 1);
  }
  const columns = Math.max(1, taken.length);
  return { columns, rows: withFreeColumns(placed, columns) };
}

function roomFor(wanted: number, column: number, taken: readonly number[]): number {
  let columns = 1;
  while (columns < Math.min(wanted, columnLimit) && (taken[column + columns] ?? 0) === 0) columns++;
  return columns;
}

/** More columns than any page has room for. */
const columnLimit = 200;

function withFreeColumns(rows: readonly { group: Group; cells: GridCell[] }[], columns: number): GridRow[] {
  const filled = rows.map(() => 0);
  return rows.map(({ group, cells }, index) => {
    for (const cell of cells)
      for (let row = index; row < index + cell.rows; row++) filled[row] = (filled[row] ?? 0) + cell.columns;
    return { group, cells, free: Math.max(0, columns - (filled[index] ?? 0)) };
  });
}

/** The parts of a table and of what it holds that blocks stand in, once each and in their order. */
function partsWithin(table: Group, blocks: readonly Block[]): ReadonlyMap<Group, ReadonlySet<Group>> {
  const parts = new Map<Group, Set<Group>>();
  for (const { groups } of blocks)
    for (let at = groups.indexOf(table); at >= 0 && at + 1 < groups.length; at++) {
      const within = parts.get(groups[at]!) ?? new Set();
      parts.set(groups[at]!, within.add(groups[at + 1]!));
    }
  return parts;
}
