import { describe, expect, it } from "vitest";

import { isSoundPicture } from "../../../src/pdf/sound-picture.ts";
import type { Orientation } from "../../../src/engines/pdfkit.ts";
import { matrixOf } from "../../../src/pdf/picture.ts";
import { png } from "../../png.ts";
import { buildBook, elementsWith, readBook } from "./book.ts";

const whole = png({ width: 10, height: 20 }, 20 * 31);
const cut: Readonly<Record<string, Uint8Array>> = {
  "a PNG of which rows are missing": png({ width: 10, height: 20 }, 5 * 31),
  "a PNG without a size": png({ width: 0, height: 0 }, 0),
  "a PNG that says it is larger than any page": png({ width: 100_000, height: 100_000 }, 10),
  "a PNG that ends within its data": whole.subarray(0, 45),
  "a JPEG that was cut off": Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 0, 1, 2, 3]),
};

describe("a picture", () => {
  it.each(Object.entries(cut))("that would be a blank is not taken: %s", async (_, bytes) => {
    const { bytes: book, codes } = await buildBook('<p><graphic url="a.png"/></p>', {}, { "a.png": bytes });
    expect(codes).toEqual(["REC-P103"]);
    const { sheets } = await readBook(book);
    expect(sheets.map(({ text }) => text).join(" ")).toMatch(/\[picture:\s+a\.\s?png\]/);
  });

  it.each([
    ["whole", whole],
    ["with more data than it needs", png({ width: 10, height: 20 }, 9999)],
    ["interlaced", png({ width: 10, height: 20, interlaced: true }, 20 * 30 + 43)],
    ["of one column", png({ width: 1, height: 20_000 }, 20_000 * 4)],
  ])("is taken where it is %s", async (_, bytes) => {
    expect(isSoundPicture(bytes)).toBe(true);
    const { bytes: book, codes } = await buildBook('<p><graphic url="a.png"/></p>', {}, { "a.png": bytes });
    expect(codes).toEqual([]);
    const { sheets } = await readBook(book);
    expect(sheets.flatMap(({ structure }) => elementsWith("Figure", structure))).toHaveLength(1);
  });

  it("stands upright, however the camera was held", () => {
    const at = { leftPt: 10, topPt: 20, widthPt: 30, heightPt: 40 };
    /** The places of its first row and its first column, as EXIF says it of each value. */
    const corners = ([a, b, c, d, e, f]: readonly number[]): string => {
      const place = (u: number, v: number): string => `${a! * u + c! * v + e!},${b! * u + d! * v + f!}`;
      return `${place(0, 1)} ${place(1, 1)} ${place(0, 0)}`;
    };
    const [left, right, foot, top] = ["10", "40", "40", "80"];
    const expected: Readonly<Record<Orientation, readonly string[]>> = {
      1: [`${left},${top}`, `${right},${top}`, `${left},${foot}`],
      2: [`${right},${top}`, `${left},${top}`, `${right},${foot}`],
      3: [`${right},${foot}`, `${left},${foot}`, `${right},${top}`],
      4: [`${left},${foot}`, `${right},${foot}`, `${left},${top}`],
      5: [`${left},${top}`, `${left},${foot}`, `${right},${top}`],
      6: [`${right},${top}`, `${right},${foot}`, `${left},${top}`],
      7: [`${right},${foot}`, `${right},${top}`, `${left},${foot}`],
      8: [`${left},${foot}`, `${left},${top}`, `${right},${foot}`],
    };
    for (const [orientation, places] of Object.entries(expected))
      expect(corners(matrixOf(Number(orientation) as Orientation, at, y => 100 - y)), orientation).toBe(
        places.join(" "),
      );
  });
});
