import { createRequire } from "node:module";
import { setImmediate } from "node:timers/promises";

import type PdfKit from "pdfkit";

/** The description of a document, in the catalog and in its information dictionary. An empty text is left out. */
export interface DocumentDescription {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly producer: string;
  /** Of creation. */
  readonly date: Date;
}

/** An object that pdfkit keeps until the document ends: its number, and its entries. Spelled `12 0 R`. */
export interface KeptObject {
  readonly id: number;
  readonly data: Record<string, unknown>;
  toString(): string;
}

/** A taker of the objects of a document, given each as it is done, by its number: pdfkit writes no file. */
export interface ObjectTaker {
  /** An object that is no stream, by its entries. */
  takeObject(id: number, entries: Readonly<Record<string, unknown>>): void;
  /** A stream as it is spelled, from `12 0 obj` to `endobj`. */
  takeStream(id: number, bytes: Uint8Array): void;
}

/** The position of a camera, as EXIF 2.3 counts it in Orientation: 1 is upright, from 5 on the picture lies on its side. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** A picture that stands among the objects of the document. */
export interface TakenPicture {
  /** By which sheets name it, such as `I1`. */
  readonly name: string;
  readonly object: KeptObject;
  /** As it is stored, whichever way it is turned. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly orientation: Orientation;
}

/** A document as pdfkit begins it: what stands above the sheets, and pictures. */
export interface PdfkitDocument {
  /** The first bytes of the file. ISO 32000-1, 7.5.2. */
  readonly header: Uint8Array;
  readonly catalog: KeptObject;
  readonly pages: KeptObject;
  readonly names: KeptObject;
  readonly outlines: KeptObject;
  /** From here on, objects that are done go there. */
  giveTo(taker: ObjectTaker): void;
  /** The number of an object that pdfkit does not keep. */
  reserve(): number;
  /** Undefined for what is no PNG or JPEG, or is in CMYK. */
  takePicture(bytes: Uint8Array): Promise<TakenPicture | undefined>;
  /** Gives all that is kept, with an XMP packet, and says which object is the information dictionary. */
  end(xmp: string): KeptObject;
}

/** A document in PDF 1.7 without sheets. pdfkit is loaded for it: no other format pays for that. */
export function openDocument(description: DocumentDescription): PdfkitDocument {
  const document = pdfkitDocumentOf(description);
  const catalog = document._root;
  const outlines = document.outline.dictionary;
  const { Pages: pages, Names: names } = catalog.data as Record<string, Reference>;
  return {
    header: document.read(),
    catalog,
    pages: pages!,
    names: names!,
    outlines,
    giveTo: taker => {
      giveObjects(document, [catalog, outlines, ...Object.values(catalog.data).filter(isReference)], taker);
    },
    reserve: () => document._offsets.push(null),
    takePicture: bytes => takePicture(document, bytes),
    end: xmp => {
      document.endMetadata = () => {
        writeXmp(document, xmp);
      };
      document.end();
      return document._info;
    },
  };
}

function pdfkitDocumentOf({ language, title, author, subject, keywords, producer, date }: DocumentDescription): Inner {
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
  document.endMarkings = () => undefined;
  return document;
}

/** Each object, those that are kept already and those to come, goes to the taker where pdfkit would write it. */
function giveObjects(document: Inner, kept: readonly Reference[], taker: ObjectTaker): void {
  const spelled: Uint8Array[] = [];
  document._write = data => {
    spelled.push(typeof data === "string" ? Buffer.from(`${data}\n`, "latin1") : data);
  };
  document._finalize = () => undefined;
  const given = (reference: Reference): Reference => {
    const finalize = reference.finalize.bind(reference);
    reference.finalize = () => {
      if (reference.buffer.length > 0) {
        finalize();
        taker.takeStream(reference.id, Buffer.concat(spelled.splice(0)));
      } else {
        taker.takeObject(reference.id, reference.data);
        document._refEnd(reference);
      }
    };
    return reference;
  };
  kept.forEach(given);
  const ref = document.ref.bind(document);
  document.ref = data => given(ref(data));
}

function isReference(value: unknown): value is Reference {
  return typeof value === "object" && value !== null && "finalize" in value;
}

/** One after another: pdfkit takes some of them apart in the background, and their order must not depend on it. */
async function takePicture(document: Inner, bytes: Uint8Array): Promise<TakenPicture | undefined> {
  try {
    const image = document.openImage(Buffer.from(bytes));
    if (image.colorSpace === "DeviceCMYK") return undefined;
    image.embed(document);
    while (image.image) await setImmediate();
    const { label: name, obj: object, width: widthPx, height: heightPx, orientation = 1 } = image;
    return { name, object, widthPx, heightPx, orientation };
  } catch {
    return undefined;
  }
}

/** pdfkit 0.20 writes titles into XMP without escaping them: the packet is ours. It stands uncompressed, to be found. */
function writeXmp(document: Inner, packet: string): void {
  const metadata = document.ref({ Type: "Metadata", Subtype: "XML" });
  metadata.compress = false;
  metadata.end(Buffer.from(packet, "utf8"));
  document._root.data["Metadata"] = metadata;
}

/** The parts of pdfkit 0.20 that its types leave out. */
interface Inner {
  readonly _root: Reference;
  readonly _info: Reference;
  readonly outline: { readonly dictionary: Reference };
  readonly _offsets: (number | null)[];
  _write: (data: string | Uint8Array) => void;
  /** Writes the table of references, which is the taker's. */
  _finalize: () => void;
  _refEnd(reference: Reference): void;
  endMetadata: () => void;
  /** Writes a tree of structure of its own, which ends each element on the sheet where it began: not ours. */
  endMarkings: () => void;
  ref: (data: Record<string, unknown>) => Reference;
  openImage(bytes: Buffer): OpenedImage;
  read(): Uint8Array;
  end(): void;
}

interface Reference extends KeptObject {
  readonly buffer: { readonly length: number };
  compress: boolean;
  finalize: () => void;
  end(bytes?: Uint8Array): void;
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

/** pdfkit as it is packed (pack.js): without fontkit, which takes longer to load than a book of twelve sheets to set. */
function loadPdfkit(): typeof PdfKit {
  return require("../../dist/engines/packed/pdfkit.cjs") as typeof PdfKit;
}

const require = createRequire(import.meta.url);
