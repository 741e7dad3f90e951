/** The family of encodings that the first bytes of a file tell. */
export interface FirstBytes {
  readonly family: "UTF-8" | "UTF-16LE" | "UTF-16BE" | "UTF-32" | "EBCDIC";
  /** True where a byte order mark says so. */
  readonly isMarked: boolean;
}

/** The family of encodings by a byte order mark, or else by how "<" is written. UTF-8 where nothing tells another. XML 1.0, F.1. */
export function readFirstBytes(bytes: Uint8Array): FirstBytes {
  const found = signatures.find(([signature]) => signature.every((byte, i) => bytes[i] === byte));
  return { family: found?.[1] ?? "UTF-8", isMarked: found?.[2] === "mark" };
}

/** The longer before the shorter. */
const signatures: readonly (readonly [bytes: readonly number[], family: FirstBytes["family"], mark?: "mark"])[] = [
  [[0x00, 0x00, 0xfe, 0xff], "UTF-32", "mark"],
  [[0xff, 0xfe, 0x00, 0x00], "UTF-32", "mark"],
  [[0x00, 0x00, 0x00, 0x3c], "UTF-32"],
  [[0x3c, 0x00, 0x00, 0x00], "UTF-32"],
  [[0x4c, 0x6f, 0xa7, 0x94], "EBCDIC"],
  [[0xef, 0xbb, 0xbf], "UTF-8", "mark"],
  [[0xfe, 0xff], "UTF-16BE", "mark"],
  [[0xff, 0xfe], "UTF-16LE", "mark"],
  [[0x00, 0x3c], "UTF-16BE"],
  [[0x3c, 0x00], "UTF-16LE"],
];
