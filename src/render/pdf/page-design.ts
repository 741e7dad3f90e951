import type { BlockRole } from "../print/print-vocabulary.ts";

/** Everything about the look of a sheet, in points. A sheet of 6 by 9 inches with a measure of 25 picas. */
export const sheet = {
  widthPt: 432,
  heightPt: 648,
  leftPt: 70,
  measurePt: 300,
  topPt: 72,
  bottomPt: 576,
  headPt: 48,
  folioPt: 606,
};

export const black = [0.1, 0.09, 0.08] as const;
/** The second colour: what the editor restored or supplied. 8:1 on white. */
export const rubric = [0.55, 0.11, 0.08] as const;
export const grey = [0.35, 0.34, 0.32] as const;

export interface BlockDesign {
  readonly sizePt: number;
  readonly leadingPt: number;
  readonly beforePt: number;
  readonly italic: boolean;
  readonly bold: boolean;
  readonly leftPt: number;
  readonly firstPt: number;
  readonly justified: boolean;
  readonly keepsWithNext: boolean;
}

const body: BlockDesign = {
  sizePt: 10.5,
  leadingPt: 14,
  beforePt: 7,
  italic: false,
  bold: false,
  leftPt: 0,
  firstPt: 0,
  justified: true,
  keepsWithNext: false,
};
const heading: BlockDesign = {
  ...body,
  sizePt: 13,
  leadingPt: 17,
  beforePt: 21,
  bold: true,
  justified: false,
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

export const designs: Readonly<Record<BlockRole, BlockDesign>> = {
  heading,
  paragraph: body,
  speech: { ...body, leftPt: 14, firstPt: -14 },
  commentary: { ...body, sizePt: 9.5, leadingPt: 13, italic: true, leftPt: 28 },
  stage: { ...body, italic: true },
  opener: { ...body, justified: false, beforePt: 3 },
  "list-item": { ...body, beforePt: 2, leftPt: 14, firstPt: -10 },
  verse: { ...body, beforePt: 0, leftPt: 28, firstPt: -14, justified: false },
  quote: { ...body, sizePt: 9.5, leadingPt: 13, leftPt: 28 },
  "table-row": { ...body, beforePt: 1, leftPt: 14, firstPt: -14, justified: false },
  note: { ...body, sizePt: 8.5, leadingPt: 11, beforePt: 0 },
  entry,
};

export const backDesigns: Readonly<Record<BlockRole, BlockDesign>> = {
  ...designs,
  paragraph: { ...body, sizePt: 9, leadingPt: 12, beforePt: 5 },
};

export const noteDesign: BlockDesign = { ...designs.note, leftPt: 12, firstPt: -12 };
