import { describe, expect, it } from "vitest";

import { mods } from "../../../src/deposit/records/mods.ts";
import { recorded, threeDates } from "./recorded.ts";

const oneLine = (xml: string): string => xml.replace(/>\s+</g, "><");

describe("a record of MODS", () => {
  it("tells the dates of edition, text and release apart", () => {
    const text = oneLine(mods(recorded(threeDates)));
    expect(text).toContain('<dateIssued encoding="w3cdtf" keyDate="yes">2026-11-24</dateIssued>');
    expect(text).toContain(
      '<originInfo eventType="production"><dateCreated encoding="w3cdtf">2000-06-09</dateCreated></originInfo>',
    );
    expect(text).toMatch(/<relatedItem type="original" .*<dateOther type="released" encoding="w3cdtf">2025-02-27</);
  });

  it.each([
    ["en-GB", "iso639-2b", "eng"],
    ["de", "iso639-2b", "ger"],
    ["grc", "iso639-2b", "grc"],
    ["enm-Latn", "iso639-2b", "enm"],
    ["lzh", "iso639-3", "lzh"],
  ])("has the language %s by its code in %s", (tag, authority, code) => {
    expect(mods(recorded({ root: `xml:lang="${tag}"` }))).toContain(
      `<languageTerm type="code" authority="${authority}">${code}</languageTerm>`,
    );
  });

  it("names somebody once, with all that they did", () => {
    const text = oneLine(
      mods(
        recorded({
          title: `<title>T</title><author><persName>Strobe Talbott</persName></author><respStmt><resp>notetaker</resp><persName>Strobe Talbott</persName></respStmt>`,
        }),
      ),
    );
    expect(text.match(/<namePart type="family">Talbott</g)).toHaveLength(1);
    expect([...text.matchAll(/type="code"[^>]*>(\w+)</g)].map(([, code]) => code)).toEqual(["aut", "mtk"]);
  });

  it("says what may be done with the record and with the edition, each apart", () => {
    const text = mods(
      recorded({
        publication: `<publisher>P</publisher><availability n="record"><licence target="https://rightsstatements.org/vocab/NoC-US/1.0/">A</licence></availability><availability n="edition"><licence target="https://creativecommons.org/licenses/by/4.0/">B</licence></availability>`,
      }),
    );
    expect(
      [...text.matchAll(/<accessCondition.*displayLabel="(\w+)" xlink:href="([^"]+)">(\w)</g)].map(found =>
        found.slice(1),
      ),
    ).toEqual([
      ["edition", "https://creativecommons.org/licenses/by/4.0/", "B"],
      ["record", "https://rightsstatements.org/vocab/NoC-US/1.0/", "A"],
    ]);
  });

  it("keeps a manuscript by its place and its shelfmark, and leaves the digest of a file out", () => {
    const text = oneLine(
      mods(
        recorded({
          source: `<msDesc><msIdentifier><settlement>Oxford</settlement><repository>Bodleian</repository><idno>Dep. 1</idno></msIdentifier></msDesc><bibl><title>OCR</title><idno type="sha256">ab</idno></bibl>`,
        }),
      ),
    );
    expect(text).toContain("<physicalLocation>Bodleian, Oxford</physicalLocation><shelfLocator>Dep. 1</shelfLocator>");
    expect(text).not.toContain("sha256");
  });
});
