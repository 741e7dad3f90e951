export const fontFaces = ["regular", "italic", "bold", "boldItalic"] as const;
export type FontFace = (typeof fontFaces)[number];

/** The bytes of a TrueType font for each face. */
export type Fonts = Readonly<Record<FontFace, Uint8Array>>;

/** What the setter asks of a font, whatever reads it. */
export interface FontMetrics {
  /** The width of a text set at a size, kerned, in points. */
  widthPt(text: string, face: FontFace, sizePt: number): number;
}
