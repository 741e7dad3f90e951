import type { Word } from "./set-text.ts";

/**
 * The order from left to right of the words of a line, as their indices: what is written from right to left is turned round,
 * with the numbers and signs within it. By words, after the Unicode Bidirectional Algorithm (UAX 9).
 */
export function visualOrder(words: readonly Word[], rightToLeft: boolean): readonly number[] {
  if (!rightToLeft && !words.some(word => word.rightToLeft)) return words.map((_, index) => index);
  const directions = words.map(word => directionOf(word));
  const levels = directions.map((direction, index) => {
    const resolved = direction === "neutral" ? neutralBetween(directions, index, rightToLeft) : direction;
    return resolved === "right" ? 1 : rightToLeft ? 2 : 0;
  });
  let order = words.map((_, index) => index);
  for (const level of [2, 1]) order = reverseRuns(order, index => levels[index]! >= level);
  return order;
}

type Direction = "left" | "right" | "neutral";

function directionOf({ rightToLeft, fragments }: Word): Direction {
  if (rightToLeft) return "right";
  return fragments.some(({ text }) => /\p{L}/u.test(text)) ? "left" : "neutral";
}

/** The direction of both neighbours that have one, or that of the paragraph where they differ. */
function neutralBetween(directions: readonly Direction[], index: number, rightToLeft: boolean): Direction {
  const paragraph = rightToLeft ? "right" : "left";
  const before = directions.slice(0, index).findLast(direction => direction !== "neutral") ?? paragraph;
  const after = directions.slice(index + 1).find(direction => direction !== "neutral") ?? paragraph;
  return before === after ? before : paragraph;
}

function reverseRuns(order: readonly number[], isReversed: (index: number) => boolean): number[] {
  const result: number[] = [];
  let run: number[] = [];
  for (const index of order) {
    if (isReversed(index)) run.unshift(index);
    else {
      result.push(...run, index);
      run = [];
    }
  }
  return [...result, ...run];
}
