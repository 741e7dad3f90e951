import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";

import { describe, expect, it } from "vitest";

import { readEditionTei } from "../../src/document/read-tei.ts";
import { attribute, childElements, elementsOf, textOf, type XmlElement } from "../../src/core/xml-tree.ts";
import { nodeWorld } from "../../src/world/node-world.ts";
import { buildAndVerifyFile } from "../verify/build-and-verify.ts";

const tei = (text: string, header = ""): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude"><teiHeader>${header}</teiHeader>${text}</TEI>`;
const inText = (content: string): string => tei(`<text><body><p>One.</p>${content}<p>Two.</p></body></text>`);
const part = (content: string): string =>
  `<div xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude">${content}</div>`;

async function rootOf(path: string): Promise<XmlElement> {
  const document = await readEditionTei(path, nodeWorld({}));
  if (!document.ok) throw new Error(`${path} was not read`);
  return document.value.root;
}

async function messages(path: string): Promise<string[]> {
  return (await readEditionTei(path, nodeWorld({}))).diagnostics.map(({ message }) => message);
}

/** Writes the files, `book/book.xml` the first, and gives its path. */
function bookOf(book: string, others: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = join(mkdtempSync(join(tmpdir(), "recension-test-")), "book");
  for (const [name, xml] of Object.entries({ "book.xml": book, ...others })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), xml);
  }
  return join(folder, "book.xml");
}

async function read(path: string, world = nodeWorld({})): Promise<{ words: string; findings: string[] }> {
  const document = await readEditionTei(path, world);
  const findings = document.diagnostics.map(
    ({ code, location: { file, line } }) => `${code} ${file.replace(/^.*\/book\//, "")}:${line ?? ""}`,
  );
  return { words: document.ok ? textOf(document.value.root).replace(/\s+/g, " ").trim() : "", findings };
}

describe("the parts of a document", () => {
  it("stand where they are included, in every format, and are in the PDF with it", async () => {
    const path = bookOf(inText(`<xi:include href="parts/a.xml"/>`), {
      "parts/a.xml": part(`<head>A</head><xi:include href="b%20c.xml"/>`),
      "parts/b c.xml": part("<p>Within.</p>"),
    });
    const { files, findings } = await buildAndVerifyFile(path, "reading");
    expect(findings).toEqual([]);
    expect(new TextDecoder().decode(files.get("txt"))).toMatch(/One\.\s+A\s+Within\.\s+Two\./);
    const pdf = join(dirname(path), "book.pdf");
    writeFileSync(pdf, files.get("pdf")!);
    const attached = execFileSync("pdfdetach", ["-list", pdf], { encoding: "utf8" });
    for (const name of ["book.xml", "parts/a.xml", "parts/b c.xml", "book.txt"]) expect(attached).toContain(name);
  });

  it.each([
    [
      "one element of a part",
      `<xi:include href="a.xml" xpointer="x"/>`,
      { "a.xml": part(`<p>No.</p><p xml:id="x">Yes.</p>`) },
      "One.Yes.Two.",
    ],
    ["a part that is text", `<p><xi:include href="a.txt" parse="text"/></p>`, { "a.txt": "1 < 2" }, "One.1 < 2Two."],
    [
      "a fallback",
      `<xi:include href="none.xml"><xi:fallback><p>Else.</p></xi:fallback></xi:include>`,
      {},
      "One.Else.Two.",
    ],
    [
      "a part twice",
      `<xi:include href="a.xml"/><xi:include href="a.xml"/>`,
      { "a.xml": part("<p>P.</p>") },
      "One.P.P.Two.",
    ],
  ])("are as XInclude says: %s", async (_, inclusion, others, words) => {
    expect(await read(bookOf(inText(inclusion), others))).toEqual({ words, findings: [] });
  });

  it.each([
    ["not there", "none.xml", "REC-X009 book.xml:1"],
    ["on the web", "https://example.org/a.xml", "REC-X010 book.xml:1"],
    ["in the file system", "file:///etc/passwd", "REC-X010 book.xml:1"],
    ["outside", "../../secret.xml", "REC-X010 book.xml:1"],
    ["outside in disguise", "a/%2e%2e/%2e%2e/secret.xml", "REC-X010 book.xml:1"],
    ["an absolute path", "/etc/passwd", "REC-X010 book.xml:1"],
    ["the document itself", "book.xml", "REC-X010 book.xml:1"],
    ["nothing named", "", "REC-X010 book.xml:1"],
    ["named as a fragment", "a.xml#x", "REC-X010 book.xml:1"],
  ])("leave a gap that names them, and a finding, where they are %s", async (_, href, finding) => {
    const path = bookOf(inText(`<xi:include href="${href}"/>`));
    expect(await read(path)).toEqual({ words: `One.${href}Two.`, findings: [finding] });
    const { files, findings } = await buildAndVerifyFile(path, "reading", { formats: ["html", "txt"] });
    expect(findings).toEqual([]);
    expect(new TextDecoder().decode(files.get("txt"))).toMatch(/\[missing: not included(; .+)?\]/);
  });

  it("do not include one another without end", async () => {
    const circle = { "a.xml": part(`\n<xi:include href="b.xml"/>`), "b.xml": part(`\n\n<xi:include href="a.xml"/>`) };
    expect((await read(bookOf(inText(`<xi:include href="a.xml"/>`), circle))).findings).toEqual(["REC-X010 b.xml:3"]);
    const chain = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`${String(i)}.xml`, part(`<xi:include href="${String(i + 1)}.xml"/>`)]),
    );
    expect((await read(bookOf(inText(`<xi:include href="0.xml"/>`), chain))).findings).toEqual(["REC-X010 9.xml:1"]);
  });

  it("leave a document that has no other text with a word of what is wanting", async () => {
    const { words, findings } = await read(bookOf(tei(`<xi:include href="text.xml"/>`)));
    expect([words, findings]).toEqual(["text.xml", ["REC-X009 book.xml:1"]]);
  });

  it("are the place of their faults", async () => {
    const broken = { "a.xml": "<div>\n<p>\n</div>" };
    expect((await read(bookOf(inText(`<xi:include href="a.xml"/>`), broken))).findings).toEqual(["REC-X003 a.xml:3"]);
  });

  it("are not read where a symbolic link leads out of the folder", async () => {
    const path = bookOf(inText(`<xi:include href="a.xml"/>`), { "../secret.xml": part("<p>Secret.</p>") });
    symlinkSync("../secret.xml", join(dirname(path), "a.xml"));
    expect(await read(path)).toEqual({ words: "One.a.xmlTwo.", findings: ["REC-X010 book.xml:1"] });
  });

  it.each([
    ["before the text", `<xi:include href="none.xml"/><text><body><p>One.</p></body></text>`, "text", "One."],
    ["after the text", `<text><body><p>One.</p></body></text><xi:include href="none.xml"/>`, "text", "One."],
    [
      "before the transcription",
      `<xi:include href="none.xml"/><sourceDoc><surface><line>One.</line></surface></sourceDoc>`,
      "sourceDoc",
      "One.",
    ],
    ["before a text that is a part", `<xi:include href="none.xml"/><xi:include href="text.xml"/>`, "text", "One."],
    ["and there is no text", `<xi:include href="none.xml"/><xi:include href="nor.xml"/>`, "text", "none.xmlnor.xml"],
  ])("invent no text where one is wanting %s", async (_, content, only, words) => {
    const text = `<text xmlns="http://www.tei-c.org/ns/1.0"><body><p>One.</p></body></text>`;
    const root = await rootOf(bookOf(tei(content), { "text.xml": text }));
    expect([childElements(root).map(({ local }) => local), textOf(root)]).toEqual([["teiHeader", only], words]);
  });

  it("leave the word that is true where they are wanting", async () => {
    const missing = `<xi:include href="none.xml"/>`;
    const told = "is included here and is not there; ";
    const one = `<text><body><p>One.</p></body></text>`;
    expect(await messages(bookOf(inText(missing)))).toEqual([`The part "none.xml" ${told}a gap stands in its place.`]);
    for (const book of [tei(one, missing), tei(missing + one)])
      expect(await messages(bookOf(book))).toEqual([`The part "none.xml" ${told}nothing stands in its place.`]);
    expect(await messages(bookOf(tei(missing)))).toEqual([
      `The part "none.xml" ${told}a gap is the text of the document, which has no other.`,
    ]);
    const corpus = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude"><teiHeader/>${missing}</teiCorpus>`;
    expect(await messages(bookOf(corpus))).toEqual([`The part "none.xml" ${told}nothing stands in its place.`]);
  });

  it.each([
    ["UTF-8, where none is named", "", Uint8Array.of(0xc3, 0xa9), "é", []],
    ["the encoding that is named", `encoding="iso-8859-2"`, Uint8Array.of(0xb1), "ą", []],
    ["UTF-16", `encoding="utf-16"`, Uint8Array.of(0xff, 0xfe, 0x61, 0x00), "a", []],
    ["another encoding than is named", "", Uint8Array.of(0x61, 0xe9), "a.txt", ["REC-X010 book.xml:1"]],
    ["an encoding that is none", `encoding="no-such"`, Uint8Array.of(0x61), "a.txt", ["REC-X010 book.xml:1"]],
    ["characters that XML forbids", "", Uint8Array.of(0x61, 0x00), "a.txt", ["REC-X010 book.xml:1"]],
  ])("are text in %s, or a gap", async (_, encoding, bytes, words, findings) => {
    const path = bookOf(inText(`<p><xi:include href="a.txt" parse="text" ${encoding}/></p>`), { "a.txt": bytes });
    expect(await read(path)).toEqual({ words: `One.${words}Two.`, findings });
  });

  it("may be elements of the same file", async () => {
    const here = inText(`<p xml:id="x">X.</p><xi:include xpointer="x"/><xi:include href="a.xml"/>`);
    const there = { "a.xml": part(`<p xml:id="y">Y.</p><xi:include href="" xpointer="y"/>`) };
    expect(await read(bookOf(here, there))).toEqual({ words: "One.X.X.Y.Y.Two.", findings: [] });
    const wanting = bookOf(inText(`<xi:include xpointer="z"/>`));
    expect(await read(wanting)).toEqual({ words: "One.#zTwo.", findings: ["REC-X010 book.xml:1"] });
    expect(await messages(wanting)).toEqual([expect.stringContaining("xpointer is not the xml:id")]);
    const around = bookOf(
      inText(`<div xml:id="a"><xi:include xpointer="b"/></div>
      <div xml:id="b"><xi:include xpointer="a"/></div>`),
    );
    expect((await read(around)).findings).toEqual(["REC-X010 book.xml:2", "REC-X010 book.xml:1"]);
  });

  it("are read once, however often they are included, and come to an end", async () => {
    const asked: string[] = [];
    const own = nodeWorld({});
    const world = { ...own, read: (path: string) => (asked.push(basename(path)), own.read(path)) };
    const ten = (i: number): string => `<xi:include href="${i}.xml"/>`.repeat(10);
    const chain = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.xml`, part(ten(i + 1))]));
    const { findings } = await read(bookOf(inText(ten(0)), chain), world);
    expect(asked).toEqual([...new Set(asked)]);
    expect(findings.length).toBeLessThan(10_000);
    const many = Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`${i}.xml`, part(ten(i + 1))]));
    const bounded = await read(bookOf(inText(ten(0)), { ...many, "5.xml": part("<p/>") }), world);
    expect(bounded.findings).toEqual(["REC-X010 4.xml:1"]);
  });

  it("are bounded in what they come to together", async () => {
    const large = { "a.xml": part("<p/>".repeat(300_000)), "b.xml": part("<p>Not read.</p>") };
    const asked: string[] = [];
    const own = nodeWorld({});
    const world = { ...own, read: (path: string) => (asked.push(basename(path)), own.read(path)) };
    const book = inText(`${`<xi:include href="a.xml"/>`.repeat(9)}<xi:include href="b.xml"/>`);
    const { findings, words } = await read(bookOf(book, large), world);
    expect([findings, asked]).toEqual([["REC-X010 book.xml:1"], ["book.xml", "a.xml"]]);
    expect(words).toBe("One.a.xmla.xmla.xmlb.xmlTwo.");
    const sized = { ...own, size: () => Promise.resolve(2 ** 29) };
    expect(await read(bookOf(inText(`<xi:include href="b.xml"/>`), large), sized)).toEqual({
      words: "One.b.xmlTwo.",
      findings: ["REC-X010 book.xml:1"],
    });
  });

  it("bring the addresses of their pictures along", async () => {
    const pictures = `<pb facs="1.jpg  https://example.org/2.jpg #s img:3"/><graphic url="../p/a.png?x#y"/><graphic url="/b.png"/><media url="50%_c.mp4"/><graphic url="../../d.png"/>`;
    const root = await rootOf(
      bookOf(inText(`<graphic url="own.png"/><xi:include href="a%20b/c.xml"/><graphic url="own.png"/>`), {
        "a b/c.xml": part(`${pictures}<xi:include href="../d.xml"/>`),
        "d.xml": part(`<graphic url="d.png"/>`),
      }),
    );
    const addresses = [...elementsOf(root)].flatMap(
      element => attribute(element, "url") ?? attribute(element, "facs") ?? [],
    );
    expect(addresses).toEqual([
      "own.png",
      "a%20b/1.jpg https://example.org/2.jpg #s img:3",
      "p/a.png?x#y",
      "/b.png",
      "a%20b/50%_c.mp4",
      "../d.png",
      "d.png",
      "own.png",
    ]);
  });

  it("lead where their author meant, from another folder too, and to places in the whole within it", async () => {
    const links = `<ref target="other.xml#n ../up.html">a</ref><ref target="#here">b</ref><ptr target="mailto:a@b.c"/><ref target="c.xml#here">c</ref><ref target="../book.xml#there">d</ref><ref target="../book.xml">e</ref>`;
    const root = await rootOf(
      bookOf(inText(`<xi:include href="p/c.xml"/><xi:include href="d.xml"/>`), {
        "p/c.xml": part(links),
        "d.xml": part(`<ref target="e.html">f</ref><ref target="book.xml#there">g</ref>`),
      }),
    );
    const targets = [...elementsOf(root)].flatMap(element => attribute(element, "target") ?? []);
    expect(targets).toEqual([
      "p/other.xml#n up.html",
      "#here",
      "mailto:a@b.c",
      "#here",
      "#there",
      "book.xml",
      "e.html",
      "#there",
    ]);
  });

  it("point at one another, and the document at them, as at places in the whole", async () => {
    const root = await rootOf(
      bookOf(
        inText(
          `<p xml:id="own"><ref target="p/one.xml#a two.xml#t">x</ref><ref target="two.xml">x</ref><ref target="p/one.xml">x</ref></p><xi:include href="p/one.xml"/><xi:include href="two.xml"/>`,
        ),
        {
          "p/one.xml": part(
            `<p xml:id="a" corresp="../two.xml#t">x</p><p xml:id="t"><ref target="../two.xml#t  ../two.xml#u ../book.xml#own https://example.org/two.xml#u">x</ref></p><name ref="../two.xml#u ../three.xml#u" n="two.xml#u">x</name>`,
          ),
          "two.xml": part(
            `<p xml:id="u"><ref target="p/one.xml#t">x</ref><ref target="p/one.xml#nowhere">x</ref></p>`,
          ).replace("<div ", `<div xml:id="two" `),
        },
      ),
    );
    const pointers = [...elementsOf(root)].flatMap(element =>
      ["corresp", "target", "ref", "n"].flatMap(name => attribute(element, name) ?? []),
    );
    expect(pointers).toEqual([
      "#a two.xml#t",
      "#two",
      "p/one.xml",
      "../two.xml#t",
      "two.xml#t #u #own https://example.org/two.xml#u",
      "#u ../three.xml#u",
      "two.xml#u",
      "#t",
      "p/one.xml#nowhere",
    ]);
  });

  it("are in the PDF as what they are, each by a name of its own", async () => {
    const path = bookOf(inText(`<p><xi:include href="book.txt" parse="text"/></p><xi:include href="a.xml"/>`), {
      "book.txt": "Text.",
      "a.xml": part("<p>P.</p>"),
    });
    const { files, findings } = await buildAndVerifyFile(path, "reading", { formats: ["pdf"] });
    expect(findings).toEqual([]);
    const pdf = join(dirname(path), "book.pdf");
    writeFileSync(pdf, files.get("pdf")!);
    const attached = execFileSync("qpdf", ["--list-attachments", "--verbose", pdf], { encoding: "utf8" });
    const kinds = [...attached.matchAll(/^(\S+) ->[^]*?mime type: (\S+)/gm)].map(([, name, kind]) => [name, kind]);
    expect(kinds).toEqual([
      ["a.xml", "application/xml"],
      ["book-2.txt", "text/plain"],
      ["book.txt", "text/plain"],
      ["book.xml", "application/tei+xml"],
    ]);
    const text = execFileSync("qpdf", [pdf, "--show-attachment=book.txt"], { encoding: "utf8" });
    expect(text).toBe("Text.");
  });
});
