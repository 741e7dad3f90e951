import { describe, expect, it } from "vitest";

import { formatNames } from "../../src/formats.ts";
import { memoryWorld, nodeWorld, session } from "../../src/index.ts";
import { png } from "../png.ts";
import { documentOf } from "./try-document.ts";

/** In grey, with its rows as far as `rows` says. */
function grey(width: number, height: number, rows = height): Uint8Array {
  return png({ width, height, colour: 0 }, rows * (width + 1));
}

/** A JPEG as far as its frame says a size; nothing in it can be shown. */
function jpeg(width: number, height: number): Uint8Array {
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xff, 0xd9]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), frame, scan]);
}

const refused: readonly (readonly [string, Uint8Array])[] = [
  ["30,000 by 30,000", grey(30_000, 30_000, 10)],
  ["cut off within its rows", grey(10, 20, 5)],
  ["cut off within its file", grey(10, 20).subarray(0, 50)],
  ["without a size", grey(0, 0)],
  ["a JPEG without a size", jpeg(0, 0)],
  ["a JPEG of 65,535 by 65,535", jpeg(65_535, 65_535)],
  ["a JPEG that was cut off", jpeg(10, 10).subarray(0, 25)],
];

describe.each(refused)("a picture that is %s", (_, bytes) => {
  const own = nodeWorld({});
  const files = memoryWorld({
    "in/a.xml": new TextEncoder().encode(documentOf('<p>a</p><graphic url="p.png"/>')),
    "in/p.png": bytes,
  });
  const world = {
    ...files,
    resource: (path: string) => own.resource(path),
    font: (file: string) => own.font(file),
    fontBeside: (file: string) => own.fontBeside(file),
  };

  it.each(["html", "pdf", "epub", "all"])("is one finding with its place, whatever is made: %s", async asked => {
    const formats = asked === "all" ? formatNames : formatNames.filter(format => format === asked);
    const { diagnostics, files: made } = await session(world).build("in/a.xml", { formats });
    expect(diagnostics.map(({ code, location }) => [code, location.xpath])).toEqual([
      ["REC-P103", "/TEI/text[1]/body[1]/graphic[1]"],
    ]);
    const epub = made.find(({ path }) => path.endsWith(".epub"));
    if (epub) expect(Buffer.from(epub.bytes).includes("pictures/1.")).toBe(false);
  });
});
