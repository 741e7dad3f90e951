import type { PdfPicture } from "../../../pdf/picture.ts";
import type { StructureElement } from "../../../pdf/structure.ts";
import type { Picture } from "../../print/print-vocabulary.ts";

/** The element of a picture, which says what it shows, or its name where nobody said. ISO 14289-1, 7.3. */
export function figureIn(element: StructureElement, { description, fallback }: Picture): StructureElement {
  return element.child("Figure", { alternative: description === "" ? fallback : description });
}

/** As high as the encoder says, within reason; else as the picture is, and no higher than the letters around it. Points. */
export function heightInLine(written: string | undefined, { heightPx, widthPx }: PdfPicture, sizePt: number): number {
  const statedPt = lengthOf(written, sizePt);
  const heightPt = statedPt === undefined ? Math.min(heightPx * pointsOfPixel, sizePt) : Math.min(statedPt, highestPt);
  return Math.min(heightPt, (widestPt * heightPx) / widthPx);
}

/** As the encoder says by its height or its width, else by its pixels. Points. */
export function sizeOfPicture({ height, width }: Picture, { heightPx, widthPx }: PdfPicture, sizePt: number): Size {
  const heightPt = lengthOf(height, sizePt);
  const statedPt = lengthOf(width, sizePt);
  const widthPt = statedPt ?? ((heightPt ?? heightPx * pointsOfPixel) * widthPx) / heightPx;
  return { widthPt, heightPt: heightPt ?? (widthPt * heightPx) / widthPx };
}

interface Size {
  readonly widthPt: number;
  readonly heightPt: number;
}

/** TEI P5, teidata.outputMeasurement; a bare number is of pixels. */
function lengthOf(written: string | undefined, sizePt: number): number | undefined {
  const [, number, unit = ""] = /^\s*(\d*\.?\d+)\s*([a-z]*)\s*$/.exec(written ?? "") ?? [];
  const pointsOf: Readonly<Record<string, number>> = { ...pointsOfUnit, em: sizePt, ex: sizePt / 2 };
  const length = Number(number) * (pointsOf[unit] ?? NaN);
  return length > 0 ? length : undefined;
}

/** At 96 pixels an inch. */
const pointsOfPixel = 0.75;
const pointsOfUnit: Readonly<Record<string, number>> = {
  "": pointsOfPixel,
  px: pointsOfPixel,
  pt: 1,
  pc: 12,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
};
const highestPt = 300;
const widestPt = 200;
