import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import { success, type Outcome } from "../core/outcome.ts";
import { codes } from "./codes.ts";
import { compareStreams, type Comparison, type Finding } from "./compare-streams.ts";
import type { TextStream } from "./stream.ts";

const report = reporter(codes);

export interface OutputReport {
  /** Words of the TEI that were compared, those of the notes included. */
  readonly words: number;
  readonly pages: number;
  readonly notes: number;
  readonly differences: number;
  /** True where the output holds the diplomatic layer beside the reading, and both were compared. */
  readonly inBothLayers: boolean;
}

/** The counts of all that was compared, for a report. */
export type Figures = Pick<OutputReport, "words" | "pages" | "notes">;

/** Texts that are read when it is their turn, so that no more than two are held at a time. */
export type LaterComparison = () => Comparison;

/** The differences of texts and what else was found, as many as can be read. `output` and `file` are named where there are more. */
export function reportDifferences(
  figures: Figures,
  comparisons: readonly LaterComparison[],
  further: readonly Finding[],
  { output, file }: { readonly output: string; readonly file: string },
): Outcome<OutputReport> {
  const listed: Diagnostic[] = [];
  let differences = 0;
  const take = (findings: Iterable<Finding>): void => {
    for (const finding of findings) if (differences++ < listLimit) listed.push(finding());
  };
  for (const compare of comparisons) take(compareStreams(compare()));
  take(further);
  const more = differences - listed.length;
  const rest = more > 0 ? [report("REC-Y035", { file }, { output, more })] : [];
  return success({ ...figures, differences, inBothLayers: comparisons.length > 1 }, [...listed, ...rest]);
}

const listLimit = 100;

export function figuresOf({ main, notes }: TextStream): Figures {
  const passages = [main, ...notes];
  return {
    words: passages.reduce((sum, { words }) => sum + words.length, 0),
    pages: passages.reduce((sum, { pages }) => sum + pages.length, 0),
    notes: notes.length,
  };
}
