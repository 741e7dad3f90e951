import type { Ink } from "../../pdf/drawing.ts";
import type { BlockRole, TitleRole } from "../print/print-vocabulary.ts";

export const black: Ink = [0.1, 0.09, 0.08];
/** The second colour: what the editor restored or supplied. 8:1 on white. */
export const rubric: Ink = [0.55, 0.11, 0.08];
export const grey: Ink = [0.35, 0.34, 0.32];

/** The trim of the book, by its name. */
export type PageSize = "6x9" | "a4" | "letter";

/** The sheet and its type area, in points. */
export interface SheetDesign {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly leftPt: number;
  readonly measurePt: number;
  readonly topPt: number;
  readonly bottomPt: number;
  /** The baselines of the running head and of the folio. */
  readonly headPt: number;
  readonly folioPt: number;
  readonly furniturePt: number;
  /** Lines of the text stand on it, or half-way between. */
  readonly gridPt: number;
  readonly noteGapPt: number;
}

export interface BlockDesign {
  readonly sizePt: number;
  readonly leadingPt: number;
  readonly beforePt: number;
  readonly italic: boolean;
  readonly bold: boolean;
  readonly leftPt: number;
  readonly firstPt: number;
  readonly justified: boolean;
  /** Of lines that are not justified: whether they are made equal. */
  readonly balanced: boolean;
  /** Of lines that are not justified: how much of the room that is left stands before them, 1 being all. */
  readonly before: number;
  readonly keepsWithNext: boolean;
  readonly ink: Ink;
}

/** Everything about the look of a book. */
export interface PageDesign {
  readonly sheet: SheetDesign;
  readonly text: Readonly<Record<BlockRole, BlockDesign>>;
  readonly back: Readonly<Record<BlockRole, BlockDesign>>;
  readonly note: BlockDesign;
  readonly title: Readonly<Record<TitleRole, BlockDesign>>;
}

/** The larger sheets have the same page, larger: a measure of some sixty letters. */
export function pageDesign(size: PageSize): PageDesign {
  const { scale, sheet } = sheets[size];
  const scaled = <Name extends string>(designs: Readonly<Record<Name, BlockDesign>>): Record<Name, BlockDesign> =>
    Object.fromEntries(
      Object.entries<BlockDesign>(designs).map(([name, design]) => [name, scaledBy(scale, design)]),
    ) as Record<Name, BlockDesign>;
  return {
    sheet,
    text: scaled(designs),
    back: scaled({ ...designs, paragraph: { ...body, sizePt: 9, leadingPt: 12, beforePt: 5 } }),
    note: scaledBy(scale, { ...designs.note, leftPt: 12, firstPt: -12 }),
    title: scaled(titleDesigns),
  };
}

function scaledBy(scale: number, design: BlockDesign): BlockDesign {
  const { sizePt, leadingPt, beforePt, leftPt, firstPt } = design;
  return {
    ...design,
    sizePt: sizePt * scale,
    leadingPt: leadingPt * scale,
    beforePt: beforePt * scale,
    leftPt: leftPt * scale,
    firstPt: firstPt * scale,
  };
}

function sheetOf(widthPt: number, heightPt: number, lines: number, scale: number): SheetDesign {
  const gridPt = 14 * scale;
  const measurePt = 300 * scale;
  const topPt = Math.round((heightPt - lines * gridPt) / 2);
  return {
    widthPt,
    heightPt,
    leftPt: Math.round((widthPt - measurePt) / 2 + 4),
    measurePt,
    topPt,
    bottomPt: topPt + lines * gridPt,
    headPt: topPt - 24 * scale,
    folioPt: topPt + lines * gridPt + 30 * scale,
    furniturePt: 8.5 * scale,
    gridPt,
    noteGapPt: 14 * scale,
  };
}

const sheets: Readonly<Record<PageSize, { readonly scale: number; readonly sheet: SheetDesign }>> = {
  "6x9": { scale: 1, sheet: sheetOf(432, 648, 36, 1) },
  a4: { scale: 1.2, sheet: sheetOf(595.28, 841.89, 38, 1.2) },
  letter: { scale: 1.2, sheet: sheetOf(612, 792, 35, 1.2) },
};

const body: BlockDesign = {
  sizePt: 10.5,
  leadingPt: 14,
  beforePt: 7,
  italic: false,
  bold: false,
  leftPt: 0,
  firstPt: 0,
  justified: true,
  balanced: false,
  before: 0,
  keepsWithNext: false,
  ink: black,
};
const heading: BlockDesign = {
  ...body,
  sizePt: 13,
  leadingPt: 17,
  beforePt: 21,
  bold: true,
  justified: false,
  balanced: true,
  keepsWithNext: true,
};
const entry: BlockDesign = {
  ...body,
  sizePt: 8.5,
  leadingPt: 11,
  beforePt: 1.5,
  leftPt: 12,
  firstPt: -12,
  justified: false,
};

const designs: Readonly<Record<BlockRole, BlockDesign>> = {
  heading,
  caption: { ...heading, sizePt: 10.5, leadingPt: 14, beforePt: 12 },
  paragraph: body,
  speech: { ...body, leftPt: 14, firstPt: -14 },
  speaker: { ...body, beforePt: 12, keepsWithNext: true, justified: false },
  commentary: { ...body, sizePt: 10, italic: true, leftPt: 28, ink: grey },
  stage: { ...body, italic: true, ink: grey },
  opener: { ...body, justified: false, beforePt: 3 },
  "list-item": { ...body, beforePt: 0, leftPt: 14, firstPt: 0 },
  term: { ...body, beforePt: 0, keepsWithNext: true, justified: false },
  verse: { ...body, beforePt: 0, leftPt: 42, firstPt: -28, justified: false },
  quote: { ...body, sizePt: 10, leftPt: 28 },
  "table-row": { ...body, sizePt: 9, leadingPt: 12, beforePt: 4, justified: false },
  note: { ...body, sizePt: 8.5, leadingPt: 11, beforePt: 0 },
  entry,
};

const plain: BlockDesign = { ...body, justified: false, balanced: true };
const titleDesigns: Readonly<Record<TitleRole, BlockDesign>> = {
  title: { ...plain, sizePt: 24, leadingPt: 30, beforePt: 96 },
  subtitle: { ...plain, sizePt: 13, leadingPt: 18, beforePt: 14, italic: true, ink: grey },
  byline: { ...plain, sizePt: 12, leadingPt: 16, beforePt: 40 },
  imprint: { ...plain, balanced: false, sizePt: 9, leadingPt: 12.5, beforePt: 7 },
  rights: { ...plain, balanced: false, sizePt: 9, leadingPt: 12.5, beforePt: 7 },
};
