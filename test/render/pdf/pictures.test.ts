import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { readShownText } from "../../../src/engines/pdfjs.ts";
import { buildAndVerify } from "../../verify/build-and-verify.ts";
import { buildBook, elementsWith, readBook } from "./book.ts";

const plan = readFileSync("test/conformance/fixtures/plan.png");
const graphic = '<graphic url="plan.png"><desc>A plan</desc></graphic>';

const places: Readonly<Record<string, string>> = {
  "between words": `<p>before ${graphic} after</p>`,
  "deep in a phrase": `<p>before <hi rend="bold">one <ref target="https://example.org/">two ${graphic} three</ref></hi> after</p>`,
  "alone in a paragraph": `<p>${graphic}</p>`,
  "between blocks": `<p>before</p>${graphic}<p>after</p>`,
  "after the beginning of a page": `<p>before</p><pb n="2"/><figure>${graphic}</figure><p>after</p>`,
  "in a heading": `<div><head>A head ${graphic} goes on</head><p>after</p></div>`,
  "in an item": `<list><item>${graphic} after</item><item>more</item></list>`,
  "in a cell": `<table><row><cell>before</cell><cell>${graphic}</cell></row></table>`,
  "in a cell of too many columns": `<table><row>${"<cell>x</cell>".repeat(60)}<cell>${graphic}</cell></row></table>`,
  "in a note": `<p>before<note>In the note ${graphic} more</note> after</p>`,
  "in verse": `<lg><l>one ${graphic}</l><l>two</l></lg>`,
  "in a speech": `<sp><speaker>A</speaker><p>before ${graphic} after</p></sp>`,
};

const inLine: Readonly<Record<string, string>> = {
  "as a sign": `<p>before <g>${graphic}</g> after</p>`,
  "in a figure": `<p>before <figure place="inline">${graphic}</figure> after</p>`,
  "as it says itself": `<p>before ${graphic.replace("<graphic", '<graphic rend="inline"')} after</p>`,
  "from right to left": `<p xml:lang="he">before <g>${graphic}</g> after אבג</p>`,
  "in a note": `<p>x<note>before <g>${graphic}</g> after</note></p>`,
  "in a cell": `<table><row><cell>before <g>${graphic}</g> after</cell></row></table>`,
};

describe("a picture in a line", () => {
  it.each(Object.entries(inLine))("stands between its words, and says what it shows: %s", async (_, body) => {
    const { bytes, codes } = await buildBook(body, {}, { "plan.png": plan });
    expect(codes).toEqual([]);
    const shown = (await readShownText(bytes))!;
    const [before, after] = ["before", "after"].map(word => shown.find(({ text }) => text.includes(word))!);
    expect(after!.y).toBe(before!.y);
    const figures = (await readBook(bytes)).sheets.flatMap(({ structure }) => elementsWith("Figure", structure));
    expect(figures.map(({ alt }) => alt)).toEqual(["A plan"]);
  });

  it.each(Object.entries(inLine))(
    "that is not there is named, and leaves every word in its order: %s",
    async (_, body) => {
      expect((await buildBook(body)).codes).toEqual(["REC-P102"]);
      const document = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader/><text><body>${body}</body></text></TEI>`;
      expect((await buildAndVerify(document, "reading", { formats: ["pdf"] })).findings).toEqual([]);
    },
  );

  it("is no higher than the line, unless it says so", async () => {
    const leadingOf = async (attributes: string): Promise<number> => {
      const body = `<p>before <g><graphic url="plan.png" ${attributes}/></g> ${"word ".repeat(30)}</p>`;
      const shown = (await readShownText((await buildBook(body, {}, { "plan.png": plan })).bytes))!;
      const tops = [...new Set(shown.filter(({ text }) => /word|before/.test(text)).map(({ y }) => y))];
      return Math.abs(tops[1]! - tops[0]!);
    };
    expect(await leadingOf("")).toBeCloseTo(await leadingOf('height="1em"'));
    expect(await leadingOf('height="60pt"')).toBeGreaterThan((await leadingOf("")) + 20);
  });
});

describe("a picture", () => {
  it.each(Object.entries(places))("%s is drawn, and says what it shows", async (_, body) => {
    const { bytes, codes } = await buildBook(body, {}, { "plan.png": plan });
    expect(codes).toEqual([]);
    const { sheets } = await readBook(bytes);
    const figures = sheets.flatMap(({ structure }) => elementsWith("Figure", structure));
    expect(figures.map(({ alt }) => alt)).toEqual(["A plan"]);
    expect(figures[0]!.children?.length).toBeGreaterThan(0);
  });

  it.each(Object.entries(places))("%s that is not there is named, and reported", async (_, body) => {
    const { bytes, codes } = await buildBook(body);
    expect(codes).toEqual(["REC-P102"]);
    const { sheets } = await readBook(bytes);
    expect(sheets.map(({ text }) => text).join(" ")).toMatch(/\[picture:\s+plan\.\s?png\]/);
  });

  it.each(Object.entries(places))("%s leaves every word in its order", async (_, body) => {
    const document = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader/><text><body>${body}</body></text></TEI>`;
    expect((await buildAndVerify(document, "reading", { formats: ["pdf"] })).findings).toEqual([]);
  });
});

describe("a picture among words that says nothing of its place", () => {
  const among = (size: string): string => `<p>before <graphic url="plan.png" ${size}/> after</p>`;
  const rowsOf = async (size: string): Promise<number> => {
    const shown = (await readShownText((await buildBook(among(size), {}, { "plan.png": plan })).bytes))!;
    return new Set(shown.filter(({ text }) => /before|after/.test(text)).map(({ y }) => y)).size;
  };

  it.each(['height="12pt"', 'height="28px"', 'width="1em"'])("stands in the line where it is small: %s", async size => {
    expect(await rowsOf(size)).toBe(1);
  });

  it.each(['height="40pt"', 'width="10cm"'])("stands by itself where it is not: %s", async size => {
    expect(await rowsOf(size)).toBe(2);
  });

  it("is as large as the encoder says, and no larger than there is room", async () => {
    const gapOf = async (size: string): Promise<number> => {
      const shown = (await readShownText((await buildBook(among(size), {}, { "plan.png": plan })).bytes))!;
      const [before, after] = ["before", "after"].map(word => shown.find(({ text }) => text.includes(word))!);
      return before!.y - after!.y;
    };
    expect((await gapOf('height="150pt"')) - (await gapOf('height="100pt"'))).toBeGreaterThan(40);
    expect(await gapOf('width="9000cm"')).toBeLessThan(500);
  });
});
