import { describe, expect, it } from "vitest";

import type { Layer } from "../../src/core/layer.ts";
import { attributes } from "../../src/prepared/attributes.ts";
import { prepareEdition, type PreparedEdition } from "../../src/prepared/prepare-edition.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { Element, Text } from "../../src/engines/saxon-tree.ts";

function prepare(xml: string, layer: Layer = "reading") {
  const document = parseXml(new TextEncoder().encode(xml), "edition.xml");
  if (!document.ok) throw new Error("not well-formed");
  return prepareEdition(document.value, layer);
}

const tei = (text: string, header = ""): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:m="http://www.w3.org/1998/Math/MathML"><teiHeader><fileDesc><titleStmt><title>A record</title></titleStmt></fileDesc>${header}</teiHeader>${text}</TEI>`;

/** Something of every kind that preparation knows. */
const everything = `<TEI xmlns="http://www.tei-c.org/ns/1.0">${tei(`<text><body>
  <pb n="1"/><fw type="stamp">A 1</fw>
  <div type="session"><p>one <name ref="#x">X</name></p></div>
  <div><head>Heading</head>
    <sp who="#x"><speaker>X</speaker><p>He <choice><sic>tre<note>so</note></sic><corr type="ocr" cert="high">three</corr></choice><supplied reason="ocr-lost">.</supplied>
      <choice><unclear>a</unclear><unclear>b</unclear></choice> <q>so</q> <ptr target="#here"/> co<lb break="no"/>me<lb/>on</p></sp>
    <u who="#unknown"><seg>said</seg></u><stage>aside</stage>
    <list rend="numbered"><head>List</head><label>l</label><item xml:id="here">first</item><trailer>end</trailer></list>
    <list rend="numbered"><item n="4">fourth <graphic url="4.png" rend="inline"/></item></list>
    <table><head>T</head><row role="label"><cell>c</cell></row></table>
    <p xml:space="preserve">kept
line</p>
    <p rend="center italic">x <app><lem>arma</lem><rdg wit="#B">armo</rdg></app><note type="editorial">n</note> <app loc="1"><rdg>x</rdg></app> <index spanTo="#last"><term>war</term></index> <code>a  b</code>
      <formula><m:math><m:mfrac><m:mi>a</m:mi><m:mi>b</m:mi></m:mfrac></m:math></formula></p>
    <pb n="2"/><ab xml:id="last">last <height unit="cm" quantity="3"/></ab>
    <msDesc><msIdentifier><settlement>Bern</settlement></msIdentifier></msDesc>
  </div></body></text>`)}</TEI>`;

interface Written {
  readonly name: string;
  readonly value: string;
  readonly on: string;
}

function writtenIn(edition: PreparedEdition): readonly Written[] {
  return elementsIn(edition)
    .flatMap(({ localName, attributes }) =>
      Array.from(attributes, ({ name, value }) => ({ name, value, on: localName })),
    )
    .filter(({ name }) => name.startsWith("pre:"));
}

function elementsIn({ prepared }: PreparedEdition): readonly Element[] {
  const within = (element: Element): Element[] => [
    element,
    ...element.childNodes.filter(node => node instanceof Element).flatMap(within),
  ];
  return within(prepared.node.documentElement!);
}

function wordsOf(element: Element): string {
  return element.childNodes
    .map(node => (node instanceof Text ? node.data : node instanceof Element ? wordsOf(node) : ""))
    .join("")
    .trim();
}

describe("what preparation writes", () => {
  const documents = (["reading", "diplomatic"] as const).map(layer => prepare(everything, layer));
  const written = documents.flatMap(edition => (edition.ok ? writtenIn(edition.value) : []));

  it("is all that the list promises", () => {
    const names = new Set(written.map(({ name }) => name));
    expect(Object.keys(attributes).filter(name => name.startsWith("pre:") && !names.has(name))).toEqual([]);
  });

  it("stands where the list says, with values of its kind", () => {
    const wrong = written.filter(({ name, value, on }) => {
      const { holds, on: allowed } = attributes[name as keyof typeof attributes];
      if (allowed !== "any element" && !(allowed as readonly string[]).includes(on)) return true;
      const values: readonly string[] = "values" in holds ? holds.values : [];
      return !isOfKind(holds.kind, value, values);
    });
    expect(wrong).toEqual([]);
  });
});

function isOfKind(kind: string, value: string, values: readonly string[]): boolean {
  switch (kind) {
    case "flag":
      return value === "true";
    case "integer":
      return /^\d+$/.test(value);
    case "integers":
      return /^\d+( \d+)*$/.test(value);
    case "id":
      return /^\S+$/.test(value);
    case "tokens":
      return /^\S+( \S+)*$/.test(value);
    case "one of":
      return values.includes(value);
    case "some of":
      return value.split(" ").every(token => values.includes(token));
    default:
      return kind === "text" || kind === "lines";
  }
}

describe("an element without a layout", () => {
  const codesOf = (text: string, layer: Layer = "reading"): string[] =>
    prepare(tei(text), layer).diagnostics.map(
      ({ code, message }) => `${code} ${/element (\S+):/.exec(message)?.[1] ?? ""}`,
    );

  it("is a finding for whatever format, once for each name, in the order of the text", () => {
    const text = `<text><body><p><venue>a</venue> <venue>b</venue></p><agenda>c</agenda></body></text>`;
    expect(codesOf(text)).toEqual(["REC-P001 venue", "REC-P001 agenda"]);
    expect(codesOf(text, "diplomatic")).toEqual(["REC-P001 venue", "REC-P001 agenda"]);
  });

  it("is none of an example of markup, nor of a formula, nor of the header", () => {
    const shown = `<egXML xmlns="http://www.tei-c.org/ns/Examples"><p>a <venue>b</venue></p></egXML>`;
    const formula = `<formula><m:math><m:mi>a</m:mi></m:math></formula>`;
    expect(codesOf(`<text><body><p>${shown}${formula}</p></body></text>`)).toEqual([]);
    expect(prepare(tei("<text><body><p>a</p></body></text>", "<venue>a</venue>")).diagnostics).toEqual([]);
  });

  it("is one of an element in an example where TEI stands around it, and of markup that no formula draws", () => {
    const shown = `<eg><hi><x:venue xmlns:x="urn:x">b</x:venue></hi></eg>`;
    const formula = `<formula><m:math><m:apply><m:plus/></m:apply></m:math></formula>`;
    expect(codesOf(`<text><body><p>${shown}${formula}</p></body></text>`)).toEqual([
      "REC-P001 x:venue",
      "REC-P001 m:apply",
      "REC-P001 m:plus",
    ]);
  });

  it("has its place where the document has it, though its namesake of TEI stands before it", () => {
    const { diagnostics } = prepare(tei(`<text><body><pb n="4"/><p>a <p xmlns="urn:x">b</p></p></body></text>`));
    expect(diagnostics.map(({ location: { xpath, page } }) => [xpath, page])).toEqual([
      ["/TEI/text[1]/body[1]/p[1]/p[1]", "4"],
    ]);
  });
});

describe("the text of an edition", () => {
  const lines = "<sourceDoc><surface><zone><line>of its source</line></zone></surface></sourceDoc>";
  const people = "<particDesc><listPerson><person><persName>Ada</persName></person></listPerson></particDesc>";

  it.each([
    ["that of the source", tei(lines), "of its source"],
    ["what the header describes", tei("<text><body/></text>", `<profileDesc>${people}</profileDesc>`), "Ada"],
    ["its own, where it has one", tei(`${lines}<text><body><p>its own</p></body></text>`), "its own"],
  ])("is %s", (_, xml, words) => {
    const edition = prepare(xml);
    const [text] = edition.ok ? elementsIn(edition.value).filter(({ localName }) => localName === "text") : [];
    expect(text && wordsOf(text)).toBe(words);
  });
});
