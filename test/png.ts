import { deflateSync } from "node:zlib";

/** The kind of a PNG: its size in pixels, the type of its colours, and its interlacing. PNG, 11.2.1. */
export interface Kind {
  readonly width: number;
  readonly height: number;
  /** Of 8 bits each: 0 is grey, 2 is RGB. */
  readonly colour?: 0 | 2;
  readonly interlaced?: boolean;
}

/** A PNG with so many bytes of data, all 0, whatever its size says; sums of chunks are not looked at. */
export function png({ width, height, colour = 2, interlaced = false }: Kind, dataBytes: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, colour, 0, 0, interlaced ? 1 : 0], 8);
  const data = chunk("IDAT", deflateSync(Buffer.alloc(dataBytes)));
  const signature = Buffer.from("\x89PNG\r\n\x1A\n", "latin1");
  return Buffer.concat([signature, chunk("IHDR", head), data, chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, "latin1"), data, Buffer.alloc(4)]);
}
