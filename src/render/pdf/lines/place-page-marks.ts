import type { Line, Mark } from "../set-text.ts";

export type PageMark = Extract<Mark, { kind: "page" }>;

/** Of a mark in the margin. Points: from the left of the sheet, and below the baseline of its line. */
export interface PlaceOfMark {
  readonly leftPt: number;
  readonly belowPt: number;
  readonly sizePt: number;
}

/**
 * The marks of the pages that begin in a line, as they follow one another: side by side up to the text, in rows where the
 * margin has no room for all, and smaller where it has none for one.
 */
export function placePageMarks(
  marks: readonly PageMark[],
  textPt: number,
  widthOf: (text: string, sizePt: number) => number,
): ReadonlyMap<PageMark, PlaceOfMark> {
  const roomPt = textPt - toTextPt - toEdgePt;
  const rows: { mark: PageMark; widthPt: number; sizePt: number }[][] = [[]];
  let takenPt = 0;
  for (const mark of marks) {
    const scale = Math.min(1, roomPt / widthOf(shownFor(mark), fullPt));
    const sizePt = fullPt * scale;
    const widthPt = widthOf(shownFor(mark), sizePt);
    if (rows.at(-1)!.length > 0 && takenPt + widthPt > roomPt) {
      rows.push([]);
      takenPt = 0;
    }
    rows.at(-1)!.push({ mark, widthPt, sizePt });
    takenPt += widthPt + betweenPt;
  }
  const places = new Map<PageMark, PlaceOfMark>();
  for (const [row, placed] of rows.entries()) {
    let rightPt = textPt - toTextPt;
    for (const { mark, widthPt, sizePt } of placed.toReversed()) {
      places.set(mark, { leftPt: rightPt - widthPt, belowPt: row * leadingPt, sizePt });
      rightPt -= widthPt + betweenPt;
    }
  }
  return places;
}

/** In all parts of a line: the cells of a row have one margin. */
export function pageMarksOf({ parts }: Line): readonly PageMark[] {
  const marks: PageMark[] = [];
  for (const part of parts)
    for (const { word } of part) for (const mark of word.marks) if (mark.kind === "page") marks.push(mark);
  return marks;
}

export function shownFor({ n }: PageMark): string {
  return `[${n}]`;
}

const fullPt = 8;
const leadingPt = 8.5;
const betweenPt = 2;
const toTextPt = 14;
const toEdgePt = 8;
