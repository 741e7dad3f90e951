import { describe, expect, it } from "vitest";

import { packArchive, unpackArchive } from "../../src/engines/fflate.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { verifyOutput } from "../../src/verify/verify-output.ts";
import { documentOf } from "../render/text/type-tei.ts";
import { buildAndVerify } from "./build-and-verify.ts";

const xml = documentOf(
  `<pb n="1"/><div><head>First</head><p>One two<note>A note of five words.</note> three and so on<index><term>number</term></index>, until the end.</p><pb n="2"/><p>Four <gap reason="redacted"/> five.</p></div>`,
);
const built = await buildAndVerify(xml, "reading", { formats: ["epub"] });
const whole = unpackArchive(built.files.get("epub")!, 2 ** 26)!;

/** The findings of the book in which one file was changed. */
async function findingsIn(name: string, from: string | RegExp, to: string): Promise<string[]> {
  const text = new TextDecoder().decode(whole.get(name));
  const changed = text.replace(from, to);
  expect(changed, `${String(from)} in ${text}`).not.toBe(text);
  const files = [...whole].map(([path, bytes]) => ({
    path,
    bytes: path === name ? new TextEncoder().encode(changed) : bytes,
  }));
  const tei = parseXml(new TextEncoder().encode(xml), "document.xml");
  if (!tei.ok) throw new Error("not well-formed");
  const output = { format: "epub", file: "document.epub", bytes: packArchive(files) } as const;
  return (await verifyOutput(tei.value, output, "reading")).diagnostics.map(({ code }) => code);
}

const text = "EPUB/text-1.xhtml";
const notes = "EPUB/apparatus-1.xhtml";
const index = [...whole.keys()].find(name => new TextDecoder().decode(whole.get(name)).includes("data-term"))!;

describe("a book", () => {
  it("has no finding when it is whole", () => {
    expect(built.findings).toEqual([]);
  });

  it.each([
    ["a word is lost", text, "and so on", "and on", "REC-Y021"],
    ["a word is invented", text, "and so on", "and so further on", "REC-Y022"],
    ["a word is another", text, "three", "tree", "REC-Y023"],
    ["words stand elsewhere", text, /( until the end\.)([^]*)(five\.)/, "$2$3$1", "REC-Y024"],
    ["words are joined", text, "One two", "Onetwo", "REC-Y025"],
    ["the mark of a page is lost", text, /<span[^>]*data-page="2"[^]*?<\/span>/, "", "REC-Y026"],
    ["a page is another", text, /data-page="2"/, 'data-page="3"', "REC-Y026"],
    ["the call of a note is lost", text, /<a[^>]*data-call[^]*?<\/a>/, "", "REC-Y032"],
    ["a note is lost", notes, /<aside[^]*?<\/aside>/, "", "REC-Y029"],
    ["a word of a note is lost", notes, "five words", "words", "REC-Y021"],
    ["a label passes for text", text, /( class="gap") data-furniture=""/, "$1", "REC-Y022"],
    ["a heading of the index is lost", index, /<dt[^]*?<\/dt>/, "", "REC-Y039"],
    ["a file of the text is not in the order of reading", "EPUB/package.opf", /<itemref idref="d2"\/>/, "", "REC-Y036"],
  ])("is found out where %s", async (_, file, from, to, code) => {
    expect(await findingsIn(file, from, to)).toContain(code);
  });
});
