import { createRequire } from "node:module";
import { setImmediate } from "node:timers/promises";

import type PdfKit from "pdfkit";

import { loadWithout } from "./load-without.ts";
import { outputIntent, pageLabels, writeAttachments, type Attachment } from "../pdf/archive.ts";
import { ByteWriter } from "../pdf/byte-writer.ts";
import { FontShelf, type FaceOfFonts } from "../pdf/font-shelf.ts";
import { Navigation } from "../pdf/navigation.ts";
import { openFile, type Dictionary, type ObjectWriter, type PdfFile, type Reference } from "../pdf/objects.ts";
import type { Link, PdfMetadata, PdfPen, PdfPicture, Rectangle } from "../pdf/pen.ts";
import { ShapedPhrase } from "../pdf/shaped-phrase.ts";
import { Sheet } from "../pdf/sheet.ts";
import { isSoundPicture } from "../pdf/sound-picture.ts";
import { Annotation, writeStructure, type SheetReference, type StructureElement } from "../pdf/structure.ts";
import { liesOnItsSide, type Orientation } from "../pdf/turned-picture.ts";
import { xmpPacket } from "../pdf/xmp.ts";

/**
 * A writer of PDF/A-3a and PDF/UA-1 (ISO 19005-3, ISO 14289-1) with the faces named. Loaded when a PDF is made: no other
 * format pays for it.
 */
export function openPdf(faces: Readonly<Record<string, FaceOfFonts>>, metadata: PdfMetadata): PdfPen {
  const document = openDocument(metadata);
  const file = openFile(document);
  const shelf = new FontShelf(file, faces);
  const writer = new Writer(document, file, metadata.date ?? epoch);
  const sheet = (): Sheet => writer.sheet!;
  return {
    beginSheet: (widthPt, heightPt) => {
      writer.beginSheet(widthPt, heightPt);
    },
    shape: (text, font, turned, endsLine) => shelf.shape(text, font, turned, endsLine),
    widthPt: (text, font, sizePt) => (shelf.shape(text, font).advance * sizePt) / 1000,
    missing: () => [...shelf.missing],
    content: (content, tag) => {
      sheet().mark(content, tag);
    },
    artifact: () => {
      sheet().artifact();
    },
    letterWidth: width => {
      sheet().content.letterWidth(width);
    },
    text: (shaping, look, xPt, yPt, wording) => {
      if (!(shaping instanceof ShapedPhrase)) throw new Error("A text was shaped by another pen.");
      sheet().text(shaping, look, xPt, yPt, wording);
    },
    rule: line => {
      sheet().rule(line);
    },
    openPicture: bytes => writer.openPicture(bytes),
    picture: (picture, at) => {
      sheet().picture(picture, writer.pictures.get(picture.name)!, at);
    },
    link: (link, at) => {
      writer.link(link, at);
    },
    destination: (name, yPt) => {
      writer.navigation.destination(name, sheet().place.reference, sheet().content.up(yPt));
    },
    anchor: (name, yPt) => {
      writer.navigation.anchor(name, sheet().place.reference, sheet().content.up(yPt));
    },
    bookmark: (title, level, yPt) => {
      writer.navigation.bookmark(title, level, sheet().place.reference, sheet().content.up(yPt));
    },
    finish: (structure, sheetsBeforeText, attachments) => {
      shelf.finish();
      return writer.finish(structure, sheetsBeforeText, attachments);
    },
  };
}

const epoch = new Date(0);

class Writer {
  readonly navigation: Navigation;
  readonly pictures = new Map<string, Reference>();
  sheet: Sheet | undefined;
  readonly #document: Inner;
  readonly #file: PdfFile;
  readonly #date: Date;
  readonly #sheets: SheetReference[] = [];
  /** Of the sheet that is drawn; the same room for each. */
  readonly #content = new ByteWriter();
  readonly #annotationKeys = new Map<Reference, number>();
  #nextKey = 0;

  constructor(document: Inner, file: PdfFile, date: Date) {
    this.#document = document;
    this.#file = file;
    this.#date = date;
    this.navigation = new Navigation(file, document.outline.dictionary);
  }

  beginSheet(widthPt: number, heightPt: number): void {
    this.#endSheet();
    const place = { reference: this.#file.reserve(), key: this.#nextKey++, pieces: 0 };
    this.sheet = new Sheet(place, [widthPt, heightPt], this.#content);
    this.#sheets.push(place);
  }

  #endSheet(): void {
    this.sheet?.finish(this.#file, this.#document._root.data["Pages"] as Reference);
    this.sheet = undefined;
  }

  /** A link is of the element, and the tree of parents leads from it to the element. ISO 14289-1, 7.18.5. */
  link({ target, contents, element }: Link, { leftPt, topPt, widthPt, heightPt }: Rectangle): void {
    const sheet = this.sheet!;
    const bottom = sheet.content.up(topPt + heightPt);
    const key = this.#nextKey++;
    const reference = this.#file.add({
      Type: "Annot",
      Subtype: "Link",
      Rect: [leftPt, bottom, leftPt + widthPt, bottom + heightPt].map(value => Math.round(value * 100) / 100),
      Border: [0, 0, 0],
      F: printed,
      StructParent: key,
      Contents: new String(contents),
      ...leadingTo(target),
    });
    if (target.startsWith("#")) this.navigation.leadTo(target.slice(1));
    this.#annotationKeys.set(reference, key);
    sheet.annotations.push(reference);
    element.add(new Annotation(reference, sheet.place));
  }

  /** One after another: pdfkit takes some of them apart in the background, and their order must not depend on it. */
  async openPicture(bytes: Uint8Array): Promise<PdfPicture | undefined> {
    if (!isSoundPicture(bytes)) return undefined;
    try {
      const image = this.#document.openImage(Buffer.from(bytes));
      if (image.colorSpace === "DeviceCMYK") return undefined;
      image.embed(this.#document);
      while (image.image) await setImmediate();
      this.pictures.set(image.label, image.obj);
      const { label: name, width, height, orientation = 1 } = image;
      const [widthPx, heightPx] = liesOnItsSide(orientation) ? [height, width] : [width, height];
      return { name, orientation, widthPx, heightPx };
    } catch {
      return undefined;
    }
  }

  finish(structure: StructureElement, before: number, attachments: readonly Attachment[]): Uint8Array {
    this.#endSheet();
    const file = this.#file;
    const catalog = this.#document._root.data;
    const { names, outlines } = this.navigation.finish();
    const attached = writeAttachments(file, attachments, this.#date);
    const text = this.#sheets.length - before;
    const pages = [...this.#sheets.slice(text), ...this.#sheets.slice(0, text)].map(({ reference }) => reference);
    Object.assign(dataOf(catalog["Pages"]), { Kids: pages, Count: pages.length });
    Object.assign(dataOf(catalog["Names"]), { Dests: names, EmbeddedFiles: attached.names });
    Object.assign(this.#document.outline.dictionary.data, outlines);
    if (outlines["First"])
      Object.assign(catalog, { Outlines: this.#document.outline.dictionary, PageMode: "UseOutlines" });
    Object.assign(catalog, {
      MarkInfo: { Marked: true },
      StructTreeRoot: writeStructure(file, structure, this.#sheets, this.#annotationKeys),
      OutputIntents: [outputIntent(file)],
      PageLabels: pageLabels(before),
      AF: attached.files.length > 0 ? attached.files : undefined,
    });
    return file.finish();
  }
}

/** Annotations that go with the sheet when it is printed. ISO 32000-1, 12.5.3. */
const printed = 4;

function leadingTo(target: string): Dictionary {
  if (!target.startsWith("#")) return { A: { S: "URI", URI: Buffer.from(encodeURI(target), "latin1") } };
  return { Dest: Buffer.from(target.slice(1), "utf8") };
}

function openDocument({ language, title, author, subject, keywords, date = epoch }: PdfMetadata): Inner {
  const producer = "Recension";
  const about = { Title: title, Author: author, Subject: subject, Keywords: keywords };
  const document = new (loadPdfkit())({
    autoFirstPage: false,
    font: null as unknown as string,
    pdfVersion: "1.7",
    lang: language,
    displayTitle: true,
    info: {
      ...Object.fromEntries(Object.entries(about).filter(([, text]) => text !== "")),
      Producer: producer,
      Creator: producer,
      CreationDate: date,
      ModDate: date,
    },
  }) as unknown as Inner;
  document.endMetadata = () => {
    writeXmp(document, xmpPacket({ language, title, author, subject, keywords, producer, date }));
  };
  document.endMarkings = () => undefined;
  return document;
}

/** The parts of pdfkit 0.20 that its types leave out. */
interface Inner extends ObjectWriter {
  endMetadata: () => void;
  /** Writes a tree of structure of its own, which ends each element on the sheet where it began: not ours. */
  endMarkings: () => void;
  openImage(bytes: Buffer): OpenedImage;
}

interface OpenedImage {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly colorSpace?: string;
  /** Of a JPEG, where it says so. */
  readonly orientation?: Orientation;
  readonly obj: Reference;
  /** Of a PNG, while it is taken apart. */
  readonly image?: object | null;
  embed(document: Inner): void;
}

function dataOf(reference: unknown): Record<string, unknown> {
  return (reference as { data: Record<string, unknown> }).data;
}

/**
 * pdfkit asks for fontkit in its first lines, and fontkit takes longer to load than a book of twelve sheets to set. The fonts
 * are embedded here without it, lines are broken without its breaker, and nothing is encrypted.
 */
function loadPdfkit(): typeof PdfKit {
  return loadWithout(
    createRequire(import.meta.url),
    "pdfkit",
    "fontkit",
    "linebreak",
    "@noble/ciphers/aes",
  ) as typeof PdfKit;
}

/** pdfkit 0.20 writes titles into XMP without escaping them: the packet is ours. It stands uncompressed, to be found. */
function writeXmp(document: Inner, packet: string): void {
  const metadata = document.ref({ Type: "Metadata", Subtype: "XML" });
  metadata.compress = false;
  metadata.end(Buffer.from(packet, "utf8"));
  document._root.data["Metadata"] = metadata;
}
