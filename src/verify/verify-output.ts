import { reporter } from "../core/diagnostic.ts";
import type { Layer } from "../core/layer.ts";
import { failure, type Outcome } from "../core/outcome.ts";
import type { XmlDocument } from "../core/xml-tree.ts";
import { codes } from "./codes.ts";
import type { Finding } from "./compare-streams.ts";
import { compareTerms, type PrintedIndex, type TypedLines } from "./compare-terms.ts";
import { readLayer, type IndexTerm } from "./layers.ts";
import { partIdeographs } from "./part-ideographs.ts";
import { unambiguousMarks, withOtherMarksWritten } from "./plain-text-marks.ts";
import { readHtml } from "./read-html.ts";
import { readPdf } from "./read-pdf.ts";
import { readColophon, readPlainText } from "./read-text.ts";
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
  const asked = readLayer(tei, layer);
  return reportDifferences(
    asked,
    read.map(texts => ({ ...texts, ...files })),
    findTerms(asked.terms, first, output),
  );
}

/** An index is looked for where there is one. */
function findTerms(terms: readonly IndexTerm[], { index, name }: Read, { file }: OutputText): Finding[] {
  if (terms.length === 0 && index.kind === "later") return [];
  return compareTerms(terms, index.kind === "later" ? { kind: "lines", lines: index.read() } : index, name, file);
}

/** What is expected, as the format can print it, and what the file has. */
interface Read {
  readonly index: PrintedIndex | { readonly kind: "later"; readonly read: () => TypedLines };
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
    const index = { kind: "headings", headings: text.terms } as const;
    const asked = { expected: readLayer(tei, layer), actual: text.read(layer), name: names.html, index };
    if (!text.hasBothLayers || layer === "diplomatic") return Promise.resolve([asked]);
    const other = { expected: readLayer(tei, "diplomatic"), actual: text.read("diplomatic"), name: diplomaticName };
    return Promise.resolve([asked, { ...other, index }]);
  },
  txt: ({ bytes, file }, tei, layer) => {
    const typed = readLayer(tei, layer, "apart", typedMatter(tei.root, layer));
    const marks = unambiguousMarks(typed);
    const text = new TextDecoder().decode(bytes);
    const actual = readPlainText(text, file, marks);
    if (!actual) return Promise.resolve([]);
    const written = withOtherMarksWritten(typed, marks);
    const texts = withoutGapLabels({ expected: written, actual });
    const [expected, unlabelled] = [partIdeographs(texts.expected), partIdeographs(texts.actual)];
    const index = { kind: "later", read: () => readColophon(text) } as const;
    return Promise.resolve([{ expected, actual: unlabelled, name: names.txt, index }]);
  },
  pdf: async ({ bytes, file }, tei, layer) => {
    const actual = await readPdf(bytes, file);
    if (!actual) return [];
    const index = { kind: "later", read: actual.back } as const;
    return [{ expected: readLayer(tei, layer), actual, name: names.pdf, index }];
  },
  epub: async ({ bytes, file }, tei, layer) => {
    const { readEpub } = await import("./read-epub.ts");
    const text = readEpub(bytes, file);
    if (!text) return [];
    const index = { kind: "headings", headings: text.terms } as const;
    return [{ expected: readLayer(tei, layer), actual: text.read(layer), name: names.epub, index }];
  },
};

const diplomaticName = "the diplomatic layer of the HTML";

const wanting = {
  html: "there is not exactly one element with data-text",
  txt: "it is not parted by two or three lines of 72 equals signs",
  pdf: "it is no PDF that can be opened",
  epub: "it is no EPUB that can be opened, or no document of it has data-text",
} as const;
