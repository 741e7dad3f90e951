import { part, tagAt } from "./open-type-tables.ts";

/** One rule of GSUB or GPOS, with its subtables in order. */
export interface Lookup {
  readonly type: number;
  readonly subtables: readonly DataView[];
}

/** GSUB or GPOS, by feature and by number. OpenType 1.9, chapter 2. */
export interface LayoutTable {
  /** The rules of a feature in the default language of a script, in the order in which they apply. */
  lookupsOf(script: string, feature: string): readonly Lookup[];
  lookup(index: number): Lookup;
}

/** `extension` is the type of a lookup that only leads to another: 7 in GSUB, 9 in GPOS. */
export function readLayoutTable(table: DataView, extension: number): LayoutTable {
  const lookupList = part(table, table.getUint16(8));
  const lookup = (index: number): Lookup =>
    readLookup(part(lookupList, lookupList.getUint16(2 + index * 2)), extension);
  return {
    lookup,
    lookupsOf: (script, feature) => lookupIndices(table, script, feature).map(lookup),
  };
}

function readLookup(table: DataView, extension: number): Lookup {
  const type = table.getUint16(0);
  const subtables = Array.from({ length: table.getUint16(4) }, (_, i) => part(table, table.getUint16(6 + i * 2)));
  if (type !== extension || !subtables[0]) return { type, subtables };
  return {
    type: subtables[0].getUint16(2),
    subtables: subtables.map(subtable => part(subtable, subtable.getUint32(4))),
  };
}

function lookupIndices(table: DataView, script: string, feature: string): number[] {
  const language = defaultLanguage(part(table, table.getUint16(4)), script);
  if (!language) return [];
  const features = part(table, table.getUint16(6));
  const indices = new Set<number>();
  for (let i = 0; i < language.getUint16(4); i++) {
    const record = 2 + language.getUint16(6 + i * 2) * 6;
    if (tagAt(features, record) !== feature) continue;
    const lookups = part(features, features.getUint16(record + 4));
    for (let l = 0; l < lookups.getUint16(2); l++) indices.add(lookups.getUint16(4 + l * 2));
  }
  return [...indices].sort((a, b) => a - b);
}

function defaultLanguage(scripts: DataView, script: string): DataView | undefined {
  const offsets = new Map(
    Array.from({ length: scripts.getUint16(0) }, (_, i) => [tagAt(scripts, 2 + i * 6), scripts.getUint16(6 + i * 6)]),
  );
  const offset = offsets.get(script) ?? offsets.get("DFLT");
  if (offset === undefined) return undefined;
  const table = part(scripts, offset);
  return table.getUint16(0) === 0 ? undefined : part(table, table.getUint16(0));
}

/** The glyphs of a coverage table, with their places in it. */
export function readCoverage(coverage: DataView): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const ranges = coverage.getUint16(0) === 2;
  for (let i = 0; i < coverage.getUint16(2); i++) {
    const at = 4 + i * (ranges ? 6 : 2);
    const start = coverage.getUint16(at);
    const end = ranges ? coverage.getUint16(at + 2) : start;
    for (let glyph = start; glyph <= end; glyph++) places.set(glyph, places.size);
  }
  return places;
}

/** The glyphs that have a class; that of all others is 0. */
export function readClasses(classes: DataView): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (classes.getUint16(0) === 1) {
    const start = classes.getUint16(2);
    for (let i = 0; i < classes.getUint16(4); i++) found.set(start + i, classes.getUint16(6 + i * 2));
    return found;
  }
  for (let i = 0; i < classes.getUint16(2); i++) {
    const at = 4 + i * 6;
    const end = classes.getUint16(at + 2);
    for (let glyph = classes.getUint16(at); glyph <= end; glyph++) found.set(glyph, classes.getUint16(at + 4));
  }
  return found;
}
