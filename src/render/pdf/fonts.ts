import type { Shaping } from "../../engines/pdf/pen.ts";

/** The faces that text is set in. */
export const fontFaces = ["regular", "italic", "bold", "boldItalic", "smallCaps", "capsToSmallCaps"] as const;
export type FontFace = (typeof fontFaces)[number];

/** The files that the faces are made of, by what `world` calls them. */
export type FontFile =
  "regular" | "italic" | "bold" | "boldItalic" | "scholarly" | "scholarlyItalic" | "scholarlyBold" | "arabic";

interface FaceDesign {
  /** The first that has a character shows it. */
  readonly files: readonly FontFile[];
  /** OpenType features besides ligatures and kerning. */
  readonly features: readonly string[];
}

export const faceDesigns: Readonly<Record<FontFace, FaceDesign>> = {
  regular: { files: ["regular", "scholarly", "arabic"], features: [] },
  italic: { files: ["italic", "scholarlyItalic", "scholarly", "arabic"], features: [] },
  bold: { files: ["bold", "scholarlyBold", "scholarly", "arabic"], features: [] },
  boldItalic: { files: ["boldItalic", "scholarlyBold", "scholarly", "arabic"], features: [] },
  smallCaps: { files: ["regular", "scholarly", "arabic"], features: ["smcp"] },
  capsToSmallCaps: { files: ["regular", "scholarly", "arabic"], features: ["c2sc", "smcp"] },
};

/** What the setter asks of a font, whatever reads it. */
export interface FontMetrics {
  /** The same object whenever a text is asked for in a face. `turned` signs run from right to left. */
  shape(text: string, face: FontFace, turned?: boolean): Shaping;
  /** The width of a text set at a size, kerned, in points. */
  widthPt(text: string, face: FontFace, sizePt: number): number;
}
