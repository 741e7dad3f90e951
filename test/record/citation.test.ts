import { describe, expect, it } from "vitest";

import { childElements, textOf } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";
import * as citation from "../../src/record/citation.ts";
import type { Agent, EditionRecord } from "../../src/record/edition-record.ts";
import { recordDocument } from "../../src/record/record-document.ts";
import { recordOf } from "../../src/record/record-of.ts";

function headed(header: string, root = ""): EditionRecord {
  const xml = `<TEI xmlns="http://www.tei-c.org/ns/1.0" ${root}><teiHeader>${header}</teiHeader></TEI>`;
  const document = parseXml(new TextEncoder().encode(xml), "edition.xml");
  if (!document.ok) throw new Error("not well-formed");
  return recordOf(document.value);
}

const file = (content: string): EditionRecord => headed(`<fileDesc>${content}</fileDesc>`);

describe("an edition is called", () => {
  it.each([
    ["by its main title", `<title type="sub">B</title><title type="main">A</title>`, "A"],
    [
      "by its own title, of a letter in a series",
      `<title level="s" type="main">Letters</title><title level="a">To Ada</title>`,
      "To Ada",
    ],
    ["by the first that is not of the series", `<title level="s">Letters</title><title>Notes</title>`, "Notes"],
    ["by that of the series where it has no other", `<title level="s">Letters</title>`, "Letters"],
    ["by none where the header has none", ``, undefined],
  ])("%s", (_, titles, expected) => {
    expect(citation.mainTitle(file(`<titleStmt>${titles}</titleStmt>`))?.text).toBe(expected);
  });

  it.each([
    ["its own number", `<publicationStmt><idno type="edition">Memo 1</idno></publicationStmt>`, `xml:id="x"`, "memo-1"],
    ["the id of the document", "", `xml:id="memo"`, "memo"],
    ["its title", "<titleStmt><title>A few Notes!</title></titleStmt>", "", "a-few-notes"],
    ["nothing that is not there", "", "", undefined],
  ])("by programs by %s", (_, content, root, expected) => {
    expect(citation.keyOf(headed(`<fileDesc>${content}</fileDesc>`, root))).toBe(expected);
  });
});

describe("an edition is described", () => {
  const abstract = "<profileDesc><abstract><p>A dinner.</p></abstract></profileDesc>";
  const sub = `<fileDesc><titleStmt><title type="sub">Moscow</title></titleStmt></fileDesc>`;

  it("by its subtitle, else by its abstract", () => {
    expect(citation.description(headed(sub + abstract))?.text).toBe("Moscow");
    expect(citation.description(headed(abstract))?.text).toBe("A dinner.");
  });
});

describe("an edition was issued", () => {
  it.each([
    [`<date when="2025-03-09">March</date>`, "2025-03-09"],
    [`<date>1843-05</date>`, "1843-05"],
    [`<date>about 1843</date>`, undefined],
    [`<date when="--03-09"/>`, undefined],
  ])("as exactly as the header says it: %s", (date, expected) => {
    expect(citation.dayIssued(file(`<publicationStmt>${date}</publicationStmt>`))).toBe(expected);
  });
});

describe("a text was written", () => {
  const created = (dates: string): EditionRecord => headed(`<profileDesc><creation>${dates}</creation></profileDesc>`);

  it("when the words of the header say, and on the first day for programs", () => {
    const record = created(`<date>in the autumn</date> <date when="1842-10-01"/>`);
    expect([citation.timeWritten(record), citation.dayWritten(record)]).toEqual(["in the autumn", "1842-10-01"]);
  });
});

describe("a source is kept", () => {
  const manuscript = `<msDesc><msIdentifier><settlement>Oxford</settlement><repository>Bodleian</repository><idno>Dep. 1</idno></msIdentifier></msDesc>`;
  const release = `<bibl type="release"><publisher>State</publisher><idno type="case">F-1</idno><idno type="other">x</idno></bibl>`;

  it("by whoever released it, under its numbers; else where its manuscript is", () => {
    expect(citation.keptAt(file(`<sourceDesc>${release}${manuscript}</sourceDesc>`))).toEqual(["State", "F-1"]);
    expect(citation.keptAt(file(`<sourceDesc>${manuscript}</sourceDesc>`))).toEqual(["Oxford", "Bodleian", "Dep. 1"]);
    expect(citation.keptAt(file(""))).toEqual([]);
  });
});

describe("an edition has an address", () => {
  it.each([
    [`<idno>https://a.b/c</idno><idno type="doi">doi:10.1000/182</idno>`, "https://doi.org/10.1000/182"],
    [`<idno>https://hdl.handle.net/1/2</idno>`, "https://hdl.handle.net/1/2"],
    [`<idno>javascript:alert(1)</idno>`, undefined],
    [`<idno type="DOI">10 shillings</idno>`, undefined],
  ])("that lasts, and runs no program: %s", (idnos, expected) => {
    expect(citation.lastingAddress(file(`<publicationStmt>${idnos}</publicationStmt>`))).toBe(expected);
  });
});

describe("a name", () => {
  const agent = (author: string): Agent => file(`<titleStmt>${author}</titleStmt>`).agents[0]!;

  it.each([
    ["<author><persName>Strobe Talbott</persName></author>", true, "Talbott, Strobe", "Strobe Talbott"],
    ["<author>Lovelace, Ada</author>", true, "Lovelace, Ada", "Ada Lovelace"],
    ["<author>Department of State</author>", false, "Department of State", "Department of State"],
    [
      "<author><persName><forename>Ada</forename> <forename>A.</forename> <surname>King Noel</surname></persName></author>",
      true,
      "King Noel, Ada A.",
      "Ada A. King Noel",
    ],
  ])("is turned round where it is a person's: %s", (author, personal, inverted, natural) => {
    const name = agent(author);
    expect([citation.isPersonal(name), citation.inverted(name), citation.natural(name)]).toEqual([
      personal,
      inverted,
      natural,
    ]);
  });
});

describe("what the style sheets are given", () => {
  it("has no element for what the header does not say", () => {
    expect(recordDocument(headed("")).children).toEqual([]);
  });

  it("leads to what is cited, to the author and to the licence of the edition", () => {
    const record = headed(
      `<fileDesc><titleStmt><title>T</title><author><persName>Ada</persName><idno type="ORCID">0000-0002-1825-0097</idno></author></titleStmt><publicationStmt><publisher>P</publisher><idno type="DOI">10.1000/1</idno><availability><licence n="edition" target="https://creativecommons.org/licenses/by/4.0/"/><licence n="record" target="https://creativecommons.org/publicdomain/mark/1.0/"/></availability></publicationStmt></fileDesc>`,
    );
    const signposts = childElements(recordDocument(record)).filter(({ local }) => local === "signpost");
    expect(signposts.map(signpost => [signpost.attributes[0]?.value, textOf(signpost)])).toEqual([
      ["cite-as", "https://doi.org/10.1000/1"],
      ["author", "https://orcid.org/0000-0002-1825-0097"],
      ["license", "https://creativecommons.org/licenses/by/4.0/"],
    ]);
  });

  it("has the main title in its language, where that is not the document's", () => {
    const record = headed(
      `<fileDesc><titleStmt><title xml:lang="fr">Un</title><title type="sub">Two</title></titleStmt></fileDesc>`,
      `xml:lang="en"`,
    );
    const facts = childElements(recordDocument(record)).map(fact => [
      fact.local,
      textOf(fact),
      fact.attributes.map(({ value }) => value),
    ]);
    expect(facts).toEqual([
      ["title", "Un", ["fr"]],
      ["subtitle", "Two", []],
      ["description", "Two", []],
      ["language", "en", []],
    ]);
  });
});
