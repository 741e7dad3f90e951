import { append } from "../../../core/append.ts";
import type { PlacedWord, Word } from "../set-text.ts";

/**
 * The words of a line at their places, from the left: each fragment, and each space, by its level. UAX 9, L2. `leftPt` is
 * where the line begins; `gapPt` the space between words, `joinPt` what stands between those that no space parts;
 * `letterWidth` how wide letters are set, 1 being as they are designed.
 */
export function placeInOrder(
  words: readonly Word[],
  rightToLeft: boolean,
  leftPt: number,
  gapPt: number,
  joinPt = 0,
  letterWidth = 1,
): readonly PlacedWord[] {
  if (!rightToLeft && !words.some(word => word.rightToLeft))
    return placeFromLeft(words, leftPt, gapPt, joinPt, letterWidth);
  const stretches = stretchesOf(words, gapPt, joinPt, letterWidth);
  const lefts = words.map(({ fragments }) => fragments.map(() => leftPt));
  let xPt = leftPt;
  for (const { word, fragment, widthPt } of inVisualOrder(stretches)) {
    if (fragment >= 0) lefts[word]![fragment] = xPt;
    xPt += widthPt;
  }
  return words.map((word, index) => {
    const ofWord = lefts[index]!;
    const wordPt = ofWord.length > 0 ? Math.min(...ofWord) : leftPt;
    return { word, xPt: wordPt, offsetsPt: ofWord.map(left => left - wordPt), goesOn: false };
  });
}

function placeFromLeft(
  words: readonly Word[],
  leftPt: number,
  gapPt: number,
  joinPt: number,
  letterWidth: number,
): PlacedWord[] {
  let xPt = leftPt;
  return words.map(word => {
    const placed = { word, xPt, offsetsPt: undefined, goesOn: false };
    xPt += word.widthPt * letterWidth + (word.continues ? joinPt : gapPt);
    return placed;
  });
}

/** A fragment of a word, by their indices, or, where that is -1, the space after the word. */
interface Stretch {
  readonly word: number;
  readonly fragment: number;
  readonly level: number;
  readonly widthPt: number;
}

function stretchesOf(words: readonly Word[], gapPt: number, joinPt: number, letterWidth: number): Stretch[] {
  return words.flatMap(({ fragments, spaceLevel, continues }, word) => {
    const own = fragments.map(({ level, widthPt }, fragment): Stretch => ({
      word,
      fragment,
      level,
      widthPt: widthPt * letterWidth,
    }));
    return word === words.length - 1
      ? own
      : [...own, { word, fragment: -1, level: spaceLevel, widthPt: continues ? joinPt : gapPt }];
  });
}

/** From the highest level down to the lowest odd one, what stands at it or above is turned round. */
function inVisualOrder(stretches: readonly Stretch[]): readonly Stretch[] {
  let order = [...stretches];
  const highest = Math.max(0, ...stretches.map(({ level }) => level));
  for (let level = highest; level >= 1; level--) order = turned(order, level);
  return order;
}

function turned(stretches: readonly Stretch[], level: number): Stretch[] {
  const result: Stretch[] = [];
  let run: Stretch[] = [];
  for (const stretch of stretches) {
    if (stretch.level >= level) run.push(stretch);
    else {
      append(result, run.reverse());
      result.push(stretch);
      run = [];
    }
  }
  return [...result, ...run.reverse()];
}
