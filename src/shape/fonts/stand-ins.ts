/**
 * True of a glyph that stands for characters that the font does not have: some fonts map whole scripts to one box. Such glyphs
 * are all the same, to the byte: one other glyph, at one place. OpenType 1.9, glyf, "Composite glyph description".
 */
export function findStandIns(glyphCount: number, outlineOf: (glyph: number) => DataView): (glyph: number) => boolean {
  let counts: ReadonlyMap<string, number> | undefined;
  return glyph => {
    const made = madeOf(outlineOf(glyph));
    if (made === undefined) return false;
    counts ??= countsOf(glyphCount, outlineOf);
    return counts.get(made)! >= asMany;
  };
}

/** More than the letters, of whatever scripts, that look the same. */
const asMany = 7;

function countsOf(glyphCount: number, outlineOf: (glyph: number) => DataView): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let glyph = 0; glyph < glyphCount; glyph++) {
    const made = madeOf(outlineOf(glyph));
    if (made !== undefined) counts.set(made, (counts.get(made) ?? 0) + 1);
  }
  return counts;
}

/** The one part of which a glyph is made, and where it stands; undefined where it is not made of one. */
function madeOf(outline: DataView): string | undefined {
  if (outline.byteLength < 16 || outline.getInt16(0) >= 0) return undefined;
  const flags = outline.getUint16(10);
  if ((flags & moreParts) !== 0 || (flags & anyScale) !== 0) return undefined;
  return `${outline.getUint16(12)} ${outline.getInt16(14)} ${outline.byteLength >= 18 ? outline.getInt16(16) : 0}`;
}

const [moreParts, anyScale] = [0x20, 0x08 | 0x40 | 0x80] as const;
