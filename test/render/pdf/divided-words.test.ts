import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { describeStructure } from "../../golden/describe-structure.ts";
import { heardByPoppler } from "../../golden/heard-by-poppler.ts";
import { buildAndVerify } from "../../verify/build-and-verify.ts";
import { buildBook } from "./book.ts";

const words =
  "extraordinarily considerable administrative correspondence concerning transcription interrogation particulars characteristic irregularity";

interface Printed {
  readonly file: string;
  /** The words that poppler hears by the structure, and those that pdftotext takes from the sheets. */
  readonly heard: readonly string[];
  readonly taken: readonly string[];
  /** The elements of the structure, as they are described, those within one another by their depth. */
  readonly structure: string;
}

async function print(body: string): Promise<Printed> {
  const { bytes } = await buildBook(`<pb n="1"/>${body}`);
  const file = join(mkdtempSync(join(tmpdir(), "recension-divided-")), "book.pdf");
  writeFileSync(file, bytes);
  const { stdout } = spawnSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" });
  return { file, heard: heardByPoppler(file), taken: stdout.split(/\s+/), structure: describeStructure(file) };
}

/** Spans that say one of the words, or the word with signs around it, by what their element is within. */
function dividedIn(structure: string, within: RegExp): number {
  const lines = structure.split("\n");
  let count = 0;
  for (const [index, line] of lines.entries()) {
    const depth = /^ */.exec(line)![0].length;
    const parent = lines.slice(0, index).findLast(one => /^ */.exec(one)![0].length < depth) ?? "";
    if (/^ *\/Span \/ActualText="u:[^ ]*"( sheet \d+\.\d+){2,}$/.test(line) && within.test(parent)) count++;
  }
  return count;
}

const often = (text: string): string => Array.from({ length: 20 }, () => text).join(" ");

describe("a word that is divided at a line end", () => {
  it.each([
    ["plain text", often(words), /\/P/],
    ["a link", `<ref target="https://example.org/">${often(words)}</ref>`, /\/Link/],
    ["a correction", `<choice><sic>x</sic><corr>${often(words)}</corr></choice>`, /\/Span .*\/ActualText/],
    ["another language", `<foreign xml:lang="en-GB">${often(words)}</foreign>`, /\/Span \/Lang/],
    ["italics", `<hi rend="italic">${often(words)}</hi>`, /\/P/],
  ])("is a Span that says it, and is whole to whoever listens or takes the text: in %s", async (_, text, within) => {
    const { heard, taken, structure } = await print(`<p>${text}</p>`);
    const expected = often(words).split(" ");
    expect(heard).toEqual(expected);
    expect(taken.slice(taken.indexOf("[1]")).filter(isWord).slice(0, expected.length)).toEqual(expected);
    expect(dividedIn(structure, within)).toBeGreaterThan(5);
  });

  it("is whole before a call, and in the note that is called", async () => {
    const called = words.split(" ").join('<note n="1">It is so.</note> ');
    const { heard, structure } = await print(`<p>${often(called)}</p><p>End.<note>${often(words)}</note></p>`);
    expect(heard).toEqual([...often(words).split(" "), "End."]);
    expect(dividedIn(structure, /\/P/)).toBeGreaterThan(10);
  });

  it("is one Span over sheets, though it fills more than one", async () => {
    const long = "abcdefghij".repeat(500);
    const { heard, structure } = await print(`<p>Before ${long}, after.</p>`);
    expect(heard).toEqual(["Before", `${long},`, "after."]);
    const span = structure.split("\n").filter(line => line.includes(`/ActualText="u:${long},"`));
    expect(span).toHaveLength(1);
    expect(new Set(Array.from(span[0]!.matchAll(/ sheet (\d+)\./g), match => match[1])).size).toBeGreaterThan(2);
  });

  it("is said in each element that it goes through, there alone", async () => {
    const [one, other] = ["abcdefghij".repeat(12), "klmnopqrst".repeat(12)];
    const { heard, taken, structure } = await print(
      `<p>Before <choice><sic>x</sic><corr>${one}</corr></choice>${other}; after.</p>`,
    );
    expect(heard).toEqual(["Before", `${one}${other};`, "after."]);
    expect(taken).toContain(`${one}${other};`);
    expect(structure).toMatch(new RegExp(`/Span /ActualText="u:${one}"\\n +/Span /ActualText="u:${one}" sheet`));
    expect(structure).toMatch(new RegExp(`/Span /ActualText="u:${other};" sheet`));
  });

  it("is one word to verify, whatever it is divided after", async () => {
    const dashed = often("extraordinarily-considerable administrative/correspondence transcription\u2013interrogation");
    const body = `<pb n="1"/><p>${dashed} ${"abcdefghij".repeat(500)} ${often(words)}</p>`;
    const header =
      "<fileDesc><titleStmt><title>A record</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>";
    const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader>${header}</teiHeader><text><body>${body}</body></text></TEI>`;
    expect((await buildAndVerify(tei, "reading", { formats: ["pdf"] })).findings).toEqual([]);
  });

  it("leaves no content within the content of an element, nor does a text that is spelled out", async () => {
    const { file } = await print(`<p>${often(words)} ${often("क्षत्रियाणां الكتاب")}</p>`);
    const streams = spawnSync("qpdf", ["--qdf", "--object-streams=disable", file, "-"], { encoding: "latin1" }).stdout;
    expect(streams.match(/\/Span <<\/ActualText/g)!.length).toBeGreaterThan(20);
    let depth = 0;
    for (const [operator] of streams.matchAll(/^(?:\/\S+ (?:BMC|<<.*>> BDC)|EMC)$/gm)) {
      depth += operator === "EMC" ? -1 : 1;
      expect(depth, operator).toBeLessThanOrEqual(1);
    }
  });
});

function isWord(text: string): boolean {
  return words.split(" ").includes(text);
}

/** Over 30 places in the line, so that it ends before, within and after what the edition says. */
it("a word that goes on after other readings, which end in the next line, is one to verify", async () => {
  const readings = `<choice><orig>venac <damage>on</damage></orig><abbr>venac on <supplied>ib</supplied></abbr><expan>venacionibus</expan></choice>`;
  const body = Array.from({ length: 30 }, (_, i) => `<p>${"ab ".repeat(i + 8)}${readings}, pratis.</p>`).join("");
  const document = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text xml:lang="la"><body>${body}</body></text></TEI>`;
  expect((await buildAndVerify(document, "reading", { formats: ["pdf"] })).findings).toEqual([]);
});
