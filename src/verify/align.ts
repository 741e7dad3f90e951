/**
 * Aligns two sequences of word numbers: for each of `a`, the index of its partner in `b`, or -1; partners are in order.
 * Equal ends go first; then Myers' O(ND) ("An O(ND) Difference Algorithm", 1986) while the two differ little; else the
 * range is parted at words, or runs of words, that occur once in either (patience). What resists all this is one
 * difference, so that the work stays in proportion to the length.
 */
export function align(a: Int32Array, b: Int32Array): Int32Array {
  const partners = new Int32Array(a.length).fill(-1);
  const pending: Range[] = [{ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length, depth: 0 }];
  for (let range = pending.pop(); range; range = pending.pop()) {
    const inner = matchEnds(a, b, range, partners);
    if (inner.aFrom === inner.aTo || inner.bFrom === inner.bTo) continue;
    if (matchByMyers(a, b, inner, partners) || inner.depth >= depthLimit) continue;
    for (const part of partAtAnchors(a, b, inner)) pending.push(part);
  }
  return partners;
}

interface Range {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
  readonly depth: number;
}

const depthLimit = 16;
const editLimit = 128;

function matchEnds(a: Int32Array, b: Int32Array, range: Range, partners: Int32Array): Range {
  let { aFrom, aTo, bFrom, bTo } = range;
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) partners[aFrom++] = bFrom++;
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) partners[--aTo] = --bTo;
  return { aFrom, aTo, bFrom, bTo, depth: range.depth };
}

/** False where more than `editLimit` words would have to be lost and invented. */
function matchByMyers(a: Int32Array, b: Int32Array, range: Range, partners: Int32Array): boolean {
  const { aFrom, aTo, bFrom, bTo } = range;
  const [n, m] = [aTo - aFrom, bTo - bFrom];
  if (Math.abs(n - m) > editLimit) return false;
  const centre = editLimit + 1;
  const reach = new Int32Array(2 * centre + 1);
  const history: Int32Array[] = [];
  for (let d = 0; d <= editLimit; d++) {
    history.push(reach.slice());
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[centre + k - 1]! < reach[centre + k + 1]!);
      let x = down ? reach[centre + k + 1]! : reach[centre + k - 1]! + 1;
      while (x < n && x - k < m && a[aFrom + x] === b[bFrom + x - k]) x++;
      reach[centre + k] = x;
      if (x >= n && x - k >= m) {
        traceBack(history, range, partners);
        return true;
      }
    }
  }
  return false;
}

function traceBack(history: readonly Int32Array[], { aFrom, aTo, bFrom, bTo }: Range, partners: Int32Array): void {
  const centre = editLimit + 1;
  let [x, y] = [aTo - aFrom, bTo - bFrom];
  for (let d = history.length - 1; d >= 0; d--) {
    const reach = history[d]!;
    const k = x - y;
    const down = k === -d || (k !== d && reach[centre + k - 1]! < reach[centre + k + 1]!);
    const fromK = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : reach[centre + fromK]!;
    const afterStep = d === 0 ? 0 : down ? fromX : fromX + 1;
    while (x > afterStep) {
      x--;
      y--;
      partners[aFrom + x] = bFrom + y;
    }
    [x, y] = [fromX, fromX - fromK];
  }
}

/** The ranges between the words that occur once in either, in the longest order that both keep. */
function partAtAnchors(a: Int32Array, b: Int32Array, range: Range): Range[] {
  const anchors = longestRise(uniquePairs(a.subarray(range.aFrom, range.aTo), b.subarray(range.bFrom, range.bTo)));
  if (anchors.length === 0) return [];
  const depth = range.depth + 1;
  const parts: Range[] = [];
  let { aFrom, bFrom } = range;
  for (const [aAt, bAt] of anchors) {
    const [aTo, bTo] = [range.aFrom + aAt + 1, range.bFrom + bAt + 1];
    parts.push({ aFrom, aTo, bFrom, bTo, depth });
    [aFrom, bFrom] = [aTo, bTo];
  }
  return [...parts, { aFrom, aTo: range.aTo, bFrom, bTo: range.bTo, depth }];
}

type Pair = readonly [number, number];

/** Where words that occur once in either stand; where there are none, runs of two words, of four, and so on. */
function uniquePairs(a: Int32Array, b: Int32Array): Pair[] {
  let [runsOfA, runsOfB] = [a, b];
  for (let length = 1; length <= runLimit; length *= 2) {
    const inB = onlyPlaces(runsOfB);
    const pairs: Pair[] = [];
    for (const [run, aAt] of onlyPlaces(runsOfA)) {
      const bAt = inB.get(run) ?? -1;
      if (aAt >= 0 && bAt >= 0) pairs.push([aAt, bAt]);
    }
    if (pairs.length > 0) return pairs.sort(([first], [second]) => first - second);
    [runsOfA, runsOfB] = doubleRuns(runsOfA, runsOfB, length);
  }
  return [];
}

const runLimit = 32;

/** Numbers each run of twice the length: equal runs, and no others, have the same number. Numbers stay below 2^26. */
function doubleRuns(a: Int32Array, b: Int32Array, length: number): [Int32Array, Int32Array] {
  const numbers = new Map<number, number>();
  const double = (runs: Int32Array): Int32Array =>
    Int32Array.from({ length: Math.max(0, runs.length - length) }, (_, i) => {
      const both = runs[i]! * 2 ** 26 + runs[i + length]!;
      const number = numbers.get(both) ?? numbers.size;
      numbers.set(both, number);
      return number;
    });
  return [double(a), double(b)];
}

/** Where each word stands; -1 where it stands more than once. */
function onlyPlaces(words: Int32Array): Map<number, number> {
  const places = new Map<number, number>();
  words.forEach((word, i) => places.set(word, places.has(word) ? -1 : i));
  return places;
}

/** The longest run of pairs that rises in both; patience sorting. */
function longestRise(pairs: readonly Pair[]): Pair[] {
  const tops: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, bAt], i) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tops[middle]!]![1] < bAt) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? tops[low - 1]! : -1;
    tops[low] = i;
  });
  const rise: Pair[] = [];
  for (let i = tops.at(-1) ?? -1; i >= 0; i = previous[i]!) rise.push(pairs[i]!);
  return rise.reverse();
}
