import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { buildEdition } from "../../build-edition.ts";
import { buildBook, elementsWith, readBook, type ReadBook } from "./book.ts";

const persons = `<profileDesc><particDesc><listPerson>
  <person xml:id="zoe"><persName>Zoë</persName><note>a guest</note></person>
  <person xml:id="abe"><persName>Ábel</persName></person></listPerson></particDesc></profileDesc>`;
const filler = "<p>Words that fill the sheet, and say nothing else. </p>".repeat(50);

function wholeOf({ sheets }: ReadBook): string {
  return sheets.map(({ text }) => text).join("\n");
}

async function firstEdition(): Promise<ReadBook> {
  const path = "tei/editions/clinton-putin-2000-06/clinton-putin-2000-06.xml";
  const built = await buildEdition(path, { formats: ["pdf"], layer: "reading", notes: "end", pageSize: "6x9" });
  if (!built.ok) throw new Error(path);
  return readBook(built.value.get("pdf")!);
}

describe("the first edition as a book", () => {
  it("has its title, citation and rights, its method and the contents before the text; lists and the index after it", async () => {
    const book = await firstEdition();
    const beginnings = [
      /^Clinton–Putin One-on-Ones/,
      /^Citation and rights Cite as: .*creativecommons\.org/,
      /^How the text was made/,
      /^Contents Citation and rights ii How the text was made iii /,
      /^\[1\] CLINTON-PUTIN/,
      /^Redactions No redaction is marked in the text layer; the page images were not inspected\. List of emendations/,
      /Index of names The numbers are/,
    ];
    const places = beginnings.map(beginning => book.sheets.findIndex(({ text }) => beginning.test(text)));
    expect(places).not.toContain(-1);
    expect([...places].sort((one, other) => one - other)).toEqual(places);
    expect(places[0]).toBe(0);
    expect(book.labels.indexOf("1")).toBe(places[4]);
  });

  it("has links from each emendation and each place of the index to where it stands", async () => {
    const book = await firstEdition();
    const inBack = book.sheets
      .slice(book.sheets.findIndex(({ text }) => text.startsWith("Redactions")))
      .flatMap(({ links }) => links);
    expect(inBack.length).toBeGreaterThan(200);
    for (const { target, contents } of inBack) {
      const [, folio] = /^(\d+)(?:\u00A0\[\d+(,\u00A0\d+)*\])?$/.exec(contents) ?? [];
      const label = book.labels[await book.sheetOf(target)];
      if (target.startsWith("at.")) expect(label).toBe(folio);
      else expect(Number(label)).toBeGreaterThan(0);
    }
  });
});

describe("the index of a book", () => {
  it("gives the pages of the book, those of the source where they are others, and links them", async () => {
    const name = (text: string): string =>
      `<p>Here is <persName ref="#zoe">${text}</persName>, <persName ref="#zoe">${text}</persName>.</p>`;
    const body = `<pb n="1"/>${name("Zoë")}${filler}<pb n="9"/>${name("Zoë")}<p>And <rs ref="#abe">he</rs><note>By <persName ref="#zoe">Z.</persName></note>.</p>`;
    const book = await readBook((await buildBook(body, { header: persons })).bytes);
    const back = book.sheets.at(-1)!;
    const last = book.labels[book.sheets.length - 2]!;
    expect(back.text.replaceAll("\u00A0", " ")).toMatch(
      new RegExp(String.raw`Persons Ábel ${last} \[9\] Zoë ?\. a guest 1 , ${last} \[9\]`),
    );
    expect(back.links.map(({ contents }) => contents)).toEqual([`${last}\u00A0[9]`, "1", `${last}\u00A0[9]`]);
    expect(await Promise.all(back.links.map(({ target }) => book.sheetOf(target)))).toEqual(
      [last, "1", last].map(label => book.labels.indexOf(label)),
    );
    expect(elementsWith("Link", back.structure)).toHaveLength(3);
    expect(elementsWith("LI", back.structure)).toHaveLength(2);
  });

  it("has no names that have no entry, and none of entries within the text", async () => {
    const body = `<p><persName ref="#none">Nobody</persName> and <persName ref="#own">one</persName></p><listPerson><person xml:id="own"><persName>One</persName></person></listPerson>`;
    expect(wholeOf(await readBook((await buildBook(body)).bytes))).not.toContain("Index of names");
  });
});

describe("a book speaks", () => {
  const body = `<pb n="1"/><p>Ein Wort<supplied>.</supplied></p>`;
  it("German where the document is German", async () => {
    const whole = wholeOf(await readBook((await buildBook(body, { root: 'xml:lang="de"' })).bytes));
    expect(whole).toContain("Zitierweise und Rechte");
    expect(whole).toContain("Schwärzungen. Im Text ist keine Schwärzung bezeichnet.");
    const english = readFileSync("xslt/labels/en.xml", "utf8");
    for (const id of ["citation-and-rights", "method", "contents", "legend-print-supplied", "redactions-none"])
      expect(whole).not.toContain(new RegExp(`id="${id}">([^<]*)<`).exec(english)![1]);
  });

  it("of the pages of the source in its heads, in German too", async () => {
    const book = await readBook((await buildBook(`<pb n="7"/>${filler}`, { root: 'xml:lang="de"' })).bytes);
    expect(book.sheets.at(-2)!.text).toContain("Vorlage S. 7");
  });

  it("English within a document of another language, and says that it is English", async () => {
    const book = await readBook((await buildBook(body, { root: 'xml:lang="fr"' })).bytes);
    const headings = book.sheets.flatMap(({ structure }) => elementsWith("H1", structure));
    expect(headings.map(({ lang }) => lang)).toEqual(["en", "en"]);
  });
});
