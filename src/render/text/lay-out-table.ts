import { greatest } from "../../core/append.ts";
import { columnsOf } from "../../core/columns.ts";
import { isBlank } from "../../core/is-blank.ts";
import { isRule, type Paragraph } from "./paragraph.ts";
import { callsIn, pageBreakIn, typeInline } from "./type-inline.ts";
import { isBlock, type Group, type Typed, type TypedInline } from "./typed-vocabulary.ts";
import { blankLine, wrap } from "./wrap.ts";

/**
 * A table in columns, between rules of hyphens that say where each column stands; a row that takes several lines has a
 * blank line after it, as then has every other. A table too wide for that is typed cell below cell by `layOut`.
 */
export function layOutTable(
  table: Group,
  measure: number,
  layOut: (content: readonly Typed[]) => Paragraph[],
): Paragraph[] {
  const rows = rowsOf(table).filter(({ cells }) => cells.some(cell => !isBlank(cell.text)));
  if (rows.length === 0) return [];
  const widths = widthsOf(rows, measure);
  if (!widths) return stack(table, layOut);
  const isRight = widths.map((_, column) => isNumeric(rows, column));
  const typed = rows.map(row => ({ ...row, lines: typeRow(row, widths, isRight) }));
  const blank = typed.some(({ lines }) => lines.length > 1) ? [""] : [];
  if (typed.some(({ lines }) => lines.some(isRule))) return stack(table, layOut);
  const rule = widths.map(width => "-".repeat(width)).join(between);
  const lines = typed.flatMap(({ lines: own, isHeading }, i) => {
    const endsHeading = isHeading && typed[i + 1]?.isHeading === false;
    return [...own, ...blank, ...(endsHeading ? [rule] : [])];
  });
  const content = rows.flatMap(({ cells }) => cells.flatMap(cell => cell.content));
  const pageBreak = pageBreakIn(content) === "none" ? "none" : "within";
  return [{ lines: [rule, ...lines, rule], space: 1, calls: callsIn(content), isTable: true, pageBreak }];
}

const between = "  ";

interface Cell {
  readonly content: readonly TypedInline[];
  readonly text: string;
}

interface Row {
  readonly isHeading: boolean;
  readonly cells: readonly Cell[];
}

/** Each cell in its column, without the blank lines of code, for one ends a row: one that spans several leaves the others empty. TEI P5, 15.1.1. */
function rowsOf({ content }: Group): Row[] {
  /** The number of further rows that a cell above takes of each column. */
  const taken: number[] = [];
  return content.filter(isGroup).map(row => {
    const cells: Cell[] = [];
    const skipTaken = (): void => {
      for (; (taken[cells.length] ?? 0) > 0; cells.push(noCell)) taken[cells.length]!--;
    };
    for (const cell of row.content.filter(isGroup)) {
      skipTaken();
      const words = flatten(cell.content);
      for (let i = 0; i < cell.columns; i++) {
        taken[cells.length] = cell.rows - 1;
        cells.push(i === 0 ? { content: words, text: typeInline(words).replaceAll(blankLine, "") } : noCell);
      }
    }
    skipTaken();
    return { isHeading: row.kind === "heading-row", cells };
  });
}

const noCell: Cell = { content: [], text: "" };

function isGroup(part: Typed): part is Group {
  return !isBlock(part);
}

/** The words of blocks one after another, with a space between. */
function flatten(content: readonly Typed[]): TypedInline[] {
  return content.flatMap((part): TypedInline[] => {
    const marker: TypedInline[] = isGroup(part) && part.marker !== "" ? [{ kind: "furniture", text: part.marker }] : [];
    return [...marker, space, ...(isBlock(part) ? part.content : flatten(part.content)), space];
  });
}

const space: TypedInline = { kind: "text", text: " " };

/** As wide as the words ask; where that is too much, the widest give way, down to their longest word. */
function widthsOf(rows: readonly Row[], measure: number): number[] | undefined {
  const columns = greatest(rows.map(({ cells }) => cells.length));
  const column = (i: number): string[] => rows.map(({ cells }) => cells[i]?.text ?? "");
  const needed = Array.from({ length: columns }, (_, i) => widest(column(i).flatMap(text => text.split(/[ \t\r\n]+/))));
  const widths = Array.from({ length: columns }, (_, i) => widest(column(i).map(collapse)));
  const room = measure - between.length * (columns - 1);
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  if (needed.reduce((sum, width) => sum + width, 0) > room) return undefined;
  for (; excess > 0; excess--) {
    const giving = widths.reduce(
      (best, width, i) => (width > needed[i]! && width > (widths[best] ?? 0) ? i : best),
      -1,
    );
    widths[giving]!--;
  }
  return widths;
}

function collapse(text: string): string {
  return text.replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "");
}

function widest(texts: readonly string[]): number {
  return Math.max(narrowest, ...texts.map(columnsOf));
}

const narrowest = 3;

/** True of a column that has only figures below its heading, such as `12.5 %`. */
function isNumeric(rows: readonly Row[], column: number): boolean {
  const texts = rows.filter(({ isHeading }) => !isHeading).map(({ cells }) => cells[column]?.text.trim() ?? "");
  return texts.some(text => text !== "") && texts.every(text => /^[\d\s.,:%+$£€()\u2012-\u2014\u2212-]*$/.test(text));
}

function typeRow({ cells }: Row, widths: readonly number[], isRight: readonly boolean[]): string[] {
  const columns = widths.map((width, i) => wrap(cells[i]?.text ?? "", width, { first: 0, rest: 0 }));
  const height = greatest(columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) =>
    columns
      .map((lines, i) => pad(lines[at] ?? "", widths[i]!, isRight[i]!))
      .join(between)
      .replace(/ +$/, ""),
  );
}

function pad(text: string, width: number, isRight: boolean): string {
  const padding = " ".repeat(Math.max(0, width - columnsOf(text)));
  return isRight ? padding + text : text + padding;
}

/** Row by row, each cell on its own lines, the first of a row further out. */
function stack(table: Group, layOut: (content: readonly Typed[]) => Paragraph[]): Paragraph[] {
  return table.content.filter(isGroup).flatMap(row => {
    const cells = row.content.filter(isGroup).flatMap(cell => {
      const content = flatten(cell.content);
      return layOut([{ kind: "entry", place: nowhere, content }]);
    });
    return cells.map((cell, i): Paragraph => ({ ...cell, space: i === 0 ? 1 : 0 }));
  });
}

const nowhere = { element: "", id: "", speaker: "" };
