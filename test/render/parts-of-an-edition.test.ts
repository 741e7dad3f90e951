import { describe, expect, it } from "vitest";

import { readShownText } from "../../src/engines/pdfjs.ts";
import { buildAndVerify } from "../verify/build-and-verify.ts";
import { openBook } from "./epub/open-book.ts";
import { documentOf } from "./text/type-tei.ts";

const body = `<div type="edition"><ab><lb n="1"/>the people</ab></div>
<div type="apparatus"><listApp><app loc="1"><note>Others: the boule.</note></app></listApp></div>
<div type="translation" xml:lang="it"><p>Il popolo</p></div>
<div type="commentary"><head>On the people</head><p>Who they were.</p></div>
<div type="bibliography"/>`;
const { files, findings } = await buildAndVerify(documentOf(body), "reading");
const typed = new TextDecoder().decode(files.get("txt"));
const page = new TextDecoder().decode(files.get("html"));

describe("the parts of an edition that have no head", () => {
  it("are found again in every format", () => {
    expect(findings).toEqual([]);
  });

  it("begin with what they are: on the page, in plain text, in the book and its contents", async () => {
    expect(page).toMatch(/<h2 data-furniture="">Apparatus<\/h2>/);
    expect(page).toMatch(/<h2 data-furniture="">Translation \(it\)<\/h2>/);
    expect(typed).toContain("\n[apparatus]\n");
    expect(typed).toContain("\n[translation, it]\n");
    const shown = (await readShownText(files.get("pdf")!))!.map(({ text }) => text).join("");
    expect(shown).toMatch(/Translation \(it\)\s*Il popolo/);
  });

  it("are in the contents of the page and of the EPUB", () => {
    expect(page).toMatch(
      /<a href="#[^"]+">Apparatus<\/a>.*<a href="#[^"]+">Translation \(it\)<\/a>.*On the people<\/a>/,
    );
    expect(openBook(files.get("epub")!).text("EPUB/nav.xhtml")).toMatch(
      /href="[^"]+#[^"]+">Apparatus<\/a>.*href="[^"]+#[^"]+">Translation \(it\)<\/a>/s,
    );
  });

  it("have the notes of an apparatus as its entries, not at the foot", () => {
    expect(typed).toMatch(/^1 Others: the boule\.$/m);
    expect(page).not.toContain("doc-noteref");
  });

  it("say no more where they have a head, nothing, or the text itself", () => {
    expect(typed).not.toMatch(/\[(edition|commentary|bibliography)\]/);
    expect(page).not.toMatch(/data-furniture="">(Commentary|Bibliography)</);
  });
});
