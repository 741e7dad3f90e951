import { describe, expect, it } from "vitest";

import { tryBody } from "./try-document.ts";

/** Elements that by the Guidelines hold nothing, with something in them. */
const emptyElements = (
  "lb pb cb gb milestone anchor ptr caesura handShift shift addSpan delSpan damageSpan lacunaStart lacunaEnd " +
  "witStart witEnd"
).split(" ");

describe("what stands where TEI lets nothing stand", () => {
  it.each(emptyElements)("is kept in every format: in %s", async name => {
    const { faults, plainText } = await tryBody(`<p>before <${name}>lost <hi>words</hi></${name}> after</p>`);
    expect(faults).toEqual([]);
    expect(plainText.replace(/\s+/g, " ")).toMatch(/before .*lost words after/);
  });

  it.each([
    ["a block in the beginning of a page", "<pb n='1'><p>words</p></pb>", "words"],
    ["words and a block in a gap", "<p>one <gap>hidden<p>inner</p></gap> two</p>", "hidden inner two"],
    ["one within another", "<p>a <lb>b <pb n='2'>c <cb>d</cb></pb></lb> e</p>", "b [p. 2] c d e"],
    ["a gap in a gap", "<p>a <gap reason='lost'><gap reason='lost'/> b</gap> c</p>", "b c"],
    ["words in a choice", "<p>a <choice>stray <sic>teh</sic><corr>the</corr></choice> b</p>", "a stray the b"],
    ["words in an entry", "<p>a <app>stray <lem>x</lem><rdg wit='#B'>y</rdg></app> b</p>", "a stray x [1] b"],
    [
      "a choice in a choice",
      "<p><choice>one <sic><choice>two <sic>a</sic><corr>b</corr></choice></sic><corr>c</corr></choice></p>",
      "one c",
    ],
  ])("is kept in every format: %s", async (_, body, words) => {
    const { faults, plainText } = await tryBody(body);
    expect(faults).toEqual([]);
    expect(plainText.replace(/\s+/g, " ")).toContain(words);
  });

  it("what describes a gap stays with it", async () => {
    const { faults, plainText } = await tryBody("<p>one <gap reason='lost'><desc>a torn corner</desc></gap> two</p>");
    expect(faults).toEqual([]);
    expect(plainText).not.toMatch(/\]\s*a torn corner/);
  });
});

describe("what has no words", () => {
  it.each([
    ["a head", "<div><head/><p>x</p></div>"],
    ["a head of phrases without words", "<div><head><hi/> <seg><anchor/></seg></head><p>x</p></div>"],
    ["a head of a glyph without a letter", "<div><head><g ref='#long-s'/></head><p>x</p></div>"],
    ["a head that begins a page", "<div><head><pb n='2'/></head><p>x</p></div>"],
    ["a head of a typed division", "<div type='translation'><head> </head><p>x</p></div>"],
    ["a head among heads", "<div><head/><div><head>A</head><p>x</p></div></div>"],
    ["notes", "<p>a<note/> b<note> </note> c<note><note/></note></p>"],
    ["notes with a mark", "<p>a<note n='*'/> b<note n='†'><note n='‡'> </note></note></p>"],
    ["a table, a list, an item, a cell", "<table/><list/><list><item/></list><table><row/><row><cell/></row></table>"],
    ["a speech", "<sp/><sp who='#a'><speaker/></sp>"],
    ["a choice and its sides", "<p>a <choice/> b <choice><sic/><corr/></choice> c</p>"],
    ["an entry and its readings", "<p>a <app/> b <app><lem/><rdg/></app> c</p>"],
    ["a ruby and its parts", "<p><ruby/> <ruby><rb/><rt/></ruby> <ruby><rt>b</rt></ruby></p>"],
    ["a pointer", "<p><ref/> <ptr/> <ref target=''/></p>"],
    ["a quotation", "<q/><p><q/> <quote/></p>"],
    ["a figure", "<figure/><figure><head/></figure>"],
    ["verse", "<lg><head/><l/></lg>"],
  ])("is valid and the same in every format: %s", async (_, body) => {
    expect((await tryBody(body)).faults).toEqual([]);
  });

  it("a head without words is no heading, and no link leads to it", async () => {
    const { page } = await tryBody("<div><head/><p>x</p></div>");
    expect(page).not.toMatch(/<h\d[^>]*>\s*<\/h\d>|<a [^>]*><\/a>/);
  });
});

describe("what stands in another's place", () => {
  it.each([
    ["a block in a ruby", "<p><ruby><rb>a</rb><rt>b</rt><item>c</item></ruby></p>"],
    ["a ruby in a ruby", "<p><ruby><rb><ruby><rb>a</rb><rt>b</rt></ruby></rb><rt>c</rt></ruby></p>"],
    ["a paragraph in a gloss", "<p><ruby><rb>a</rb><rt><p>b</p></rt></ruby></p>"],
    ["a pointer right in a body", "<ref target='a.html'/>"],
    ["lines of an address in an entry that stands apart", "<app from='#a'>one<addrLine>two</addrLine>three</app>"],
    ["entries within entries", `<p>${"<app><lem>a</lem><rdg>".repeat(12)}b${"</rdg></app>".repeat(12)}</p>`],
  ])("is valid and the same in every format: %s", async (_, body) => {
    expect((await tryBody(body)).faults).toEqual([]);
  });
});
