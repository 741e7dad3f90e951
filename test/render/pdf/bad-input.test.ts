import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { readShownText } from "../../../src/engines/pdfjs.ts";
import { buildAndVerify } from "../../verify/build-and-verify.ts";
import { buildBook } from "./book.ts";

const tei = (body: string): string => `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc>
  <titleStmt><title>Bad input</title></titleStmt><publicationStmt><p>None.</p></publicationStmt>
  <sourceDesc><p>None.</p></sourceDesc></fileDesc></teiHeader><text><body>${body}</body></text></TEI>`;
const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${i % 977}`).join(" ");
const repeat = (count: number, part: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join("");

const cuneiform = (count: number): string => repeat(count, i => String.fromCodePoint(0x12000 + i));

const cases: Readonly<Record<string, string>> = {
  "a table of 12 columns": `<table>${repeat(4, row => `<row>${repeat(12, i => `<cell>column ${row}.${i} of it</cell>`)}</row>`)}</table>`,
  "a table of 60 columns": `<table>${repeat(3, row => `<row>${repeat(60, i => `<cell>cell ${row}.${i}</cell>`)}</row>`)}</table>`,
  "a note longer than two sheets": `<p>Called here<note>${words(2500)}</note> once.</p>`,
  "words longer than the line": `<p>${"a".repeat(3000)} and https://example.org/${"path/".repeat(60)} and <hi>${"b".repeat(200)}</hi><hi rend="bold">${"c".repeat(200)}</hi>.</p>`,
  "nothing at all": `<p/>`,
  "soft hyphens, which are text": `<p>${repeat(200, i => `extra\u00ADordi\u00ADnari\u00ADly${i} soft\u00AD `)} ${"ab\u00AD".repeat(300)}c</p>`,
  "a cell longer than a page": `<table><row><cell>a</cell><cell>${words(1500)}</cell></row><row><cell>b</cell></row></table>`,
  "notes in notes in a cell": `<table><row><cell>a<note>one<note>two<note>three</note></note></note></cell></row></table>`,
  "a long note on the last line of a sheet": `${"<p>line</p>".repeat(35)}<p>Last<note>${words(1500)}</note> here.</p><p>after</p>`,
  "signs without a letter, or that lead nowhere":
    "<p>\u0301\u0302 \u2067\u2066 \u202Eover\uFFFD \u200B\u200D\uFEFF x\u00A0y\u00A0\u00A0z</p>",
  "a heading of forty lines": `<div><head>${words(300)}</head><p>Text.</p></div>`,
  "5,000 notes": `<p>${repeat(5000, i => `one<note>Note ${i}.</note> `)}</p>`,
  "lists in lists in lists": `${"<list><item>deeper ".repeat(40)}${"</item></list>".repeat(40)}`,
  "divisions within divisions": `${repeat(30, i => `<div><head>Level ${i}</head><p>Text.</p>`)}${"</div>".repeat(30)}`,
};

describe("a book of", () => {
  it.each(Object.entries(cases))("%s is whole, and within its sheets", async (_, body) => {
    const { files, findings } = await buildAndVerify(tei(body), "reading");
    expect(findings.filter(finding => finding.startsWith("pdf"))).toEqual([]);
    for (const { x, y } of (await readShownText(files.get("pdf")!))!) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(432);
      expect(y).toBeGreaterThan(36);
      expect(y).toBeLessThan(648 - 36);
    }
  });

  it.each([
    ["𒀭", '"𒀭" (U+1202D); a sign stands in its place.'],
    ["𒀀𒀁", '"𒀀" (U+12000), "𒀁" (U+12001); a sign stands in the place of each.'],
    [cuneiform(9), '"𒀇" (U+12007) and 1 other; a sign stands in the place of each.'],
    [cuneiform(60), '"𒀇" (U+12007) and 52 others; a sign stands in the place of each.'],
  ])("characters that no font has is said in one finding: %s", async (characters, end) => {
    const { findings } = await buildBook(`<p>They wrote ${characters}, and ${characters} again.</p>`);
    const missing = findings.filter(({ code }) => code === "REC-P101");
    expect(missing.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^No font of the edition has the char/),
    ]);
    expect(missing[0]!.message.endsWith(end)).toBe(true);
  });

  /** With a stack of a set size: how deep the usual one reaches depends on what V8 has compiled by then. */
  it.each(["html", "pdf", "txt"])("lists nested too deep to be followed is said where they are: %s", format => {
    const folder = mkdtempSync(join(tmpdir(), "recension-deep-"));
    const path = join(folder, "document.xml");
    writeFileSync(path, tei(`<p>x</p>\n${"<list><item>deep ".repeat(450)}${"</item></list>".repeat(450)}`));
    const command = ["--stack-size=700", "dist/cli/main.js", "build", path, "-o", join(folder, "out"), "-f", format];
    const { status, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
    expect(status).toBe(1);
    expect(stderr.match(/^.*?:4:\d+: error REC-[A-Z]\d+|REC-[A-Z]\d+/gm)).toEqual([
      expect.stringMatching(/document\.xml:4:\d+: error REC-X007$/),
    ]);
  });

  it("words with soft hyphens are whole to whoever takes the text", async () => {
    const { bytes } = await buildBook(`<p>${"extra\u00ADordi\u00ADnari\u00ADly ".repeat(100)}</p>`);
    const file = join(mkdtempSync(join(tmpdir(), "recension-soft-")), "book.pdf");
    writeFileSync(file, bytes);
    const { stdout } = spawnSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" });
    expect(stdout.match(/extra\u00ADordi\u00ADnari\u00ADly(?=\s)/g)).toHaveLength(100);
  });

  it("one paragraph of three megabytes is whole", async () => {
    const { findings } = await buildAndVerify(tei(`<p>${words(440_000)}</p>`), "reading");
    expect(findings.filter(finding => finding.startsWith("pdf"))).toEqual([]);
  });
});
