import { expect, it } from "vitest";

import { editionsAmong, teiAmong } from "../../../src/cli/inputs/editions-among.ts";
import { memoryWorld } from "../../../src/world/memory-world.ts";

const tei = (content: string, name = "TEI"): string =>
  `<${name} xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude"><teiHeader/>${content}</${name}>`;
const text = (content: string): string => tei(`<text><body>${content}</body></text>`);
const include = (href: string): string => `<xi:include href="${href}"/>`;

async function sorted(
  files: Readonly<Record<string, string | Uint8Array>>,
  among = editionsAmong,
): Promise<Record<string, unknown>> {
  const { editions, others } = await among(Object.keys(files), "in", memoryWorld(files));
  return { editions, ...Object.fromEntries(others) };
}

it("every TEI document is an edition, also one that cannot be read for a fault, or whose root is written wrongly", async () => {
  const files = {
    "in/a.xml": text("<p/>"),
    "in/b.xml": tei(text("<p/>"), "teiCorpus"),
    "in/broken.xml": "<TEI><p>",
    "in/empty.xml": "",
    "in/p4.xml": "<TEI.2/>",
    "in/without-namespace.xml": "<tei/>",
  };
  expect(await sorted(files)).toEqual({ editions: Object.keys(files) });
});

it("a schema and other XML is none", async () => {
  expect(await sorted({ "in/a.xml": text("<p/>"), "in/b.xml": "<grammar/>", "in/c.xml": "<html/>" })).toEqual({
    editions: ["in/a.xml"],
    "no TEI": ["in/b.xml", "in/c.xml"],
  });
});

it("what another document includes is a part of it, also in another folder and part by part", async () => {
  const files = {
    "in/book.xml": text(include("parts/one%20a.xml") + include("none.xml") + include("../outside.xml")),
    "in/parts/one a.xml": text(include("two.xml")),
    "in/parts/three.xml": text(`<!-- ${include("two.xml")} ${include("../book.xml")} -->`),
    "in/parts/two.xml": text("<p/>"),
  };
  expect(await sorted(files)).toEqual({
    editions: ["in/book.xml", "in/parts/three.xml"],
    "parts of other documents": ["in/parts/one a.xml", "in/parts/two.xml"],
  });
});

it("of documents that include one another in a circle, or themselves, one is an edition", async () => {
  const files = {
    "in/a.xml": text(include("b.xml")),
    "in/b.xml": text(include("a.xml")),
    "in/itself.xml": text(include("itself.xml")),
  };
  expect(await sorted(files)).toEqual({
    editions: ["in/a.xml", "in/itself.xml"],
    "parts of other documents": ["in/b.xml"],
  });
});

it("a register of names is none where others point into it or it has no text; a gazetteer by itself is one", async () => {
  const places = `<head>Places</head><listPlace><place xml:id="sund"><placeName>Sund</placeName></place></listPlace>`;
  const prefix = `<teiHeader><encodingDesc><listPrefixDef><prefixDef ident="place" matchPattern="(.+)" replacementPattern="reg/prefixed.xml#$1"/></listPrefixDef></encodingDesc></teiHeader>`;
  const files = {
    "in/gazetteer.xml": text(places),
    "in/letter.xml": text(
      `<p><placeName ref="reg/pointed.xml#sund">Sund</placeName> <ref target="other.xml#p">p</ref></p>`,
    ),
    "in/other.xml": tei(prefix + `<text><body><p xml:id="p"/></body></text>`),
    "in/reg/alone.xml": tei(`<standOff>${places}</standOff>`),
    "in/reg/pointed.xml": text(`<div>${places}</div>`),
    "in/reg/prefixed.xml": text(places),
  };
  expect(await sorted(files)).toEqual({
    editions: ["in/gazetteer.xml", "in/letter.xml", "in/other.xml"],
    registers: ["in/reg/alone.xml", "in/reg/pointed.xml", "in/reg/prefixed.xml"],
  });
});

it("all TEI is to be checked: registers and parts too, but those which are checked where they are included", async () => {
  const listed = `<listPlace><place xml:id="sund"><placeName>Sund</placeName></place></listPlace>`;
  const ofTei = `xmlns="http://www.tei-c.org/ns/1.0"`;
  const files = {
    "in/book.xml": text(include("part.xml") + `<ref target="register.xml#sund"/>`),
    "in/broken.xml": "<p>",
    "in/broken-root.xml": "<p",
    "in/empty.xml": "",
    "in/fragment.xml": `<div ${ofTei}><p/></div>`,
    "in/header.xml": `<?xml-model href="a.rng"?>\n<!-- of all -->\n<tei:teiHeader xmlns:tei="http://www.tei-c.org/ns/1.0"/>`,
    "in/page.xml": "<html/>",
    "in/part.xml": `<p ${ofTei}/>`,
    "in/register.xml": tei(`<standOff>${listed}</standOff>`),
    "in/wide.xml": Buffer.from(`\uFEFF<list ${ofTei}/>`, "utf16le"),
    "in/without-namespace.xml": "<TEI/>",
  };
  const left = ["in/broken.xml", "in/page.xml", "in/part.xml"];
  expect(await sorted(files, teiAmong)).toEqual({
    editions: Object.keys(files).filter(path => !left.includes(path)),
    "no TEI": ["in/broken.xml", "in/page.xml"],
    "parts of other documents": ["in/part.xml"],
  });
});
