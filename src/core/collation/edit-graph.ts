import type { Range } from "./range.ts";

/**
 * The graph whose shortest path is the best alignment of two sequences (Myers, "An O(ND) Difference Algorithm and Its Variations",
 * 1986): a step on x leaves a word of `a` alone, one on y a word of `b`, and a diagonal pairs two. It is searched no
 * further than 128 words left alone.
 */
export class EditGraph {
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** For each word of `a`, the index of its partner, or -1. */
  readonly partners: Int32Array;

  constructor(a: Int32Array, b: Int32Array) {
    this.a = a;
    this.b = b;
    this.partners = new Int32Array(a.length).fill(-1);
  }

  /** Pairs the words that are equal from either end; what is left. */
  matchEnds({ aFrom, aTo, bFrom, bTo }: Range): Range {
    const { a, b, partners } = this;
    while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) partners[aFrom++] = bFrom++;
    while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) partners[--aTo] = --bTo;
    return { aFrom, aTo, bFrom, bTo };
  }

  /** Pairs as many words as can be; false where more than `editLimit` would stand alone. */
  match(range: Range): boolean {
    const [n, m] = [range.aTo - range.aFrom, range.bTo - range.bFrom];
    if (Math.abs(n - m) > editLimit) return false;
    const reach = new Int32Array(width);
    const history: Int32Array[] = [];
    for (let alone = 0; alone <= editLimit; alone++) {
      history.push(reach.slice(centre - alone - 1, centre + alone + 2));
      this.#goOn(reach, range, alone, 1);
      if (Math.abs(n - m) <= alone && (n - m + alone) % 2 === 0 && reach[centre + n - m]! >= n) {
        this.#traceBack(history, range);
        return true;
      }
    }
    return false;
  }

  /**
   * The range in two, where it is alike from either end: as far as most exceed the words left alone. None where it is not
   * alike for as many words as make the search worth while.
   */
  partAtReach(range: Range): Range[] {
    const { aFrom, aTo, bFrom, bTo } = range;
    const [x, y] = this.#reachFrom(range, 1);
    if (x + y >= leastReach)
      return [
        { aFrom, aTo: aFrom + x, bFrom, bTo: bFrom + y },
        { aFrom: aFrom + x, aTo, bFrom: bFrom + y, bTo },
      ];
    const [left, above] = this.#reachFrom(range, -1);
    if (left + above < leastReach) return [];
    return [
      { aFrom, aTo: aTo - left, bFrom, bTo: bTo - above },
      { aFrom: aTo - left, aTo, bFrom: bTo - above, bTo },
    ];
  }

  /** The point up to which, from the start (1) or from the end (-1), paired words exceed those left alone by most. */
  #reachFrom(range: Range, direction: 1 | -1): readonly [x: number, y: number] {
    const [n, m] = [range.aTo - range.aFrom, range.bTo - range.bFrom];
    let best: readonly [number, number] = [0, 0];
    let gain = 0;
    const reach = new Int32Array(width);
    for (let alone = 0; alone <= editLimit; alone++) {
      this.#goOn(reach, range, alone, direction);
      for (let k = -alone; k <= alone; k += 2) {
        const x = reach[centre + k]!;
        const y = x - k;
        if (x > n || y > m || x + y - 2 * alone <= gain) continue;
        [best, gain] = [[x, y], x + y - 2 * alone];
      }
    }
    return best;
  }

  /** Leaves one word more alone on each diagonal, and pairs what follows. `reach` is how far x has come, by diagonal: x - y. */
  #goOn(reach: Int32Array, range: Range, alone: number, direction: 1 | -1): void {
    const { a, b } = this;
    const [n, m] = [range.aTo - range.aFrom, range.bTo - range.bFrom];
    const aStart = direction === 1 ? range.aFrom : range.aTo - 1;
    const bStart = direction === 1 ? range.bFrom : range.bTo - 1;
    for (let k = -alone; k <= alone; k += 2) {
      const down = isDown(reach, centre, k, alone);
      let x = down ? reach[centre + k + 1]! : reach[centre + k - 1]! + 1;
      while (x < n && x - k < m && a[aStart + direction * x] === b[bStart + direction * (x - k)]) x++;
      reach[centre + k] = x;
    }
  }

  /** `history` has the reach before each word left alone, of the diagonals that count then. */
  #traceBack(history: readonly Int32Array[], { aFrom, aTo, bFrom, bTo }: Range): void {
    let [x, y] = [aTo - aFrom, bTo - bFrom];
    for (let alone = history.length - 1; alone >= 0; alone--) {
      const [reach, middle] = [history[alone]!, alone + 1];
      const k = x - y;
      const down = isDown(reach, middle, k, alone);
      const fromK = down ? k + 1 : k - 1;
      const fromX = alone === 0 ? 0 : reach[middle + fromK]!;
      const afterStep = alone === 0 ? 0 : down ? fromX : fromX + 1;
      while (x > afterStep) {
        x--;
        y--;
        this.partners[aFrom + x] = bFrom + y;
      }
      [x, y] = [fromX, fromX - fromK];
    }
  }
}

/** True where a diagonal is reached from the one above it, by leaving a word of `b` alone. `middle` is the place of the diagonal 0. */
function isDown(reach: Int32Array, middle: number, k: number, alone: number): boolean {
  const at = middle + k;
  return k === -alone || (k !== alone && reach[at - 1]! < reach[at + 1]!);
}

const editLimit = 128;
const centre = editLimit + 1;
const width = 2 * centre + 1;
/** In words of both. */
const leastReach = 2 * editLimit;
