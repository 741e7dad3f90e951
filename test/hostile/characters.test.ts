import { describe, expect, it } from "vitest";

import { tryBody, tryDocument, documentOf } from "./try-document.ts";

const codePoint = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;

describe("a character that no page may hold", () => {
  it.each(
    ["\x7F", "\x80", "\x85", "\x9F", "\uFDD0", "\uFDEF", "\u{1FFFE}", "\u{10FFFF}"].map(one => [codePoint(one), one]),
  )("stands by its name in every format, and a finding says which: %s", async (name, character) => {
    const { faults, codes, plainText, page } = await tryBody(`<p n="${character}">count${character}ries</p>`);
    expect(faults).toEqual([]);
    expect(codes).toEqual(["REC-X020"]);
    expect(plainText).toContain(`count[${name}]ries`);
    expect(page).not.toContain(character);
  });

  it("is told once, with how often it stands, and what Windows-1252 has for it", async () => {
    const { built } = await tryBody("<p>a&#x85;b&#x85;c&#x85;</p>");
    expect(built.diagnostics.map(({ message, hint }) => [message, hint])).toEqual([
      [
        "No page may hold the character U+0085, which stands here, and in 2 other places: its name is printed, [U+0085].",
        'Windows-1252 has "…" (U+2026) for it: if the text was read in a wrong encoding, write that.',
      ],
    ]);
  });

  it("is named in the title, too", async () => {
    const { page, faults } = await tryDocument(documentOf("<p>x</p>").replace("A record", "A&#x9C;record"));
    expect(faults).toEqual([]);
    expect(page).toContain("<title>A[U+009C]record</title>");
  });
});

describe("a character that is odd and may stand", () => {
  it.each([
    ["a mark without a letter", "\u0301a"],
    ["a mark in an element of its own", "e<hi>\u0301</hi>"],
    ["a separator of lines", "a\u2028b\u2029c"],
    ["controls of direction", "a\u202Eb\u202Cc \u2067d\u2069"],
    ["controls of direction that stay open", "a\u202Eb \u2067c"],
    ["soft hyphens", "so\u00ADna\u00ADta"],
    ["characters of no width", "a\u200Bb\u200Cc\u200Dd\u2060e"],
    ["a mark of the order of bytes within", "a\uFEFFb"],
    ["private use", "a\uE000b\u{F0000}c"],
    ["tags", "a\u{E0041}b"],
    ["not assigned", "a\u0378b"],
    ["spaces of every width", "a\u00A0b\u2003c\u3000d\u1680e"],
    ["a carriage return that is meant", "a&#13;b"],
    ["a stack of marks", `a${"\u0301".repeat(200)}b`],
  ])("is the same in every format: %s", async (_, text) => {
    expect((await tryBody(`<p>${text}</p><p>${text} and ${text}</p>`)).faults).toEqual([]);
  });
});
