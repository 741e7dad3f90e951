import type { ShapedText } from "../shape/shape-text.ts";
import type { EmbeddedFont } from "./embedded-font.ts";

/** A text shaped in a face: the same object whenever it is asked for. */
export interface Shaping {
  /** In thousandths of the size at which it is shown. */
  readonly advance: number;
}

/** Text of one font. */
export interface ShapedRun extends ShapedText {
  readonly font: EmbeddedFont;
}

/** The operands that show a text of one font that looks the same at every size; with a space after it, and without. */
export interface PlainShowing {
  readonly font: EmbeddedFont;
  /** The strings and adjustments of `TJ`, within the first and the last bracket. ISO 32000-1, 9.4.3. */
  readonly alone: string;
  readonly spaced: string;
  readonly advance: number;
  readonly spacedAdvance: number;
}

/** Text of one face, of one font or more. */
export class ShapedPhrase implements Shaping {
  readonly runs: readonly ShapedRun[];
  readonly advance: number;
  readonly rightToLeft: boolean;
  /** The text, where it is to be written beside its glyphs. */
  readonly spelledOut: string | undefined;
  /** The space that stands after it; undefined after a space. */
  readonly space: ShapedPhrase | undefined;
  #plain: PlainShowing | null | undefined;

  constructor(text: string, runs: readonly ShapedRun[], space: ShapedPhrase | undefined) {
    this.runs = runs;
    this.advance = runs.reduce((sum, { advance }) => sum + advance, 0);
    this.rightToLeft = runs.some(({ rightToLeft }) => rightToLeft);
    this.spelledOut = runs.some(({ isSpelledOut }) => isSpelledOut) ? text : undefined;
    this.space = space;
  }

  /** Null where there is more to it. Takes its glyphs into the font that is embedded: asked for when it is shown. */
  get plain(): PlainShowing | null {
    if (this.#plain === undefined) this.#plain = this.#plainShowing();
    return this.#plain;
  }

  #plainShowing(): PlainShowing | null {
    const only = soleRun(this);
    const space = this.space && soleRun(this.space);
    if (!only || this.spelledOut !== undefined || (space && space.font !== only.font)) return null;
    const alone = showing(only);
    return {
      font: only.font,
      alone,
      spaced: space ? alone + showing(space) : alone,
      advance: only.advance,
      spacedAdvance: only.advance + (space?.advance ?? 0),
    };
  }
}

/** Its one run, from left to right on the baseline. */
function soleRun({ runs }: ShapedPhrase): ShapedRun | undefined {
  const [only, ...others] = runs;
  if (!only || others.length > 0 || only.rightToLeft) return undefined;
  return only.glyphs.every(({ xOffset, yOffset }) => xOffset === 0 && yOffset === 0) ? only : undefined;
}

function showing({ glyphs, font }: ShapedRun): string {
  let shown = "";
  for (const glyph of glyphs) {
    shown += font.codeOf(glyph);
    const kern = Math.round(glyph.width - glyph.advance);
    if (kern !== 0) shown += `)${kern}(`;
  }
  return shown;
}
