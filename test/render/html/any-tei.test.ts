import { describe, expect, it } from "vitest";

import { renderBody, renderSnippet, renderTei } from "./render-tei.ts";

const documentOf = (body: string, header = ""): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader><text><body>${body}</body></text></TEI>`;

describe("an element that TEI does not know", () => {
  it("is shown with its text wherever it stands, and reported once", () => {
    const body =
      "<p>a <venue>b</venue></p><venue>c</venue><list><item><venue>d</venue></item></list><table><row><cell><venue>e</venue></cell></row></table>";
    const page = renderTei(documentOf(body));
    expect(page.diagnostics.map(({ code, message }) => [code, message.includes("venue")])).toEqual([
      ["REC-P001", true],
    ]);
    if (!page.ok) throw new Error("no page");
    for (const word of ["b", "c", "d", "e"]) expect(page.value).toContain(`class="venue">${word}<`);
  });

  it("is reported though a namesake of TEI is known", () => {
    const { diagnostics } = renderTei(documentOf('<p>a <x:p xmlns:x="urn:x">b</x:p></p>'));
    expect(diagnostics.map(({ code }) => code)).toEqual(["REC-P001"]);
  });
});

describe("a critical apparatus", () => {
  const app = `<p>arma <app><lem wit="#A">virumque</lem><rdg wit="#B #C">virum</rdg><rdg wit="#D"/></app> cano</p>`;

  it("prints the lemma; the other readings are a note at it, with their witnesses", () => {
    const page = renderBody(app);
    expect(page.replace(/<[^>]*>/g, "")).toContain("arma virumque1 cano");
    expect(page.replace(/<[^>]*>/g, "")).toContain("virumque] virum B C; om. D");
  });

  it("gathers the readings of each witness", () => {
    const header =
      '<fileDesc><titleStmt><title>t</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><listWit><witness xml:id="B">Bern 165</witness></listWit></sourceDesc></fileDesc>';
    const page = renderTei(documentOf(app, header));
    expect(page.ok && page.value.replace(/<[^>]*>/g, "")).toMatch(/WitnessesBBern 165virumque\] virum/);
  });

  it("prints the first reading where none is preferred, readings in groups too", () => {
    const html = renderSnippet(`<p><app><rdgGrp><rdg wit="#A">a</rdg></rdgGrp><rdg wit="#B">b</rdg></app></p>`);
    expect(html.replace(/<[^>]*>/g, "")).toBe("a1");
  });

  it("prints the lemma alone where the source is read", () => {
    expect(renderSnippet(app, "diplomatic").replace(/<[^>]*>/g, "")).toBe("arma virumque cano");
  });
});

describe("what is said of a stretch of text", () => {
  it("is a note, and no part of the text", () => {
    const html = renderSnippet(`<p xml:id="a">one</p><spanGrp><span from="#a">two</span></spanGrp>`);
    expect(html.replace(/<[^>]*>/g, "").trim()).toBe("one1");
  });
});

describe("how the source sets it", () => {
  it("comes from rend, rendition and style alike, in words of our own", () => {
    const header =
      '<encodingDesc><tagsDecl><rendition xml:id="r">color: red; position: fixed</rendition><rendition selector="foreign">font-weight: bold</rendition></tagsDecl></encodingDesc>';
    const page = renderTei(
      documentOf(
        '<p><hi rend="Small-Caps">a</hi><hi rendition="#r">b</hi><hi style="text-decoration: underline; background: url(//evil.example)">c</hi><foreign>d</foreign></p>',
        header,
      ),
    );
    if (!page.ok) throw new Error("no page");
    const text = page.value.slice(page.value.indexOf("<article"));
    expect([...text.matchAll(/data-rend="([^"]*)"/g)].map(([, looks]) => looks)).toEqual([
      "smallcaps",
      "red",
      "underline",
      "bold",
    ]);
    expect(text).not.toMatch(/evil|fixed|style=/);
  });
});

describe("a list or a table of thousands", () => {
  const timeOf = (body: string): number => {
    const start = performance.now();
    renderBody(body);
    return performance.now() - start;
  };
  const list = (n: number): string => `<list>${"<item>a b</item>".repeat(n)}</list>`;
  const table = (n: number): string => `<table>${"<row><cell>a</cell><cell>b</cell></row>".repeat(n)}</table>`;
  const paragraphs = (n: number): string => "<p>a b <hi>c</hi></p>".repeat(n);

  it("takes no more than a few times what as many paragraphs take", { timeout: 120_000 }, () => {
    timeOf(paragraphs(500));
    const peer = timeOf(paragraphs(4000));
    expect(timeOf(list(4000)) / peer).toBeLessThan(8);
    expect(timeOf(table(4000)) / peer).toBeLessThan(8);
  });
});
