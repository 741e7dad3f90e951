import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { verifySource } from "../../src/verify/verify-source.ts";
import { seeded } from "./seeded.ts";
import { gist, parseTei } from "./small-edition.ts";

const source = readFileSync("tei/editions/clinton-putin-2000-06/source.txt");
const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const sourceWords = source.toString("utf8").split(/\s+/).filter(Boolean);
const furnitureLength = "OCR of the Document View the Document >>".split(" ").length;
const recordWords = sourceWords.slice(0, -furnitureLength);

const header = (sha256: string): string =>
  `<fileDesc><sourceDesc><bibl><idno type="sha256">${sha256}</idno><note type="web-furniture">OCR of the Document View the Document &gt;&gt;</note></bibl></sourceDesc></fileDesc>`;

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** The record as one paragraph on each page, with an editor's note, corrections and restored punctuation here and there. */
function encode(words: readonly string[]): string {
  const encoded = words.map((word, i) => {
    if (i % 40 === 7) return `<choice><sic>${escape(word)}</sic><corr>corrected so</corr></choice>`;
    if (i % 25 === 3) return `${escape(word)}<supplied reason="ocr-lost"><pc>.</pc></supplied>`;
    if (i % 300 === 9) return `${escape(word)}<note type="editorial">A note of ours.</note>`;
    return i % 400 === 11 ? `${escape(word)} <pb n="${i}"/>` : escape(word);
  });
  return `<pb n="1"/><fw type="stamp">${encoded.slice(0, 11).join(" ")}</fw><p>${encoded.slice(11).join(" ")}</p>`;
}

function findings(
  words: readonly string[],
  head = header(digest(source)),
  bytes: Uint8Array = source,
): readonly Diagnostic[] {
  return verifySource(parseTei(encode(words), head), { file: "source.txt", bytes }, digest).diagnostics;
}

describe("an encoding that reads as its source", () => {
  it("has no finding, though it corrects, supplies and annotates", () => {
    const outcome = verifySource(
      parseTei(encode(recordWords), header(digest(source))),
      { file: "s", bytes: source },
      digest,
    );
    expect(outcome).toEqual({
      ok: true,
      diagnostics: [],
      value: { words: sourceWords.length, differences: 0, digestMatches: true },
    });
  });
});

describe("an encoding that reads otherwise", () => {
  it("names the word that it leaves out, with both contexts", () => {
    const at = recordWords.indexOf("judo");
    expect(findings(recordWords.toSpliced(at, 1)).map(gist)).toEqual([
      "REC-Y003 | p. 11 | The source: asks ifhe's keeping up his [judo] Putin says he has engaged | The TEI: asks ifhe's keeping up his [] Putin says he has engaged",
    ]);
  });

  it("names what it adds outside of supplied", () => {
    const at = recordWords.indexOf("judo") + 1;
    expect(findings(recordWords.toSpliced(at, 0, "again")).map(({ code, message }) => [code, message])).toEqual([
      ["REC-Y004", "Words that the source does not have: “again”."],
    ]);
  });

  it("names a correction made without sic", () => {
    const corrected = recordWords.with(recordWords.indexOf("himselfskiing"), "himself-skiing");
    expect(findings(corrected).map(({ message }) => message)).toEqual([
      "The source reads “himselfskiing”, the TEI “himself-skiing”.",
    ]);
  });

  it("warns, and no more, where only white space differs", () => {
    const parted = recordWords.toSpliced(recordWords.indexOf("himselfskiing"), 1, "himself", "skiing");
    expect(findings(parted).map(({ code, severity }) => [code, severity])).toEqual([["REC-Y007", "warning"]]);
  });

  it("misses what the web page added, unless the header quotes it", () => {
    const bare = header(digest(source)).replace(/<note.*<\/note>/, "");
    expect(findings(recordWords, bare).map(({ code, message }) => [code, message])).toEqual([
      ["REC-Y003", "Words of the source are missing: “OCR of the Document View the Document >>”."],
    ]);
  });

  it("is always found out, whatever word is lost, added, changed or moved", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = seeded(seed * 104_729);
      const at = Math.floor(random() * (recordWords.length - 1));
      const word = recordWords[at]!;
      const changed = [
        recordWords.toSpliced(at, 1),
        recordWords.toSpliced(at, 0, "anew"),
        recordWords.with(at, `${word},`),
        recordWords.toSpliced(at, 0, ...recordWords.slice(at, at + 50)),
      ][seed % 4]!;
      expect(
        findings(changed).map(({ severity }) => severity),
        `seed ${seed}`,
      ).toContain("error");
    }
  });
});

describe("the source itself", () => {
  it("must be, byte for byte, the one whose SHA-256 the header states", () => {
    const spaced = Buffer.concat([source, Buffer.from("\n")]);
    expect(findings(recordWords, header(digest(source)), spaced).map(({ code }) => code)).toEqual(["REC-Y001"]);
  });
  it("must have its SHA-256 in the header", () => {
    const unstated = header("").replace(/<idno.*<\/idno>/, "");
    const [finding, ...others] = findings(recordWords, unstated);
    expect([finding?.code, others]).toEqual(["REC-Y002", []]);
    expect(finding?.hint).toContain(digest(source));
  });
  it("must be UTF-8", () => {
    const latin = Uint8Array.of(0x66, 0xfc, 0x72);
    expect(findings(["für"], header(digest(latin)), latin).map(({ code }) => code)).toEqual(["REC-Y008"]);
  });
});

it("the first edition reads as its source, word for word", () => {
  const folder = "tei/editions/clinton-putin-2000-06";
  const tei = parseXml(readFileSync(`${folder}/clinton-putin-2000-06.xml`), "clinton-putin-2000-06.xml");
  if (!tei.ok) throw new Error(tei.diagnostics[0]?.message);
  const outcome = verifySource(tei.value, { file: "source.txt", bytes: source }, digest);
  expect(outcome).toEqual({ ok: true, diagnostics: [], value: { words: 5095, differences: 0, digestMatches: true } });
});
