import { align } from "../core/collation/align.ts";
import { firstWhere } from "../core/collation/first-where.ts";
import type { Passage } from "./stream.ts";
import type { WordList } from "./word-list.ts";

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

/** A place in which the two texts part, before neighbouring ones are taken together. */
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
  const texts: Texts = {
    expected: expected.words,
    actual: actual.words,
    ours: expected.words.numbers(),
    theirs: actual.words.numbers(expected.words.vocabulary),
  };
  const gaps = gapsBetween(texts);
  const differences = joinNeighbours(gaps)
    .filter(gap => !(labelledGaps && isGapLabel(gap, expected, actual)))
    .flatMap(gap => classify(gap, texts));
  return { differences: joinMoved(differences, texts), gaps };
}

/** Both texts, and the words of each as numbers: equal words, and no others, have the same. */
interface Texts {
  readonly expected: WordList;
  readonly actual: WordList;
  readonly ours: Int32Array;
  readonly theirs: Int32Array;
}

function gapsBetween({ ours, theirs }: Texts): Gap[] {
  const partners = align(ours, theirs);
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
  close(ours.length, theirs.length);
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
function classify(gap: Gap, texts: Texts): Difference[] {
  const [lost, invented] = [gap.expected.to > gap.expected.from, gap.actual.to > gap.actual.from];
  if (!invented) return [{ kind: "lost", ...gap }];
  if (!lost) return [{ kind: "invented", ...gap }];
  if (joinedText(texts.expected, gap.expected) === joinedText(texts.actual, gap.actual))
    return boundariesAgree(gap, texts) ? [] : [{ kind: "boundary", ...gap }];
  const isMoved = inventory(texts.ours, gap.expected) === inventory(texts.theirs, gap.actual);
  return [{ kind: isMoved ? "moved" : "changed", ...gap }];
}

function joinedText(words: WordList, { from, to }: Span): string {
  return words.texts(from, to).join("");
}

/** True where each word begins in both, or begins softly in the one where it does. */
function boundariesAgree(gap: Gap, { expected, actual }: Texts): boolean {
  const hard = (words: WordList, { from, to }: Span): Map<number, boolean> => {
    const starts = new Map<number, boolean>();
    for (let [i, offset] = [from, 0]; i < to; offset += words.textAt(i++).length) starts.set(offset, !words.isSoft(i));
    return starts;
  };
  const [ours, theirs] = [hard(expected, gap.expected), hard(actual, gap.actual)];
  const within = (one: Map<number, boolean>, other: Map<number, boolean>): boolean =>
    [...one].every(([offset, isHard]) => offset === 0 || !isHard || other.has(offset));
  return within(ours, theirs) && within(theirs, ours);
}

/** The words that stand there, in whatever order. */
function inventory(numbers: Int32Array, { from, to }: Span): string {
  return numbers.slice(from, to).sort().join(" ");
}

/** Pairs what is lost in one place with the same words invented in another; one or two words only when close by. */
function joinMoved(differences: readonly Difference[], { ours, theirs }: Texts): Difference[] {
  const landings = new Map<string, Difference[]>();
  for (const difference of differences.toReversed())
    if (difference.kind === "invented") {
      const key = inventory(theirs, difference.actual);
      const namesakes = landings.get(key);
      if (namesakes) namesakes.push(difference);
      else landings.set(key, [difference]);
    }
  const taken = new Set<Difference>();
  const joined = differences.map((difference): Difference => {
    if (difference.kind !== "lost") return difference;
    const key = inventory(ours, difference.expected);
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

/** True where the actual text has but a label in square brackets more, where a passage is withheld. */
function isGapLabel(gap: Gap, expected: Passage, actual: Passage): boolean {
  const { from, to } = gap.expected;
  const withheld = firstWhere(expected.gaps, ({ at }) => at > to) - firstWhere(expected.gaps, ({ at }) => at >= from);
  if (withheld === 0) return false;
  const printed = actual.words.texts(gap.actual.from, gap.actual.to).join(" ");
  const unlabelled = Array.from({ length: withheld }).reduce<string>(text => text.replace(/\[[^[\]]*\]/u, ""), printed);
  const text = joinedText(expected.words, gap.expected);
  return unlabelled.replaceAll(" ", "") === text;
}
