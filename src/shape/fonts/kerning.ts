import { readClasses, readCoverage, readLayoutTable } from "./layout-table.ts";
import { part, type OpenTypeTables } from "./open-type-tables.ts";

/** By how much the advance of a glyph changes before another, in units of the font. */
export type Kerning = (first: number, second: number) => number;

/** Undefined where a subtable says nothing of a pair, and the next one is asked. */
type PairRule = (first: number, second: number) => number | undefined;

/** The pairs of the feature kern. OpenType 1.9, GPOS lookup type 2. */
export function readKerning(tables: OpenTypeTables, script: string): Kerning {
  const table = tables.get("GPOS");
  const lookups = table
    ? readLayoutTable(table, 9)
        .lookupsOf(script, "kern")
        .filter(({ type }) => type === 2)
    : [];
  const rules = lookups.map(({ subtables }) => subtables.map(readPairRule));
  const known = new Map<number, number>();
  return (first, second) => {
    const pair = first * 65536 + second;
    let kern = known.get(pair);
    if (kern === undefined) known.set(pair, (kern = kernBy(rules, first, second)));
    return kern;
  };
}

function kernBy(lookups: readonly (readonly PairRule[])[], first: number, second: number): number {
  let kern = 0;
  for (const rules of lookups)
    for (const rule of rules) {
      const value = rule(first, second);
      if (value === undefined) continue;
      kern += value;
      break;
    }
  return kern;
}

/** A list of pairs says nothing of others; classes have a value for each pair, if only 0. */
function readPairRule(table: DataView): PairRule {
  const format = table.getUint16(4);
  const valuesSize = 2 * (bitsIn(format) + bitsIn(table.getUint16(6)));
  const advanceAt = 2 * bitsIn(format & 0b0011);
  const advance = (at: number): number => ((format & 0b0100) === 0 ? 0 : table.getInt16(at + advanceAt));
  const coverage = readCoverage(part(table, table.getUint16(2)));
  if (table.getUint16(0) === 1)
    return (first, second) => {
      const index = coverage.get(first);
      const at =
        index === undefined ? undefined : pairIn(table, table.getUint16(10 + index * 2), 2 + valuesSize, second);
      return at === undefined ? undefined : advance(at + 2);
    };
  const firstClasses = readClasses(part(table, table.getUint16(8)));
  const secondClasses = readClasses(part(table, table.getUint16(10)));
  const secondCount = table.getUint16(14);
  return (first, second) => {
    if (!coverage.has(first)) return undefined;
    const row = (firstClasses.get(first) ?? 0) * secondCount;
    return advance(16 + (row + (secondClasses.get(second) ?? 0)) * valuesSize);
  };
}

function pairIn(table: DataView, set: number, size: number, second: number): number | undefined {
  let [low, high] = [0, table.getUint16(set) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = set + 2 + middle * size;
    const glyph = table.getUint16(at);
    if (glyph === second) return at;
    if (glyph < second) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

function bitsIn(format: number): number {
  let bits = 0;
  for (let rest = format & 0xff; rest > 0; rest &= rest - 1) bits++;
  return bits;
}
