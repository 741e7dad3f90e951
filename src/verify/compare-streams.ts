import { firstWhere } from "../core/collation/first-where.ts";
import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import { codes } from "./codes.ts";
import { compareMarks, type MarkDifference } from "./compare-marks.ts";
import { compareWords, type Difference, type Gap } from "./compare-words.ts";
import { contextsOf, placeOf, quoteWords, spanAt } from "./describe.ts";
import { pairNotes, type NotePairs } from "./pair-notes.ts";
import type { Mark, Note, Passage, TextStream } from "./stream.ts";

const report = reporter(codes);

/** The text of the TEI and the text of an output, and what messages call it. */
export interface Comparison {
  readonly expected: TextStream;
  readonly actual: TextStream;
  readonly name: string;
  readonly file: string;
  readonly outputFile: string;
  readonly labelledGaps: boolean;
}

/** Says what a difference is, when asked: of ten thousand, only the first are. */
export type Finding = () => Diagnostic;

/** Every difference, once, in the order of the text: words, page marks and calls, then the notes. */
export function* compareStreams(comparison: Comparison): Generator<Finding> {
  const notes = pairNotes(comparison.expected.notes, comparison.actual.notes);
  const callings = callingsOf(notes);
  yield* comparePassages(comparison.expected.main, comparison.actual.main, comparison, callings);
  for (const [ours, theirs] of notes.pairs) yield* comparePassages(ours, theirs, comparison, callings);
  yield* compareNotes(notes, comparison);
}

function* comparePassages(
  ours: Passage,
  theirs: Passage,
  comparison: Comparison,
  callings: Callings,
): Generator<Finding> {
  const { differences, gaps } = compareWords(ours, theirs, comparison.labelledGaps);
  const moved = differences.filter(({ kind }) => kind === "moved");
  const ownFault = (difference: MarkDifference): boolean => !wentAlong(difference, moved);
  const pages = compareMarks(ours.pages, theirs.pages, gaps).filter(ownFault);
  const calls = compareCalls(ours, theirs, gaps, callings).filter(ownFault);
  for (const difference of differences) yield () => describeWords(difference, ours, theirs, comparison);
  for (const difference of pages) yield () => describeMark(difference, "page", ours, theirs, comparison);
  for (const difference of calls) yield () => describeMark(difference, "call", ours, theirs, comparison);
}

/** True of a mark that only went with the words that were moved, and keeps its place among them. */
function wentAlong({ expected, actual }: MarkDifference, moved: readonly Difference[]): boolean {
  if (!expected || !actual) return false;
  const around = moved[firstWhere(moved, ({ expected: { to } }) => to >= expected.at)];
  return (
    around !== undefined &&
    expected.at >= around.expected.from &&
    actual.at - around.actual.from === expected.at - around.expected.from
  );
}

/** The calls of the notes of the two texts. */
interface Callings {
  /** The labels of ours that are lost. */
  readonly lost: ReadonlySet<string>;
  /** Those of ours by those of theirs. */
  readonly ours: ReadonlyMap<string, string>;
}

function callingsOf({ lost, pairs, moved }: NotePairs): Callings {
  return {
    lost: new Set(lost.map(({ label }) => label)),
    ours: new Map([...pairs, ...moved].map(([note, partner]) => [partner.label, note.label])),
  };
}

/** Calls by the note they lead to. What called a lost note may be lost with it, or left behind: the note says enough. */
function compareCalls(ours: Passage, theirs: Passage, gaps: readonly Gap[], callings: Callings): MarkDifference[] {
  const relabel = (mark: Mark, label: string): Mark => ({ ...mark, label });
  const expected = ours.calls.map(mark => (callings.lost.has(mark.label) ? relabel(mark, "") : mark));
  const actual = theirs.calls.map(mark => relabel(mark, callings.ours.get(mark.label) ?? ""));
  return compareMarks(expected, actual, gaps).filter(({ kind, expected: mark }) => kind === "invented" || mark?.label);
}

function describeWords(
  { kind, expected: span, actual: found }: Difference,
  ours: Passage,
  theirs: Passage,
  { name: output, file, outputFile }: Comparison,
): Diagnostic {
  const related = contextsOf(
    { name: "The TEI", passage: ours, span, file },
    { name: capital(output), passage: theirs, span: found, file: outputFile },
  );
  const place = placeOf(ours, span, file);
  const words = quoteWords(ours.words, span);
  if (kind === "lost") return report("REC-Y021", place, { output, words }, related);
  const reading = quoteWords(theirs.words, found);
  if (kind === "invented") return report("REC-Y022", place, { output, words: reading }, related);
  return report(wordCodes[kind], place, { output, words, found: reading }, related);
}

function describeMark(
  { kind, expected, actual }: MarkDifference,
  sort: "page" | "call",
  ours: Passage,
  theirs: Passage,
  { name: output, file, outputFile }: Comparison,
): Diagnostic {
  const mark = (expected ?? actual)!;
  const related = [
    ...(expected ? contextsOf({ name: "The TEI", passage: ours, span: spanAt(expected), file }) : []),
    ...(actual ? contextsOf({ name: capital(output), passage: theirs, span: spanAt(actual), file: outputFile }) : []),
  ];
  return report(markCodes[sort][kind], mark.locate(), { output, label: mark.label }, related);
}

function compareNotes({ lost, invented, moved }: NotePairs, { name: output }: Comparison): Finding[] {
  const quote = ({ words }: Note): string => quoteWords(words, { from: 0, to: words.length });
  const inOutput = (note: Note): Diagnostic["related"] => [{ message: capital(output), location: note.locate() }];
  return [
    ...lost.map(note => () => report("REC-Y029", note.locate(), { output, label: note.label, words: quote(note) })),
    ...invented.map(note => () => report("REC-Y030", note.locate(), { output, words: quote(note) })),
    ...moved.map(
      ([note, partner]) =>
        () =>
          report("REC-Y031", note.locate(), { output, label: note.label, words: quote(note) }, inOutput(partner)),
    ),
  ];
}

const wordCodes = { changed: "REC-Y023", moved: "REC-Y024", boundary: "REC-Y025" } as const;

const markCodes = {
  page: { missing: "REC-Y026", misplaced: "REC-Y027", invented: "REC-Y028" },
  call: { missing: "REC-Y032", misplaced: "REC-Y033", invented: "REC-Y034" },
} as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
