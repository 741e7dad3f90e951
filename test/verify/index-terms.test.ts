import { describe, expect, it } from "vitest";

import { parseXml } from "../../src/engines/xml.ts";
import { verifyCorpus } from "../../src/verify/verify-corpus.ts";
import { verifyOutput } from "../../src/verify/verify-output.ts";
import { documentOf } from "../render/text/type-tei.ts";
import { buildAndVerify } from "./build-and-verify.ts";

const xml = documentOf(
  `<pb n="1"/><div><head>One</head><p>The dinner<index><term>Kremlin</term><index><term>dinner in the</term></index></index> was long.<note>A note<index><term>in a note</term></index>.</note></p></div><pb n="2"/><p>Judo<index><term>sports</term></index> again<index><term>sports</term></index>.</p><divGen type="index"/>`,
);
const built = await buildAndVerify(xml, "reading");
const fileOf = (ending: "html" | "txt" | "corpus.txt" | "corpus.tsv"): string =>
  new TextDecoder().decode(built.files.get(ending));

async function verify(format: "html" | "txt", text: string): Promise<string[]> {
  const output = { format, file: `document.${format}`, bytes: new TextEncoder().encode(text) };
  return (await verifyOutput(parsed(xml), output, "reading")).diagnostics.map(({ code }) => code);
}

function parsed(text: string) {
  const tei = parseXml(new TextEncoder().encode(text), "document.xml");
  if (!tei.ok) throw new Error("not well-formed");
  return tei.value;
}

describe("the terms of an index", () => {
  it("stand in the index of each format, and not in its text", () => {
    expect(built.findings).toEqual([]);
    expect(new Set(built.words.values())).toEqual(new Set([9]));
    expect(fileOf("txt")).toMatch(
      /\n\nIndex of subjects\n\nin a note: p. 1\nKremlin: p. 1\nKremlin, dinner in the: p. 1\nsports: p. 2\n/,
    );
    expect(fileOf("html")).toContain('<dt data-term="">sports</dt>');
    expect(fileOf("corpus.txt")).toMatch(/Kremlin, dinner in the\nin a note\nsports\nsports\n$/);
  });

  it("lead back to their place, one for each page", () => {
    const html = fileOf("html");
    expect(html).toMatch(/data-term="">sports<\/dt><dd>p\. <a href="#p2\.index1">2<\/a><\/dd>/);
    expect(html).toContain('id="p2.index1"');
    expect(html).toContain('<p data-furniture=""><a href="#terms">Index of subjects</a></p>');
  });

  it.each([
    ["html", "a heading is lost", '<dt data-term="">Kremlin</dt>', "", ["REC-Y039"]],
    [
      "html",
      "a heading is hidden",
      '<dt data-term="">sports',
      '<dt data-term="" hidden>sports',
      ["REC-Y040", "REC-Y039"],
    ],
    ["html", "a heading is another", "dinner in the<", "dinner at the<", ["REC-Y039", "REC-Y040"]],
    ["txt", "a heading is lost, of which another begins with the same words", "Kremlin: p. 1\n", "", ["REC-Y039"]],
    ["txt", "a heading is another", "sports: p.", "sport: p.", ["REC-Y039"]],
    ["txt", "the index is cut off", "Index of subjects", "=".repeat(72), ["REC-Y036"]],
  ] as const)("are missed in %s where %s", async (format, _, from, to, codes) => {
    const text = fileOf(format);
    expect(text).toContain(from);
    expect((await verify(format, text.replace(from, to))).sort()).toEqual([...codes].sort());
  });

  it("are missed in a PDF and an EPUB of another document", async () => {
    const other = await buildAndVerify(xml.replace("<term>sports", "<term>music"), "reading", {
      formats: ["pdf", "epub"],
    });
    for (const format of ["pdf", "epub"] as const) {
      const output = { format, file: `document.${format}`, bytes: other.files.get(format)! };
      const found = (await verifyOutput(parsed(xml.replaceAll("<term>sports", "<term>games")), output, "reading"))
        .diagnostics;
      expect(found.map(({ code }) => code)).toContain("REC-Y039");
    }
  });

  it("are missed in a corpus", () => {
    const files = (table: string) => ({
      text: { file: "c.txt", bytes: built.files.get("corpus.txt")! },
      table: { file: "c.tsv", bytes: new TextEncoder().encode(table) },
    });
    const without = fileOf("corpus.tsv").replace(/^.*\tindex\tp1\.index2\t.*\n/m, "");
    const found = verifyCorpus(parsed(xml), files(without), "reading").diagnostics.map(({ code }) => code);
    expect(found).toContain("REC-Y039");
  });
});

describe("a passage over several pages", () => {
  const spans = (body: string) => buildAndVerify(documentOf(body), "reading");
  const places = async (body: string): Promise<string> => {
    const { findings, files } = await spans(body);
    expect(findings).toEqual([]);
    return /\nIndex of subjects\n\n([^=]*)$/.exec(new TextDecoder().decode(files.get("txt")))?.[1]?.trim() ?? "";
  };
  const to = (id: string, between: string): string =>
    `<pb n="3"/><p>one <index spanTo="${id}"><term>dinner</term></index>two</p><pb n="4"/><p>three</p><pb n="5"/>${between}<pb n="6"/><p>last</p>`;

  it.each([
    ["a place that has no words", to("#e", `<p>four<anchor xml:id="e"/></p>`), "dinner: pp. 3–5"],
    ["what itself begins on another page", to("#e", `<p xml:id="e">four</p>`), "dinner: pp. 3–5"],
    [
      "what ends on another page than it begins on",
      to("#e", `<div xml:id="e"><p>four</p><p>five <pb n="5a"/>six</p></div>`),
      "dinner: pp. 3–5a",
    ],
    ["the beginning of a page, before that", to("#e", `<p>four</p><pb n="5a" xml:id="e"/>`), "dinner: pp. 3–5"],
    ["its own page", to("#e", "").replace("two", `two<anchor xml:id="e"/>`), "dinner: p. 3"],
    ["nowhere", to("#e", `<p>four</p>`), "dinner: p. 3"],
    ["another document", to("other.xml#e", `<p xml:id="e">four</p>`), "dinner: p. 3"],
    ["a place before it", `<pb n="1"/><p xml:id="e">none</p>${to("#e", "")}`, "dinner: p. 3"],
  ])("goes on to %s", async (_, body, said) => {
    expect(await places(body)).toBe(said);
  });

  it("has one link, to its beginning", async () => {
    const { files } = await spans(to("#e", `<p>four<anchor xml:id="e"/></p>`));
    expect(new TextDecoder().decode(files.get("html"))).toContain('<dd>pp. <a href="#p3.index1">3–5</a></dd>');
  });
});

describe("what an index should not hold", () => {
  it("is a heading too: words, paragraphs, pages, notes, variants", async () => {
    const body = `<p>one<index>stray <p>words <pb n="9"/>and</p><note>a note</note> <app><lem>lemma</lem><rdg wit="#A">reading</rdg></app></index> two</p><index/><list><index><term>in a list</term></index><item>three</item></list>`;
    const odd = await buildAndVerify(documentOf(body), "reading");
    expect(odd.findings).toEqual([]);
    expect(new TextDecoder().decode(odd.files.get("txt"))).toContain("\nstray words and a note lemma reading A: ");
  });
});
