import { describe, expect, it } from "vitest";

import { readShownText } from "../../../src/engines/pdfjs.ts";
import { readPdf } from "../../../src/verify/read-pdf.ts";
import { buildAndVerify } from "../../verify/build-and-verify.ts";
import { buildBook, elementsWith, readBook } from "./book.ts";

const rows = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<row><cell>item ${i}</cell><cell>weight of it, in grams</cell></row>`).join(
    "",
  );
const head = '<row role="label"><cell>Name<note>As typed.</note></cell><cell>Weight</cell></row>';

it("a cell without words keeps its place among the others", async () => {
  const row = (middle: string): string => `<row><cell>one</cell><cell>${middle}</cell><cell>three</cell></row>`;
  const { bytes } = await buildBook(`<table>${row("two")}${row("")}</table>`);
  const third = (await readShownText(bytes))!.filter(({ text }) => text.trim() === "three");
  expect(third).toHaveLength(2);
  expect(third[1]!.x).toBeCloseTo(third[0]!.x);
});

describe("a table that goes on over sheets", () => {
  it("shows the names of its columns on each, and has them once for whoever reads or hears it", async () => {
    const { sheets } = await readBook((await buildBook(`<table>${head}${rows(120)}</table>`)).bytes);
    const ofTable = sheets.filter(({ text }) => text.includes("weight of it"));
    expect(ofTable.length).toBeGreaterThan(2);
    for (const { text } of ofTable) expect(text).toMatch(/^(A record )?Name(?: ?1)? Weight item/);
    expect(
      ofTable.flatMap(({ structure }) => elementsWith("TH", structure).filter(({ children }) => children?.length)),
    ).toHaveLength(2);
    expect(ofTable.filter(({ text }) => text.includes("As typed."))).toHaveLength(1);
  });

  it("is whole, each word once", async () => {
    const document = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader/><text><body><table>${head}${rows(120)}</table></body></text></TEI>`;
    const { files, findings } = await buildAndVerify(document, "reading", { formats: ["pdf"] });
    expect(findings).toEqual([]);
    const read = await readPdf(files.get("pdf")!, "document.pdf");
    expect([...read!.main.words].filter(({ text }) => text === "Weight")).toHaveLength(1);
  });

  it.each([
    ["that are all heads", head.repeat(150)],
    [
      "whose head is taller than a third of the sheet",
      `<row role="label"><cell>${"Name ".repeat(400)}</cell><cell/></row>${rows(60)}`,
    ],
    ["without a head", rows(120)],
  ])("of rows %s repeats nothing", async (_, content) => {
    const { sheets } = await readBook((await buildBook(`<table>${content}</table>`)).bytes);
    const { sheets: without } = await readBook(
      (await buildBook(`<table>${content.replaceAll(' role="label"', "")}</table>`)).bytes,
    );
    const words = (book: typeof sheets): string[] => book.flatMap(({ text }) => text.split(" "));
    expect(words(sheets).length).toBe(words(without).length);
  });
});
