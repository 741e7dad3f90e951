import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";

import type { KeptObject, ObjectTaker, PdfkitDocument } from "../engines/pdfkit.ts";
import { ByteWriter } from "./byte-writer.ts";
import { spell } from "./spell.ts";

/** A number by which other objects name an object that may be written later. Printed as `12 0 R`. */
export interface Reference {
  readonly id: number;
  toString(): string;
}

/** A dictionary: a string is a name, a `String` object is text, bytes are a string of bytes, a `Reference` is itself. */
export type Dictionary = Readonly<Record<string, unknown>>;

/** The objects of a PDF file. ISO 32000-1, 7.3. */
export interface PdfObjects {
  reserve(): Reference;
  write(reference: Reference, dictionary: Dictionary): void;
  add(dictionary: Dictionary): Reference;
  addStream(dictionary: Dictionary, bytes: Uint8Array): Reference;
  writeStream(reference: Reference, dictionary: Dictionary, bytes: Uint8Array): void;
}

export interface PdfFile extends PdfObjects {
  /** The whole file with its XMP packet, once every object that was reserved has been written. */
  finish(xmp: string): Uint8Array;
}

/**
 * Writes our objects, and those that pdfkit keeps, into one file, packed: all that is no stream stands in streams of objects,
 * found by a stream of references (ISO 32000-1, 7.5.7 and 7.5.8). The identifier of the file is a digest of its content. The
 * packet of XMP is handed over last.
 */
export function openFile(document: PdfkitDocument): PdfFile {
  const file = new PackedFile(document);
  document.giveTo(file);
  return file;
}

class OwnReference implements Reference {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }

  toString(): string {
    return `${this.id} 0 R`;
  }
}

/** Of zlib: what lies above takes half as long again and saves a twentieth. */
const packingLevel = 4;
/** The number of objects in one stream. */
const packSize = 200;

class PackedFile implements PdfFile, ObjectTaker {
  readonly #document: PdfkitDocument;
  readonly #chunks: Uint8Array[];
  /** The length of these in bytes. */
  #offset: number;
  /** The offset of each object that stands by itself, by its number. */
  readonly #offsets = new Map<number, number>();
  /** The objects that are to stand in the next stream: where each begins, by its number, and all of them. */
  #pack: { id: number; offset: number }[] = [];
  readonly #packed = new ByteWriter();
  /** The numbers of the objects in each stream, by its number. */
  readonly #packs = new Map<number, readonly number[]>();
  /** Of the stream that is written. */
  readonly #head = new ByteWriter();
  /** The number of objects that are reserved and not yet written. */
  #awaited = 0;

  constructor(document: PdfkitDocument) {
    const { header } = document;
    this.#document = document;
    this.#chunks = [header];
    this.#offset = header.length;
  }

  reserve(): Reference {
    this.#awaited++;
    return new OwnReference(this.#document.reserve());
  }

  add(dictionary: Dictionary): Reference {
    const reference = this.reserve();
    this.write(reference, dictionary);
    return reference;
  }

  addStream(dictionary: Dictionary, bytes: Uint8Array): Reference {
    const reference = this.reserve();
    this.writeStream(reference, dictionary, bytes);
    return reference;
  }

  write({ id }: Reference, dictionary: Dictionary): void {
    this.#awaited--;
    this.#packObject(id, dictionary);
  }

  writeStream({ id }: Reference, dictionary: Dictionary, bytes: Uint8Array): void {
    this.#awaited--;
    this.#appendStream(id, dictionary, bytes);
  }

  takeObject(id: number, entries: Dictionary): void {
    this.#packObject(id, entries);
  }

  takeStream(id: number, bytes: Uint8Array): void {
    this.#offsets.set(id, this.#offset);
    this.#append(bytes);
  }

  #append(data: string | Uint8Array): void {
    const bytes = typeof data === "string" ? Buffer.from(`${data}\n`, "latin1") : data;
    this.#chunks.push(bytes);
    this.#offset += bytes.length;
  }

  #packObject(id: number, dictionary: Dictionary): void {
    if (this.#pack.length > 0) this.#packed.text("\n");
    this.#pack.push({ id, offset: this.#packed.length });
    spell(dictionary, this.#packed);
    if (this.#pack.length === packSize) this.#flush();
  }

  #flush(): void {
    const pack = this.#pack;
    if (pack.length === 0) return;
    this.#pack = [];
    const stream = this.#document.reserve();
    this.#packs.set(
      stream,
      pack.map(({ id }) => id),
    );
    const head = Buffer.from(pack.map(({ id, offset }) => `${id} ${offset}\n`).join(""), "latin1");
    const bytes = Buffer.concat([head, this.#packed.take()]);
    this.#appendStream(stream, { Type: "ObjStm", N: pack.length, First: head.length }, bytes);
  }

  #appendStream(id: number, dictionary: Dictionary, bytes: Uint8Array): void {
    // Deflated bytes keep the room that they were given: most need less than half.
    const deflated = deflateSync(bytes, { level: packingLevel, chunkSize: Math.max(1024, bytes.length >> 1) });
    this.#offsets.set(id, this.#offset);
    const head = this.#head;
    head.text(`${id} 0 obj\n`);
    spell({ ...dictionary, Filter: "FlateDecode", Length: deflated.length }, head);
    head.text("\nstream\n");
    this.#append(head.take().slice());
    this.#append(deflated);
    this.#append("\nendstream\nendobj");
  }

  finish(xmp: string): Uint8Array {
    const Info = this.#document.end(xmp);
    if (this.#awaited !== 0) throw new Error("An object of the PDF was reserved and never written, or written twice.");
    this.#flush();
    this.#writeTable(Info);
    return Buffer.concat(this.#chunks);
  }

  /** The table of references, which ends the file. ISO 32000-1, 7.5.8. */
  #writeTable(Info: KeptObject): void {
    const start = this.#offset;
    const digest = this.#digest();
    const id = this.#document.reserve();
    this.#offsets.set(id, start);
    const Root = this.#document.catalog;
    const dictionary = { Type: "XRef", Size: id + 1, W: [1, 4, 2], Root, Info, ID: [digest, digest] };
    this.#appendStream(id, dictionary, this.#table(id));
    this.#append(`startxref\n${start}\n%%EOF`);
  }

  /** The place of each object, by its number. ISO 32000-1, 7.5.8.3. */
  #table(last: number): Uint8Array {
    const table = Buffer.alloc((last + 1) * 7);
    table.writeUInt16BE(0xffff, 5);
    const enter = (id: number, kind: number, at: number, index: number): void => {
      table[id * 7] = kind;
      table.writeUInt32BE(at, id * 7 + 1);
      table.writeUInt16BE(index, id * 7 + 5);
    };
    for (let id = 1; id <= last; id++) enter(id, 1, this.#offsets.get(id) ?? 0, 0);
    for (const [stream, ids] of this.#packs)
      ids.forEach((id, index) => {
        enter(id, 2, stream, index);
      });
    return table;
  }

  #digest(): Uint8Array {
    const hash = createHash("sha256");
    for (const chunk of this.#chunks) hash.update(chunk);
    return hash.digest().subarray(0, 16);
  }
}
