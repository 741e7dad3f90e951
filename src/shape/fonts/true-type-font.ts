import { readCharacterMap } from "./character-map.ts";
import { findStandIns } from "./stand-ins.ts";
import { part, readTables, type OpenTypeTables } from "./open-type-tables.ts";

/** A font with TrueType outlines, as a setter and a writer need it. Lengths in units of the font. */
export interface TrueTypeFont {
  readonly tables: OpenTypeTables;
  readonly postScriptName: string;
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  /** 0 where the font has none for the character. */
  glyphOf(codePoint: number): number;
  advanceOf(glyph: number): number;
  /** The description of an outline: empty for a space. OpenType 1.9, glyf. */
  outlineOf(glyph: number): DataView;
  readonly metrics: FontMetricsOfFile;
}

/** For the descriptor of a font in a PDF. ISO 32000-1, 9.8. */
export interface FontMetricsOfFile {
  readonly box: readonly [xMin: number, yMin: number, xMax: number, yMax: number];
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Degrees, negative where the font leans to the right. */
  readonly italicAngle: number;
  readonly weight: number;
}

/** Reads the file where it lies: nothing is decoded before it is asked for. */
export function openTrueType(bytes: Uint8Array): TrueTypeFont {
  const tables = readTables(bytes);
  const [head, hhea, hmtx, maxp, loca, glyf] = ["head", "hhea", "hmtx", "maxp", "loca", "glyf"].map(tag =>
    needed(tables, tag),
  ) as [DataView, DataView, DataView, DataView, DataView, DataView];
  const longMetrics = hhea.getUint16(34);
  const offsetOf =
    head.getInt16(50) === 0
      ? (glyph: number): number => loca.getUint16(glyph * 2) * 2
      : (glyph: number): number => loca.getUint32(glyph * 4);
  const glyphCount = maxp.getUint16(4);
  const outlineOf = (glyph: number): DataView => part(glyf, offsetOf(glyph), offsetOf(glyph + 1) - offsetOf(glyph));
  return {
    tables,
    postScriptName: postScriptNameIn(needed(tables, "name")),
    unitsPerEm: head.getUint16(18),
    glyphCount,
    glyphOf: readCharacterMap(needed(tables, "cmap"), findStandIns(glyphCount, outlineOf)),
    advanceOf: glyph => hmtx.getUint16(Math.min(glyph, longMetrics - 1) * 4),
    outlineOf,
    metrics: metricsIn(head, hhea, needed(tables, "OS/2"), needed(tables, "post")),
  };
}

export function needed(tables: OpenTypeTables, tag: string): DataView {
  const table = tables.get(tag);
  if (!table) throw new Error(`The font has no table "${tag}".`);
  return table;
}

function metricsIn(head: DataView, hhea: DataView, os2: DataView, post: DataView): FontMetricsOfFile {
  const ascent = hhea.getInt16(4);
  const hasHeights = os2.getUint16(0) >= 2;
  return {
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    ascent,
    descent: hhea.getInt16(6),
    capHeight: hasHeights ? os2.getInt16(88) : ascent,
    xHeight: hasHeights ? os2.getInt16(86) : Math.round(ascent / 2),
    italicAngle: post.getInt32(4) / 65536,
    weight: os2.getUint16(4),
  };
}

/** Name 6, in the encoding of Windows. OpenType 1.9, name. */
function postScriptNameIn(name: DataView): string {
  const storage = name.getUint16(4);
  for (let i = 0; i < name.getUint16(2); i++) {
    const record = 6 + i * 12;
    if (name.getUint16(record) !== 3 || name.getUint16(record + 6) !== 6) continue;
    const start = storage + name.getUint16(record + 10);
    const length = name.getUint16(record + 8) / 2;
    return String.fromCharCode(...Array.from({ length }, (_, n) => name.getUint16(start + n * 2)));
  }
  return "Unnamed";
}
