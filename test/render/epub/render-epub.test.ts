import { beforeAll, describe, expect, it } from "vitest";

import { documentOf } from "../text/type-tei.ts";
import { attribute, bookOf, brokenLinks, textOf, type OpenBook } from "./open-book.ts";

const header = `<fileDesc><titleStmt><title>Small</title></titleStmt><publicationStmt><publisher>P</publisher><date when="2026-11-24">24 November 2026</date></publicationStmt></fileDesc>`;
const small = documentOf(
  `<pb n="6"/><div><head>First</head><p>One <note>A note.</note> two</p></div><pb n="7"/><div><head>Second</head><p>Three <gap reason="redacted"/>.</p></div>`,
  header,
);

describe("a book", () => {
  let book: OpenBook;
  beforeAll(async () => {
    book = await bookOf(small);
  });

  it("says first, uncompressed, what it is", () => {
    expect(book.names[0]).toBe("mimetype");
    const head = new TextDecoder("latin1").decode(book.bytes.subarray(30, 58));
    expect(head).toBe("mimetypeapplication/epub+zip");
  });

  it("has pages to go to, each where it begins", () => {
    const [list] = book.elements("EPUB/nav.xhtml").filter(element => attribute(element, "epub:type") === "page-list");
    const links = [...(list?.children ?? [])].filter(child => child.kind === "element");
    expect(links.map(textOf)).toEqual(["Pages of the source", "67"]);
    const marks = book
      .elements("EPUB/text-1.xhtml")
      .filter(element => attribute(element, "role") === "doc-pagebreak")
      .map(element => [attribute(element, "id"), attribute(element, "aria-label")]);
    expect(marks).toEqual([
      ["page.6", "6"],
      ["page.7", "7"],
    ]);
    expect(book.text("EPUB/nav.xhtml")).toContain('<a href="text-1.xhtml#page.7">7</a>');
  });

  it("links each call to its note, and the note to its call", () => {
    const call = book.elements("EPUB/text-1.xhtml").find(element => attribute(element, "role") === "doc-noteref");
    const [file = "", id] = (call && attribute(call, "href")?.split("#")) ?? [];
    const note = book.elements(`EPUB/${file}`).find(element => attribute(element, "id") === id);
    expect(note && attribute(note, "role")).toBe("doc-footnote");
    expect(book.text(`EPUB/${file}`)).toContain(`href="text-1.xhtml#${attribute(call!, "id") ?? "?"}"`);
  });

  it("has no link that leads nowhere", () => {
    expect(brokenLinks(book)).toEqual([]);
  });

  it("says how it can be read, when it was made, and what it is, of its own content", async () => {
    const said = book
      .elements("EPUB/package.opf")
      .filter(({ local }) => local === "meta")
      .map(meta => `${attribute(meta, "property") ?? ""} ${textOf(meta)}`);
    expect(said).toContain("dcterms:modified 2026-11-24T00:00:00Z");
    expect(said).toContain("schema:accessMode textual");
    expect(said).toContain("schema:accessibilityFeature pageBreakMarkers");
    expect(said).toContain("schema:accessibilityFeature printPageNumbers");
    expect(said).toContain("source-of pagination");
    expect(said.filter(text => text.startsWith("schema:accessibilitySummary "))).toHaveLength(1);
    const identifier = /<dc:identifier id="id">(urn:uuid:[0-9a-f-]{36})</;
    const own = identifier.exec(book.text("EPUB/package.opf"))?.[1];
    expect(own).toBeDefined();
    const other = await bookOf(small.replace("Three", "Four"));
    expect(identifier.exec(other.text("EPUB/package.opf"))?.[1]).not.toBe(own);
  });

  it("is the same to the byte when it is made again", async () => {
    expect((await bookOf(small)).bytes).toEqual(book.bytes);
  });
});

describe("a large text", () => {
  it("is parted at its divisions, and links go on leading from part to part", async () => {
    const words = "The measures that had been agreed upon were read out once more. ".repeat(1200);
    const division = (n: number): string =>
      `<div><pb n="${n}"/><head xml:id="h${n}">Chapter ${n}</head><p>${words}<ref target="#h${n === 9 ? 1 : n + 1}">see</ref></p></div>`;
    const book = await bookOf(documentOf([1, 2, 3, 4, 5, 6, 7, 8, 9].map(division).join(""), header));
    const parts = book.names.filter(name => /text-\d+\.xhtml$/.test(name));
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(book.text(part).length).toBeLessThan(300_000);
    expect(brokenLinks(book)).toEqual([]);
    expect(book.text("EPUB/text-1.xhtml")).toMatch(/href="text-2\.xhtml#h\d"/);
    const ids = parts.flatMap(part => book.elements(part).flatMap(element => attribute(element, "id") ?? []));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("hostile input", () => {
  it.each([
    ["text", "<p>&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &lt;!-- --&gt;</p>"],
    ["an address", '<p><ref target="javascript:alert(1)">a</ref> <ref target="file:///etc/passwd">b</ref></p>'],
    ["a picture", '<figure><graphic url="https://evil.example/x.png"/><figDesc>d</figDesc></figure>'],
    ["ids", '<p xml:id="a">a</p><p xml:id="a">b</p><pb n="../../x &amp; y"/><pb n="²½"/>'],
    ["200 levels", `${"<div>".repeat(200)}<p>Here.</p>${"</div>".repeat(200)}`],
    ["nothing", ""],
  ])("by %s makes a whole book that runs and loads nothing", async (_, body) => {
    const book = await bookOf(documentOf(body));
    expect(brokenLinks(book)).toEqual([]);
    for (const name of book.names) expect(name).toMatch(/^(mimetype|META-INF\/container\.xml|EPUB\/[a-z0-9-]+\.\w+)$/);
    for (const name of book.names.filter(file => file.endsWith(".xhtml")))
      for (const element of book.elements(name)) {
        expect(["script", "img", "iframe", "object", "embed", "base", "form"]).not.toContain(element.local);
        for (const { name: attributeName, value } of element.attributes) {
          expect(attributeName).not.toMatch(/^on|^style$|^src$/);
          if (attributeName === "href") expect(value).not.toMatch(/^(javascript|file|data):/i);
        }
      }
  });
});

describe("how the source sets its words", () => {
  it("is kept for each of the looks that a page knows, and so are the lines of code", async () => {
    const looks = "italic bold underline strike smallcaps sup spaced center boxed";
    const phrases = looks.split(" ").map(look => `<hi rend="${look}">${look}</hi>`);
    const book = await bookOf(documentOf(`<p>${phrases.join(" ")}</p><eg>one\n  two</eg>`));
    const text = book.text("EPUB/text-1.xhtml");
    for (const look of looks.split(" ")) {
      expect(text).toContain(`data-rend="${look}">${look}<`);
      expect(book.text("EPUB/style.css")).toContain(`[data-rend~="${look}"]`);
    }
    expect(text).toContain("one\n  two</code>");
    expect(book.text("EPUB/style.css")).toMatch(/\.eg,[^}]*white-space: pre-wrap/);
  });
});

it("the fields of a description say in a book what they are", async () => {
  const book = await bookOf(documentOf("<msDesc><msContents><summary>A psalter.</summary></msContents></msDesc>"));
  expect(book.text("EPUB/text-1.xhtml")).toContain(`data-label="Contents">A psalter.`);
  expect(book.text("EPUB/style.css")).toContain("content: attr(data-label)");
});

describe("the contents of a book", () => {
  const math = `<formula><math xmlns="http://www.w3.org/1998/Math/MathML"><mfrac><mi>a</mi><mi>b</mi></mfrac></math></formula>`;

  it("name headings of every level with their quotation marks and the signs of their formulae", async () => {
    const head = `<head>Of <q>war</q> and ${math}</head>`;
    const book = await bookOf(
      documentOf(`<div>${head}<div>${head}<p>x</p></div></div><div><div><div>${head}<p>y</p></div></div></div>`),
    );
    expect(book.text("EPUB/nav.xhtml").match(/>Of “war” and \(a\)\/\(b\)</g)).toHaveLength(3);
    expect(book.text("EPUB/style.css")).toContain(".quoted::before");
  });
});
