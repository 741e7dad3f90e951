/** What stands between two places at which a line may end. Points. */
export interface Segment {
  readonly widthPt: number;
  /** What a line ends with that ends here: the space that is dropped, a hyphen that is set, or a dash that is there. */
  readonly end: "space" | "hyphen" | "dash";
  /** The width of the hyphen that is set, 0 where none is. */
  readonly hyphenPt: number;
  /** How far its first and its last sign may stand out of the measure. */
  readonly hangsBeforePt: number;
  readonly hangsAfterPt: number;
}

/** How a paragraph is set: the width of its first line and of the others, and the space between words. Points. */
export interface Measure {
  readonly firstPt: number;
  readonly restPt: number;
  readonly spacePt: number;
  /** Whether spaces are stretched to fill the line; if not, lines are made as equal as can be. */
  readonly justified: boolean;
}

export interface Breaks {
  /** The index after the last segment of each line. */
  readonly ends: readonly number[];
  /** The greatest stretch of a line but the last, in what a space gladly gains: 1 is as loose as it should be. */
  readonly loosest: number;
}

/**
 * Where the lines of a paragraph end so that its spaces are as even as can be: the sum of the demerits of its lines is least,
 * as in Knuth and Plass, "Breaking paragraphs into lines" (1981). A segment longer than the line has a line of its own.
 * Time grows with segments times segments of a line.
 */
export function breakLines(segments: readonly Segment[], measure: Measure): Breaks {
  const best: Break[] = [{ demerits: 0, from: -1, ratio: 0, hyphens: 0 }];
  for (let end = 1; end <= segments.length; end++) best.push(bestLine(segments, end, best, measure));
  const ends: number[] = [];
  let loosest = 0;
  for (let end = segments.length; end > 0; end = best[end]!.from) {
    if (end < segments.length) loosest = Math.max(loosest, best[end]!.ratio);
    ends.push(end);
  }
  return { ends: ends.reverse(), loosest };
}

interface Break {
  readonly demerits: number;
  /** Where its line begins. */
  readonly from: number;
  readonly ratio: number;
  /** How many lines end with a hyphen, one after another, up to this one. */
  readonly hyphens: number;
}

function bestLine(segments: readonly Segment[], end: number, best: readonly Break[], measure: Measure): Break {
  const { firstPt, restPt, spacePt } = measure;
  const last = segments[end - 1]!;
  const isLast = end === segments.length;
  const endsInWord = last.end !== "space" && !isLast;
  const longestPt = Math.max(firstPt, restPt) + last.hangsAfterPt;
  let choice: Break = { demerits: Infinity, from: end - 1, ratio: 0, hyphens: 0 };
  let naturalPt = isLast ? 0 : last.hyphenPt;
  let spaces = 0;
  for (let start = end - 1; start >= 0; start--) {
    const segment = segments[start]!;
    naturalPt += segment.widthPt;
    if (start < end - 1 && segment.end === "space") {
      naturalPt += spacePt;
      spaces++;
    }
    const before = best[start]!;
    const slackPt = (start === 0 ? firstPt : restPt) + segment.hangsBeforePt + last.hangsAfterPt - naturalPt;
    const hyphens = endsInWord ? before.hyphens + 1 : 0;
    const penalty = endsInWord ? penalties[last.end] * hyphens ** 3 : 0;
    const demerits = before.demerits + penalty + costOf(slackPt, spaces, measure, isLast);
    if (demerits < choice.demerits)
      choice = { demerits, from: start, ratio: ratioOf(slackPt, spaces, measure, isLast), hyphens };
    if (naturalPt - spaces * spacePt * shrink > longestPt + segment.hangsBeforePt) break;
  }
  return choice;
}

/** How much of its width a space may give up, and how much it may gladly gain. */
const shrink = 1 / 3;
const stretch = 0.6;
/** Demerits that no even line comes near to: of a word alone in a line, and of one that is longer than the line. */
const alone = 1e9;
const tooLong = 1e12;
/** Demerits of a line that ends within a word: a hyphen that is written costs less than one that is not. */
const penalties = { space: 0, hyphen: 1000, dash: 600 } as const;

/** Above 0 how far a line is stretched, below 0 how far it is shrunk: -1 is as tight as it can be. */
function ratioOf(slackPt: number, spaces: number, { spacePt, justified }: Measure, isLast: boolean): number {
  if (!justified || (isLast && slackPt >= 0) || spaces === 0) return 0;
  return slackPt / (spaces * spacePt * (slackPt < 0 ? shrink : stretch));
}

function costOf(slackPt: number, spaces: number, measure: Measure, isLast: boolean): number {
  const givesPt = measure.justified ? spaces * measure.spacePt * shrink : 0;
  if (slackPt < -givesPt - 1e-6) return spaces === 0 ? tooLong - slackPt : Infinity;
  if (!measure.justified) return 1 + (isLast ? 400 : 1000) * (slackPt / measure.restPt) ** 2;
  if (isLast && slackPt >= 0) return 1;
  if (spaces === 0) return alone;
  const ratio = Math.abs(ratioOf(slackPt, spaces, measure, isLast));
  const badness = 1 + 100 * ratio * ratio * ratio;
  return badness * badness;
}
