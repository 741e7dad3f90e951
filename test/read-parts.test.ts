import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { describe, expect, it } from "vitest";

import { readEditionTei } from "../src/read-edition.ts";
import { textOf } from "../src/core/xml-tree.ts";
import { nodeWorld } from "../src/world/node-world.ts";
import { buildAndVerifyFile } from "./verify/build-and-verify.ts";

const tei = (text: string, header = ""): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude"><teiHeader>${header}</teiHeader>${text}</TEI>`;
const inText = (content: string): string => tei(`<text><body><p>One.</p>${content}<p>Two.</p></body></text>`);
const part = (content: string): string =>
  `<div xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude">${content}</div>`;

/** Writes the files, `book/book.xml` the first, and gives its path. */
function bookOf(book: string, others: Readonly<Record<string, string>> = {}): string {
  const folder = join(mkdtempSync(join(tmpdir(), "recension-test-")), "book");
  for (const [name, xml] of Object.entries({ "book.xml": book, ...others })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), xml);
  }
  return join(folder, "book.xml");
}

async function read(path: string): Promise<{ words: string; findings: string[] }> {
  const document = await readEditionTei(path, nodeWorld({}));
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
});
