import { align } from "./align.ts";
import type { Passage, Word } from "./stream.ts";

/** Words that stand in one text and not, or not so, in the other. `from` and `to` count words; `to` is not included. */
export interface Difference {
  readonly kind: "lost" | "invented" | "changed" | "moved" | "boundary";
  readonly expected: Span;
  readonly actual: Span;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where the two texts part, before neighbouring places are taken together. */
export interface Gap {
  readonly expected: Span;
  readonly actual: Span;
}

export interface WordComparison {
  readonly differences: readonly Difference[];
  readonly gaps: readonly Gap[];
}

/**
 * Compares the words of two passages in order. What is torn out in one place and stands in another is moved; a run of
 * differences with hardly a word between them is one. With `labelledGaps`, a passage withheld may print a label in
 * square brackets.
 */
export function compareWords(expected: Passage, actual: Passage, labelledGaps = false): WordComparison {
  const gaps = gapsBetween(expected.words, actual.words);
  const differences = joinNeighbours(gaps)
    .filter(gap => !(labelledGaps && isGapLabel(gap, expected, actual)))
    .flatMap(gap => classify(gap, expected.words, actual.words));
  return { differences: joinMoved(differences, expected.words, actual.words), gaps };
}

function gapsBetween(expected: readonly Word[], actual: readonly Word[]): Gap[] {
  const numbers = new Map<string, number>();
  const numbered = (words: readonly Word[]): Int32Array =>
    Int32Array.from(words, ({ text }) => {
      if (!numbers.has(text)) numbers.set(text, numbers.size);
      return numbers.get(text)!;
    });
  const partners = align(numbered(expected), numbered(actual));
  const gaps: Gap[] = [];
  let [from, actualFrom] = [0, 0];
  const close = (to: number, actualTo: number): void => {
    if (to > from || actualTo > actualFrom)
      gaps.push({ expected: { from, to }, actual: { from: actualFrom, to: actualTo } });
    [from, actualFrom] = [to + 1, actualTo + 1];
  };
  partners.forEach((partner, i) => {
    if (partner >= 0) close(i, partner);
  });
  close(expected.length, actual.length);
  return gaps;
}

/** Takes together places with no more equal words between them than half of the smaller, and one in any case. */
function joinNeighbours(gaps: readonly Gap[]): Gap[] {
  const joined: Gap[] = [];
  for (const gap of gaps) {
    const last = joined.at(-1);
    const between = last ? gap.expected.from - last.expected.to : Infinity;
    if (last && between <= Math.max(1, Math.min(sizeOf(last), sizeOf(gap)) / 2))
      joined[joined.length - 1] = {
        expected: { from: last.expected.from, to: gap.expected.to },
        actual: { from: last.actual.from, to: gap.actual.to },
      };
    else joined.push(gap);
  }
  return joined;
}

function sizeOf({ expected, actual }: Gap): number {
  return Math.max(expected.to - expected.from, actual.to - actual.from);
}

/** None where only white space differs, and only where a mark or the end of a line of print allows it. */
function classify(gap: Gap, expected: readonly Word[], actual: readonly Word[]): Difference[] {
  const lost = expected.slice(gap.expected.from, gap.expected.to);
  const invented = actual.slice(gap.actual.from, gap.actual.to);
  if (invented.length === 0) return [{ kind: "lost", ...gap }];
  if (lost.length === 0) return [{ kind: "invented", ...gap }];
  if (joinedText(lost) === joinedText(invented))
    return boundariesAgree(lost, invented) ? [] : [{ kind: "boundary", ...gap }];
  return [{ kind: inventory(lost) === inventory(invented) ? "moved" : "changed", ...gap }];
}

function joinedText(words: readonly Word[]): string {
  return words.map(({ text }) => text).join("");
}

/** Whether each word begins in both, or begins softly in the one where it does. */
function boundariesAgree(expected: readonly Word[], actual: readonly Word[]): boolean {
  const hard = (words: readonly Word[]): Map<number, boolean> => {
    let length = 0;
    return new Map(words.map(({ text, soft }) => [(length += text.length) - text.length, !soft]));
  };
  const [ours, theirs] = [hard(expected), hard(actual)];
  const within = (one: Map<number, boolean>, other: Map<number, boolean>): boolean =>
    [...one].every(([offset, isHard]) => offset === 0 || !isHard || other.has(offset));
  return within(ours, theirs) && within(theirs, ours);
}

function inventory(words: readonly Word[]): string {
  return words
    .map(({ text }) => text)
    .sort()
    .join(" ");
}

/** Pairs what is lost in one place with the same words invented in another; one or two words only when close by. */
function joinMoved(
  differences: readonly Difference[],
  expected: readonly Word[],
  actual: readonly Word[],
): Difference[] {
  const landings = new Map<string, Difference[]>();
  for (const difference of differences.toReversed())
    if (difference.kind === "invented") {
      const key = inventory(actual.slice(difference.actual.from, difference.actual.to));
      const namesakes = landings.get(key);
      if (namesakes) namesakes.push(difference);
      else landings.set(key, [difference]);
    }
  const taken = new Set<Difference>();
  const joined = differences.map((difference): Difference => {
    if (difference.kind !== "lost") return difference;
    const key = inventory(expected.slice(difference.expected.from, difference.expected.to));
    const namesakes = landings.get(key) ?? [];
    while (namesakes.length > 0 && isPassed(difference, namesakes.at(-1)!)) namesakes.pop();
    const landing = namesakes.at(-1);
    if (!landing || !isMove(difference, landing)) return difference;
    taken.add(landing);
    namesakes.pop();
    return { kind: "moved", expected: difference.expected, actual: landing.actual };
  });
  return joined.filter(difference => !taken.has(difference));
}

function isMove(lost: Difference, landing: Difference): boolean {
  return sizeOf(lost) >= longMove || Math.abs(landing.expected.from - lost.expected.from) <= nearby;
}

/** Too far back for this, and so for all that is lost after it. */
function isPassed(lost: Difference, landing: Difference): boolean {
  return sizeOf(lost) < longMove && landing.expected.from < lost.expected.from - nearby;
}

const longMove = 3;
const nearby = 12;

/** Whether the actual text has but a label in square brackets more, where a passage is withheld. */
function isGapLabel(gap: Gap, expected: Passage, actual: Passage): boolean {
  const withheld = expected.gaps.filter(({ at }) => at >= gap.expected.from && at <= gap.expected.to).length;
  if (withheld === 0) return false;
  const words = actual.words.slice(gap.actual.from, gap.actual.to);
  const printed = words.map(({ text }) => text).join(" ");
  const unlabelled = Array.from({ length: withheld }).reduce<string>(text => text.replace(/\[[^[\]]*\]/u, ""), printed);
  const text = joinedText(expected.words.slice(gap.expected.from, gap.expected.to));
  return unlabelled.replaceAll(" ", "") === text;
}
