/**
 * The end of a line: a space that is dropped, a hyphen that is set, a dash that is there, or nothing, between ideographs. After
 * `line` it must end.
 */
export type LineEnd = "line" | "space" | "hyphen" | "dash" | "nothing";

/** The share in which each thing between two segments gives or gains, counted in spaces. */
export const elasticity: Readonly<Record<LineEnd, number>> = { line: 0, space: 1, hyphen: 0, dash: 0, nothing: 0.25 };

/** The stretches of text between places at which a line may end, one after another, in columns. Points. */
export class Segments {
  length = 0;
  readonly widths: number[] = [];
  /** The end of a line that ends after each. */
  readonly ends: LineEnd[] = [];
  /** The width of the hyphen that is set, 0 where none is. */
  readonly hyphens: number[] = [];
  /** The widths by which the first and the last sign of each may stand out of the measure. */
  readonly hangsBefore: number[] = [];
  readonly hangsAfter: number[] = [];

  add(widthPt: number, end: LineEnd, hyphenPt: number, hangsBeforePt: number, hangsAfterPt: number): void {
    const i = this.length++;
    this.widths[i] = widthPt;
    this.ends[i] = end;
    this.hyphens[i] = hyphenPt;
    this.hangsBefore[i] = hangsBeforePt;
    this.hangsAfter[i] = hangsAfterPt;
  }
}

/** The widths within which a paragraph is set: of its first line, of the others, and of the space between words. Points. */
export interface Measure {
  readonly firstPt: number;
  readonly restPt: number;
  readonly spacePt: number;
  /** True where spaces are stretched to fill the line. */
  readonly justified: boolean;
  /** Of lines that are not: whether all are made as equal as can be, the last one too. */
  readonly balanced: boolean;
}

export interface Breaks {
  /** The index after the last segment of each line. */
  readonly ends: readonly number[];
  /** The greatest stretch of a line but the last of all and those that must end, in what a space gladly gains: 1 is as loose as it should be. */
  readonly loosest: number;
}

/**
 * The ends of the lines of a paragraph at which its spaces are as even as can be: the sum of the demerits of its lines is least,
 * as in Knuth and Plass, "Breaking paragraphs into lines" (1981). A segment longer than the line has a line of its own.
 * Time grows with segments times segments of a line.
 */
export function breakLines(segments: Segments, measure: Measure): Breaks {
  const breaker = new Breaker(segments, measure);
  for (let end = 1; end <= segments.length; end++) breaker.endLineAt(end);
  const ends: number[] = [];
  let loosest = 0;
  for (let end = segments.length; end > 0; end = breaker.from[end]!) {
    if (end < segments.length) loosest = Math.max(loosest, breaker.ratio[end]!);
    ends.push(end);
  }
  return { ends: ends.reverse(), loosest };
}

/** The best way to end a line at each place, found in their order; all columns by the index after the last segment. */
class Breaker {
  /** The place at which the line begins. */
  readonly from: number[] = [0];
  readonly ratio: number[] = [0];
  /** Of all lines up to this one. */
  readonly #demerits: number[] = [0];
  /** The number of lines up to this one that end with a hyphen, one after another. */
  readonly #hyphens: number[] = [0];
  /** The widths of all segments up to there with the spaces after them, and the number of those, by their elasticity. */
  readonly #naturals: number[] = [0];
  readonly #spaces: number[] = [0];
  readonly #segments: Segments;
  readonly #measure: Measure;

  constructor(segments: Segments, measure: Measure) {
    this.#segments = segments;
    this.#measure = measure;
    let naturalPt = 0;
    let spaces = 0;
    for (let i = 0; i < segments.length; i++) {
      const end = segments.ends[i]!;
      naturalPt += segments.widths[i]! + (end === "space" ? measure.spacePt : 0);
      spaces += elasticity[end];
      this.#naturals[i + 1] = naturalPt;
      this.#spaces[i + 1] = spaces;
    }
  }

  endLineAt(end: number): void {
    const measure = this.#measure;
    const { firstPt, restPt, spacePt } = measure;
    const { length, ends, hyphens, hangsBefore, hangsAfter } = this.#segments;
    const [naturals, spaces, demerits] = [this.#naturals, this.#spaces, this.#demerits];
    const lastEnd = ends[end - 1]!;
    const isLast = end === length || lastEnd === "line";
    const penalty = isLast ? 0 : penalties[lastEnd];
    const hangsAfterPt = hangsAfter[end - 1]!;
    const longestPt = Math.max(firstPt, restPt) + hangsAfterPt;
    const endPt = naturals[end]! - (lastEnd === "space" ? spacePt : 0) + (isLast ? 0 : hyphens[end - 1]!);
    let least = Infinity;
    let from = end - 1;
    let fromSlackPt = 0;
    let fromLettersPt = 0;
    for (let start = end - 1; start >= 0; start--) {
      if (ends[start] === "line" && start < end - 1) break;
      const naturalPt = endPt - naturals[start]!;
      const within = spaces[end - 1]! - spaces[start]!;
      const slackPt = (start === 0 ? firstPt : restPt) + hangsBefore[start]! + hangsAfterPt - naturalPt;
      const ofHyphens = penalty === 0 ? 0 : penalty * inTurn[Math.min(this.#hyphens[start]!, lastInTurn)]!;
      const lettersPt = naturalPt - within * spacePt;
      const total = demerits[start]! + ofHyphens + costOf(slackPt, within, lettersPt, measure, isLast);
      if (total < least) {
        least = total;
        from = start;
        fromSlackPt = slackPt;
        fromLettersPt = lettersPt;
      }
      if (naturalPt - within * spacePt * shrink - lettersPt * letterShare > longestPt + hangsBefore[start]!) break;
    }
    this.from[end] = from;
    this.ratio[end] = ratioOf(fromSlackPt, spaces[end - 1]! - spaces[from]!, fromLettersPt, measure, isLast);
    demerits[end] = least;
    this.#hyphens[end] = penalty === 0 ? 0 : this.#hyphens[from]! + 1;
  }
}

/** Faster than the power. */
function cubed(value: number): number {
  return value * value * value;
}

/** The share of its width that a space may give up, and the share that it may gladly gain. */
const shrink = 1 / 3;
const stretch = 0.6;
/** The share of its width that a letter may give up or gain, and the number of steps in which it does. */
const letterShare = 0.02;
const steps = 4;
/** The greatest width of a space where a line is filled, in spaces: a line that cannot be filled so keeps its spaces, and its room. */
export const widestSpace = 4;
/** Demerits that no even line comes near to: of a word alone in a line, and of one that is longer than the line. */
const alone = 1e9;
const tooLong = 1e12;
/** Demerits of a line that ends within a word: a hyphen that is written costs less than one that is not. */
const penalties = { line: 0, space: 0, nothing: 0, hyphen: 1000, dash: 600 } as const;
/** The factor by which that is dearer for each line in turn: the third costs as much as a line that is very loose. */
const inTurn = [1, 20, 400];
const lastInTurn = inTurn.length - 1;

/** Above 0 how far a line is stretched, below 0 how far it is shrunk: -1 is as tight as it can be. */
function ratioOf(
  slackPt: number,
  spaces: number,
  lettersPt: number,
  { spacePt, justified }: Measure,
  isLast: boolean,
): number {
  if (!justified || (isLast && slackPt >= 0) || spaces === 0) return 0;
  return slackPt / (spaces * spacePt * (slackPt < 0 ? shrink : stretch) + lettersPt * letterShare);
}

/**
 * The width of letters in a line, 1 being as they are designed: they give or gain with the spaces, so little that nobody
 * sees it. In steps, so that many lines have one in common; what the step leaves is gained by the spaces, never taken from
 * them. Zapf, "About micro-typography and the hz-program" (1993).
 */
export function letterWidthIn(slackPt: number, spaces: number, lettersPt: number, spacePt: number): number {
  const ratio = slackPt / (spaces * spacePt * (slackPt < 0 ? shrink : stretch) + lettersPt * letterShare);
  return 1 + Math.floor(Math.max(-1, Math.min(1, ratio)) * steps) * (letterShare / steps);
}

function costOf(slackPt: number, spaces: number, lettersPt: number, measure: Measure, isLast: boolean): number {
  const givesPt = measure.justified && spaces > 0 ? spaces * measure.spacePt * shrink + lettersPt * letterShare : 0;
  if (slackPt < -givesPt - 1e-6) return spaces === 0 ? tooLong - slackPt : Infinity;
  if (!measure.justified) return 1 + (isLast && !measure.balanced ? 0 : 1000) * (slackPt / measure.restPt) ** 2;
  if (isLast && slackPt >= 0) return 1;
  if (spaces === 0) return alone;
  const ratio = Math.abs(ratioOf(slackPt, spaces, lettersPt, measure, isLast));
  const badness = 1 + 100 * ratio * ratio * ratio;
  return ratio > unfillable ? ofUnfillable + ratio : badness * badness;
}

/** The ratio from which on a line is not filled, and its demerits: however much room it leaves, no word is put alone for its sake. */
const unfillable = (widestSpace - 1) / stretch;
const ofUnfillable = (1 + 100 * cubed(unfillable)) ** 2;
