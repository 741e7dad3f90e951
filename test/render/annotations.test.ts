import { describe, expect, it } from "vitest";

import { buildAndVerify } from "../verify/build-and-verify.ts";
import { readBook } from "./pdf/book.ts";

const record = `<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader><fileDesc><titleStmt><title>A record</title></titleStmt></fileDesc></teiHeader>
  <standOff><listAnnotation>
    <annotation target="#p1"><note>Typed later.</note></annotation>
    <annotation target="https://example.org/elsewhere"><note>Of another document.</note></annotation>
  </listAnnotation></standOff>
  <text><body><p xml:id="p1">The first paragraph</p><p>The second.</p></body></text></TEI>`;

describe("what stands off the text and speaks of it", () => {
  const building = buildAndVerify(record, "reading");

  it("is not of the text", async () => {
    expect((await building).findings).toEqual([]);
  });

  it("is listed on the page and leads to the words that it speaks of", async () => {
    const html = new TextDecoder().decode((await building).files.get("html"));
    expect(html).toMatch(
      /<li><a href="#p1">The first paragraph<\/a>: Typed later\.<\/li>\s*<li>Of another document\.<\/li>/,
    );
  });

  it("is listed in the plain text", async () => {
    const typed = new TextDecoder().decode((await building).files.get("txt"));
    expect(typed).toMatch(/The first paragraph: Typed later\.\s+Of another document\./);
  });

  it("is listed in the book, and leads to the words that it speaks of", async () => {
    const { sheets } = await readBook((await building).files.get("pdf")!);
    expect(sheets.map(({ text }) => text).join(" ")).toMatch(
      /The first paragraph ?: Typed later\. Of another document\./,
    );
    expect(sheets.flatMap(({ links }) => links.map(({ target }) => target))).toContain("p1");
  });
});
