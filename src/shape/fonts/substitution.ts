import { readClasses, readCoverage, readLayoutTable, type Lookup } from "./layout-table.ts";
import { part, type OpenTypeTables } from "./open-type-tables.ts";

/** A glyph, and the characters that it shows. */
export interface GlyphOfText {
  readonly id: number;
  readonly text: string;
}

/** Changes glyphs in place as the features ask. */
export type Substitution = (glyphs: GlyphOfText[]) => void;

/**
 * The features of GSUB for a script: forms (type 1), ligatures (4), and both by what stands around (6). A rule that makes
 * many glyphs of one is passed over. OpenType 1.9, GSUB.
 */
export function readSubstitution(tables: OpenTypeTables, script: string, features: readonly string[]): Substitution {
  const table = tables.get("GSUB");
  if (!table) return () => undefined;
  const layout = readLayoutTable(table, 7);
  const rulesAt: RulesAt = remembered((index): readonly Rule[] => readRules(layout.lookup(index), rulesAt));
  const lookups = features
    .flatMap(feature => layout.lookupsOf(script, feature))
    .map(lookup => readRules(lookup, rulesAt));
  return glyphs => {
    for (const rules of lookups) for (let at = 0; at < glyphs.length; at++) applyFirst(rules, glyphs, at);
  };
}

/** A subtable: whether it applies to the glyph at a place, having changed it if so. */
interface Rule {
  /** The glyphs that it may begin with. */
  readonly starts: { has(glyph: number): boolean };
  apply(glyphs: GlyphOfText[], at: number): boolean;
}

type RulesAt = (index: number) => readonly Rule[];

/** The first rule that matches is the one that applies. */
function applyFirst(rules: readonly Rule[], glyphs: GlyphOfText[], at: number): void {
  for (const rule of rules) if (rule.starts.has(glyphs[at]!.id) && rule.apply(glyphs, at)) return;
}

function readRules({ type, subtables }: Lookup, rulesAt: RulesAt): readonly Rule[] {
  if (type === 1) return subtables.map(readForm);
  if (type === 4) return subtables.map(readLigatures);
  return type === 6 ? subtables.map(table => readContext(table, rulesAt)) : [];
}

function readForm(table: DataView): Rule {
  const starts = readCoverage(part(table, table.getUint16(2)));
  const byDelta = table.getUint16(0) === 1;
  return {
    starts,
    apply: (glyphs, at) => {
      const { id, text } = glyphs[at]!;
      const form = byDelta ? (id + table.getInt16(4)) & 0xffff : table.getUint16(6 + starts.get(id)! * 2);
      glyphs[at] = { id: form, text };
      return true;
    },
  };
}

function readLigatures(table: DataView): Rule {
  const starts = readCoverage(part(table, table.getUint16(2)));
  return {
    starts,
    apply: (glyphs, at) => joinLigature(part(table, table.getUint16(6 + starts.get(glyphs[at]!.id)! * 2)), glyphs, at),
  };
}

function joinLigature(set: DataView, glyphs: GlyphOfText[], at: number): boolean {
  for (let i = 0; i < set.getUint16(0); i++) {
    const ligature = part(set, set.getUint16(2 + i * 2));
    const count = ligature.getUint16(2);
    const joined = glyphs.slice(at, at + count);
    if (joined.length < count) continue;
    if (!joined.every(({ id }, n) => n === 0 || id === ligature.getUint16(2 + n * 2))) continue;
    glyphs.splice(at, count, { id: ligature.getUint16(0), text: joined.map(({ text }) => text).join("") });
    return true;
  }
  return false;
}

/** By coverages (format 3), or by glyphs or classes in sequence (1 and 2). */
function readContext(table: DataView, rulesAt: RulesAt): Rule {
  if (table.getUint16(0) === 3) {
    const context = contextOfCoverages(table);
    const [first] = context.here;
    return { starts: { has: first! }, apply: (glyphs, at) => applyContext(context, rulesAt, glyphs, at) };
  }
  const starts = readCoverage(part(table, table.getUint16(2)));
  const classes =
    table.getUint16(0) === 2 ? [4, 6, 8].map(offset => readClasses(part(table, table.getUint16(offset)))) : undefined;
  const setOf = (glyph: number): number =>
    classes ? table.getUint16(12 + (classes[1]!.get(glyph) ?? 0) * 2) : table.getUint16(6 + starts.get(glyph)! * 2);
  const contextsAt = remembered(set => contextsIn(part(table, set), classes));
  return {
    starts,
    apply: (glyphs, at) => {
      const set = setOf(glyphs[at]!.id);
      return set !== 0 && contextsAt(set).some(context => applyContext(context, rulesAt, glyphs, at));
    },
  };
}

type Matcher = (glyph: number) => boolean;

/** The glyphs that must stand before (nearest first), here and after, and the rules that then apply at each place. */
interface Context {
  readonly before: readonly Matcher[];
  readonly here: readonly Matcher[];
  readonly after: readonly Matcher[];
  readonly changes: readonly { readonly place: number; readonly lookup: number }[];
}

function contextOfCoverages(table: DataView): Context {
  let at = 2;
  const next = (): Matcher[] => {
    const start = at + 2;
    const count = table.getUint16(at);
    at = start + count * 2;
    return Array.from({ length: count }, (_, i) => {
      const coverage = readCoverage(part(table, table.getUint16(start + i * 2)));
      return glyph => coverage.has(glyph);
    });
  };
  const [before, here, after] = [next(), next(), next()];
  return { before, here, after, changes: changesIn(part(table, at)) };
}

function contextsIn(set: DataView, classes: readonly ReadonlyMap<number, number>[] | undefined): Context[] {
  return Array.from({ length: set.getUint16(0) }, (_, i) =>
    contextOfSequence(part(set, set.getUint16(2 + i * 2)), classes),
  );
}

/** By glyphs, or by classes of what stands before, here and after. The first glyph is known to match. */
function contextOfSequence(table: DataView, classes: readonly ReadonlyMap<number, number>[] | undefined): Context {
  let at = 0;
  const next = (side: number, skipped: number): Matcher[] => {
    const start = at + 2;
    const count = table.getUint16(at) - skipped;
    at = start + count * 2;
    return Array.from({ length: count }, (_, i) => {
      const value = table.getUint16(start + i * 2);
      return glyph => (classes ? (classes[side]!.get(glyph) ?? 0) : glyph) === value;
    });
  };
  const [before, rest, after] = [next(0, 0), next(1, 1), next(2, 0)];
  return { before, here: [() => true, ...rest], after, changes: changesIn(part(table, at)) };
}

function changesIn(records: DataView): Context["changes"] {
  return Array.from({ length: records.getUint16(0) }, (_, i) => ({
    place: records.getUint16(2 + i * 4),
    lookup: records.getUint16(4 + i * 4),
  }));
}

function applyContext(context: Context, rulesAt: RulesAt, glyphs: GlyphOfText[], at: number): boolean {
  const matches = (matchers: readonly Matcher[], start: number, step: number): boolean =>
    matchers.every((isMatch, i) => {
      const glyph = glyphs[start + i * step];
      return glyph !== undefined && isMatch(glyph.id);
    });
  const { before, here, after, changes } = context;
  if (!matches(here, at, 1) || !matches(before, at - 1, -1) || !matches(after, at + here.length, 1)) return false;
  for (const { place, lookup } of changes)
    if (at + place < glyphs.length) applyFirst(rulesAt(lookup), glyphs, at + place);
  return true;
}

function remembered<Value>(make: (index: number) => Value): (index: number) => Value {
  const known = new Map<number, Value>();
  return index => {
    let value = known.get(index);
    if (value === undefined) known.set(index, (value = make(index)));
    return value;
  };
}
