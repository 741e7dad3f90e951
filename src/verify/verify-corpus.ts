import { reporter } from "../core/diagnostic.ts";
import type { Layer } from "../core/layer.ts";
import { failure, type Outcome } from "../core/outcome.ts";
import type { XmlDocument } from "../core/xml-tree.ts";
import { codes } from "./codes.ts";
import type { Finding } from "./compare-streams.ts";
import { compareTerms } from "./compare-terms.ts";
import { readLayer } from "./layers.ts";
import { readCorpus } from "./read-corpus.ts";
import { asRead } from "./reading/stray-words.ts";
import { figuresOf, reportDifferences, type OutputReport } from "./report-differences.ts";
import { joinRuns, spokenRuns, type SpokenRun } from "./spoken-runs.ts";
import type { Mark, Passage, TextStream } from "./stream.ts";
import { WordList } from "./word-list.ts";

const report = reporter(codes);

/** The two files of a corpus. */
export interface CorpusFiles {
  readonly text: { readonly file: string; readonly bytes: Uint8Array };
  readonly table: { readonly file: string; readonly bytes: Uint8Array };
}

/** Invariant 2 for a corpus: its rows select all words of the layer, in order, each of its page and its speaker. */
export function verifyCorpus(document: XmlDocument, { text, table }: CorpusFiles, layer: Layer): Outcome<OutputReport> {
  const tei = asRead(document);
  const corpus = readCorpus(decode(text.bytes), decode(table.bytes), text.file, table.file);
  if (!corpus) return failure([report("REC-Y036", { file: table.file }, { output: name, wanting })]);
  const expected = readLayer(tei, layer);
  const faults = corpus.faults.map(
    ({ fault, location }): Finding =>
      () =>
        report("REC-Y037", location, { fault }),
  );
  const printed = { kind: "headings", headings: corpus.terms } as const;
  const terms = compareTerms(expected.terms, printed, name, text.file);
  const spoken = compareSpeakers(spokenRuns(tei, layer), joinRuns(corpus.spoken), table.file);
  const comparison = { expected: withoutCalls(expected), actual: corpus.stream, name, labelledGaps: false };
  return reportDifferences(
    figuresOf(expected),
    [() => ({ ...comparison, file: tei.file, outputFile: text.file })],
    [...faults, ...spoken, ...terms],
    { output: name, file: tei.file },
  );
}

const name = "the corpus";
const wanting = "its table does not begin with the names of the seven columns";

/** A mark of the order of bytes, too, is a character to be counted. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** A corpus prints no calls: its notes stand apart, each with its number, and words run on where one was called. */
function withoutCalls({ main, notes }: TextStream): TextStream {
  return { main: runOn(main), notes: notes.map(note => ({ ...note, ...runOn(note) })) };
}

function runOn({ words, pages, calls, gaps }: Passage): Passage {
  const called = new Set(calls.map(({ at }) => at));
  const marked = new Set([...pages, ...gaps].map(({ at }) => at));
  const joined = new WordList();
  const places = words.map((word, at) => {
    if (word.soft && called.has(at) && !marked.has(at) && joined.length > 0)
      joined.rewriteLast(before => before + word.text);
    else joined.push(word);
    return joined.length - 1;
  });
  const move = (mark: Mark): Mark => ({ ...mark, at: places[mark.at] ?? joined.length });
  return { words: joined, pages: pages.map(move), calls: [], gaps: gaps.map(move) };
}

/** Nothing where the texts differ: that is reported as such. */
function compareSpeakers(expected: readonly SpokenRun[], actual: readonly SpokenRun[], file: string): Finding[] {
  const whole = (runs: readonly SpokenRun[]): string => runs.map(({ text }) => text).join("");
  if (whole(expected) !== whole(actual)) return [];
  const findings: Finding[] = [];
  let [i, j, done, found] = [0, 0, 0, 0];
  while (expected[i] && actual[j]) {
    const [ours, theirs] = [expected[i]!, actual[j]!];
    const length = Math.min(ours.text.length - done, theirs.text.length - found);
    if (ours.speaker !== theirs.speaker) {
      const words = `“${shorten(ours.text.slice(done, done + length))}”`;
      const parameters = { words, speaker: ours.speaker || "nobody", found: theirs.speaker || "nobody" };
      findings.push(() => report("REC-Y038", { file }, parameters));
    }
    done += length;
    found += length;
    if (done === ours.text.length) [i, done] = [i + 1, 0];
    if (found === theirs.text.length) [j, found] = [j + 1, 0];
  }
  return findings;
}

function shorten(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`;
}
