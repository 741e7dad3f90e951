import { part } from "./open-type-tables.ts";
import { needed, type TrueTypeFont } from "./true-type-font.ts";

/**
 * A font of some glyphs of another, in the order given and followed by the parts of those that are composed; one glyph
 * may stand there more than once. It has the tables that a PDF asks of it (ISO 32000-1, 9.9) and no map of characters.
 */
export function subsetFont(font: TrueTypeFont, glyphs: readonly number[]): Uint8Array {
  const { outlines, sources } = collectOutlines(font, glyphs);
  const loca = new DataView(new ArrayBuffer((outlines.length + 1) * 4));
  const glyf = new Uint8Array(outlines.reduce((sum, { byteLength }) => sum + padded(byteLength), 0));
  const hmtx = new DataView(new ArrayBuffer(outlines.length * 4));
  const wholeHmtx = needed(font.tables, "hmtx");
  const longMetrics = needed(font.tables, "hhea").getUint16(34);
  let offset = 0;
  outlines.forEach((outline, i) => {
    glyf.set(outline, offset);
    offset += padded(outline.byteLength);
    loca.setUint32((i + 1) * 4, offset);
    const glyph = sources[i]!;
    hmtx.setUint16(i * 4, font.advanceOf(glyph));
    hmtx.setUint16(i * 4 + 2, wholeHmtx.getUint16(bearingOffset(glyph, longMetrics)));
  });
  const head = copyOf(needed(font.tables, "head"));
  head.setUint32(8, 0);
  head.setInt16(50, 1);
  const hhea = copyOf(needed(font.tables, "hhea"));
  hhea.setUint16(34, outlines.length);
  const maxp = copyOf(needed(font.tables, "maxp"));
  maxp.setUint16(4, outlines.length);
  const programs = ["cvt ", "fpgm", "prep"].flatMap(tag => {
    const table = font.tables.get(tag);
    return table ? [[tag, bytesOf(table)] as const] : [];
  });
  return writeFont([
    ...programs,
    ["glyf", glyf],
    ["head", bytesOf(head)],
    ["hhea", bytesOf(hhea)],
    ["hmtx", bytesOf(hmtx)],
    ["loca", bytesOf(loca)],
    ["maxp", bytesOf(maxp)],
  ]);
}

function bearingOffset(glyph: number, longMetrics: number): number {
  return glyph < longMetrics ? glyph * 4 + 2 : longMetrics * 4 + (glyph - longMetrics) * 2;
}

/** The outlines in their new order, with the numbers of their parts changed to it, and the glyph each one was. */
function collectOutlines(font: TrueTypeFont, glyphs: readonly number[]): { outlines: Uint8Array[]; sources: number[] } {
  const sources = [...glyphs];
  const places = new Map<number, number>();
  sources.forEach((glyph, place) => {
    if (!places.has(glyph)) places.set(glyph, place);
  });
  const placeOf = (glyph: number): number => {
    const place = places.get(glyph) ?? sources.push(glyph) - 1;
    places.set(glyph, place);
    return place;
  };
  const outlines: Uint8Array[] = [];
  // The list grows while it is gone through: by the parts of what is composed.
  for (const glyph of sources) outlines.push(withPartsPlaced(font.outlineOf(glyph), placeOf));
  return { outlines, sources };
}

/** OpenType 1.9, glyf, "Composite glyph description". */
function withPartsPlaced(outline: DataView, placeOf: (glyph: number) => number): Uint8Array {
  if (outline.byteLength === 0 || outline.getInt16(0) >= 0) return bytesOf(outline);
  const copy = copyOf(outline);
  let at = 10;
  for (let more = true; more;) {
    const flags = copy.getUint16(at);
    copy.setUint16(at + 2, placeOf(copy.getUint16(at + 2)));
    at += 4 + (flags & wordArguments ? 4 : 2) + (flags & scale ? 2 : flags & xyScale ? 4 : flags & matrix ? 8 : 0);
    more = (flags & moreParts) !== 0;
  }
  return bytesOf(copy);
}

const [wordArguments, scale, moreParts, xyScale, matrix] = [0x0001, 0x0008, 0x0020, 0x0040, 0x0080] as const;

/** OpenType 1.9, "Table directory" and "Calculating checksums". */
function writeFont(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array {
  const headerSize = 12 + tables.length * 16;
  const bytes = new Uint8Array(tables.reduce((sum, [, { byteLength }]) => sum + padded(byteLength), headerSize));
  const view = new DataView(bytes.buffer);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (tables.length - power) * 16);
  let offset = headerSize;
  let headAt = 0;
  tables.forEach(([tag, table], i) => {
    const record = 12 + i * 16;
    for (let n = 0; n < 4; n++) view.setUint8(record + n, tag.charCodeAt(n));
    bytes.set(table, offset);
    view.setUint32(record + 4, checksum(part(view, offset, padded(table.byteLength))));
    view.setUint32(record + 8, offset);
    view.setUint32(record + 12, table.byteLength);
    if (tag === "head") headAt = offset;
    offset += padded(table.byteLength);
  });
  view.setUint32(headAt + 8, (0xb1b0afba - checksum(view)) >>> 0);
  return bytes;
}

function checksum(view: DataView): number {
  let sum = 0;
  for (let at = 0; at + 4 <= view.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function copyOf(view: DataView): DataView {
  return new DataView(bytesOf(view).slice().buffer);
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
