import { andThen, success, type Outcome } from "./core/outcome.ts";
import type { Layer } from "./core/layer.ts";
import type { XmlDocument } from "./core/xml-tree.ts";
import type { Attachment } from "./pdf/archive.ts";
import type { PictureKind } from "./pdf/sound-picture.ts";
import type { EditionInHand } from "./render/edition-in-hand.ts";
import type { Materials } from "./render/materials.ts";
import type { PageSize } from "./render/pdf/page-design.ts";
import type { NotesPlace } from "./render/text/render-text.ts";
import type { OutputReport } from "./verify/report-differences.ts";
import type { OutputText } from "./verify/verify-output.ts";

/** One format of an edition: the files it has, how they are made, and how they are read again. */
export interface FormatEntry {
  /** The endings of its files, after the name of the edition and a point; the first file holds the text. */
  readonly endings: readonly [string, ...string[]];
  /** The kinds of pictures that it can hold within it, so that one that is not beside the document is missing; none where it holds none. */
  readonly pictures: readonly PictureKind[];
  /** Its files, in the order of the endings. */
  render(inHand: EditionInHand, making: Making): Promise<Outcome<readonly Uint8Array[]>>;
  /** Compares its files, in the same order, with the document. Findings: REC-Y. */
  verify(tei: XmlDocument, files: readonly OutputBytes[], layer: Layer): Promise<Outcome<OutputReport>>;
}

/** The means by which a format is made. */
export interface Making {
  readonly materials: Materials;
  readonly pageSize: PageSize;
  readonly notes: NotesPlace;
  /** The picture that the document names so; undefined where there is none beside it that the format can hold. */
  readonly picture: (url: string, format: Format) => Promise<Uint8Array | undefined>;
  /** The files that a PDF carries along, the plain text among them. */
  readonly attachments: (plainText: Uint8Array) => Promise<readonly Attachment[]>;
}

/** A file of an edition, by the name that findings give it. */
export interface OutputBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Every format, in the order in which they are made and named. A new one is an entry here, a folder in `render/`, and a reader in `verify/`. */
export const formats = {
  html: {
    endings: ["html"] as const,
    pictures: [],
    render: async inHand => success([encode(await inHand.page())]),
    verify: verifyAs("html"),
  },
  pdf: { endings: ["pdf"] as const, pictures: ["PNG", "JPEG"], render: setBook, verify: verifyAs("pdf") },
  txt: {
    endings: ["txt"] as const,
    pictures: [],
    render: async (inHand, { notes }) => success([encode(await plainText(inHand, notes))]),
    verify: verifyAs("txt"),
  },
  corpus: {
    endings: ["corpus.txt", "corpus.tsv"] as const,
    pictures: [],
    render: async inHand => {
      const { renderCorpus } = await import("./render/text/render-corpus.ts");
      const { words, table } = renderCorpus(await inHand.typed());
      return success([encode(words), encode(table)]);
    },
    verify: async (tei, [text, table], layer) => {
      const { verifyCorpus } = await import("./verify/verify-corpus.ts");
      return verifyCorpus(tei, { text: text!, table: table! }, layer);
    },
  },
  epub: {
    endings: ["epub"] as const,
    pictures: ["PNG", "JPEG", "JPEG in CMYK", "GIF"],
    render: packBook,
    verify: verifyAs("epub"),
  },
} satisfies Readonly<Record<string, FormatEntry>>;

export type Format = keyof typeof formats;

/** The ending of a file of an edition, after its name and a point. */
export type FileEnding = (typeof formats)[Format]["endings"][number];

/** The names of all formats, in order. */
export const formatNames = Object.keys(formats) as readonly Format[];

/** The formats of an edition for which none is named. */
export const defaultFormats: readonly Format[] = ["html", "pdf", "txt"];

function verifyAs(format: OutputText["format"]): FormatEntry["verify"] {
  return async (tei, [output], layer) => {
    const { verifyOutput } = await import("./verify/verify-output.ts");
    return verifyOutput(tei, { format, ...output! }, layer);
  };
}

async function plainText(inHand: EditionInHand, notes: NotesPlace): Promise<string> {
  const { renderText } = await import("./render/text/render-text.ts");
  return renderText(await inHand.typed(), notes);
}

/** The book, with the TEI that it was made of and the plain text inside. */
async function setBook(inHand: EditionInHand, making: Making): Promise<Outcome<readonly Uint8Array[]>> {
  const { renderPdf } = await import("./render/pdf/render-pdf.ts");
  const { materials, pageSize } = making;
  const picture = (url: string): ReturnType<Making["picture"]> => making.picture(url, "pdf");
  const { font, fontBeside, sourceDate: date } = materials;
  const print = await inHand.print();
  const attachments = await making.attachments(encode(await plainText(inHand, making.notes)));
  const settings = { date, pageSize, file: inHand.edition.source.file };
  const pdf = await renderPdf(print, { attachments, font, fontBeside, picture }, settings);
  return andThen(pdf, bytes => success([bytes]));
}

async function packBook(inHand: EditionInHand, making: Making): Promise<Outcome<readonly Uint8Array[]>> {
  const { renderEpub } = await import("./render/epub/render-epub.ts");
  const { digest, sourceDate } = making.materials;
  const { record, source } = inHand.edition;
  const fittings = {
    record,
    digest,
    sourceDate,
    label: await inHand.label(),
    picture: (url: string) => making.picture(url, "epub"),
    file: source.file,
  };
  return andThen(await renderEpub(await inHand.page(), fittings), bytes => success([bytes]));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
