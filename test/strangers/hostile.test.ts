import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { secondsOf, tryDocument, validated, type Tried } from "../hostile/try-document.ts";

const folder = "../shared/hostile";
const files = readdirSync(folder).filter(name => name.endsWith(".xml"));
const tried = new Map<string, Promise<Tried>>();

function outcomeOf(name: string): Promise<Tried> {
  const before = tried.get(name) ?? tryDocument(`${folder}/${name}`);
  tried.set(name, before);
  return before;
}

/** The words of the text, as plain text has them between its first two rules. */
async function wordsOf(name: string): Promise<string> {
  const { plainText } = await outcomeOf(name);
  return (plainText.split(/^=+$/m)[1] ?? "").replace(/\s+/g, " ").trim();
}

describe("what is hostile or odd", () => {
  it("is each named in the table beside it", () => {
    const table = readFileSync(`${folder}/README.md`, "utf8");
    expect(files.filter(name => !table.includes(`| ${name} |`))).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(files)("%s: every format is made and says what the TEI says, and the page is valid HTML", async name => {
    const { faults } = await outcomeOf(name);
    expect(faults).toEqual([]);
  });
});

describe("what is right for each", () => {
  it("4,000 repeats of one id are built in seconds", async () => {
    expect(await secondsOf(() => tryDocument(`${folder}/same-id.xml`))).toBeLessThan(15);
  });

  it("a pattern without end is a finding within a second", async () => {
    await validated(`${folder}/c1-control.xml`);
    let codes: readonly string[] = [];
    const seconds = await secondsOf(async () => {
      codes = await validated(`${folder}/validate-redos.xml`);
    });
    expect(seconds).toBeLessThan(1);
    expect(codes).toContain("REC-V025");
  });

  it("siblings cost no more than their number", async () => {
    expect(await secondsOf(() => validated(`${folder}/validate-siblings.xml`))).toBeLessThan(4);
  });

  it.each(["c1-control.xml", "nonchar.xml"])("a character that no page may hold is a finding: %s", async name => {
    expect((await outcomeOf(name)).codes).toContain("REC-X020");
  });

  it.each([
    ["lb-content.xml", "before lost words after more and more"],
    ["gap-content.xml", "one [missing]hidden inner two"],
    ["choice-text.xml", "a stray the b"],
    ["ruby-block.xml", "ab c"],
    ["nonchar.xml", "a[U+FDD0]b[U+10FFFF]c"],
    ["c1-control.xml", "count[U+0085]ries A[U+009F]B[U+0080]C"],
    ["fuzz-570.xml", "<T030002>"],
    ["fuzz-486.xml", "[p. 1]"],
  ])("%s keeps its words: %s", async (name, words) => {
    expect(await wordsOf(name)).toBe(words);
  });

  it("a head without words is no heading, and no link leads to it", async () => {
    const { page } = await outcomeOf("empty-head.xml");
    expect(page).not.toMatch(/<h\d[^>]*><\/h\d>|<a [^>]*><\/a>/);
  });

  it("two statements of publication are both built from", async () => {
    const { built } = await outcomeOf("two-publicationStmt.xml");
    expect(built.ok).toBe(true);
  });
});
