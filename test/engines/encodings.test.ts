import { describe, expect, it } from "vitest";

import { childElements, textOf } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";

const ascii = (text: string): number[] => Array.from(text, character => character.charCodeAt(0));

/** A document whose declaration names an encoding, with these bytes in its second line. */
function declared(encoding: string, hexadecimal: string): Uint8Array {
  const bytes = [...Buffer.from(hexadecimal, "hex")];
  return Uint8Array.from([
    ...ascii(`<?xml version="1.0" encoding="${encoding}"?>\n<a>`),
    ...bytes,
    ...ascii("<b/></a>"),
  ]);
}

/** The findings, each its place, its code and its message. */
function found(bytes: Uint8Array): string[] {
  return parseXml(bytes, "a.xml").diagnostics.map(
    ({ code, message, location: { line, column } }) => `${line}:${column} ${code} ${message}`,
  );
}

function read(bytes: Uint8Array): { readonly text: string; readonly place: string } {
  const parsed = parseXml(bytes, "a.xml");
  if (!parsed.ok) throw new Error(parsed.diagnostics[0]?.message);
  const [b] = childElements(parsed.value.root);
  return { text: textOf(parsed.value.root), place: `${b!.line}:${b!.column}` };
}

describe("a document in the encoding that it names", () => {
  it.each([
    ["ISO-8859-1", "636166e9", "café"],
    ["latin1", "e9", "é"],
    ["ISO-8859-2", "be6c75bb", "žluť"],
    ["ISO-8859-5", "b4dedc", "Дом"],
    ["ISO-8859-7", "cbfce3eff2", "Λόγος"],
    ["ISO-8859-8", "f9ece5ed", "שלום"],
    ["ISO-8859-9", "49f064fd72", "Iğdır"],
    ["ISO-8859-15", "bd7576726520a4", "œuvre €"],
    ["windows-1250", "9e6c759d2093", "žluť “"],
    ["windows-1251", "c4eeec20ab", "Дом «"],
    ["windows-1252", "939c75767265942080", "“œuvre” €"],
    ["windows-1253", "cbfce3eff2", "Λόγος"],
    ["windows-1255", "f9ece5ed", "שלום"],
    ["windows-1256", "d3e1c7e3", "سلام"],
    ["windows-1257", "e0fe756f6c6173", "ąžuolas"],
    ["KOI8-R", "e4cfcd", "Дом"],
    ["KOI8-U", "ebc9a7d720ae", "Київ ╝"],
    ["IBM866", "84aeac", "Дом"],
    ["macintosh", "cf7576726520de", "œuvre ﬁ"],
    ["Shift_JIS", "93fa967b835c", "日本ソ"],
    ["EUC-JP", "c6fccbdcb8ec", "日本語"],
    ["ISO-2022-JP", "1b2442467c4b5c386c1b2842", "日本語"],
    ["GBK", "d6d0cec4", "中文"],
    ["GB18030", "d6d0cec495328236", "中文𠀀"],
    ["Big5", "a4a4a4e5", "中文"],
    ["EUC-KR", "c7d1b1b9beee", "한국어"],
  ])("is read in %s, and its places are those of the text", (encoding, bytes, text) => {
    expect(read(declared(encoding, bytes))).toEqual({ text, place: `2:${4 + text.length}` });
  });

  it("names the controls that ISO 8859-1 has at 80 to 9F, and says what Windows would read", () => {
    const bytes = declared("ISO-8859-1", "9385");
    expect(read(bytes).text).toBe("[U+0093][U+0085]");
    expect(found(bytes)).toEqual([expect.stringMatching(/^2:4 REC-X012 .*U\+0093.* in windows-1252 it would be "“"/)]);
  });

  it("is told that it is UTF-8, where it can be read as that", () => {
    const bytes = declared("ISO-8859-1", "c3a9");
    expect(read(bytes).text).toBe("Ã©");
    expect(found(bytes)).toEqual([expect.stringMatching(/^2:4 REC-X012 .*"Ã©"; in UTF-8 it would be "é"/)]);
  });

  it.each([
    ["windows-1252", "e981", "2:5 REC-X002 The file is not windows-1252: this byte, 81, belongs to no character."],
    ["windows-1253", "aae1", "2:4 REC-X002 The file is not windows-1253: this byte, AA, belongs to no character."],
    ["Shift_JIS", "93fa8001", "2:5 REC-X002 The file is not Shift_JIS: this byte, 80, belongs to no character."],
    ["UTF-8", "c3a9e9", "2:5 REC-X002 The file is not UTF-8: this byte, E9, belongs to no character."],
    ["UTF-8", "eda0bd", "2:4 REC-X002 The file is not UTF-8: this byte, ED, begins half a character (a surrogate)."],
    ["ISO-8859-16", "e9", "1:1 REC-X004 The file is in ISO-8859-16, an encoding that Recension does not read."],
    ["UTF-16", "e9", '1:1 REC-X004 The XML declaration says encoding="UTF-16", and the bytes are windows-1252.'],
  ])("is refused where a byte of it is of no character: %s %s", (encoding, bytes, finding) => {
    expect(found(declared(encoding, bytes))).toEqual([finding]);
  });
});

describe("a document whose first bytes tell its encoding", () => {
  const text = '<?xml version="1.0"?>\n<a>café 😀<b/></a>';
  const units = (source: string, littleEndian: boolean): number[] =>
    Array.from({ length: source.length }, (_, i) => source.charCodeAt(i)).flatMap(unit =>
      littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
    );
  const named = text.replace("?>", ' encoding="UTF-16"?>');

  it.each([
    ["UTF-8 with a mark", [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]],
    ["UTF-16LE with a mark", [0xff, 0xfe, ...units(text, true)]],
    ["UTF-16BE with a mark", [0xfe, 0xff, ...units(text, false)]],
    ["UTF-16LE without", units(named, true)],
    ["UTF-16BE without", units(named, false)],
  ])("is read in %s", (_, bytes) => {
    expect(read(Uint8Array.from(bytes))).toEqual({ text: "café 😀", place: "2:11" });
  });

  it("is refused where its declaration names another, with what it is to name", () => {
    const bytes = Uint8Array.from([0xff, 0xfe, ...units(text.replace("?>", ' encoding="utf-8"?>'), true)]);
    expect(found(bytes)).toEqual(['1:1 REC-X004 The XML declaration says encoding="utf-8", and the bytes are UTF-16.']);
  });

  it.each([
    ["little", true],
    ["big", false],
  ])(
    "is refused in UTF-16 that neither a mark nor a declaration tells, %s end first, as other parsers do",
    (_, little) => {
      const bytes = Uint8Array.from(units("<a/>", little));
      expect(found(bytes)).toEqual([
        "1:1 REC-X004 The file is in UTF-16, and neither a byte order mark nor an XML declaration says so.",
      ]);
    },
  );

  it("is refused in UTF-32, which is named", () => {
    const bytes = Uint8Array.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x3c]);
    expect(found(bytes)).toEqual([expect.stringContaining("The file is in UTF-32")]);
  });

  it("is refused where half a pair of UTF-16 stands in it", () => {
    const bytes = Uint8Array.from([0xff, 0xfe, ...units("<a>\n\ud83d</a>", true)]);
    expect(found(bytes)).toEqual([expect.stringMatching(/^2:1 REC-X002/)]);
  });
});
