import { createRequire } from "node:module";

import type PdfKit from "pdfkit";

import { FontShelf, type FaceOfFonts, type ShapedRun } from "./pdf/font-shelf.ts";
import { Navigation } from "./pdf/navigation.ts";
import { openFile, type ObjectWriter, type PdfFile, type Reference } from "./pdf/objects.ts";
import { decimal, SheetContent, type Ink, type TextPlace } from "./pdf/sheet-content.ts";
import { xmpPacket } from "./pdf/xmp.ts";

/** What the file says of itself. */
export interface PdfMetadata {
  readonly language: string;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** Written as date of creation; the epoch where there is none, since pdfkit would ask the clock. */
  readonly date: Date | undefined;
}

/** Draws on sheets of one size. Points; x from the left, y from the top. Text is placed by its baseline. */
export interface PdfPen {
  beginSheet(widthPt: number, heightPt: number): void;
  widthPt(text: string, font: string, sizePt: number): number;
  /** The characters measured or shown so far that no font of their face has. */
  missing(): readonly string[];
  beginTag(tag: string): void;
  endTag(): void;
  text(text: string, at: TextPlace & { font: string }): void;
  rule(line: { fromPt: number; toPt: number; yPt: number; weightPt: number; ink: Ink; dotted: boolean }): void;
  destination(name: string, yPt: number): void;
  /** A bookmark to the sheet, within the last one of a lower level. */
  bookmark(title: string, level: number): void;
  finish(): Uint8Array;
}

/** A PDF writer with the faces named. Loaded when a PDF is made: no other format pays for it. */
export function openPdf(faces: Readonly<Record<string, FaceOfFonts>>, metadata: PdfMetadata): PdfPen {
  const document = openDocument(metadata);
  const file = openFile(document);
  const shelf = new FontShelf(file, faces);
  const navigation = new Navigation(file, document.outline.dictionary);
  const sheets: Reference[] = [];
  let sheet: OpenSheet | undefined;
  const endSheet = (): void => {
    if (sheet) writeSheet(file, sheet, document._root.data["Pages"] as Reference);
    sheet = undefined;
  };
  const content = (): SheetContent => sheet!.content;
  return {
    beginSheet: (widthPt, heightPt) => {
      endSheet();
      sheet = { reference: file.reserve(), widthPt, heightPt, content: new SheetContent(heightPt) };
      sheets.push(sheet.reference);
    },
    widthPt: (text, font, sizePt) => (advanceOf(shelf.shape(text, font)) * sizePt) / 1000,
    missing: () => [...shelf.missing],
    beginTag: tag => {
      content().add(`/${tag} BMC`);
    },
    endTag: () => {
      content().add("EMC");
    },
    text: (text, { font, ...place }) => {
      const isSpaced = text.endsWith(" ");
      const runs = shelf.shape(isSpaced ? text.slice(0, -1) : text, font);
      content().text(isSpaced ? [...runs, ...shelf.shape(" ", font)] : runs, place);
    },
    rule: ({ fromPt, toPt, yPt, weightPt, ink, dotted }) => {
      const dash = dotted ? "[0 1.6] 0 d 1 J" : "[] 0 d 0 J";
      const y = decimal(content().up(yPt));
      const path = `${decimal(fromPt)} ${y} m ${decimal(toPt)} ${y} l S`;
      content().add(`q ${dash} ${decimal(weightPt)} w ${ink.map(decimal).join(" ")} RG ${path} Q`);
    },
    destination: (name, yPt) => {
      navigation.destination(name, sheet!.reference, content().up(yPt));
    },
    bookmark: (title, level) => {
      navigation.bookmark(title, level, sheet!.reference, content().up(0));
    },
    finish: () => {
      endSheet();
      shelf.finish();
      const { names, outlines } = navigation.finish();
      const catalog = document._root.data;
      Object.assign(dataOf(catalog["Pages"]), { Kids: sheets, Count: sheets.length });
      dataOf(catalog["Names"])["Dests"] = names;
      Object.assign(document.outline.dictionary.data, outlines);
      if (outlines["First"]) Object.assign(catalog, { Outlines: document.outline.dictionary, PageMode: "UseOutlines" });
      return file.finish();
    },
  };
}

interface OpenSheet {
  readonly reference: Reference;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly content: SheetContent;
}

function writeSheet(file: PdfFile, { reference, widthPt, heightPt, content }: OpenSheet, parent: Reference): void {
  const fonts = Object.fromEntries([...content.fonts].map(font => [font.name, font.reference]));
  file.write(reference, {
    Type: "Page",
    Parent: parent,
    MediaBox: [0, 0, widthPt, heightPt],
    Resources: { Font: fonts },
    Contents: file.addStream({}, content.bytes()),
  });
}

function advanceOf(runs: readonly ShapedRun[]): number {
  return runs.reduce((sum, { advance }) => sum + advance, 0);
}

function openDocument({ language, title, author, subject, keywords, date = new Date(0) }: PdfMetadata): Inner {
  const producer = "Recension";
  const document = new (loadPdfkit())({
    autoFirstPage: false,
    font: null as unknown as string,
    pdfVersion: "1.7",
    lang: language,
    displayTitle: true,
    info: {
      Title: title,
      Author: author,
      Subject: subject,
      Keywords: keywords,
      Producer: producer,
      Creator: producer,
      CreationDate: date,
      ModDate: date,
    },
  }) as unknown as Inner;
  document.endMetadata = () => {
    writeXmp(document, xmpPacket({ language, title, author, subject, keywords, producer, date }));
  };
  return document;
}

/** The parts of pdfkit 0.20 that its types leave out. */
interface Inner extends ObjectWriter {
  endMetadata: () => void;
  readonly outline: { readonly dictionary: Reference & { data: Record<string, unknown> } };
}

function dataOf(reference: unknown): Record<string, unknown> {
  return (reference as { data: Record<string, unknown> }).data;
}

/**
 * pdfkit asks for fontkit in its first lines, and fontkit takes longer to load than a book of twelve sheets to set. The fonts
 * are embedded here without it: pdfkit is given an empty module in its place, which is then forgotten.
 */
function loadPdfkit(): typeof PdfKit {
  const require = createRequire(import.meta.url);
  const pathOfFontkit = createRequire(require.resolve("pdfkit")).resolve("fontkit");
  const isLoaded = require.cache[pathOfFontkit] !== undefined;
  if (!isLoaded) require.cache[pathOfFontkit] = { exports: {} } as NodeJS.Module;
  try {
    return require("pdfkit") as typeof PdfKit;
  } finally {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the cache of modules is an object
    if (!isLoaded) delete require.cache[pathOfFontkit];
  }
}

/** pdfkit 0.20 writes titles into XMP without escaping them: the packet is ours. It stands uncompressed, to be found. */
function writeXmp(document: Inner, packet: string): void {
  const metadata = document.ref({ Type: "Metadata", Subtype: "XML" });
  metadata.compress = false;
  metadata.end(Buffer.from(packet, "utf8"));
  document._root.data["Metadata"] = metadata;
}
