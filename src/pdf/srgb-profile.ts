/**
 * An ICC profile of sRGB (IEC 61966-2-1), made of its definition: primaries adapted to D50, and the curve as a formula.
 * ICC.1:2010, 7 to 10.
 */
export function srgbProfile(): Uint8Array {
  const xyz = (x: number, y: number, z: number): Buffer => tagged("XYZ ", [x, y, z].map(fixed));
  const curve = tagged("para", [
    number32(0x00030000),
    ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].map(fixed),
  ]);
  const adaptation = [
    1.0478112, 0.0228866, -0.050127, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316,
  ];
  return profileOf([
    ["desc", localized("sRGB IEC61966-2.1")],
    ["cprt", localized("Public domain")],
    ["wtpt", xyz(0.9642, 1, 0.8249)],
    ["chad", tagged("sf32", adaptation.map(fixed))],
    ["rXYZ", xyz(0.4360747, 0.2225045, 0.0139322)],
    ["gXYZ", xyz(0.3850649, 0.7168786, 0.0971045)],
    ["bXYZ", xyz(0.1430804, 0.0606169, 0.7141733)],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ]);
}

function profileOf(tags: readonly (readonly [signature: string, data: Buffer])[]): Buffer {
  const table = [number32(tags.length)];
  const data: Buffer[] = [];
  const offsets = new Map<Buffer, number>();
  let offset = headerSize + 4 + tags.length * 12;
  for (const [signature, bytes] of tags) {
    if (!offsets.has(bytes)) {
      offsets.set(bytes, offset);
      data.push(bytes);
      offset += bytes.length;
    }
    table.push(Buffer.from(signature, "latin1"), number32(offsets.get(bytes)!), number32(bytes.length));
  }
  return Buffer.concat([header(offset), ...table, ...data]);
}

const headerSize = 128;

function header(size: number): Buffer {
  const bytes = Buffer.alloc(headerSize);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write("mntrRGB XYZ ", 12, "latin1");
  // The day of the standard's publication stands for that of the profile, which is made anew each time.
  for (const [i, part] of [1999, 10, 18, 0, 0, 0].entries()) bytes.writeUInt16BE(part, 24 + i * 2);
  bytes.write("acsp", 36, "latin1");
  for (const [i, part] of [0.9642, 1, 0.8249].entries()) fixed(part).copy(bytes, 68 + i * 4);
  return bytes;
}

function localized(text: string): Buffer {
  const utf16 = Buffer.from(text, "utf16le").swap16();
  return tagged("mluc", [
    number32(1),
    number32(12),
    Buffer.from("enUS", "latin1"),
    number32(utf16.length),
    number32(28),
    utf16,
  ]);
}

/** An element by its type, four bytes that are reserved, and its values, filled up to four bytes. */
function tagged(type: string, values: readonly Buffer[]): Buffer {
  const bytes = Buffer.concat([Buffer.from(type, "latin1"), number32(0), ...values]);
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65536));
  return bytes;
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
