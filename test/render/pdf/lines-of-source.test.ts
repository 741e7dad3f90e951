import { describe, expect, it } from "vitest";

import { readShownText } from "../../../src/engines/pdfjs.ts";
import { buildAndVerify } from "../../verify/build-and-verify.ts";
import { buildBook } from "./book.ts";

interface ShownLine {
  readonly text: string;
  readonly x: number;
}

/** The lines of the first sheet of the text, from above, with the place at which each begins. */
async function linesOf(bytes: Uint8Array, first: string): Promise<ShownLine[]> {
  const shown = (await readShownText(bytes))!;
  const lines: { y: number; x: number; text: string }[] = [];
  for (const { text, x, y } of shown.slice(shown.findIndex(piece => piece.text.startsWith(first)))) {
    if (text.trim() === "") continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < 4) last.text += text;
    else lines.push({ y, x, text });
  }
  return lines.map(({ text, x }) => ({ text: text.replace(/\s+/g, " ").trim(), x }));
}

const code = `<p>Like this:<eg>\nfor (;;) {\n    print(i);\n\n}\n</eg>and on.</p>`;
const codeAmongBlocks = `<p>Like this:</p><eg>\nfor (;;) {\n    print(i);\n}\n</eg><p>and on.</p>`;
const broken = `<p>One line,<lb/> another, and in<lb break="no"/>visible.<note>Its own<lb/>lines.</note></p>`;

describe("in the book", () => {
  it.each([
    ["within a paragraph", code],
    ["among paragraphs", codeAmongBlocks],
  ])("code %s keeps its lines, and how far each stands in", async (_, body) => {
    const { bytes } = await buildBook(body);
    const lines = await linesOf(bytes, "Like");
    expect(lines.slice(0, 5).map(({ text }) => text)).toEqual([
      "Like this:",
      "for (;;) {",
      "print(i);",
      "}",
      "and on.",
    ]);
    const [, begin, within, end] = lines;
    expect(end!.x).toBeCloseTo(begin!.x);
    expect(within!.x).toBeGreaterThan(begin!.x + 6);
  });

  it("the diplomatic text keeps the lines of its source, the reading text does not", async () => {
    const diplomatic = await linesOf((await buildBook(broken, { layer: "diplomatic" })).bytes, "One");
    expect(diplomatic.map(({ text }) => text).slice(0, 3)).toEqual([
      "One line,",
      "another, and in-",
      expect.stringMatching(/^visible\./),
    ]);
    expect(diplomatic.map(({ text }) => text)).toContain("lines.");
    const [only] = await linesOf((await buildBook(broken)).bytes, "One");
    expect(only!.text).toMatch(/^One line, another/);
  });

  it.each(["reading", "diplomatic"] as const)("the lines of the %s text are found again", async layer => {
    const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Lines</title></titleStmt>
      <publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>
      <text><body>${code}${broken}<table><row><cell>${"a<lb/>b ".repeat(3)}</cell></row></table></body></text></TEI>`;
    const { findings, words } = await buildAndVerify(tei, layer);
    expect(findings).toEqual([]);
    expect(words.get("pdf")).toBeGreaterThan(10);
  });
});
