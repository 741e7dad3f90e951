import { describe, expect, it } from "vitest";

import { buildAndVerify } from "./build-and-verify.ts";

const header = `<fileDesc><titleStmt><title>A record</title></titleStmt></fileDesc><encodingDesc><listPrefixDef>
  <prefixDef ident="zot" matchPattern="([A-Z0-9]+)" replacementPattern="https://example.org/items/$1"/>
  <prefixDef ident="slow" matchPattern="((a+)+)b" replacementPattern="https://example.org/$1"/>
</listPrefixDef></encodingDesc>`;
const record = (text: string): string => `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader>
  <text><body><div xml:id="bees"><head>Of <choice><sic>Beez</sic><corr>Bees</corr></choice><note>A note.</note></head>
  <pb n="7" xml:id="p7"/><p>See ${text}.</p><lg><l n="12" xml:id="l12">A line.</l></lg></div>
  <listBibl><bibl xml:id="smith">Smith, The Long Title of a Book upon Bees and Wasps</bibl></listBibl></body></text></TEI>`;

const nineWords = "One two three. One two three. One two …";

describe("a pointer that has no words of its own", () => {
  it.each([
    ["a division, by its head", `<ptr target="#bees"/>`, "<Of Bees>"],
    ["a page", `<ptr target="#p7"/>`, "<p. 7>"],
    ["a line, by its number", `<ref target="#l12"/>`, "<12>"],
    [
      "a book, by its first words",
      `<bibl><ptr target="#smith"/>, 3</bibl>`,
      "<Smith, The Long Title of a Book upon …>, 3",
    ],
    ["several", `<ptr target="#p7 #bees"/>`, "<p. 7, Of Bees>"],
    ["nothing in the document", `<ptr target="#none"/>`, "<none>"],
    ["the web", `(<ptr target="https://example.org/a"/>)`, "(<https://example.org/a>)"],
    ["the web, by a prefix", `<ptr target="zot:Q2"/>`, "<https://example.org/items/Q2>"],
    ["where a prefix that nobody explains leads", `<ptr target="bm:CPG1"/>`, "<bm:CPG1>"],
    ["by a pattern that could run for ever", `<ptr target="slow:${"a".repeat(60)}c"/>`, `<slow:${"a".repeat(60)}c>`],
  ])("says in every format where it leads: %s", async (_, pointer, typed) => {
    const { files, findings } = await buildAndVerify(record(pointer), "reading");
    expect(findings).toEqual([]);
    const text = new TextDecoder().decode(files.get("txt")).replace(/\s+/g, " ");
    expect(text).toContain(`See ${typed}.`);
    const page = new TextDecoder().decode(files.get("html")).replaceAll("&lt;", "<");
    expect(page).toContain(`>${typed.replace(/^\(|\)$/g, "").replace(/^<(.*?)>.*/, "$1")}<`);
  });

  it("names a head as the layer has it", async () => {
    const { files, findings } = await buildAndVerify(record(`<ptr target="#bees"/>`), "diplomatic");
    expect(findings).toEqual([]);
    expect(new TextDecoder().decode(files.get("txt"))).toContain("<Of Beez>");
  });

  it("says nothing of what would run a program", async () => {
    const { files, findings } = await buildAndVerify(record(`<ptr target="javascript:alert(1)"/>`), "reading");
    expect(findings).toEqual([]);
    for (const ending of ["txt", "html"] as const)
      expect(new TextDecoder().decode(files.get(ending)).replace(/<script.*<\/script>/s, "")).not.toContain("alert");
  });
});

describe("what a pointer leads to, by the words that the edition has there", () => {
  const leadingTo = (target: string): string => `<TEI xmlns="http://www.tei-c.org/ns/1.0">
    <teiHeader><fileDesc><titleStmt><title>A record</title></titleStmt></fileDesc></teiHeader>
    <text><body><p>See <ptr target="#x"/>.</p>${target}</body></text></TEI>`;
  const entry = `<entry xml:id="x"><form><orth>foo</orth><pron>fu</pron></form><sense>Thing.</sense></entry>`;
  const ofEditor = `<p>Text<note type="editorial" xml:id="x">Thus the clerk.</note>.</p>`;
  it.each<[string, string, string, string]>([
    [
      "the lemma of an apparatus",
      `<p xml:id="x">Arma <app><lem>virum</lem><rdg wit="#A">viros</rdg></app>cano</p>`,
      "Arma virumcano",
      "Arma virumcano",
    ],
    [
      "a reading in a group of readings",
      `<p xml:id="x">Arma <app><rdgGrp><rdg>virum</rdg><rdg wit="#A">viros</rdg></rdgGrp></app> cano</p>`,
      "Arma virum cano",
      "Arma virum cano",
    ],
    ["no annotation", `<p xml:id="x">Arma<span>gloss</span> cano</p>`, "Arma cano", "Arma cano"],
    ["no commentary", `<p xml:id="x">Arma<note type="commentary" target="#y">gloss</note></p>`, "Arma", "Arma"],
    ["the fields of an entry", entry, "foo fu Thing.", "foo fu Thing."],
    ["a note of the editor, where the layer has it", ofEditor, "Thus the clerk.", "x"],
    ["words that the editor supplied", `<p><supplied><seg xml:id="x">lost</seg></supplied> kept</p>`, "lost", "x"],
    ["a choice", `<p xml:id="x"><choice><abbr>Dr</abbr><expan>Doctor</expan></choice> No</p>`, "Doctor No", "Dr No"],
    ["an open choice", `<p xml:id="x"><choice><unclear>wit</unclear><unclear>wet</unclear></choice></p>`, "wit", "wit"],
    ["a whole chapter", `<div xml:id="x">${"<p>One</p><p>two three.</p>".repeat(9)}</div>`, nineWords, nineWords],
  ])("%s", async (_, target, ...named) => {
    for (const [i, layer] of (["reading", "diplomatic"] as const).entries()) {
      const { files, findings } = await buildAndVerify(leadingTo(target), layer);
      expect(findings).toEqual([]);
      expect(new TextDecoder().decode(files.get("txt")).replace(/\s+/g, " ")).toContain(`See <${named[i]!}>.`);
      expect(new TextDecoder().decode(files.get("html"))).toContain(`>${named[i]!}<`);
    }
  });

  it("has no words of its own in the source: one whose words the layer lacks says nothing", async () => {
    const { findings } = await buildAndVerify(
      leadingTo(`<p xml:id="x">See <ref target="#x"><supplied>lost</supplied></ref> there.</p>`),
      "diplomatic",
    );
    expect(findings).toEqual([]);
  });
});

describe("words that a pointer parts", () => {
  it("are one word in the book, wherever its lines break", async () => {
    const cells = Array.from({ length: 40 }, (_, i) => `${"x".repeat(i)} as<ptr target="#smith"/>: and`).join(" ");
    const { findings } = await buildAndVerify(record(cells), "reading", { formats: ["pdf"] });
    expect(findings).toEqual([]);
  });
});
