import { reporter } from "../core/diagnostic.ts";
import type { Layer } from "../core/layer.ts";
import { failure, type Outcome } from "../core/outcome.ts";
import type { XmlDocument } from "../core/xml-tree.ts";
import { codes } from "./codes.ts";
import { readLayer } from "./layers.ts";
import { partIdeographs } from "./part-ideographs.ts";
import { unambiguousMarks, withOtherMarksWritten } from "./plain-text-marks.ts";
import { readHtml } from "./read-html.ts";
import { readPdf } from "./read-pdf.ts";
import { readPlainText } from "./read-text.ts";
import { reportDifferences, type OutputReport } from "./report-differences.ts";
import type { TextStream } from "./stream.ts";
import { withoutGapLabels } from "./strip-gap-labels.ts";
import { typedMatter } from "./typed-matter.ts";

const report = reporter(codes);

/** A file that a build made. */
export interface OutputText {
  readonly format: "html" | "txt" | "pdf" | "epub";
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Invariant 2: the output carries the layer of the TEI, in order, but for white space and declared furniture. */
export async function verifyOutput(tei: XmlDocument, output: OutputText, layer: Layer): Promise<Outcome<OutputReport>> {
  const read = await readers[output.format](output, tei, layer);
  const [first] = read;
  if (!first) {
    const parameters = { output: names[output.format], wanting: wanting[output.format] };
    return failure([report("REC-Y036", { file: output.file }, parameters)]);
  }
  const files = { file: tei.file, outputFile: output.file, labelledGaps: output.format === "txt" };
  return reportDifferences(
    readLayer(tei, layer),
    read.map(texts => ({ ...texts, ...files })),
  );
}

/** What is expected, as the format can print it, and what the file has. */
interface Read {
  readonly expected: TextStream;
  readonly actual: TextStream;
  /** What findings call the place where the text was looked for. */
  readonly name: string;
}

/** The layer, and any other that the file holds; nothing where the file cannot be read. */
type Reader = (output: OutputText, tei: XmlDocument, layer: Layer) => Promise<readonly Read[]>;

const names = { html: "the HTML", txt: "the plain text", pdf: "the PDF", epub: "the EPUB" } as const;

const readers: Readonly<Record<OutputText["format"], Reader>> = {
  html: ({ bytes, file }, tei, layer) => {
    const text = readHtml(new TextDecoder().decode(bytes), file);
    if (!text) return Promise.resolve([]);
    const asked = { expected: readLayer(tei, layer), actual: text.read(layer), name: names.html };
    if (!text.hasBothLayers || layer === "diplomatic") return Promise.resolve([asked]);
    const other = { expected: readLayer(tei, "diplomatic"), actual: text.read("diplomatic"), name: diplomaticName };
    return Promise.resolve([asked, other]);
  },
  txt: ({ bytes, file }, tei, layer) => {
    const typed = readLayer(tei, layer, "apart", typedMatter(tei.root, layer));
    const marks = unambiguousMarks(typed);
    const actual = readPlainText(new TextDecoder().decode(bytes), file, marks);
    if (!actual) return Promise.resolve([]);
    const written = withOtherMarksWritten(typed, marks);
    const [expected, unlabelled] = [partIdeographs(written), partIdeographs(withoutGapLabels(written, actual))];
    return Promise.resolve([{ expected, actual: unlabelled, name: names.txt }]);
  },
  pdf: async ({ bytes, file }, tei, layer) => {
    const actual = await readPdf(bytes, file);
    return actual ? [{ expected: readLayer(tei, layer), actual, name: names.pdf }] : [];
  },
  epub: async ({ bytes, file }, tei, layer) => {
    const { readEpub } = await import("./read-epub.ts");
    const text = readEpub(bytes, file);
    return text ? [{ expected: readLayer(tei, layer), actual: text.read(layer), name: names.epub }] : [];
  },
};

const diplomaticName = "the diplomatic layer of the HTML";

const wanting = {
  html: "there is not exactly one element with data-text",
  txt: "it is not parted by two or three lines of 72 equals signs",
  pdf: "it is no PDF that can be opened",
  epub: "it is no EPUB that can be opened, or no document of it has data-text",
} as const;
