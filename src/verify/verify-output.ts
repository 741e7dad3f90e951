import { reporter } from "../core/diagnostic.ts";
import type { Layer } from "../core/layer.ts";
import { failure, success, type Outcome } from "../core/outcome.ts";
import type { XmlDocument } from "../core/xml-tree.ts";
import { codes } from "./codes.ts";
import { compareStreams } from "./compare-streams.ts";
import { readLayer } from "./layers.ts";
import { unambiguousMarks, withOtherMarksWritten } from "./plain-text-marks.ts";
import { readHtml } from "./read-html.ts";
import { readPdf } from "./read-pdf.ts";
import { readPlainText } from "./read-text.ts";
import type { TextStream } from "./stream.ts";

const report = reporter(codes);

/** A file that a build made. */
export interface OutputText {
  readonly format: "html" | "txt" | "pdf";
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface OutputReport {
  /** Words of the TEI that were compared, those of the notes included. */
  readonly words: number;
  readonly pages: number;
  readonly notes: number;
  readonly differences: number;
}

/** Invariant 2: the output carries the layer of the TEI, in order, but for white space and declared furniture. */
export async function verifyOutput(tei: XmlDocument, output: OutputText, layer: Layer): Promise<Outcome<OutputReport>> {
  const expected = readLayer(tei, layer);
  const read = await readers[output.format](output, expected);
  if (!read) {
    const parameters = { output: names[output.format], wanting: wanting[output.format] };
    return failure([report("REC-Y036", { file: output.file }, parameters)]);
  }
  const findings = compareStreams({
    ...read,
    name: names[output.format],
    file: tei.file,
    outputFile: output.file,
    labelledGaps: output.format === "txt",
  });
  const listed = findings.slice(0, listLimit).map(finding => finding());
  const more = findings.length - listed.length;
  const parameters = { output: names[output.format], more };
  const rest = more > 0 ? [report("REC-Y035", { file: tei.file }, parameters)] : [];
  return success({ ...figures(expected), differences: findings.length }, [...listed, ...rest]);
}

const listLimit = 100;

function figures({ main, notes }: TextStream): Omit<OutputReport, "differences"> {
  const passages = [main, ...notes];
  return {
    words: passages.reduce((sum, { words }) => sum + words.length, 0),
    pages: passages.reduce((sum, { pages }) => sum + pages.length, 0),
    notes: notes.length,
  };
}

/** What is expected, as the format can print it, and what the file has. */
interface Read {
  readonly expected: TextStream;
  readonly actual: TextStream;
}

type Reader = (output: OutputText, expected: TextStream) => Promise<Read | undefined>;

const readers: Readonly<Record<OutputText["format"], Reader>> = {
  html: ({ bytes, file }, expected) => {
    const actual = readHtml(new TextDecoder().decode(bytes), file);
    return Promise.resolve(actual && { expected, actual });
  },
  txt: ({ bytes, file }, expected) => {
    const marks = unambiguousMarks(expected);
    const actual = readPlainText(new TextDecoder().decode(bytes), file, marks);
    return Promise.resolve(actual && { expected: withOtherMarksWritten(expected, marks), actual });
  },
  pdf: async ({ bytes, file }, expected) => {
    const actual = await readPdf(bytes, file);
    return actual && { expected, actual };
  },
};

const names = { html: "the HTML", txt: "the plain text", pdf: "the PDF" } as const;

const wanting = {
  html: "there is not exactly one element with data-text",
  txt: "it is not parted by two or three lines of 72 equals signs",
  pdf: "it is no PDF that can be opened",
} as const;
