import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { buildEdition } from "../../build-edition.ts";
import { readShownText } from "../../../src/engines/pdfjs.ts";
import { nodeWorld } from "../../../src/world/node-world.ts";
import type { World } from "../../../src/world/world.ts";
import { buildAndVerify } from "../../verify/build-and-verify.ts";
import { buildBook } from "./book.ts";

const scripts: Readonly<Record<string, string>> = {
  Syriac: "ܬܪܶܝܢ ܝܰܘܡܺܝܢ ܀",
  Ethiopic: "መስከረም፡ወጥቅምት። ፩፪፫",
  Armenian: "Տարին տասներկու ամիս ունի։",
  Georgian: "წელიწადში თორმეტი თვეა. Ⴀⴀ",
  Coptic: "ⲟⲩⲟⲛ ⲡ̄ⲭ̄ⲥ̄ ϧⲉⲛ",
  Devanagari: "कार्त्तिकः ज्येष्ठः॥ अग्नि॒म्",
  Ogham: "᚛ᚐᚅᚋ᚜",
  "N’Ko": "ߒߞߏ ߁߂߃",
  "letters of phonetics": "tʃiːzᵊ ᶿ ɤ ǝ",
  "letters of medieval hands": "ꝑ ꝓ ꝗ ꝛ ꝯ ẜ",
  "signs of mathematics": "∀x ∈ ℝ ⇒ ∑ ↠ ♯",
  Hebrew: "רִאשׁוֹן ׳ ״",
  Thai: "กำลังไป ที่นี่",
  "brackets of editors": "〈1 page〉 \u2329x\u232A ⟨y⟩",
};

describe("a book has fonts for", () => {
  it.each(Object.entries(scripts))("%s, upright, slanted and bold", async (_, text) => {
    const body = `<p>${text} <hi rend="italic">${text}</hi> <hi rend="bold">${text}</hi></p>`;
    expect((await buildBook(body)).codes).toEqual([]);
    const { findings } = await buildAndVerify(tei(body), "reading");
    expect(findings.filter(finding => finding.startsWith("pdf"))).toEqual([]);
  });
});

describe("the text of a book is taken from it in order:", () => {
  it.each(["Armenian", "Georgian", "Ethiopic", "Devanagari", "Coptic", "Thai"])("%s, by pdftotext", async script => {
    const { bytes } = await buildBook(`<p>${scripts[script]!}</p>`);
    expect(textBehindTitle(bytes)).toContain(scripts[script]!);
  });
});

describe("a letter that no font has", () => {
  it.each([
    ["春夏秋冬", 'xml:lang="zh"', "npm install @expo-google-fonts/noto-serif-sc"],
    ["春夏秋冬", 'xml:lang="zh-Hant"', "npm install @expo-google-fonts/noto-serif-tc"],
    ["春夏と秋冬", 'xml:lang="en"', "npm install @expo-google-fonts/noto-serif-jp"],
    ["서울", 'xml:lang="en"', "npm install @expo-google-fonts/noto-serif-kr"],
    ["ஆண்டு", 'xml:lang="ta"', "npm install @expo-google-fonts/noto-sans-tamil"],
    [
      "ⰀⰈ, ဂ",
      'xml:lang="cu"',
      "npm install @expo-google-fonts/noto-sans-glagolitic @expo-google-fonts/noto-sans-myanmar",
    ],
  ])("is named with the package that has it: %s", async (letters, root, command) => {
    const { findings } = await buildBook(`<p>${letters}</p>`, { root });
    expect(findings.map(({ code }) => code)).toEqual(["REC-P101"]);
    expect(findings[0]!.hint!.endsWith(command)).toBe(true);
  });

  it("is not taken to be there because a font has one box for a whole script", async () => {
    const { findings } = await buildBook("<p>ᚢᚨᚱ 𐌰𐌹</p>");
    expect(findings[0]!.message).toMatch(/"ᚢ" .*"𐌰" /);
  });
});

it("signs that guide how others are set are no letters that a font must have, and stay in the text", async () => {
  const body = "<p>نمی\u200Cخواهم co\u200Boperate \u2060joined क्\u200Dष a\u200Eb \uFE0F</p>";
  expect((await buildBook(body)).codes).toEqual([]);
  const { findings } = await buildAndVerify(tei(body), "reading");
  expect(findings).toEqual([]);
});

describe("text without spaces", () => {
  const han = "天地玄黃宇宙洪荒日月盈昃辰宿列張";
  const bodies: Readonly<Record<string, string>> = {
    "of ideographs": `<p>${`${han}，`.repeat(20)}</p>`,
    "of ideographs, with marks, notes and pages": `<p>${han}<hi rend="bold">${han}</hi><note>${han.repeat(4)}</note>${han}<pb n="2"/>${han}。<hi>「${han}</hi>」</p>`,
    "of Ethiopic words": `<p xml:lang="gez">${"መስከረም፡ወጥቅምት፡".repeat(20)}</p>`,
    "of Thai": `<p xml:lang="th">${"ก็เขาแปลโรงเรียนได้".repeat(12)}</p>`,
    "of stacked letters": `<p xml:lang="sa">${"कार्त्तिक्यां".repeat(30)}</p>`,
    "in notes, tables and verse": `<lg><l>${han.repeat(4)}</l></lg><table><row><cell>${han.repeat(3)}</cell><cell>${han.repeat(3)}</cell></row></table><list><item>${han.repeat(4)}</item></list>`,
  };

  it.each(Object.entries(bodies))("%s is whole, and within its sheets", async (_, body) => {
    const { files, findings } = await buildAndVerify(tei(body), "reading");
    expect(findings).toEqual([]);
    for (const { x } of (await readShownText(files.get("pdf")!))!) expect(x).toBeLessThan(432 - 50);
  });

  it("keeps the spaces that it has, beside markup too", async () => {
    const body = `<p><title>ሰላም፡</title> (Salam) <hi>ለኪ፡</hi> ማርያም</p>`;
    expect(textBehindTitle((await buildBook(body)).bytes)).toContain("ሰላም፡ (Salam) ለኪ፡ ማርያም");
    const beside = `<p><persName>김구</persName> 선생, <title>史記</title> (Shiji), 漢字<note>x</note> and 中<pb n="2"/> 文</p>`;
    expect((await buildAndVerify(tei(beside), "reading")).findings).toEqual([]);
  });

  it("is as wide on each line as the measure, with no sign at the edge that should not stand there", async () => {
    const { bytes } = await buildBook(`<p>${`${han}，「${han}」（${han}）。`.repeat(8)}</p>`, {
      root: 'xml:lang="zh"',
    });
    const lines = textBehindTitle(bytes)
      .split("\n")
      .map(line => line.trim())
      .filter(line => /\p{Script=Han}/u.test(line));
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) expect(line).toMatch(/^[^，」）。].*[^「（]$/u);
    const lengths = lines.slice(0, -1).map(line => Array.from(line.replaceAll(/\s/g, "")).length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(2);
  });
});

describe("fonts are read where a letter asks for them:", () => {
  it.each([
    ["Plain words, “quoted”.", []],
    ["Ἀθῆναι, tʃiːzᵊ", ["gentium-book-plus"]],
    ["שלום", ["cardo", "noto-serif-hebrew"]],
    ["መስከረም", ["abyssinica-sil"]],
    ["ܬܪܝܢ", ["noto-sans-syriac"]],
    ["كلمة", ["amiri"]],
    ["दो", ["noto-serif-devanagari"]],
  ])("%s", async (text, further) => {
    const asked = new Set<string>();
    const own = nodeWorld({});
    const world: World = { ...own, font: file => (asked.add(file.split("/").at(1)!), own.font(file)) };
    const path = join(mkdtempSync(join(tmpdir(), "recension-fonts-")), "document.xml");
    writeFileSync(path, tei(`<p>${text}</p>`));
    await buildEdition(path, { formats: ["pdf"], layer: "reading", notes: "end", pageSize: "6x9" }, world);
    expect([...asked].sort()).toEqual([...further, "stix-two-text"].sort());
  });
});

function tei(body: string): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc>
  <titleStmt><title>Scripts</title></titleStmt><publicationStmt><p>None.</p></publicationStmt>
  <sourceDesc><p>None.</p></sourceDesc></fileDesc></teiHeader><text><body>${body}</body></text></TEI>`;
}

/** The text that pdftotext takes from the last sheet. */
function textBehindTitle(bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), "recension-scripts-")), "book.pdf");
  writeFileSync(path, bytes);
  const { stdout } = spawnSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
  return stdout.split("\f").at(-2)!.normalize("NFC");
}
