import { openDocument, type PdfkitDocument, type DocumentDescription } from "../engines/pdfkit.ts";
import { outputIntent, pageLabels, writeAttachments, type Attachment } from "./archive.ts";
import { ByteWriter } from "./byte-writer.ts";
import type { Rectangle } from "./drawing.ts";
import { FontShelf, type FaceOfFonts } from "./font-shelf.ts";
import { Navigation } from "./navigation.ts";
import { openFile, type Dictionary, type PdfFile, type Reference } from "./objects.ts";
import type { Link, PdfMetadata, PdfPen } from "./pen.ts";
import { uprightPicture, type PdfPicture } from "./picture.ts";
import { ShapedPhrase } from "./shaped-phrase.ts";
import { Sheet } from "./sheet.ts";
import { isSoundPicture } from "./sound-picture.ts";
import { Annotation, writeStructure, type SheetReference, type StructureElement } from "./structure.ts";
import { xmpPacket } from "./xmp.ts";

/** A writer of PDF/A-3a and PDF/UA-1 (ISO 19005-3, ISO 14289-1) with the faces named. */
export function openPdf(faces: Readonly<Record<string, FaceOfFonts>>, metadata: PdfMetadata): PdfPen {
  const writer = new Writer({ ...metadata, producer: "Recension", date: metadata.date ?? epoch });
  const shelf = new FontShelf(writer.file, faces);
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
  readonly file: PdfFile;
  readonly navigation: Navigation;
  readonly pictures = new Map<string, Reference>();
  sheet: Sheet | undefined;
  readonly #metadata: DocumentDescription;
  readonly #document: PdfkitDocument;
  readonly #sheets: SheetReference[] = [];
  /** Of the sheet that is drawn; the same room for each. */
  readonly #content = new ByteWriter();
  readonly #annotationKeys = new Map<Reference, number>();
  #nextKey = 0;

  constructor(metadata: DocumentDescription) {
    this.#metadata = metadata;
    this.#document = openDocument(metadata);
    this.file = openFile(this.#document);
    this.navigation = new Navigation(this.file, this.#document.outlines);
  }

  beginSheet(widthPt: number, heightPt: number): void {
    this.#endSheet();
    const place = { reference: this.file.reserve(), key: this.#nextKey++, pieces: 0 };
    this.sheet = new Sheet(place, [widthPt, heightPt], this.#content);
    this.#sheets.push(place);
  }

  #endSheet(): void {
    this.sheet?.finish(this.file, this.#document.pages);
    this.sheet = undefined;
  }

  /** A link is of the element, and the tree of parents leads from it to the element. ISO 14289-1, 7.18.5. */
  link({ target, contents, element }: Link, { leftPt, topPt, widthPt, heightPt }: Rectangle): void {
    const sheet = this.sheet!;
    const bottom = sheet.content.up(topPt + heightPt);
    const key = this.#nextKey++;
    const reference = this.file.add({
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

  async openPicture(bytes: Uint8Array): Promise<PdfPicture | undefined> {
    const taken = isSoundPicture(bytes) ? await this.#document.takePicture(bytes) : undefined;
    if (!taken) return undefined;
    this.pictures.set(taken.name, taken.object);
    return uprightPicture(taken);
  }

  finish(structure: StructureElement, before: number, attachments: readonly Attachment[]): Uint8Array {
    this.#endSheet();
    const { file } = this;
    const { catalog, pages, names, outlines } = this.#document;
    const navigation = this.navigation.finish();
    const attached = writeAttachments(file, attachments, this.#metadata.date);
    const text = this.#sheets.length - before;
    const sheets = [...this.#sheets.slice(text), ...this.#sheets.slice(0, text)].map(({ reference }) => reference);
    Object.assign(pages.data, { Kids: sheets, Count: sheets.length });
    Object.assign(names.data, { Dests: navigation.names, EmbeddedFiles: attached.names });
    Object.assign(outlines.data, navigation.outlines);
    if (navigation.outlines["First"]) Object.assign(catalog.data, { Outlines: outlines, PageMode: "UseOutlines" });
    Object.assign(catalog.data, {
      MarkInfo: { Marked: true },
      StructTreeRoot: writeStructure(file, structure, this.#sheets, this.#annotationKeys),
      OutputIntents: [outputIntent(file)],
      PageLabels: pageLabels(before),
      AF: attached.files.length > 0 ? attached.files : undefined,
    });
    return file.finish(xmpPacket(this.#metadata));
  }
}

/** Annotations that go with the sheet when it is printed. ISO 32000-1, 12.5.3. */
const printed = 4;

function leadingTo(target: string): Dictionary {
  if (!target.startsWith("#")) return { A: { S: "URI", URI: Buffer.from(encodeURI(target), "latin1") } };
  return { Dest: Buffer.from(target.slice(1), "utf8") };
}
