/** How a paragraph is set: the width of its first line and of the others, and the space between words. Points. */
export interface Measure {
  readonly firstPt: number;
  readonly restPt: number;
  readonly spacePt: number;
  /** Whether spaces are stretched to fill the line; if not, lines are made as equal as can be. */
  readonly justified: boolean;
}

/**
 * Where the lines of a paragraph end so that its spaces are as even as can be: the index after the last word of each line.
 * The sum over all lines but the last of the cube of how far spaces are stretched or shrunk is least, as in Knuth and Plass,
 * "Breaking paragraphs into lines" (1981), without hyphens. A word longer than the line has a line of its own.
 * Time grows with words times words of a line.
 */
export function breakLines(widthsPt: readonly number[], measure: Measure): number[] {
  const best: { demerits: number; from: number; lines: number }[] = [{ demerits: 0, from: -1, lines: 0 }];
  for (let end = 1; end <= widthsPt.length; end++) {
    let choice = { demerits: Infinity, from: end - 1, lines: 0 };
    let naturalPt = 0;
    for (let start = end - 1; start >= 0; start--) {
      naturalPt += (widthsPt[start] ?? 0) + (start < end - 1 ? measure.spacePt : 0);
      const before = best[start]!;
      const widthPt = before.lines === 0 ? measure.firstPt : measure.restPt;
      const spaces = end - start - 1;
      const cost = costOf({ naturalPt, widthPt, spaces, measure, last: end === widthsPt.length });
      const demerits = before.demerits + cost;
      if (demerits < choice.demerits) choice = { demerits, from: start, lines: before.lines + 1 };
      if (naturalPt - spaces * measure.spacePt * shrink > Math.max(measure.firstPt, measure.restPt)) break;
    }
    best.push(choice);
  }
  const ends: number[] = [];
  for (let end = widthsPt.length; end > 0; end = best[end]!.from) ends.push(end);
  return ends.reverse();
}

/** How much of its width a space may give up, and how much it may gladly gain. */
const shrink = 0.3;
const stretch = 0.6;
/** Demerits that no even line comes near to: of a word alone in a line, and of one that is longer than the line. */
const alone = 1e9;
const tooLong = 1e12;

interface Candidate {
  readonly naturalPt: number;
  readonly widthPt: number;
  readonly spaces: number;
  readonly measure: Measure;
  readonly last: boolean;
}

function costOf({ naturalPt, widthPt, spaces, measure, last }: Candidate): number {
  const slackPt = widthPt - naturalPt;
  const givesPt = spaces * measure.spacePt * (measure.justified ? shrink : 0);
  if (slackPt < -givesPt - 1e-6) return spaces === 0 ? tooLong - slackPt : Infinity;
  if (!measure.justified) return 1 + (last ? 100 : 1000) * (slackPt / widthPt) ** 2;
  if (last && slackPt >= 0) return 1;
  if (spaces === 0) return alone;
  const ratio = slackPt < 0 ? slackPt / givesPt : slackPt / (spaces * measure.spacePt * stretch);
  return (1 + 100 * Math.abs(ratio) ** 3) ** 2;
}
