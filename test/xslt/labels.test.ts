import { readdir, readFile } from "node:fs/promises";

import { describe, expect, it } from "vitest";

import { pageOf, pageOfText } from "../conformance/html/pages.ts";

const xslt = new URL("../../xslt/", import.meta.url);
const folder = new URL("labels/", xslt);
/** A call, with the id of a label, of the functions that set one. */
const askedFor = /\b(?:tei:label|tei:fact|r:heading|r:fact|r:imprint)\('([^']+)'[,)]/g;
const files = await readdir(folder);

async function wordsOf(file: string): Promise<Map<string, string>> {
  const xml = await readFile(new URL(file, folder), "utf8");
  const labels = [...xml.matchAll(/<label id="([^"]*)">([^<]*)<\/label>/g)];
  return new Map(labels.map(([, id = "", words = ""]) => [id, words]));
}

describe.each(files.filter(file => file !== "en.xml"))("the words of %s", file => {
  it("are as many as the English ones, each with room for the same values", async () => {
    const [english, other] = await Promise.all([wordsOf("en.xml"), wordsOf(file)]);
    expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
    const places = (words: string | undefined): number => (words ?? "").split("{}").length;
    expect([...english.keys()].filter(id => places(english.get(id)) !== places(other.get(id)))).toEqual([]);
    expect([...other.values()]).not.toContain("");
  });
});

describe("the style sheets", () => {
  it("ask for no words that are not there", async () => {
    const sheets = (await readdir(xslt, { recursive: true })).filter(file => file.endsWith(".xsl"));
    const texts = await Promise.all(sheets.map(file => readFile(new URL(file, xslt), "utf8")));
    const asked = texts.flatMap(text => [...text.matchAll(askedFor)].map(([, id]) => id));
    const english = await wordsOf("en.xml");
    expect(asked.length).toBeGreaterThan(80);
    expect(asked.filter(id => !english.has(id!))).toEqual([]);
  });
});

describe("a page speaks", () => {
  it("German where the document is German", async () => {
    const page = await pageOf("test/documents/letter-in-german.xml");
    expect(page).toContain(`<html lang="de">`);
    expect(page).toContain("Im Text suchen");
    expect(page).toContain('aria-label="Seite 1v"');
  });

  it("German where it is German of a country, and the text keeps its own", async () => {
    const page = await readFile(await pageOfText(`<text><body><p>A</p></body></text>`, "", `xml:lang="de-AT"`), "utf8");
    expect(page).toContain(`<html lang="de">`);
    expect(page).toContain("Im Text suchen");
    expect(page).toMatch(/<article[^>]* lang="de-AT"/);
  });

  it.each([
    [`xml:lang="fr"`, `<html lang="en">`],
    [`xml:lang="ger"`, `<html lang="de">`],
    ["", `<html lang="en">`],
  ])("what it can where the document says %s", async (root, expected) => {
    const page = await readFile(await pageOfText(`<text><body><p>A</p></body></text>`, "", root), "utf8");
    expect(page).toContain(expected);
  });
});
