import { describe, expect, it } from "vitest";

import { session } from "../../src/index.ts";

const opened = session();

const header: readonly string[] = [
  "<title>A record</title>",
  "<author>Ann Other</author>",
  "<editor>Ed Itor</editor>",
  "<respStmt><resp>typed by</resp><name>Ty Pist</name></respStmt>",
];

/** A header that says everything once, in parts that can be said twice. */
const parts: Readonly<Record<string, string>> = {
  titleStmt: `<titleStmt>${header.join("")}</titleStmt>`,
  editionStmt: "<editionStmt><edition>First</edition></editionStmt>",
  publicationStmt:
    '<publicationStmt><publisher>P</publisher><date when="2020-01-02">2020</date><idno type="DOI">10.1/a</idno><availability><licence target="https://example.org/">free</licence></availability></publicationStmt>',
  sourceDesc:
    '<sourceDesc><bibl type="release"><title>S</title><publisher>K</publisher><date when="1999">1999</date><idno type="case">1</idno></bibl><msDesc><msIdentifier><settlement>L</settlement></msIdentifier></msDesc></sourceDesc>',
};
const further: Readonly<Record<string, string>> = {
  encodingDesc:
    '<encodingDesc><projectDesc><p>a</p></projectDesc><editorialDecl xml:id="redactions"><p>b</p></editorialDecl></encodingDesc>',
  profileDesc:
    '<profileDesc><creation><date>1998</date></creation><abstract><p>c</p></abstract><langUsage><language ident="en">English</language></langUsage><correspDesc><correspAction type="sent"><persName>A</persName><placeName>B</placeName><date when="1998-01-01"/></correspAction></correspDesc><particDesc><listPerson><person xml:id="p"><persName>P</persName></person></listPerson></particDesc></profileDesc>',
  revisionDesc: "<revisionDesc><change>d</change></revisionDesc>",
};
const whole = headerOf(Object.values(parts).join(""), Object.values(further).join(""));

function headerOf(file: string, rest: string): string {
  return `<teiHeader><fileDesc>${file}</fileDesc>${rest}</teiHeader>`;
}

function documentWith(ownHeader: string): string {
  const text = '<text><body><p>One <gap reason="redacted"/> <persName ref="#p">two</persName></p></body></text>';
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0">${ownHeader}${text}</TEI>`;
}

/** Each element of the header once, from its start tag to its end. */
const elements = [...new Set([...whole.matchAll(/<([a-zA-Z]+)[^>]*?(?:\/>|>)/g)].map(([, name]) => name!))];

function around(name: string): string {
  const found = new RegExp(`<${name}(?: [^>]*)?/>|<${name}(?: [^>]*)?>.*?</${name}>`).exec(whole);
  if (!found) throw new Error(`no ${name}`);
  return found[0];
}

describe.each(elements)("an edition whose header has %s", name => {
  const element = around(name);
  const again = element.replace(/ xml:id="[^"]*"/g, "");
  const variants: readonly (readonly [string, string])[] = [
    ["twice", whole.replace(element, () => element + again)],
    ["not at all", whole.replace(element, "")],
    ["without anything in it", whole.replace(element, `<${name}/>`)],
    ["within itself", whole.replace(element, () => element.replace(/>/, () => `>${again}`))],
  ];

  it.each(variants)("%s is made all the same", async (_, ownHeader) => {
    const { files, diagnostics } = await opened.build(documentWith(ownHeader), {
      formats: ["html", "txt", "pdf", "epub"],
    });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
  });
});
