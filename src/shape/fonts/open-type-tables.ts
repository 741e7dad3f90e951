/** The tables of an OpenType file, by tag. OpenType 1.9, "Organization of an OpenType font". */
export type OpenTypeTables = ReadonlyMap<string, DataView>;

/** Finds the tables of a font with TrueType outlines. Errors: an exception where the bytes are no such font. */
export function readTables(bytes: Uint8Array): OpenTypeTables {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.getUint32(0) !== trueTypeVersion) throw new Error("Not an OpenType font with TrueType outlines.");
  const tables = new Map<string, DataView>();
  for (let i = 0; i < file.getUint16(4); i++) {
    const record = 12 + i * 16;
    tables.set(tagAt(file, record), part(file, file.getUint32(record + 8), file.getUint32(record + 12)));
  }
  return tables;
}

const trueTypeVersion = 0x00010000;

export function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(...Array.from({ length: 4 }, (_, i) => view.getUint8(offset + i)));
}

/** A view of what lies at an offset, to the end where no length is given. */
export function part(view: DataView, offset: number, length = view.byteLength - offset): DataView {
  return new DataView(view.buffer, view.byteOffset + offset, length);
}
