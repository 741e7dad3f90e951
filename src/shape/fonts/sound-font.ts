import { openTrueType } from "./true-type-font.ts";

/**
 * True of a file that is a font with TrueType outlines that has come whole: each of its tables lies in it and has the sum that the
 * directory states, but for `head`, which holds a sum of all. OpenType 1.9, table directory and calculating checksums.
 */
export function isSoundFont(bytes: Uint8Array): boolean {
  try {
    openTrueType(bytes);
    return areTablesWhole(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    return false;
  }
}

function areTablesWhole(file: DataView): boolean {
  for (let table = 0; table < file.getUint16(4); table++) {
    const record = 12 + table * 16;
    const isHead = file.getUint32(record) === head;
    const stated = file.getUint32(record + 4);
    if (!isHead && sumOf(file, file.getUint32(record + 8), file.getUint32(record + 12)) !== stated) return false;
  }
  return true;
}

/** The table as numbers of 32 bits, the last filled up with zeros. */
function sumOf(file: DataView, offset: number, length: number): number {
  let sum = 0;
  const whole = length - (length % 4);
  for (let at = 0; at < whole; at += 4) sum = (sum + file.getUint32(offset + at)) >>> 0;
  for (let at = whole; at < length; at++) sum = (sum + file.getUint8(offset + at) * 2 ** (24 - 8 * (at - whole))) >>> 0;
  return sum;
}

/** The tag `head` as a number. */
const head = 0x68656164;
