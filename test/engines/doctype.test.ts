import { describe, expect, it } from "vitest";

import { attribute, textOf, type XmlElement } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";

describe("an entity that a document declares", () => {
  it.each([
    ["stands for its text", '<!ENTITY e "words">', "words"],
    ["may hold others, whatever comes first", '<!ENTITY e "a &f;"><!ENTITY f "b">', "a b"],
    ["may stand for a sign of markup, as XML declares its own", '<!ENTITY e "&#38;#60;p/>&#38;#38;">', "<p/>&"],
    ["may hold signs of markup by the names of XML", '<!ENTITY e "&lt;b&gt; &amp;c">', "<b> &c"],
    ["counts as it is declared first", '<!ENTITY e "a"><!ENTITY e "b">', "a"],
    [
      "is not the one of a comment or an instruction",
      '<!-- <!ENTITY e "a"> --><?x <!ENTITY e "b"> ?><!ENTITY e "c">',
      "c",
    ],
  ])("%s", (_, declared, text) => {
    expect(textOf(rootOf(`<!DOCTYPE a [${declared}]><a>&e;</a>`))).toBe(text);
  });

  it.each([
    ["another file", '<!ENTITY e SYSTEM "e.txt">'],
    ["a picture", '<!NOTATION jpeg SYSTEM "j"><!ENTITY e SYSTEM "e.jpg" NDATA jpeg>'],
    ["elements", '<!ENTITY e "<b/>">'],
    ["itself", '<!ENTITY e "&e;">'],
  ])("does no harm while nothing refers to it: %s", (_, declared) => {
    expect(textOf(rootOf(`<!DOCTYPE a [${declared}]><a>words</a>`))).toBe("words");
  });

  it.each([
    ["another file", '<!ENTITY e SYSTEM "e.txt">', "REC-X005"],
    ["elements", '<!ENTITY e "<b/>">', "REC-X006"],
    ["elements, written as signs", '<!ENTITY e "&#60;b/>">', "REC-X006"],
    ["itself", '<!ENTITY e "&f;"><!ENTITY f "&e;">', "REC-X006"],
    ["what is not declared", '<!ENTITY e "&f;">', "REC-X006"],
  ])("is a finding where something refers to it: %s", (_, declared, code) => {
    const source = `<!DOCTYPE a [${declared}]><a>`;
    expect(found(`${source}&e;</a>`)).toEqual([`${source.length + 1} ${code}`]);
    expect(found(`${source}<b c="&e;"/></a>`)).toEqual([`${source.length + 7} ${code}`]);
  });

  it("is a finding where it is referred to so often that the document would come to many times its size", () => {
    const text = "a".repeat(9000);
    expect(found(`<!DOCTYPE a [<!ENTITY e "${text}">]><a>${"&e;".repeat(50)}</a>`)).toEqual([]);
    expect(found(`<!DOCTYPE a [<!ENTITY e "${text}">]><a>${"&e;".repeat(5000)}</a>`)[0]).toContain("REC-X006");
  });
});

describe("an attribute that a document declares", () => {
  it.each([
    ["its value where none is given", '<!ATTLIST b c CDATA "1">', "<b/>", "1"],
    ["no other where one is", '<!ATTLIST b c CDATA "1">', '<b c="2"/>', "2"],
    ["one that is fixed", '<!ATTLIST b c CDATA #FIXED "1">', "<b/>", "1"],
    ["one with references", "<!ENTITY e 'x'><!ATTLIST b c CDATA '&e;&#38;&lt;'>", "<b/>", "x&<"],
    ["none where it may be left out", "<!ATTLIST b c CDATA #IMPLIED>", "<b/>", undefined],
    ["none by a declaration of another element", '<!ATTLIST d c CDATA "1">', "<b/>", undefined],
    ["the one that is declared first", '<!ATTLIST b c CDATA "1"><!ATTLIST b c CDATA "2">', "<b/>", "1"],
    ["blanks that count, of text", "<!ATTLIST b c CDATA #IMPLIED>", '<b c=" a  b "/>', " a  b "],
    ["blanks that do not, of tokens", "<!ATTLIST b c NMTOKENS #IMPLIED>", '<b c=" a  b "/>', "a b"],
    ["one of a list", "<!ATTLIST b d (x|y) #REQUIRED c ( p | q ) 'q'>", "<b/>", "q"],
  ])("has %s", (_, declared, element, value) => {
    expect(attribute(rootOf(`<!DOCTYPE b [${declared}]>${element}`), "c")).toBe(value);
  });

  it("may declare a namespace", () => {
    expect(rootOf('<!DOCTYPE b [<!ATTLIST b xmlns CDATA #FIXED "urn:x">]><b/>').namespace).toBe("urn:x");
  });
});

describe("a document type declaration", () => {
  it.each([
    ["alone", "<!DOCTYPE a>"],
    ["of a file, which is not read", '<!DOCTYPE a PUBLIC "-//TEI//DTD" "tei.dtd" [ ]>'],
    ["with elements", "<!DOCTYPE a [<!ELEMENT a (#PCDATA|b)*>\r\n<!ELEMENT b EMPTY>]\n>"],
    ["with parameter entities, which are not read", '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://example.org/p"> %p; ]>'],
  ])("is read: %s", (_, doctype) => {
    expect(found(`${doctype}<a/>`)).toEqual([]);
  });

  it.each([
    ["without a name", "<!DOCTYPE>", 10],
    ["with words in it", "<!DOCTYPE a [words]>", 14],
    ["with an entity that has no text", "<!DOCTYPE a [ <!ENTITY e>]>", 15],
    ["with an entity in which a sign of a reference stands", '<!DOCTYPE a [<!ENTITY e "50% & more">]>', 14],
    ["with an attribute of no type", "<!DOCTYPE a [<!ATTLIST a b STRING #IMPLIED>]>", 14],
    ["with an element of no content", "<!DOCTYPE a [<!ELEMENT a>]>", 14],
  ])("is a finding where it is not well-formed, in its place: %s", (_, doctype, column) => {
    expect(found(`${doctype}<a/>`)).toEqual([`${column} REC-X003`]);
  });
});

function rootOf(source: string): XmlElement {
  const parsed = parseXml(new TextEncoder().encode(source), "a.xml");
  if (!parsed.ok) throw new Error(parsed.diagnostics[0]?.message);
  return parsed.value.root;
}

/** The column and the code of each finding. */
function found(source: string): string[] {
  const { diagnostics } = parseXml(new TextEncoder().encode(source), "a.xml");
  return diagnostics.map(({ code, location }) => `${location.column} ${code}`);
}
