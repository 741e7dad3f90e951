import { Int32List } from "./int32-list.ts";
import { sizeOf, type Range } from "./range.ts";

/**
 * The ranges between the words, or runs of words, that occur once in either sequence, in the longest order that both keep. Of
 * the runs of 1, 2, 4 up to 128 words, the shortest that part the range often enough are taken, or those that part it most
 * often. None where there are none, or where their order is one of chance.
 */
export function partAtAnchors(a: Int32Array, b: Int32Array, range: Range): Range[] {
  const enough = sizeOf(range) / wordsForAnAnchor;
  let best: Anchors = { inA: new Int32Array(), inB: new Int32Array() };
  for (let length = 1; length <= longestRun && best.inA.length < enough; length *= 2) {
    const { unique, isAnyShared } = sharedRuns(a, b, range, length);
    if (!isAnyShared) break;
    const rise = longestRise(unique);
    if (rise.inA.length > best.inA.length && !isOfChance(rise, unique)) best = rise;
  }
  return partAt(best, range);
}

/** In a random order of n, about 2√n rise. */
function isOfChance({ inA: { length } }: Anchors, { inA: all }: Anchors): boolean {
  return length < all.length / 2 && length < 2.5 * Math.sqrt(all.length);
}

const longestRun = 128;
const wordsForAnAnchor = 2048;

/** The places of runs in either, by their first words. */
interface Anchors {
  readonly inA: Int32Array;
  readonly inB: Int32Array;
}

function partAt({ inA, inB }: Anchors, { aFrom, aTo, bFrom, bTo }: Range): Range[] {
  const parts: Range[] = [];
  if (inA.length === 0) return parts;
  inA.forEach((aAt, i) => {
    const [aEnd, bEnd] = [aAt + 1, inB[i]! + 1];
    parts.push({ aFrom, aTo: aEnd, bFrom, bTo: bEnd });
    [aFrom, bFrom] = [aEnd, bEnd];
  });
  parts.push({ aFrom, aTo, bFrom, bTo });
  return parts;
}

/** Of many runs, one in eight is looked at: which one is, is told by its words, and so the same in both. */
function sharedRuns(a: Int32Array, b: Int32Array, range: Range, length: number): SharedRuns {
  const sieve = sizeOf(range) > 2 ** 18 ? 7 : 0;
  const places = new PlacesOfRuns(sizeOf(range) / (sieve + 1));
  const ofA = [a, range.aFrom, range.aTo, length, sieve] as const;
  eachRun(...ofA, (run, at) => {
    places.enter(run, at, 0);
  });
  eachRun(b, range.bFrom, range.bTo, length, sieve, (run, at) => {
    places.enter(run, at, 1);
  });
  const [inA, inB] = [new Int32List(), new Int32List()];
  let isAnyShared = false;
  eachRun(...ofA, (run, at) => {
    const partner = places.partnerOf(run);
    isAnyShared ||= partner !== none;
    if (partner <= 0 || !areEqual(a, at, b, partner - 1, length)) return;
    inA.push(at);
    inB.push(partner - 1);
  });
  return { unique: { inA: inA.view(), inB: inB.view() }, isAnyShared };
}

interface SharedRuns {
  /** In the order of the first sequence. */
  readonly unique: Anchors;
  /** True where any run occurs in both, however often. */
  readonly isAnyShared: boolean;
}

/** Each run of so many words that passes the sieve, as a number of 32 bits that hardly any other run has (Karp and Rabin, 1987). */
function eachRun(
  words: Int32Array,
  from: number,
  to: number,
  length: number,
  sieve: number,
  take: (run: number, at: number) => void,
): void {
  let power = 1;
  for (let i = 1; i < length; i++) power = Math.imul(power, base);
  let sum = 0;
  for (let end = from; end < to; end++) {
    sum = Math.imul(sum, base) + scatter(words[end]!);
    const at = end - length + 1;
    if (at < from) continue;
    const run = scatter(sum);
    if ((run & sieve) === 0) take(run, at);
    sum = (sum - Math.imul(scatter(words[at]!), power)) | 0;
  }
}

const base = 0x01000193;

/** Spreads the bits of a number. The end of MurmurHash3. */
function scatter(number: number): number {
  let hash = number + 1;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function areEqual(a: Int32Array, aAt: number, b: Int32Array, bAt: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (a[aAt + i] !== b[bAt + i]) return false;
  return true;
}

/** One more than the place where each run stands in either sequence, if it stands there once. A table with open addressing. */
class PlacesOfRuns {
  readonly #mask: number;
  readonly #runs: Int32Array;
  readonly #places: readonly [Int32Array, Int32Array];

  constructor(count: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(8, 2 * count)));
    this.#mask = size - 1;
    this.#runs = new Int32Array(size);
    this.#places = [new Int32Array(size), new Int32Array(size)];
  }

  enter(run: number, at: number, side: 0 | 1): void {
    const slot = this.#slotOf(run);
    this.#runs[slot] = run;
    const places = this.#places[side];
    places[slot] = places[slot] === none ? at + 1 : several;
  }

  /** One more than its place in the second sequence; `several` where it stands more than once in either, `none` where not in both. */
  partnerOf(run: number): number {
    const slot = this.#slotOf(run);
    const [first, second] = [this.#places[0][slot]!, this.#places[1][slot]!];
    return first > 0 || second === none ? second : several;
  }

  #slotOf(run: number): number {
    let slot = (run >>> 3) & this.#mask;
    while (!this.#isFree(slot) && this.#runs[slot] !== run) slot = (slot + 1) & this.#mask;
    return slot;
  }

  #isFree(slot: number): boolean {
    return this.#places[0][slot] === none && this.#places[1][slot] === none;
  }
}

const none = 0;
const several = -1;

/** The most anchors that rise in both: patience sorting. */
function longestRise({ inA, inB }: Anchors): Anchors {
  /** Of the rises of each length, the last anchor of the one that ends lowest. */
  const tops = new Int32List();
  const previous = new Int32Array(inB.length);
  inB.forEach((bAt, i) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (inB[tops.at(middle)]! < bAt) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? tops.at(low - 1) : -1;
    if (low === tops.length) tops.push(i);
    else tops.set(low, i);
  });
  const rise = new Int32Array(tops.length);
  let last = tops.length > 0 ? tops.at(tops.length - 1) : -1;
  for (let i = rise.length - 1; i >= 0; i--, last = previous[last]!) rise[i] = last;
  return { inA: rise.map(i => inA[i]!), inB: rise.map(i => inB[i]!) };
}
