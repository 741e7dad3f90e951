import { append } from "../core/append.ts";
import { firstWhere } from "../core/collation/first-where.ts";
import type { Gap } from "./compare-words.ts";
import type { Mark } from "./stream.ts";

export interface MarkDifference {
  readonly kind: "missing" | "misplaced" | "invented";
  readonly expected: Mark | undefined;
  readonly actual: Mark | undefined;
}

/** Compares page marks, or calls of notes: each must stand between the partners of the words it stands between. */
export function compareMarks(
  expected: readonly Mark[],
  actual: readonly Mark[],
  gaps: readonly Gap[],
): MarkDifference[] {
  const ours = byLabel(expected);
  const theirs = byLabel(actual);
  const differences = [...new Set([...ours.keys(), ...theirs.keys()])].flatMap(label =>
    compareNamesakes(ours.get(label) ?? [], theirs.get(label) ?? [], gaps),
  );
  return differences.sort((one, other) => placeOf(one) - placeOf(other));
}

function byLabel(marks: readonly Mark[]): Map<string, Mark[]> {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const group = groups.get(mark.label);
    if (group) group.push(mark);
    else groups.set(mark.label, [mark]);
  }
  return groups;
}

/** Both in order. What stands in its place is set aside first; then what is left is paired as misplaced. */
function compareNamesakes(expected: readonly Mark[], actual: readonly Mark[], gaps: readonly Gap[]): MarkDifference[] {
  const missing: Mark[] = [];
  const invented: Mark[] = [];
  let next = 0;
  for (const mark of expected) {
    const { from, to } = placesAllowed(mark.at, gaps);
    while (next < actual.length && actual[next]!.at < from) invented.push(actual[next++]!);
    if (next < actual.length && actual[next]!.at <= to) next++;
    else missing.push(mark);
  }
  append(invented, actual.slice(next));
  const misplaced = Math.min(missing.length, invented.length);
  return [
    ...missing.map((mark, i): MarkDifference => ({
      kind: i < misplaced ? "misplaced" : "missing",
      expected: mark,
      actual: invented[i],
    })),
    ...invented
      .slice(misplaced)
      .map((mark): MarkDifference => ({ kind: "invented", expected: undefined, actual: mark })),
  ];
}

/** The places, in the actual text, of the boundary before the word `at` of the expected one. */
function placesAllowed(at: number, gaps: readonly Gap[]): { from: number; to: number } {
  const place = firstWhere(gaps, ({ expected }) => expected.to >= at);
  const next = gaps[place];
  if (next && next.expected.from <= at) return next.actual;
  const before = gaps[place - 1];
  const same = before ? at - before.expected.to + before.actual.to : at;
  return { from: same, to: same };
}

function placeOf({ expected, actual }: MarkDifference): number {
  return (expected ?? actual)!.at;
}
