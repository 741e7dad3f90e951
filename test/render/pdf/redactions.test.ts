import { describe, expect, it } from "vitest";

import { buildBook, elementsWith, readBook, type ReadBook } from "./book.ts";

const header = `<encodingDesc><classDecl><taxonomy>
  <category xml:id="b" n="1.5(b)"><catDesc>Foreign government information</catDesc></category>
  <category xml:id="d" n="1.5(d)"><catDesc>Foreign relations</catDesc></category>
  <category xml:id="s" n="1.5(c)"><catDesc>Sources</catDesc></category></taxonomy></classDecl></encodingDesc>`;

/** Words that are divided are said too, each as one word. */
function spokenIn({ sheets }: ReadBook): string[] {
  const said = sheets.flatMap(({ structure }) => elementsWith("Span", structure).flatMap(({ alt }) => alt ?? []));
  return said.filter(text => text.includes(" "));
}

async function bookOf(body: string, root?: string): Promise<ReadBook> {
  const { bytes } = await buildBook(body, { header, ...(root !== undefined && { root }) });
  return readBook(bytes);
}

describe("a redaction in the book is heard", () => {
  it.each([
    ['quantity="3" unit="line" ana="#b"', "Redacted, 3 lines, exemption 1.5(b)"],
    ['quantity="1" unit="line" ana="#b"', "Redacted, 1 line, exemption 1.5(b)"],
    ['ana="#b #d"', "Redacted, extent unknown, exemptions 1.5(b) and 1.5(d)"],
    ['ana="#b #s #d"', "Redacted, extent unknown, exemptions 1.5(b), 1.5(c) and 1.5(d)"],
    ['extent="about half a page"', "Redacted, about half a page"],
    ['extent="unknown" unit="line"', "Redacted, extent unknown"],
    ['atLeast="2" atMost="5" unit="word"', "Redacted, 2–5 words"],
    ['atLeast="1" unit="page"', "Redacted, at least 1 page"],
    ['quantity="2" unit="cell" ana="foia:b7"', "Redacted, 2 cell, exemption b7"],
  ])("of %s as “%s”", async (attributes, spoken) => {
    expect(spokenIn(await bookOf(`<p>He named <gap reason="redacted" ${attributes}/>.</p>`))).toEqual([spoken]);
  });

  it("and whatever else is missing too, as what it is", async () => {
    const book = await bookOf('<p>a <gap reason="illegible" quantity="2" unit="word"/> b <gap/> c</p>');
    expect(spokenIn(book)).toEqual(["Illegible, 2 words", "Missing, extent unknown"]);
    expect(book.sheets.map(({ text }) => text).join(" ")).toContain("a [illegible, 2 words] b [missing] c");
  });

  it("in German where the document is German", async () => {
    const spoken = spokenIn(
      await bookOf('<p>a <gap reason="redacted" quantity="1" unit="line" ana="#b"/></p>', 'xml:lang="de"'),
    );
    expect(spoken).toEqual(["Geschwärzt, 1 Zeile, Ausnahme 1.5(b)"]);
  });
});

describe("the redactions of a book", () => {
  it("are listed after the text, with page, extent, exemption and what the release says, linked both ways", async () => {
    const filler = "<p>Words that fill the sheet. </p>".repeat(60);
    const book = await bookOf(
      `<pb n="7"/>${filler}<p>He named <gap xml:id="g1" reason="redacted" quantity="3" unit="line" ana="#b"/><note type="redaction">A name is withheld.</note>.</p>`,
    );
    const back = book.sheets.at(-1)!;
    const place = await book.sheetOf("g1");
    expect(back.text).toContain(
      `${book.labels[place]!} [7] 3 lines, 1.5(b). A name is withheld. 1.5(b) Foreign government information`,
    );
    expect(back.links).toContainEqual({ target: "g1", contents: `${book.labels[place]!}\u00A0[7]` });
    expect(book.sheets[place]!.links).toContainEqual({
      target: "redaction.g1",
      contents: "Redacted, 3 lines, exemption 1.5(b)",
    });
    expect(await book.sheetOf("redaction.g1")).toBe(book.sheets.length - 1);
    expect(elementsWith("Link", back.structure)).toHaveLength(back.links.length);
  });

  it("are said to be none where none is marked: before the text, where nothing else follows it", async () => {
    const { sheets } = await bookOf("<p>Whole.</p>");
    expect(sheets).toHaveLength(3);
    expect(sheets[1]!.text).toContain("Redactions. No redaction is marked in the text.");
    const emended = await bookOf("<p><choice><sic>Hole</sic><corr>Whole</corr></choice>.</p>");
    expect(emended.sheets.at(-1)!.text).toContain("Redactions No redaction is marked in the text. List of emendations");
  });

  it("are spoken of as the editor does, where the header does", async () => {
    const own =
      '<encodingDesc><editorialDecl xml:id="redactions"><p>The images were not seen.</p></editorialDecl></encodingDesc>';
    const { sheets } = await readBook((await buildBook("<p>Whole.</p>", { header: own })).bytes);
    expect(sheets[1]!.text).toContain("Redactions. The images were not seen.");
    expect(
      sheets
        .map(({ text }) => text)
        .join(" ")
        .split("The images were not seen."),
    ).toHaveLength(2);
  });
});
