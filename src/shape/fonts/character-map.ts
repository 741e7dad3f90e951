import { part } from "./open-type-tables.ts";

/**
 * The glyph of a code point, 0 where there is none or one that stands in for many, by the widest map of the font.
 * OpenType 1.9, cmap formats 4 and 12.
 */
export function readCharacterMap(cmap: DataView, isStandIn: (glyph: number) => boolean): (codePoint: number) => number {
  const subtables = new Map<number, DataView>();
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const subtable = part(cmap, cmap.getUint32(8 + i * 8));
    const platform = cmap.getUint16(4 + i * 8);
    if (platform === 0 || platform === 3) subtables.set(subtable.getUint16(0), subtable);
  }
  const [full, basic] = [subtables.get(12), subtables.get(4)];
  if (full) return remembered(codePoint => glyphByGroups(full, codePoint), isStandIn);
  if (basic) return remembered(codePoint => (codePoint > 0xffff ? 0 : glyphBySegments(basic, codePoint)), isStandIn);
  throw new Error("The font has no map of characters that is known here.");
}

function remembered(
  find: (codePoint: number) => number,
  isStandIn: (glyph: number) => boolean,
): (codePoint: number) => number {
  const known = new Map<number, number>();
  return codePoint => {
    let glyph = known.get(codePoint);
    if (glyph === undefined) {
      glyph = find(codePoint) || find(alike.get(codePoint) ?? codePoint);
      if (isStandIn(glyph)) glyph = 0;
      known.set(codePoint, glyph);
    }
    return glyph;
  };
}

/** Angle brackets, in which editors say what is not there: those of East Asia look as those of mathematics. Unicode 16.0, 6.2. */
const alike: ReadonlyMap<number, number> = new Map([
  [0x2329, 0x27e8],
  [0x232a, 0x27e9],
  [0x3008, 0x27e8],
  [0x3009, 0x27e9],
]);

function glyphByGroups(map: DataView, codePoint: number): number {
  const group = lastIndex(map.getUint32(12), index => map.getUint32(16 + index * 12) <= codePoint);
  if (group < 0) return 0;
  const at = 16 + group * 12;
  return codePoint <= map.getUint32(at + 4) ? map.getUint32(at + 8) + codePoint - map.getUint32(at) : 0;
}

function glyphBySegments(map: DataView, codePoint: number): number {
  const doubled = map.getUint16(6);
  const [ends, starts, deltas, offsets] = [14, 16 + doubled, 16 + 2 * doubled, 16 + 3 * doubled] as const;
  const segment = 2 * (1 + lastIndex(doubled / 2, index => map.getUint16(ends + index * 2) < codePoint));
  if (segment >= doubled || map.getUint16(starts + segment) > codePoint) return 0;
  const delta = map.getUint16(deltas + segment);
  const offset = map.getUint16(offsets + segment);
  if (offset === 0) return (codePoint + delta) & 0xffff;
  const glyph = map.getUint16(offsets + segment + offset + 2 * (codePoint - map.getUint16(starts + segment)));
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}

/** The last index of which it is true, where it is true of the first ones alone; -1 where of none. */
function lastIndex(count: number, isTrue: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
