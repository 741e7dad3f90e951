/** A place on a sheet, in points from its upper left corner. */
export interface Rectangle {
  readonly leftPt: number;
  readonly topPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

/** A colour in sRGB, each part from 0 to 1. */
export type Ink = readonly [red: number, green: number, blue: number];

export interface TextLook {
  readonly sizePt: number;
  readonly ink: Ink;
}

/** A horizontal line, whole or of dots. */
export interface Rule {
  readonly fromPt: number;
  readonly toPt: number;
  readonly yPt: number;
  readonly weightPt: number;
  readonly ink: Ink;
  readonly dotted: boolean;
}
