import { reporter } from "../core/diagnostic.ts";
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
  /** Whether the output holds the diplomatic layer beside the reading, and both were compared. */
  readonly inBothLayers: boolean;
}

/** The differences of texts and what else was found, as many as can be read; `layer` is what the figures count. */
export function reportDifferences(
  layer: TextStream,
  comparisons: readonly Comparison[],
  further: readonly Finding[] = [],
): Outcome<OutputReport> {
  const findings = [...comparisons.flatMap(compareStreams), ...further];
  const listed = findings.slice(0, listLimit).map(finding => finding());
  const more = findings.length - listed.length;
  const { name: output = "", file = "" } = comparisons[0] ?? {};
  const rest = more > 0 ? [report("REC-Y035", { file }, { output, more })] : [];
  const inBothLayers = comparisons.length > 1;
  return success({ ...figures(layer), differences: findings.length, inBothLayers }, [...listed, ...rest]);
}

const listLimit = 100;

function figures({ main, notes }: TextStream): Omit<OutputReport, "differences" | "inBothLayers"> {
  const passages = [main, ...notes];
  return {
    words: passages.reduce((sum, { words }) => sum + words.length, 0),
    pages: passages.reduce((sum, { pages }) => sum + pages.length, 0),
    notes: notes.length,
  };
}
