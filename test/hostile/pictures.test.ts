import { describe, expect, it } from "vitest";

import { formatNames } from "../../src/formats.ts";
import { memoryWorld, nodeWorld, session, type World } from "../../src/index.ts";
import { png } from "../png.ts";
import { documentOf } from "./try-document.ts";

/** In grey, with its rows as far as `rows` says. */
function grey(width: number, height: number, rows = height): Uint8Array {
  return png({ width, height, colour: 0 }, rows * (width + 1));
}

/** A JPEG as far as its frame says a size; nothing in it can be shown. */
function jpeg(width: number, height: number, channels = 3): Uint8Array {
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, channels, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
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
  const world = worldWith({ "in/a.xml": documentOf('<p>a</p><graphic url="p.png"/>'), "in/p.png": bytes });

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

const gif = new Uint8Array([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0, 0, 0, 0, 0x3b]);

describe.each([
  ["a GIF", gif],
  ["a JPEG in CMYK", jpeg(9, 7, 4)],
])("a picture that the PDF alone cannot hold, %s,", (_, bytes) => {
  const world = worldWith({
    "in/a.xml": documentOf('<p>a</p><graphic url="p.jpg"/><graphic url="./p.jpg"/>'),
    "in/p.jpg": bytes,
  });

  it("is one finding for each address, with its place, where a PDF is made; the EPUB has it", async () => {
    const { diagnostics, epub } = await session(world).build("in/a.xml", { formats: formatNames });
    expect(diagnostics.map(({ code, message, location }) => `${code} ${message} ${location.xpath ?? ""}`)).toEqual([
      'REC-P103 "p.jpg" is no picture that the PDF can hold; its name stands in its place. /TEI/text[1]/body[1]/graphic[1]',
      'REC-P103 "./p.jpg" is no picture that the PDF can hold; its name stands in its place. /TEI/text[1]/body[1]/graphic[2]',
    ]);
    expect(Buffer.from(epub!).includes("EPUB/pictures/1.")).toBe(true);
  });

  it("is no finding where none is made", async () => {
    const { diagnostics } = await session(world).build("in/a.xml", { formats: ["html", "epub"] });
    expect(diagnostics).toEqual([]);
  });
});

describe("the address of a picture", () => {
  const files = ["a b.png", "50%.png", "c#d.png", "\u00E9.png", "f g/h.png"];
  const addresses: readonly (readonly [address: string, file: string])[] = [
    ["a b.png", "a b.png"],
    [" a%20b.png ", "a b.png"],
    ["50%.png", "50%.png"],
    ["50%25.png", "50%.png"],
    ["c%23d.png", "c#d.png"],
    ["\u00E9.png", "\u00E9.png"],
    ["%C3%A9.png", "\u00E9.png"],
    ["f g/h.png", "f g/h.png"],
  ];

  it.each(addresses)("%j is that of one file, in every format", async (address, file) => {
    const tei = documentOf(`<p>a</p><graphic url="${address}"/>`);
    const world = worldWith({ "in/a.xml": tei, ...Object.fromEntries(files.map(name => [`in/${name}`, grey(9, 7)])) });
    const {
      files: made,
      diagnostics,
      html,
      epub,
      pdf,
    } = await session(world).build("in/a.xml", { formats: formatNames });
    expect(diagnostics).toEqual([]);
    expect(made.map(({ path }) => path)).toContain(file);
    const [, source = ""] = /<img src="([^"]*)"/.exec(new TextDecoder().decode(html)) ?? [];
    expect(new URL(source, "file:///").href).toBe(
      new URL(file.split("/").map(encodeURIComponent).join("/"), "file:///").href,
    );
    expect(Buffer.from(epub!).includes("EPUB/pictures/1.png")).toBe(true);
    expect(Buffer.from(pdf!).includes("/Subtype /Image")).toBe(true);
  });

  it("that leads to no file is named as the file would be", async () => {
    const world = worldWith({ "in/a.xml": documentOf('<p>a</p><graphic url="x%20y.png"/>') });
    const { diagnostics } = await session(world).build("in/a.xml", { formats: ["html"] });
    expect(diagnostics.map(({ hint }) => hint)).toEqual([expect.stringContaining('Put the file at "x y.png"')]);
  });
});

/** A world in memory, which has the fonts and the style sheets of the disk. */
function worldWith(files: Readonly<Record<string, string | Uint8Array>>): World {
  const own = nodeWorld({});
  const bytes = Object.entries(files).map(([path, file]) => [
    path,
    typeof file === "string" ? new TextEncoder().encode(file) : file,
  ]);
  return {
    ...memoryWorld(Object.fromEntries(bytes) as Record<string, Uint8Array>),
    resource: path => own.resource(path),
    font: file => own.font(file),
    fontBeside: file => own.fontBeside(file),
  };
}
