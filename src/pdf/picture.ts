import type { Orientation, TakenPicture } from "../engines/pdfkit.ts";
import type { Rectangle } from "./drawing.ts";

/** A picture taken into the file. */
export interface PdfPicture {
  readonly name: string;
  readonly orientation: Orientation;
  /** As it is seen, upright. */
  readonly widthPx: number;
  readonly heightPx: number;
}

export function uprightPicture({ name, orientation, widthPx, heightPx }: TakenPicture): PdfPicture {
  return liesOnItsSide(orientation)
    ? { name, orientation, widthPx: heightPx, heightPx: widthPx }
    : { name, orientation, widthPx, heightPx };
}

function liesOnItsSide(orientation: Orientation): boolean {
  return orientation >= 5;
}

/** The matrix that sets a picture upright in a place; `up` counts from the foot. ISO 32000-1, 8.3.3 and 8.9.5.1. */
export function matrixOf(
  orientation: Orientation,
  { leftPt: x, topPt, widthPt: width, heightPt: height }: Rectangle,
  up: (yPt: number) => number,
): readonly number[] {
  const y = up(topPt + height);
  const [a, b, c, d] = turns[orientation].map((sign, i) => sign * (i % 2 === 0 ? width : height));
  const fromLeft = a! + c! < 0 ? width : 0;
  const fromFoot = b! + d! < 0 ? height : 0;
  return [a!, b!, c!, d!, x + fromLeft, y + fromFoot];
}

/** Of the unit square: where its right and its upper edge go. */
const turns: Readonly<Record<Orientation, readonly [number, number, number, number]>> = {
  1: [1, 0, 0, 1],
  2: [-1, 0, 0, 1],
  3: [-1, 0, 0, -1],
  4: [1, 0, 0, -1],
  5: [0, -1, -1, 0],
  6: [0, -1, 1, 0],
  7: [0, 1, 1, 0],
  8: [0, 1, -1, 0],
};
