import { describe, expect, it } from "vitest";

import { renderBody, renderSnippet } from "../../render/html/render-tei.ts";

describe("a speech", () => {
  it("begins with its label as typed, then how it was said, then what was said", () => {
    const html = renderSnippet(
      `<sp who="#putin"><speaker>- Putin</speaker> <stage>in English:</stage><p>Excuse me.</p></sp>`,
    );
    expect(html.replace(/\s+/g, " ")).toBe(
      `<div class="sp s1" id="p0.sp1"> <b class="speaker">- Putin</b> <i class="stage">in English:</i> <p id="p0.p1">Excuse me.</p></div>`,
    );
  });
});

describe("the notetaker's narration", () => {
  it("stands apart as a block", () => {
    expect(renderSnippet(`<note type="commentary"><p>He laughs.</p></note>`)).toBe(
      `<div class="narration" id="p0.note1"><p id="p0.p1">He laughs.</p></div>`,
    );
  });

  it("stays in the line where it interrupts a speech", () => {
    expect(renderSnippet(`<p>Yes <note type="commentary">laughs</note> no</p>`)).toBe(
      `<p id="p0.p1">Yes <span class="comment" id="p0.note1">laughs</span> no</p>`,
    );
  });
});

describe("what the editor did", () => {
  const slip = `<choice><sic>himselfskiing</sic><corr type="ocr" cert="high">himself skiing</corr></choice>`;

  it("shows the correction, holds what the source reads, and leads to the list", () => {
    expect(renderSnippet(`<p>${slip}</p>`)).toContain(
      `<a id="c1" href="#e1"><s hidden>himselfskiing</s><ins>himself skiing</ins></a>`,
    );
  });

  it("holds both sides of a spelling made regular, marks of the same kind", () => {
    expect(renderSnippet(`<p><choice><orig>vp</orig><reg>up</reg></choice></p>`)).toContain(
      `<s hidden>vp</s><ins class="reg" data-added="">up</ins>`,
    );
  });

  it("prints the first of two readings of one place, and names the other, which no layer has", () => {
    expect(renderSnippet(`<p><choice><unclear>cat</unclear><unclear>cot</unclear></choice></p>`)).toContain(
      `<span class="unclear" title="Uncertain reading">cat</span><span class="or" data-furniture=""> [or: cot]</span>`,
    );
  });

  it("lists each correction by page with both readings, and leads back; what is said of most is said once", () => {
    const other = `<choice><sic>hte</sic><corr type="typist" cert="medium">the</corr></choice>`;
    const page = renderBody(`<pb n="7"/><p>${slip} ${slip} <pb n="8"/> ${other}</p>`);
    expect(page).toContain("Where nothing else is said, it is: fault of the scan, high certainty.");
    expect(page).toContain(`<h3>p. 7</h3><ol class="emendations" start="1"><li id="e1">`);
    expect(page).toContain(`<li id="e1"><a href="#c1">himself skiing</a>] himselfskiing</li>`);
    expect(page).toContain(`<h3>p. 8</h3><ol class="emendations" start="3">`);
    expect(page).toContain(`<a href="#c3">the</a>] hte <small>slip of the typist, medium certainty</small></li>`);
  });

  it("leads back to the page for a correction in a stamp, which the text does not print", () => {
    const page = renderBody(`<pb n="7"/><fw type="stamp">${slip}</fw><p>x</p>`);
    expect(page).toContain(`<li id="e1"><a href="#page.7">himself skiing</a>`);
  });

  it("marks a restored point with as little as can be", () => {
    expect(renderSnippet(`<p>so<supplied reason="ocr-lost"><pc>.</pc></supplied></p>`)).toBe(
      `<p id="p0.p1">so<ins>.</ins></p>`,
    );
  });

  it("says of supplied words why they are there", () => {
    const html = renderSnippet(`<p>let <supplied reason="typist-omitted">him</supplied></p>`);
    expect(html).toContain(`title="Supplied by the editor: left out by the typist">him</ins>`);
  });

  it("never nests a link in a link: a corrected name leads to the correction", () => {
    const html = renderSnippet(`<p><persName ref="person:putin">${slip}</persName></p>`);
    expect(html).toContain(`<span class="persName"><a id="c1"`);
    const inner = renderSnippet(
      `<p><choice><sic>x</sic><corr>of <persName ref="person:putin">Putin</persName></corr></choice></p>`,
    );
    expect(inner).toContain(`>of <span class="persName">Putin</span></ins></a>`);
  });

  it("prints the source's side alone in the diplomatic layer, with its stamps", () => {
    const html = renderSnippet(
      `<fw type="stamp">SECRET</fw><p>${slip}<supplied reason="ocr-lost">.</supplied></p>`,
      "diplomatic",
    );
    expect(html).toBe(`<div class="fw">SECRET</div><p id="p0.p1">himselfskiing</p>`);
  });
});

describe("a page of the source", () => {
  it("begins at an anchor of its own; the stamp of the release is of the other layer", () => {
    expect(renderSnippet(`<p>one <pb n="3"/><fw type="stamp">UNCLASSIFIED Page 3</fw>two</p>`)).toContain(
      `<a class="pb" href="#page.3" aria-label="Page 3" id="page.3" data-furniture="" data-page="3"><span>3</span></a><span class="fw" hidden> UNCLASSIFIED Page 3 </span>two`,
    );
  });
});

describe("a redaction", () => {
  it("shows its extent and the exemption that was invoked", () => {
    const page = renderBody(`<p>a <gap reason="redacted" unit="line" quantity="3" ana="#b1"/> b</p>`, {
      header: `<encodingDesc><classDecl><taxonomy><category xml:id="b1"><catDesc><term>FOIA (b)(1)</term> classified</catDesc></category></taxonomy></classDecl></encodingDesc>`,
    });
    expect(page).toContain(
      `<span class="gap" data-furniture="" role="note" aria-label="Redacted, 3 lines, exemption FOIA (b)(1)" id="p0.gap1">[<a href="#r.p0.gap1">redacted, 3 lines</a>, <a href="#b1">FOIA (b)(1)</a>]</span>`,
    );
    expect(page).toContain(
      `<h2>Redactions</h2><ol><li id="r.p0.gap1"><a href="#p0.gap1">a passage</a>, 3 lines, FOIA (b)(1).</li></ol>`,
    );
    expect(page).toContain(`<dt id="b1">FOIA (b)(1)</dt>`);
  });

  it("says so to whoever hears it where the extent is not stated", () => {
    expect(renderSnippet(`<p><gap reason="redacted"/></p>`)).toContain('aria-label="Redacted, extent unknown"');
  });
});

describe("a note of the editor", () => {
  it("is called in the text and stands after it, and leads back", () => {
    const page = renderBody(`<p>word<note type="editorial">A note.</note></p>`);
    expect(page).toContain(
      `id="p0.note1.call" href="#p0.note1" data-furniture="" data-call="p0.note1" data-added="">1</a></p>`,
    );
    expect(page).toMatch(
      /<li data-note="p0.note1" data-added="" id="p0.note1">A note\.\s<a role="doc-backlink" href="#p0.note1.call"/,
    );
  });
});

describe("a name", () => {
  it("leads to the index, which says who it is and on which pages", () => {
    const page = renderBody(`<pb n="2"/><p><persName ref="person:gore">the VP</persName></p>`);
    expect(page).toContain(`<a href="#person.gore">the VP</a>`);
    expect(page).toMatch(
      /<div id="person.gore"><dt>Gore, Al<\/dt><dd>.*wikidata\.org\/wiki\/Q19673.*href="#page.2">2</,
    );
  });

  it("leads to the entry of the document's own register, in the index or in the text, and the entry back", () => {
    const person = `<listPerson><person xml:id="gore"><persName>Gore, Al</persName></person></listPerson>`;
    const inHeader = renderBody(`<p xml:id="here"><persName ref="#gore">the VP</persName></p>`, {
      header: `<profileDesc><particDesc>${person}</particDesc></profileDesc>`,
    });
    expect(inHeader).toContain(`<a href="#gore">the VP</a>`);
    expect(inHeader).toContain(`<div id="gore"><dt>Gore, Al</dt><dd>Mentioned: <a href="#here">1</a></dd></div>`);
    const inText = renderSnippet(`<p xml:id="here"><persName ref="#gore">the VP</persName></p>${person}`);
    expect(inText).toContain(`<a href="#gore">the VP</a>`);
    expect(inText).toMatch(/id="gore">.*Gore, Al.* data-furniture=""> Mentioned: <a href="#here">1<\/a>/);
  });

  it("that no register knows is plain text", () => {
    expect(renderSnippet(`<p><persName ref="person:nobody">N</persName></p>`)).toContain(
      `<span class="persName">N</span>`,
    );
  });
});

describe("what strangers write", () => {
  it("runs no program: an address that would is left out", () => {
    const html = renderSnippet(`<p><ref target="javascript:alert(1)">here</ref> <ptr target=" data:text/html,x"/></p>`);
    expect(html).not.toMatch(/href/);
    expect(html).toContain("here");
  });

  it("keeps its order in a table that holds more than cells", () => {
    const html = renderSnippet(`<table><row><cell>a</cell></row><p>between</p><row><cell>b</cell></row></table>`);
    expect(html).not.toContain("<table");
    expect(html.replace(/<[^>]*>/g, "")).toBe("abetweenb");
  });

  it("is written from right to left where its language is", () => {
    expect(renderSnippet(`<p xml:lang="he">שלום</p>`)).toContain(`lang="he" dir="rtl"`);
  });
});
