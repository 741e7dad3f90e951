import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";

/** A number by which other objects name an object that may be written later. Printed as `12 0 R`. */
export interface Reference {
  readonly id: number;
  toString(): string;
}

/** A dictionary as pdfkit writes it: a string is a name, a `String` object is text, a `Reference` is itself. */
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
  _offset: number;
  _offsets: (number | undefined)[];
  _write(data: string | Uint8Array): void;
  _finalize(): void;
  _refEnd(reference: PdfkitReference): void;
  ref(data: Record<string, unknown>): PdfkitReference;
  read(): Uint8Array;
  end(): void;
}

interface PdfkitReference extends Reference {
  data: Record<string, unknown>;
  offset: number;
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
 * Writes what pdfkit keeps, packed: all that is no stream stands in streams of objects, found by a stream of references
 * (ISO 32000-1, 7.5.7 and 7.5.8). The identifier of the file is a digest of its content.
 */
export function openFile(document: ObjectWriter): PdfFile {
  const file = new PackedFile(document);
  const ref = document.ref.bind(document);
  document.ref = data => file.packing(ref(data));
  document._write = data => {
    file.write(data);
  };
  document._finalize = () => {
    file.end();
  };
  const own = new Map<number, PdfkitReference>();
  const reserve = (): Reference => {
    const reference = document.ref({});
    own.set(reference.id, reference);
    return reference;
  };
  const write = (reference: Reference, dictionary: Dictionary, bytes?: Uint8Array): void => {
    const written = own.get(reference.id)!;
    own.delete(reference.id);
    written.data = { ...dictionary };
    written.compress = false;
    written.end(bytes);
  };
  const writeStream = (reference: Reference, dictionary: Dictionary, bytes: Uint8Array): void => {
    write(reference, { ...dictionary, Filter: "FlateDecode" }, deflateSync(bytes));
  };
  return {
    reserve,
    write,
    writeStream,
    add: dictionary => {
      const reference = reserve();
      write(reference, dictionary);
      return reference;
    },
    addStream: (dictionary, bytes) => {
      const reference = reserve();
      writeStream(reference, dictionary, bytes);
      return reference;
    },
    finish: () => {
      document.end();
      return file.bytes();
    },
  };
}

/** How many objects stand in one stream. */
const packSize = 200;

class PackedFile {
  readonly #document: ObjectWriter;
  readonly #chunks: Uint8Array[];
  #packed: { readonly id: number; readonly body: string }[] = [];
  /** By number of the object: the stream in which it is packed, and its place there. */
  readonly #places = new Map<number, readonly [stream: number, index: number]>();
  /** What pdfkit writes of an object while it is packed. */
  #captured: string[] | undefined;
  #ended = false;

  constructor(document: ObjectWriter) {
    this.#document = document;
    this.#chunks = [document.read()];
  }

  write(data: string | Uint8Array): void {
    if (this.#captured) this.#captured.push(data as string);
    else {
      const bytes = typeof data === "string" ? Buffer.from(`${data}\n`, "latin1") : data;
      this.#chunks.push(bytes);
      this.#document._offset += bytes.length;
    }
  }

  packing(reference: PdfkitReference): PdfkitReference {
    const finalize = reference.finalize.bind(reference);
    reference.finalize = () => {
      if (reference.buffer.length > 0) finalize();
      else {
        this.#captured = [];
        finalize();
        const [, body] = this.#captured as [string, string];
        this.#captured = undefined;
        this.#packed.push({ id: reference.id, body });
        if (this.#packed.length === packSize) this.#flush();
      }
    };
    return reference;
  }

  #flush(): void {
    const packed = this.#packed;
    if (packed.length === 0) return;
    this.#packed = [];
    const stream = this.#document.ref({});
    let offset = 0;
    const places = packed.map(({ id, body }, index) => {
      this.#places.set(id, [stream.id, index]);
      const place = `${id} ${offset}`;
      offset += body.length + 1;
      return place;
    });
    const head = `${places.join(" ")}\n`;
    const text = head + packed.map(({ body }) => body).join("\n");
    stream.data = { Type: "ObjStm", N: packed.length, First: head.length, Filter: "FlateDecode" };
    stream.compress = false;
    stream.end(deflateSync(Buffer.from(text, "latin1")));
  }

  /** Called when pdfkit has no object left to wait for. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#flush();
    const { _root, _info, _offsets, _offset } = this.#document;
    const id = _offsets.length + 1;
    const table = Buffer.alloc((id + 1) * 7);
    table.writeUInt16BE(0xffff, 5);
    for (let n = 1; n <= id; n++) {
      const packed = this.#places.get(n);
      table[n * 7] = packed ? 2 : 1;
      table.writeUInt32BE(packed ? packed[0] : n === id ? _offset : (_offsets[n - 1] ?? 0), n * 7 + 1);
      table.writeUInt16BE(packed ? packed[1] : 0, n * 7 + 5);
    }
    const bytes = deflateSync(table);
    const digest = this.#digest();
    this.write(
      `${id} 0 obj\n<< /Type /XRef /Size ${id + 1} /W [1 4 2] /Root ${_root.toString()} /Info ${_info.toString()}`,
    );
    this.write(`/ID [<${digest}> <${digest}>] /Filter /FlateDecode /Length ${bytes.length} >>\nstream`);
    this.write(bytes);
    this.write(`\nendstream\nendobj\nstartxref\n${_offset}\n%%EOF`);
  }

  #digest(): string {
    const hash = createHash("sha256");
    for (const chunk of this.#chunks) hash.update(chunk);
    return hash.digest("hex").slice(0, 32);
  }

  bytes(): Uint8Array {
    if (!this.#ended) throw new Error("An object of the PDF was reserved and never written.");
    return Buffer.concat(this.#chunks);
  }
}
