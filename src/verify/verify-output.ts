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
import { readHtml, type HtmlText } from "./read-html.ts";
import { readPdf } from "./read-pdf.ts";
import { readColophon, readPlainText } from "./read-text.ts";
import { asRead } from "./reading/stray-words.ts";
import { figuresOf, reportDifferences, type OutputReport } from "./report-differences.ts";
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
export async function verifyOutput(
  document: XmlDocument,
  output: OutputText,
  layer: Layer,
): Promise<Outcome<OutputReport>> {
  const tei = asRead(document);
  const read = await readers[output.format](output, tei, layer);
  const name = names[output.format];
  if (!read) {
    const parameters = { output: name, wanting: wanting[output.format] };
    return failure([report("REC-Y036", { file: output.file }, parameters)]);
  }
  const asked = readLayer(tei, layer);
  const files = { file: tei.file, outputFile: output.file, labelledGaps: output.format === "txt" };
  return reportDifferences(
    figuresOf(asked),
    read.texts.map(textsOf => () => ({ name, ...textsOf(asked), ...files })),
    findTerms(asked.terms, read, output),
    { output: name, file: tei.file },
  );
}

/** An index is looked for where there is one. */
function findTerms(terms: readonly IndexTerm[], { index }: Read, { file, format }: OutputText): Finding[] {
  if (terms.length === 0 && index.kind === "later") return [];
  const printed = index.kind === "later" ? ({ kind: "lines", lines: index.read() } as const) : index;
  return compareTerms(terms, printed, names[format], file);
}

interface Read {
  readonly index: PrintedIndex | { readonly kind: "later"; readonly read: () => TypedLines };
  /** The layer that is asked for, and any other that the file holds: read when it is its turn. */
  readonly texts: readonly ((asked: TextStream) => Texts)[];
}

/** The expected text, as the format can print it, and the actual text of the file. */
interface Texts {
  readonly expected: TextStream;
  readonly actual: TextStream;
  /** The name that findings give the place where the text was looked for, if not that of the format. */
  readonly name?: string;
}

/** Undefined where the file cannot be read. */
type Reader = (output: OutputText, tei: XmlDocument, layer: Layer) => Promise<Read | undefined>;

const names = { html: "the HTML", txt: "the plain text", pdf: "the PDF", epub: "the EPUB" } as const;

const readers: Readonly<Record<OutputText["format"], Reader>> = {
  html: ({ bytes, file }, tei, layer) => {
    const text = readHtml(new TextDecoder().decode(bytes), file);
    if (!text) return Promise.resolve(undefined);
    const index = { kind: "headings", headings: text.terms } as const;
    const others = text.hasBothLayers && layer === "reading" ? [diplomaticOf(text, tei)] : [];
    return Promise.resolve({ index, texts: [besideAsked(text.read(layer)), ...others] });
  },
  txt: ({ bytes, file }, tei, layer) => {
    const whole = new TextDecoder().decode(bytes);
    const text = readPlainText(whole, file);
    if (!text) return Promise.resolve(undefined);
    const typedAndRead = (): Texts => {
      const typed = readLayer(tei, layer, "apart", typedMatter(tei.root, layer));
      const marks = unambiguousMarks(typed);
      const written = withOtherMarksWritten(typed, marks);
      const { expected, actual } = withoutGapLabels({ expected: written, actual: text.read(marks) });
      return { expected: partIdeographs(expected), actual: partIdeographs(actual) };
    };
    return Promise.resolve({ index: { kind: "later", read: () => readColophon(whole) }, texts: [typedAndRead] });
  },
  pdf: async ({ bytes, file }) => {
    const actual = await readPdf(bytes, file);
    if (!actual) return undefined;
    return { index: { kind: "later", read: actual.back }, texts: [besideAsked(actual)] };
  },
  epub: async ({ bytes, file }, _, layer) => {
    const { readEpub } = await import("./read-epub.ts");
    const text = readEpub(bytes, file);
    if (!text) return undefined;
    const index = { kind: "headings", headings: text.terms } as const;
    return { index, texts: [besideAsked(text.read(layer))] };
  },
};

/** A text that was read already: the tree that it was read from need not be held. */
function besideAsked(actual: TextStream): Read["texts"][number] {
  return expected => ({ expected, actual });
}

function diplomaticOf(text: HtmlText, tei: XmlDocument): Read["texts"][number] {
  return () => ({
    expected: readLayer(tei, "diplomatic"),
    actual: text.read("diplomatic"),
    name: diplomaticName,
  });
}

const diplomaticName = "the diplomatic layer of the HTML";

const wanting = {
  html: "there is not exactly one element with data-text",
  txt: "it is not parted by two or three lines of 72 equals signs",
  pdf: "it is no PDF that can be opened",
  epub: "it is no EPUB that can be opened, or no document of it has data-text",
} as const;
