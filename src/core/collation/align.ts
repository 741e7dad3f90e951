import { partAtAnchors } from "./anchors.ts";
import { EditGraph } from "./edit-graph.ts";
import { isEmpty, sizeOf, type Range } from "./range.ts";

/**
 * Aligns two sequences of word numbers: for each of `a`, the index of its partner in `b`, or -1; partners are in order.
 * Equal ends go first. Where at most 128 words of what is left stand alone, fewer could not (Myers). Else it is parted at
 * words, or runs of words, that occur once in either (patience); words that the other has not are set aside; or, where all
 * repeats, it is parted as far as it is alike from either end. What resists all this, since most of it differs, is one difference,
 * so that the work stays in proportion to the length.
 */
export function align(a: Int32Array, b: Int32Array): Int32Array {
  const graph = new EditGraph(a, b);
  const whole = { aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length };
  const pending: Pending[] = [[whole, Infinity]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const range = graph.matchEnds(next[0]);
    if (isEmpty(range) || graph.match(range)) continue;
    const isSmall = sizeOf(range) <= next[1];
    const parts = isSmall ? partAtAnchors(a, b, range) : [];
    if (isSmall && parts.length === 0 && alignShared(graph, range)) continue;
    const largest = isSmall ? sizeOf(range) / 2 : next[1];
    for (const part of parts.length > 0 ? parts : graph.partAtReach(range)) pending.push([part, largest]);
  }
  return graph.partners;
}

/** A range to be aligned, and the size up to which anchors and strangers are looked for: in a larger one they were, in vain. */
type Pending = readonly [range: Range, largest: number];

/** Aligns the range without the words that do not occur in the other text; false where there are none. */
function alignShared({ a, b, partners }: EditGraph, { aFrom, aTo, bFrom, bTo }: Range): boolean {
  const [inA, inB] = [a.subarray(aFrom, aTo), b.subarray(bFrom, bTo)];
  const [ours, theirs] = [placesOfShared(inA, inB), placesOfShared(inB, inA)];
  if (ours.length === inA.length && theirs.length === inB.length) return false;
  const among = align(
    ours.map(at => inA[at]!),
    theirs.map(at => inB[at]!),
  );
  among.forEach((partner, i) => {
    if (partner >= 0) partners[aFrom + ours[i]!] = bFrom + theirs[partner]!;
  });
  return true;
}

/** The places of the words that occur in the others, too. */
function placesOfShared(words: Int32Array, others: Int32Array): Int32Array {
  const known = new Set(others);
  const places = new Int32Array(words.length);
  let count = 0;
  words.forEach((word, i) => {
    if (known.has(word)) places[count++] = i;
  });
  return places.slice(0, count);
}
