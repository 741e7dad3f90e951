import { describe, expect, it } from "vitest";

import { align } from "../../../src/core/collation/align.ts";
import { seeded } from "../../verify/seeded.ts";

function words(length: number, vocabulary: number, seed: number): Int32Array {
  const random = seeded(seed);
  return Int32Array.from({ length }, () => Math.floor(random() * vocabulary));
}

/** The length of the longest common subsequence, by the table of the textbook. */
function longestCommon(a: Int32Array, b: Int32Array): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (let j = 0; j < b.length; j++) next.push(word === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    row = next;
  }
  return row[b.length]!;
}

function expectInOrder(a: Int32Array, b: Int32Array, partners: Int32Array): number {
  let last = -1;
  let count = 0;
  partners.forEach((partner, i) => {
    if (partner < 0) return;
    expect(partner).toBeGreaterThan(last);
    expect(b[partner]).toBe(a[i]);
    last = partner;
    count++;
  });
  return count;
}

describe("aligning two texts", () => {
  it("keeps as many words as can be kept in order, in short texts of every likeness", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const a = words(seed % 40, 2 + (seed % 7), seed);
      const b = words((seed * 7) % 40, 2 + (seed % 7), seed + 1000);
      expect(expectInOrder(a, b, align(a, b))).toBe(longestCommon(a, b));
    }
  });

  it("keeps as many as can be kept of long texts of few words, where at most 128 stand alone", () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = seeded(seed);
      const a = words(600, 2 + (seed % 9), seed);
      const b = Int32Array.from([...a].flatMap(word => (random() < 0.08 ? [] : random() < 0.08 ? [word, 1] : [word])));
      expect(expectInOrder(a, b, align(a, b))).toBe(longestCommon(a, b));
    }
  });

  it("pairs no word that the other text has not, and all others of a text into which such words came", () => {
    const a = words(5_000, 3, 7);
    const b = Int32Array.from([...a].flatMap((word, i) => (i % 2 === 0 ? [word, 3 + i] : [word])));
    const partners = align(a, b);
    expect(expectInOrder(a, b, partners)).toBe(a.length);
  });

  it("keeps words in order in texts too unlike to be aligned at their best", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const [a, b] = [words(700, 300, seed), words(650, 300, seed + 50)];
      expectInOrder(a, b, align(a, b));
    }
  });
});

describe("300,000 words", { timeout: 60_000 }, () => {
  const length = 300_000;
  const text = words(length, 20_000, 1);
  const kept = (a: Int32Array, b: Int32Array): number => align(a, b).filter(partner => partner >= 0).length;

  it("that are equal", () => {
    expect(kept(text, text)).toBe(length);
  });
  it("of which one in a hundred is another", () => {
    const changed = text.map((word, i) => (i % 100 === 50 ? word + 20_000 : word));
    expect(kept(text, changed)).toBe(length - length / 100);
  });
  it("whose halves changed places", () => {
    const swapped = Int32Array.from([...text.subarray(length / 2), ...text.subarray(0, length / 2)]);
    expect(kept(text, swapped)).toBeGreaterThanOrEqual(length / 2 - 10);
  });
  it("that have none in common", () => {
    expect(
      kept(
        text,
        text.map(word => word + 20_000),
      ),
    ).toBe(0);
  });
  it("in another order", () => {
    expect(kept(text, words(length, 20_000, 2))).toBeLessThan(length / 10);
  });
  it("of which 300 are lost where five sentences repeat without end", () => {
    const repeated = text.map((_, i) => i % 45);
    const lost = repeated.filter((_, i) => i % 1000 !== 500);
    expect(kept(repeated, lost)).toBe(lost.length);
  });
  it("of few, of which every third is another: no less than 99 in 100 of those that stayed", () => {
    const few = words(length, 36, 3);
    expect(
      kept(
        few,
        few.map((word, i) => (i % 3 === 0 ? (word + 1) % 36 : word)),
      ),
    ).toBeGreaterThan((length / 3) * 2 * 0.99);
  });
  it("that are one word over and over, or two in turn", () => {
    expect(kept(new Int32Array(length), new Int32Array(length - 1000))).toBe(length - 1000);
    const inTurn = text.map((_, i) => i % 2);
    expect(kept(inTurn, inTurn.toReversed())).toBe(length - 1);
  });
});
