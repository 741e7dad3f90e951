/** A glyph of a text that has been shaped. */
export interface ShapedGlyph {
  /** In the font; 0 where it has none, and shows its sign for that. */
  readonly id: number;
  readonly codePoints: readonly number[];
  /** Its own width, in units of the font. */
  readonly width: number;
  /** Its width here, kerned with what follows, in units of the font. */
  readonly advance: number;
}

/** What shaping asks of an OpenType font: fontkit's part. */
export interface ShapingFont {
  hasGlyphForCodePoint(code: number): boolean;
  getGlyph(id: number): { advanceWidth: number };
  layout(text: string): {
    readonly glyphs: readonly { id: number; codePoints: number[]; advanceWidth: number }[];
    readonly positions: readonly { xAdvance: number }[];
  };
}

export type ShapeText = (text: string) => readonly ShapedGlyph[];

/**
 * Shapes as the font's own tables do, at a fraction of the cost: each character is laid out once, each pair of neighbours
 * once, and where no pair joins or changes its glyphs, a word is made of what is known. A word with a pair that does, such
 * as the f-ligatures, and all that is not plain Latin, Greek or Cyrillic, is laid out whole. OpenType 1.9, kern and liga.
 */
export function textShaper(font: ShapingFont): ShapeText {
  const missing = missingGlyph(font);
  const single = remembered((character: string) => shapeWhole(font, character));
  const kerning = remembered((pair: string) => kerningOf(pair, font, single));
  const present = (text: string): readonly ShapedGlyph[] =>
    (isPlain(text) ? shapeByPairs(text, single, kerning) : undefined) ?? shapeWhole(font, text);
  return remembered(text =>
    partsByPresence(text, font).flatMap(part =>
      typeof part === "string" ? present(part) : { ...missing, codePoints: [part] },
    ),
  );
}

/** Stretches of characters that the font has, and the code point of each that it has not. */
function partsByPresence(text: string, font: ShapingFont): (string | number)[] {
  const parts: (string | number)[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const last = parts.at(-1);
    if (!font.hasGlyphForCodePoint(code)) parts.push(code);
    else if (typeof last === "string") parts[parts.length - 1] = last + character;
    else parts.push(character);
  }
  return parts;
}

/** The sign that a font shows for what it has not: its first glyph. OpenType 1.9, Recommendations, glyph 0. */
function missingGlyph(font: ShapingFont): ShapedGlyph {
  const { advanceWidth } = font.getGlyph(0);
  return { id: 0, codePoints: [], width: advanceWidth, advance: advanceWidth };
}

function shapeWhole(font: ShapingFont, text: string): readonly ShapedGlyph[] {
  const { glyphs, positions } = font.layout(text);
  return glyphs.map(({ id, codePoints, advanceWidth }, i) => ({
    id,
    codePoints,
    width: advanceWidth,
    advance: positions[i]!.xAdvance,
  }));
}

/** Undefined where two neighbours are more than two glyphs side by side. */
function shapeByPairs(
  text: string,
  single: ShapeText,
  kerning: (pair: string) => number | undefined,
): readonly ShapedGlyph[] | undefined {
  const shaped: ShapedGlyph[] = [];
  for (let i = 0; i < text.length; i++) {
    const [glyph, ...more] = single(text[i]!);
    const kern = i + 1 < text.length ? kerning(text.slice(i, i + 2)) : 0;
    if (!glyph || more.length > 0 || kern === undefined) return undefined;
    shaped.push(kern === 0 ? glyph : { ...glyph, advance: glyph.advance + kern });
  }
  return shaped;
}

/** What the first of two characters is moved by for the second, in units of the font. */
function kerningOf(pair: string, font: ShapingFont, single: ShapeText): number | undefined {
  const together = shapeWhole(font, pair);
  const apart = Array.from(pair, character => single(character)).flat();
  const same = together.length === 2 && together.every(({ id }, i) => id === apart[i]?.id);
  return same && together[1]!.advance === apart[1]!.advance ? together[0]!.advance - apart[0]!.advance : undefined;
}

/** No combining mark, no script that joins or reorders its letters: each UTF-16 unit is a character of its own. */
function isPlain(text: string): boolean {
  return /^[\u0020-\u02FF\u0370-\u0482\u048A-\u052F\u1E00-\u1FFF\u2010-\u2027\u2030-\u205E\u20A0-\u20BF\u2116\u2122]*$/u.test(
    text,
  );
}

function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return text => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Value;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
