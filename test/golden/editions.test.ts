import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { formatNames } from "../../src/formats.ts";
import { approved } from "../approved.ts";
import { build, type BuiltFiles } from "./build.ts";
import { describePdf } from "./describe-pdf.ts";
import { describeStructure, fileInside } from "./describe-structure.ts";
import { heardByPoppler } from "./heard-by-poppler.ts";
import { readByStructure } from "./read-by-structure.ts";
import { readingWords } from "./reading-words.ts";

const id = "clinton-putin-2000-06";
const tei = `tei/editions/${id}/${id}.xml`;
const golden = `test/golden/${id}`;

/** Compares with the file kept; what differs is left in test/.actual to be read. */
function expectGolden(name: string, actual: string): void {
  const expected = approved(join(golden, name), actual);
  if (expected !== actual) {
    mkdirSync("test/.actual", { recursive: true });
    writeFileSync(join("test/.actual", `${id}.${name}`), actual);
  }
  expect(actual).toBe(expected);
}

describe("the first edition, built in every format", () => {
  let built: BuiltFiles;
  beforeAll(() => {
    built = build(tei);
  });

  it("is, in HTML, the page that was read and approved", () => {
    expectGolden("expected.html", built.html.toString());
  });
  it("is, in plain text, the page that was read and approved", () => {
    expectGolden("expected.txt", built.txt.toString());
  });
  it("is, as a corpus, the words and the table that were read and approved", () => {
    expectGolden("expected.corpus.txt", built.corpus.toString());
    expectGolden("expected.corpus.tsv", built.table.toString());
  });
  it("is, in PDF, the sheets that were looked at and approved", async () => {
    expectGolden("expected.pdf.txt", await describePdf(built.pdf));
  });
  it("is, for whoever reads the PDF by its structure, the parts, links and places that were read and approved", () => {
    expectGolden("expected.structure.txt", describeStructure(join(built.folder, id, `${id}.pdf`)));
  });

  const same = (again: BuiltFiles, first: BuiltFiles): void => {
    for (const format of ["html", "txt", "corpus", "table", "pdf", "epub"] as const)
      expect(again[format].equals(first[format]), format).toBe(true);
  };

  it("is the same to the byte in another time zone, language and working order", () => {
    same(build(tei, { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" }), built);
  });

  it.each(["this Node", "Node 22", "Node 24"])("is built without a word from %s itself", name => {
    const node = name === "this Node" ? process.execPath : `test/oracles/cache/${name.toLowerCase().replace(" ", "-")}`;
    const { stdout, stderr } = spawnSync(node, ["dist/cli/main.js", "--version"], { encoding: "utf8" });
    expect({ stdout, stderr }).toEqual({ stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as unknown, stderr: "" });
  });

  it.each(["22", "24"])("is the same to the byte under Node %s, and so is a document of many scripts", major => {
    const node = `test/oracles/cache/node-${major}`;
    expect(spawnSync(node, ["--version"], { encoding: "utf8" }).stdout).toMatch(new RegExp(`^v${major}\\.`));
    same(build(tei, {}, node), built);
    const scripts = "test/conformance/fixtures/scripts.xml";
    same(build(scripts, {}, node), build(scripts));
  });

  it("loses nothing: verify finds the source in the TEI, and the TEI in each format", () => {
    const verified = spawnSync(process.execPath, ["dist/cli/main.js", "verify", tei, "-o", built.folder], {
      encoding: "utf8",
    });
    expect(verified.stderr).toBe("");
    expect(verified.status).toBe(0);
    for (const format of ["source", ...formatNames]) expect(verified.stdout).toContain(format);
  });

  it("keeps within what a reader's connection and a deposit can bear", () => {
    expect(built.html.length).toBeLessThan(120 * 1024);
    expect(built.pdf.length).toBeLessThan(200 * 1024);
  });

  it("gives every word of the reading text to pdftotext, in order", () => {
    const pdf = join(built.folder, id, `${id}.pdf`);
    const { stdout, status } = spawnSync("pdftotext", ["-raw", "-enc", "UTF-8", pdf, "-"], { encoding: "utf8" });
    expect(status).toBe(0);
    const printed = stdout.split(/\s+/);
    // The text begins where its first page is marked.
    let at = printed.indexOf("[1]");
    expect(at).toBeGreaterThan(0);
    for (const word of readingWords(readFileSync(tei))) {
      // The call of a note follows its word without a space.
      const found = printed.findIndex(
        (candidate, index) => index >= at && candidate.startsWith(word) && /^\d*$/.test(candidate.slice(word.length)),
      );
      expect(found, `"${word}" after "${printed.slice(Math.max(0, at - 6), at).join(" ")}"`).toBeGreaterThanOrEqual(0);
      expect(found - at, `what stands between before "${word}"`).toBeLessThan(400);
      at = found + 1;
    }
  });

  it("gives them, in order, to whoever reads the PDF by its structure", async () => {
    const heard = (await readByStructure(join(built.folder, id, `${id}.pdf`))).replace(/\s+|\u00AD|\[\d+\]/g, "");
    let at = heard.indexOf("JUNE3-5,2000Notetaker") - 200;
    expect(at).toBeGreaterThan(0);
    for (const word of readingWords(readFileSync(tei))) {
      const found = heard.indexOf(word, at);
      expect(found, `"${word}" after "${heard.slice(Math.max(0, at - 40), at)}"`).toBeGreaterThanOrEqual(0);
      expect(found - at, `what stands between before "${word}"`).toBeLessThan(1500);
      at = found + word.length;
    }
  });

  it("gives them to poppler by the structure, each whole and nothing between them, though it was divided at a line end", () => {
    const heard = heardByPoppler(join(built.folder, id, `${id}.pdf`));
    expect(heard).toEqual(readingWords(readFileSync(tei)));
  });

  it("carries the TEI and the plain text in its PDF, byte for byte", () => {
    const pdf = join(built.folder, id, `${id}.pdf`);
    expect(fileInside(pdf, `${id}.xml`).equals(readFileSync(tei))).toBe(true);
    expect(fileInside(pdf, `${id}.txt`).equals(built.txt)).toBe(true);
  });

  it("is a sound PDF with embedded fonts, by qpdf and pdffonts", () => {
    const pdf = join(built.folder, id, `${id}.pdf`);
    expect(spawnSync("qpdf", ["--check", pdf], { encoding: "utf8" }).status).toBe(0);
    const fonts = spawnSync("pdffonts", [pdf], { encoding: "utf8" }).stdout.trimEnd().split("\n").slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/ yes\s+yes\s+yes /);
  });
});
