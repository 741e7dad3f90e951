import type { Shaping } from "../../pdf/shaped-phrase.ts";

/** The faces that text is set in. */
export const fontFaces = ["regular", "italic", "bold", "boldItalic", "smallCaps", "capsToSmallCaps"] as const;
export type FontFace = (typeof fontFaces)[number];

/** The measures and shapes that the setter asks of a font, whatever reads it. */
export interface FontMetrics {
  /** The same object whenever a text is asked for in a face. `turned` signs run from right to left; `endsLine` as for a pen. */
  shape(text: string, face: FontFace, turned?: boolean, endsLine?: boolean): Shaping;
  /** The width of a text set at a size, kerned, in points. */
  widthPt(text: string, face: FontFace, sizePt: number): number;
}
