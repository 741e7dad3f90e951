import { inflateSync } from "node:zlib";

/** The kind of a picture, as far as formats differ in what they hold; `another` is left to whoever opens it. */
export type PictureKind = "PNG" | "JPEG" | "JPEG in CMYK" | "GIF" | "another";

/**
 * The kind of a picture by its bytes, whatever its name says; undefined of one that has not all that its head promises: one that was
 * cut off on its way, or has no size, would be a blank, and one of 30,000 by 30,000 takes more room than there is. PNG (ISO 15948), 5
 * and 8; JPEG (ISO 10918-1), B.1.1; GIF89a, 17 and 27.
 */
export function kindOfPicture(bytes: Uint8Array): PictureKind | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length >= headLength && buffer.subarray(0, 8).equals(signatureOfPng))
    return isSoundPng(buffer) ? "PNG" : undefined;
  if (buffer[0] === 0xff && buffer[1] === 0xd8) return kindOfJpeg(buffer);
  if (buffer.toString("latin1", 0, 4) === "GIF8") return buffer.at(-1) === trailerOfGif ? "GIF" : undefined;
  return "another";
}

export function isSoundPicture(bytes: Uint8Array): boolean {
  return kindOfPicture(bytes) !== undefined;
}

function kindOfJpeg(buffer: Buffer): PictureKind | undefined {
  const { width, height, channels } = frameOf(buffer);
  const bytes = width * height * channels;
  const isWhole = buffer.lastIndexOf(endOfImage) > buffer.lastIndexOf(startOfScan) && buffer.includes(startOfScan);
  if (!isWhole || bytes === 0 || bytes > largestBytes) return undefined;
  return channels === 4 ? "JPEG in CMYK" : "JPEG";
}

/** The size in pixels that the head of a PNG or a JPEG states; undefined of other files, and where there is none. */
export function sizeOfPicture(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = buffer.length >= headLength && buffer.subarray(0, 8).equals(signatureOfPng);
  const isJpeg = buffer[0] === 0xff && buffer[1] === 0xd8;
  if (!isPng && !isJpeg) return undefined;
  const { width, height } = isPng
    ? { width: buffer.readUInt32BE(16), height: buffer.readUInt32BE(20) }
    : frameOf(buffer);
  return width > 0 && height > 0 ? { width, height } : undefined;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** The frame that the segments before it lead to; of no size where there is none. JPEG, B.1.1.4 and B.2.2. */
function frameOf(buffer: Buffer): Frame {
  for (let at = 2; at + 9 < buffer.length && buffer[at] === 0xff;) {
    const marker = buffer[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: buffer.readUInt16BE(at + 5), width: buffer.readUInt16BE(at + 7), channels: buffer[at + 9]! };
    }
    at += marker === 0xff ? 1 : 2 + buffer.readUInt16BE(at + 2);
  }
  return { width: 0, height: 0, channels: 0 };
}

function isSoundPng(buffer: Buffer): boolean {
  const [width, height] = [buffer.readUInt32BE(16), buffer.readUInt32BE(20)];
  const [depth, colour, interlaced] = [buffer[24]!, buffer[25]!, buffer[28] === 1];
  const bits = depth * (channels[colour] ?? 0);
  const passes = interlaced ? adam7 : [[0, 0, 1, 1] as const];
  let expected = 0;
  for (const [left, top, across, down] of passes) {
    const columns = Math.ceil((width - left) / across);
    const rows = Math.ceil((height - top) / down);
    if (columns > 0 && rows > 0) expected += rows * (1 + Math.ceil((columns * bits) / 8));
  }
  const hasAlpha = colour === 4 || colour === 6;
  if (expected === 0 || expected > (hasAlpha ? largestBytes / 2 : largestBytes)) return false;
  try {
    return inflateSync(dataOf(buffer), { maxOutputLength: expected + 1 }).length >= expected;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
  }
}

/** The chunks of the picture itself, joined. */
function dataOf(buffer: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 8; at + 8 <= buffer.length;) {
    const length = buffer.readUInt32BE(at);
    if (buffer.toString("latin1", at + 4, at + 8) === "IDAT") chunks.push(buffer.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return Buffer.concat(chunks);
}

const signatureOfPng = Buffer.from("\x89PNG\r\n\x1A\n", "latin1");
/** The signature, and the chunk that stands first. */
const headLength = 33;
const trailerOfGif = 0x3b;
/** By the type of colour. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** The first column and row of each pass, and the steps between. */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
/** Uncompressed: more than any page shows. What has transparency is taken apart, and takes twice the room. */
const largestBytes = 1 << 28;
const endOfImage = Buffer.from([0xff, 0xd9]);
const startOfScan = Buffer.from([0xff, 0xda]);
