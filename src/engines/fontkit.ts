import { createRequire } from "node:module";

/** A glyph placed by fontkit. Lengths in units of the font. */
export interface PlacedGlyph {
  readonly id: number;
  readonly text: string;
  readonly advance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** The glyphs of a text in reading order. */
export type LayOut = (text: string) => readonly PlacedGlyph[];

/** Lays out texts by the tables of a font. The packed fontkit (pack.js) is loaded for the first one, and takes its time. */
export function layoutBy(bytes: Uint8Array): LayOut {
  const font = (require("../../dist/engines/packed/fontkit.cjs") as Fontkit).create(bytes);
  return text => {
    const { glyphs, positions, direction } = font.layout(text);
    const placed = glyphs.map(({ id, codePoints }, i) => {
      const { xAdvance, xOffset, yOffset } = positions[i]!;
      return { id, text: String.fromCodePoint(...codePoints), advance: xAdvance, xOffset, yOffset };
    });
    return direction === "rtl" ? placed.reverse() : placed;
  };
}

const require = createRequire(import.meta.url);

interface Fontkit {
  create(bytes: Uint8Array): Font;
}

interface Font {
  layout(text: string): {
    readonly direction: "ltr" | "rtl";
    readonly glyphs: readonly { readonly id: number; readonly codePoints: readonly number[] }[];
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
  };
}
