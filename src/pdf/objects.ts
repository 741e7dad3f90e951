import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";

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

/** The parts of pdfkit 0.20 that keep objects and write them, which its types leave out. */
export interface ObjectWriter {
  _root: Reference & { data: Record<string, unknown> };
  _info: Reference;
  readonly outline: { readonly dictionary: Reference & { data: Record<string, unknown> } };
  _offset: number;
  _offsets: (number | null)[];
  _write(data: string | Uint8Array): void;
  _finalize(): void;
  _refEnd(reference: PdfkitReference): void;
  ref(data: Record<string, unknown>): PdfkitReference;
  read(): Uint8Array;
  end(): void;
}

interface PdfkitReference extends Reference {
  data: Record<string, unknown>;
  readonly buffer: { readonly length: number };
  compress: boolean;
  finalize(): void;
  end(bytes?: Uint8Array): void;
}

export interface PdfFile extends PdfObjects {
  /** The whole file, once every object that was reserved has been written. */
  finish(): Uint8Array;
}

/**
 * Writes our objects, and those that pdfkit keeps, into one file, packed: all that is no stream stands in streams of objects,
 * found by a stream of references (ISO 32000-1, 7.5.7 and 7.5.8). The identifier of the file is a digest of its content.
 */
export function openFile(document: ObjectWriter): PdfFile {
  const file = new PackedFile(document);
  const ref = document.ref.bind(document);
  document.ref = data => file.packing(ref(data));
  const { _root, _info, outline } = document;
  for (const kept of [_root, _info, outline.dictionary, ...Object.values(_root.data)])
    if (isPdfkitReference(kept)) file.packing(kept);
  document._write = data => {
    file.append(data);
  };
  document._finalize = () => undefined;
  return {
    reserve: () => file.reserve(),
    write: (reference, dictionary) => {
      file.write(reference, dictionary);
    },
    writeStream: (reference, dictionary, bytes) => {
      file.writeStream(reference, dictionary, bytes);
    },
    add: dictionary => {
      const reference = file.reserve();
      file.write(reference, dictionary);
      return reference;
    },
    addStream: (dictionary, bytes) => {
      const reference = file.reserve();
      file.writeStream(reference, dictionary, bytes);
      return reference;
    },
    finish: () => {
      document.end();
      return file.finish();
    },
  };
}

function isPdfkitReference(value: unknown): value is PdfkitReference {
  return typeof value === "object" && value !== null && "finalize" in value;
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
/** How many objects stand in one stream. */
const packSize = 200;

class PackedFile {
  readonly #document: ObjectWriter;
  readonly #chunks: Uint8Array[];
  /** The objects that are to stand in the next stream: where each begins, by its number, and all of them. */
  #pack: { id: number; offset: number }[] = [];
  readonly #packed = new ByteWriter();
  /** The numbers of the objects in each stream, by its number. */
  readonly #packs = new Map<number, readonly number[]>();
  /** Of the stream that is written. */
  readonly #head = new ByteWriter();
  /** How many objects are reserved and not yet written. */
  #awaited = 0;

  constructor(document: ObjectWriter) {
    this.#document = document;
    this.#chunks = [document.read()];
  }

  reserve(): Reference {
    this.#awaited++;
    return new OwnReference(this.#document._offsets.push(null));
  }

  write({ id }: Reference, dictionary: Dictionary): void {
    this.#awaited--;
    this.#packObject(id, dictionary);
  }

  writeStream({ id }: Reference, dictionary: Dictionary, bytes: Uint8Array): void {
    this.#awaited--;
    this.#appendStream(id, dictionary, bytes);
  }

  append(data: string | Uint8Array): void {
    const bytes = typeof data === "string" ? Buffer.from(`${data}\n`, "latin1") : data;
    this.#chunks.push(bytes);
    this.#document._offset += bytes.length;
  }

  /** An object of pdfkit's own, which is packed as ours are when it turns out to be no stream. */
  packing(reference: PdfkitReference): PdfkitReference {
    const finalize = reference.finalize.bind(reference);
    reference.finalize = () => {
      if (reference.buffer.length > 0) finalize();
      else {
        this.#packObject(reference.id, reference.data);
        this.#document._refEnd(reference);
      }
    };
    return reference;
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
    const stream = this.#document._offsets.push(null);
    this.#packs.set(
      stream,
      pack.map(({ id }) => id),
    );
    const head = Buffer.from(pack.map(({ id, offset }) => `${id} ${offset}\n`).join(""), "latin1");
    const bytes = Buffer.concat([head, this.#packed.take()]);
    this.#appendStream(stream, { Type: "ObjStm", N: pack.length, First: head.length }, bytes);
  }

  #appendStream(id: number, dictionary: Dictionary, bytes: Uint8Array): void {
    // What is deflated is kept in the room that it was given: most needs less than half.
    const deflated = deflateSync(bytes, { level: packingLevel, chunkSize: Math.max(1024, bytes.length >> 1) });
    this.#document._offsets[id - 1] = this.#document._offset;
    const head = this.#head;
    head.text(`${id} 0 obj\n`);
    spell({ ...dictionary, Filter: "FlateDecode", Length: deflated.length }, head);
    head.text("\nstream\n");
    this.append(head.take().slice());
    this.append(deflated);
    this.append("\nendstream\nendobj");
  }

  /** Called when pdfkit has no object left to write. */
  finish(): Uint8Array {
    if (this.#awaited !== 0) throw new Error("An object of the PDF was reserved and never written, or written twice.");
    this.#flush();
    const { _root: Root, _info: Info, _offsets, _offset } = this.#document;
    const id = _offsets.length + 1;
    const digest = this.#digest();
    _offsets.push(_offset);
    const dictionary = { Type: "XRef", Size: id + 1, W: [1, 4, 2], Root, Info, ID: [digest, digest] };
    this.#appendStream(id, dictionary, this.#table(id));
    this.append(`startxref\n${_offset}\n%%EOF`);
    return Buffer.concat(this.#chunks);
  }

  /** Where each object is, by its number. ISO 32000-1, 7.5.8.3. */
  #table(last: number): Uint8Array {
    const { _offsets } = this.#document;
    const table = Buffer.alloc((last + 1) * 7);
    table.writeUInt16BE(0xffff, 5);
    const enter = (id: number, kind: number, at: number, index: number): void => {
      table[id * 7] = kind;
      table.writeUInt32BE(at, id * 7 + 1);
      table.writeUInt16BE(index, id * 7 + 5);
    };
    for (let id = 1; id <= last; id++) enter(id, 1, _offsets[id - 1] ?? 0, 0);
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
