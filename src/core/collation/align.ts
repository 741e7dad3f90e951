import { partAtAnchors } from "./anchors.ts";
import { EditGraph } from "./edit-graph.ts";
import { isEmpty, sizeOf, type Range } from "./range.ts";

/**
 * Aligns two sequences of word numbers: for each of `a`, the index of its partner in `b`, or -1; partners are in order.
 * Equal ends go first. Where at most 128 words of what is left stand alone, fewer could not (Myers). Else it is parted at
 * words, or runs of words, that occur once in either (patience), or, where all repeats, as far as it is alike from either
 * end. What resists all this, since most of it differs, is one difference, so that the work stays in proportion to the length.
 */
export function align(a: Int32Array, b: Int32Array): Int32Array {
  const graph = new EditGraph(a, b);
  const whole = graph.matchEnds({ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length });
  if (isEmpty(whole) || graph.match(whole)) return graph.partners;
  const [ours, theirs] = [placesOfShared(a, b), placesOfShared(b, a)];
  if (ours.length === a.length && theirs.length === b.length) alignParts(graph, whole);
  else alignShared(graph, ours, theirs);
  return graph.partners;
}

/** Where the words of `a` stand that occur in `b`, too: no other has a partner. */
function placesOfShared(a: Int32Array, b: Int32Array): Int32Array {
  const known = new Uint8Array(b.reduce((most, word) => Math.max(most, word), -1) + 1);
  for (const word of b) known[word] = 1;
  let count = 0;
  for (const word of a) if (known[word] === 1) count++;
  const places = new Int32Array(count);
  let next = 0;
  a.forEach((word, i) => {
    if (known[word] === 1) places[next++] = i;
  });
  return places;
}

/** The same without the words that have no partner. */
function alignShared({ a, b, partners }: EditGraph, ours: Int32Array, theirs: Int32Array): void {
  const among = align(
    ours.map(at => a[at]!),
    theirs.map(at => b[at]!),
  );
  partners.fill(-1);
  among.forEach((partner, i) => {
    if (partner >= 0) partners[ours[i]!] = theirs[partner]!;
  });
}

/** A range to be aligned, and the size up to which it may be parted at anchors: a larger one was tried in vain. */
type Pending = readonly [range: Range, sizeWithAnchors: number];

function alignParts(graph: EditGraph, whole: Range): void {
  const pending: Pending[] = [[whole, Infinity]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const range = graph.matchEnds(next[0]);
    if (isEmpty(range) || graph.match(range)) continue;
    const size = sizeOf(range);
    const parts = size <= next[1] ? partAtAnchors(graph.a, graph.b, range) : [];
    const sizeWithAnchors = size <= next[1] ? size / 2 : next[1];
    for (const part of parts.length > 0 ? parts : graph.partAtReach(range)) pending.push([part, sizeWithAnchors]);
  }
}
