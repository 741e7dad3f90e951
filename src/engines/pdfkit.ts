import { createRequire } from "node:module";

import type PdfKit from "pdfkit";

import { textShaper, type ShapedGlyph, type ShapeText, type ShapingFont } from "./shape-text.ts";
import { xmpPacket } from "./xmlbuilder2.ts";

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
  has(character: string, font: string): boolean;
  beginTag(tag: string): void;
  endTag(): void;
  text(
    text: string,
    at: { font: string; sizePt: number; ink: readonly [number, number, number]; xPt: number; yPt: number },
  ): void;
  rule(line: {
    fromPt: number;
    toPt: number;
    yPt: number;
    weightPt: number;
    ink: readonly [number, number, number];
    dotted: boolean;
  }): void;
  destination(name: string, yPt: number): void;
  /** A bookmark to the sheet, within the last one of a lower level. */
  bookmark(title: string, level: number): void;
  finish(): Promise<Uint8Array>;
}

/** The parts of pdfkit 0.20 that its types leave out. */
interface Inner {
  _font: EmbeddedFont;
  _root: { data: Record<string, unknown> };
  page: { fonts: Record<string, unknown>; height: number };
  endMetadata: () => void;
  ref(data: Record<string, unknown>): { compress: boolean; end(bytes: Buffer): void };
}

interface EmbeddedFont {
  readonly id: string;
  readonly font: ShapingFont;
  /** Thousandths of an em in a unit of the font. */
  readonly scale: number;
  readonly subset: { readonly glyphs: number[]; includeGlyph(id: number): number };
  /** By code in the subset. */
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): unknown;
}

/** A PDF writer with the fonts named. Loaded when a PDF is made: no other format pays for it. */
export function openPdf(fonts: Readonly<Record<string, Uint8Array>>, metadata: PdfMetadata): PdfPen {
  const document = openDocument(metadata);
  for (const [name, bytes] of Object.entries(fonts)) document.registerFont(name, Buffer.from(bytes));
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>(resolve => {
    document.on("end", resolve);
  });
  const outlines = [document.outline];
  return {
    ...typesetter(document),
    beginSheet: (widthPt, heightPt) => void document.addPage({ size: [widthPt, heightPt], margin: 0 }),
    beginTag: tag => void document.addContent(`/${tag} BMC`),
    endTag: () => void document.addContent("EMC"),
    rule: ({ fromPt, toPt, yPt, weightPt, ink, dotted }) => {
      const dash = dotted ? "[0 1.6] 0 d 1 J" : "[] 0 d 0 J";
      const path = `${number(fromPt)} ${number(yPt)} m ${number(toPt)} ${number(yPt)} l S`;
      document.addContent(`q ${dash} ${number(weightPt)} w ${ink.map(number).join(" ")} RG ${path} Q`);
    },
    destination: (name, yPt) => {
      document.addNamedDestination(name, "XYZ", 0, yPt, null as unknown as number);
    },
    bookmark: (bookmark, level) => {
      outlines.length = Math.min(outlines.length, level);
      outlines.push(outlines.at(-1)!.addItem(bookmark));
    },
    finish: async () => {
      document.end();
      await ended;
      return Buffer.concat(chunks);
    },
  };
}

function openDocument({
  language,
  title,
  author,
  subject,
  keywords,
  date = new Date(0),
}: PdfMetadata): PDFKit.PDFDocument {
  const Document = createRequire(import.meta.url)("pdfkit") as typeof PdfKit;
  const producer = "Recension";
  const dates = { CreationDate: date, ModDate: date };
  const document = new Document({
    autoFirstPage: false,
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
      ...dates,
    },
  });
  const inner = document as unknown as Inner;
  inner.endMetadata = () => {
    writeXmp(inner, xmpPacket({ lang: language, title, author, subject, keywords, producer, date }));
  };
  return document;
}

/** What has to do with glyphs: their widths, whether a font has them, and showing them, spaces as characters of their own. */
function typesetter(document: PDFKit.PDFDocument): Pick<PdfPen, "widthPt" | "has" | "text"> {
  const inner = document as unknown as Inner;
  const faces = new Map<string, Face>();
  const face = (name: string): Face => {
    const known = faces.get(name) ?? openFace(document, name);
    faces.set(name, known);
    return known;
  };
  return {
    widthPt: (text, font, sizePt) => {
      const { shape, embedded } = face(font);
      return shape(text).reduce((sum, { advance }) => sum + advance, 0) * embedded.scale * (sizePt / 1000);
    },
    has: (character, font) => face(font).has(character),
    text: (text, { font, sizePt, ink, xPt, yPt }) => {
      const opened = face(font);
      const { shape, embedded } = opened;
      inner.page.fonts[embedded.id] ??= embedded.ref();
      const shown = shape(text).map(glyph => `<${subsetCode(glyph, opened)}>${kern(glyph, embedded.scale)}`);
      const place = `1 0 0 -1 ${number(xPt)} ${number(yPt)} Tm`;
      const style = `/${embedded.id} ${number(sizePt)} Tf ${ink.map(number).join(" ")} rg`;
      document.addContent(`BT ${style} ${place} [${joinGlyphs(shown.join(""))}] TJ ET`);
    },
  };
}

/** A font of the document, and what is known of its characters. */
interface Face {
  readonly embedded: EmbeddedFont;
  readonly shape: ShapeText;
  /** The codes of characters without a glyph. */
  readonly substitutes: Map<string, number>;
  has(character: string): boolean;
}

function openFace(document: PDFKit.PDFDocument, name: string): Face {
  document.font(name);
  const embedded = (document as unknown as Inner)._font;
  const known = new Map<string, boolean>();
  const has = (character: string): boolean => {
    const found = known.get(character) ?? embedded.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    known.set(character, found);
    return found;
  };
  return { embedded, shape: textShaper(embedded.font), substitutes: new Map(), has };
}

/** Takes the glyph into the subset that the file will hold, with its width and its characters; its code there, in hex. */
function subsetCode(glyph: ShapedGlyph, { embedded, substitutes }: Face): string {
  const { subset, widths, unicode, scale } = embedded;
  const code = glyph.id === 0 ? substituteCode(glyph, subset, substitutes) : subset.includeGlyph(glyph.id);
  widths[code] ??= glyph.width * scale;
  unicode[code] ??= glyph.codePoints;
  return code.toString(16).padStart(4, "0");
}

/**
 * The sign for a glyph that is missing is taken into the subset once for each character, so that the text says still which
 * it was: it can be searched, copied and read aloud. ISO 32000-1, 9.10.3.
 */
function substituteCode(
  { codePoints }: ShapedGlyph,
  { glyphs }: EmbeddedFont["subset"],
  substitutes: Map<string, number>,
): number {
  const character = String.fromCodePoint(...codePoints);
  const code = substitutes.get(character) ?? glyphs.push(0) - 1;
  substitutes.set(character, code);
  return code;
}

/** pdfkit 0.20 writes titles into XMP without escaping them: the packet is ours. */
function writeXmp(inner: Inner, packet: string): void {
  const metadata = inner.ref({ Type: "Metadata", Subtype: "XML" });
  metadata.compress = false;
  metadata.end(Buffer.from(packet, "utf8"));
  inner._root.data["Metadata"] = metadata;
}

function kern({ width, advance }: ShapedGlyph, scale: number): string {
  return advance === width ? "" : ` ${number((width - advance) * scale)} `;
}

/** Glyphs without an adjustment between them are one string. */
function joinGlyphs(shown: string): string {
  return shown.replaceAll("><", "");
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
