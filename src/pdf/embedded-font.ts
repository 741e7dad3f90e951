import type { ShapedGlyph, TextShaper } from "../shape/shape-text.ts";
import { subsetFont } from "../shape/fonts/subset-font.ts";
import type { PdfObjects, Reference } from "./objects.ts";

/**
 * A font of the document, by the glyphs that the text shows: a code for each glyph and the characters it stands for, so that
 * the text can be read back letter for letter. CIDFontType2 with Identity-H: ISO 32000-1, 9.7.4 and 9.10.
 */
export class EmbeddedFont {
  readonly reference: Reference;
  /** In the resources of a sheet. */
  readonly name: string;
  readonly shaper: TextShaper;
  readonly #objects: PdfObjects;
  readonly #codes = new Map<string, string>();
  readonly #glyphs: { readonly id: number; readonly text: string; readonly width: number }[] = [
    { id: 0, text: "", width: 0 },
  ];

  constructor(objects: PdfObjects, name: string, shaper: TextShaper) {
    this.#objects = objects;
    this.name = name;
    this.shaper = shaper;
    this.reference = objects.reserve();
  }

  /** Takes the glyph into the subset that the file will hold; its code there, two bytes as a string of the file has them. */
  codeOf({ id, text, width }: ShapedGlyph): string {
    const key = `${text}\0${id}`;
    let code = this.#codes.get(key);
    if (code === undefined) {
      code = literal(this.#glyphs.push({ id, text, width }) - 1);
      this.#codes.set(key, code);
    }
    return code;
  }

  finish(): void {
    const objects = this.#objects;
    const { font } = this.shaper;
    const { postScriptName } = font;
    const subset = subsetFont(
      font,
      this.#glyphs.map(({ id }) => id),
    );
    const name = `${subsetTag(subset)}+${postScriptName}`;
    const descriptor = objects.add(this.#descriptor(name, objects.addStream({ Length1: subset.byteLength }, subset)));
    const descendant = objects.add({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: name,
      CIDSystemInfo: { Registry: new String("Adobe"), Ordering: new String("Identity"), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: 0,
      W: [1, this.#glyphs.slice(1).map(({ width }) => Math.round(width))],
      CIDToGIDMap: "Identity",
    });
    objects.write(this.reference, {
      Type: "Font",
      Subtype: "Type0",
      BaseFont: name,
      Encoding: "Identity-H",
      DescendantFonts: [descendant],
      ToUnicode: objects.addStream({}, Buffer.from(unicodeMap(this.#glyphs), "latin1")),
    });
  }

  #descriptor(name: string, file: Reference): Record<string, unknown> {
    const { metrics, unitsPerEm } = this.shaper.font;
    const scaled = (value: number): number => Math.round((value * 1000) / unitsPerEm);
    return {
      Type: "FontDescriptor",
      FontName: name,
      Flags: symbolic | (metrics.italicAngle === 0 ? 0 : italic),
      FontBBox: metrics.box.map(scaled),
      ItalicAngle: metrics.italicAngle,
      Ascent: scaled(metrics.ascent),
      Descent: scaled(metrics.descent),
      CapHeight: scaled(metrics.capHeight),
      XHeight: scaled(metrics.xHeight),
      StemV: metrics.weight >= 600 ? 140 : 80,
      FontFile2: file,
    };
  }
}

const [symbolic, italic] = [4, 64] as const;

/** ISO 32000-1, 7.3.4.2. */
function literal(code: number): string {
  return String.fromCharCode(code >> 8, code & 0xff)
    .replace(/[()\\]/g, "\\$&")
    .replaceAll("\r", "\\r");
}

function hexadecimal(code: number): string {
  return code.toString(16).padStart(4, "0");
}

/** Six letters that differ where the subsets do. ISO 32000-1, 9.6.4. */
function subsetTag(subset: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of subset) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return Array.from({ length: 6 }, (_, i) => String.fromCharCode(65 + (Math.floor(hash / 26 ** i) % 26))).join("");
}

/** ISO 32000-1, 9.10.3: at most 100 lines between `beginbfchar` and `endbfchar`. */
function unicodeMap(glyphs: readonly { readonly text: string }[]): string {
  const lines = glyphs.flatMap(({ text }, code) => (text === "" ? [] : [`<${hexadecimal(code)}> <${utf16(text)}>`]));
  const sections: string[] = [];
  for (let i = 0; i < lines.length; i += 100) {
    const some = lines.slice(i, i + 100);
    sections.push(`${some.length} beginbfchar`, ...some, "endbfchar");
  }
  return [
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange",
    "<0000> <ffff>",
    "endcodespacerange",
    ...sections,
    "endcmap",
    "CMapName currentdict /CMap defineresource pop",
    "end",
    "end",
  ].join("\n");
}

/** A text as UTF-16 in hexadecimal; a mark of byte order, which may not be said, as a sign of private use: the text stands beside its glyphs. */
function utf16(text: string): string {
  return text
    .replaceAll("\uFEFF", "\u{10FFFC}")
    .split("")
    .map(unit => hexadecimal(unit.charCodeAt(0)))
    .join("");
}
