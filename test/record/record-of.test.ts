import { readFile } from "node:fs/promises";

import { describe, expect, it } from "vitest";

import { attribute, elementsOf, xpathOf, type XmlDocument } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";
import type { EditionRecord } from "../../src/record/edition-record.ts";
import { recordOf } from "../../src/record/record-of.ts";

function read(xml: string | Uint8Array): XmlDocument {
  const document = parseXml(typeof xml === "string" ? new TextEncoder().encode(xml) : xml, "edition.xml");
  if (!document.ok) throw new Error("not well-formed");
  return document.value;
}

const headed = (header: string, root = ""): EditionRecord =>
  recordOf(
    read(`<TEI xmlns="http://www.tei-c.org/ns/1.0" ${root}><teiHeader>${header}</teiHeader><text><body/></text></TEI>`),
  );

const file = (content: string): EditionRecord => headed(`<fileDesc>${content}</fileDesc>`);
const published = (content: string): EditionRecord => file(`<publicationStmt>${content}</publicationStmt>`);

describe("the record of the first edition", async () => {
  const folder = "tei/editions/clinton-putin-2000-06";
  const record = recordOf(read(await readFile(`${folder}/clinton-putin-2000-06.xml`)));

  it("tells its dates apart: of the record, of its release, and of the edition", () => {
    const days = (dates: readonly { when: string | undefined }[]): unknown[] => dates.map(({ when }) => when);
    expect(days(record.written)).toEqual(["2000-06-09"]);
    expect(days(record.sources.find(({ type }) => type === "release")!.dates)).toEqual(["2025-02-27"]);
    expect(days(record.publication.dates)).toEqual(["2026-11-24"]);
    expect(days(record.changes)).toEqual(["2026-11-24"]);
  });

  it("keeps two layers of rights apart", () => {
    expect(record.rights.status).toBe("free");
    expect(record.rights.licences.map(({ n, targets }) => [n, ...targets])).toEqual([
      ["record", "https://creativecommons.org/publicdomain/mark/1.0/"],
      ["edition", "https://creativecommons.org/licenses/by/4.0/"],
    ]);
    expect(record.rights.statements.map(({ text }) => text)).toEqual(["Two layers of rights are kept apart."]);
  });

  it("names who did what", () => {
    expect(record.agents.map(({ role, text, kind }) => [role, text, kind])).toEqual([
      ["author", "Strobe Talbott", "person"],
      ["editor", "The Recension project", undefined],
      ["responsible", "Strobe Talbott", "person"],
    ]);
    expect(record.agents[2]!.responsibility?.text).toBe('notetaker, named in the document as "ST"');
  });

  it("has the numbers of the release, and the digest of the source", () => {
    expect(
      record.sources.map(({ type, identifiers, targets }) => [type, targets, identifiers.map(({ type }) => type)]),
    ).toEqual([
      ["release", [], ["case", "document"]],
      ["ocr", ["source.txt"], ["sha256"]],
      ["transcription", [], []],
    ]);
  });

  it("leaves out what the header does not say", () => {
    expect(record).toMatchObject({ extents: [], series: [], letters: [], related: [], genres: [] });
    expect(record.publication).toMatchObject({ places: [], contacts: [], targets: [] });
  });

  it("leads from each fact to the element that states it", () => {
    expect(xpathOf(record.rights.licences[1]!.element)).toBe(
      "/TEI/teiHeader[1]/fileDesc[1]/publicationStmt[1]/availability[1]/licence[2]",
    );
    expect(record.titles.map(({ element }) => xpathOf(element).replace(/.*\//, ""))).toEqual([
      "title[1]",
      "title[2]",
      "title[3]",
    ]);
  });
});

it("of a header that says nothing is empty", () => {
  const record = headed("");
  const { languages, publication, rights, ...others } = record;
  const facts: readonly unknown[] = [others, publication, rights, languages].flatMap((each): unknown[] =>
    Object.values(each),
  );
  const lists = facts.filter(fact => Array.isArray(fact));
  expect(lists.length).toBeGreaterThan(10);
  expect(lists.flat()).toEqual([]);
  expect([record.id, languages.ofText, rights.status]).toEqual([undefined, undefined, undefined]);
});

describe("titles", () => {
  const { titles } = headed(
    `<fileDesc><titleStmt><title type="main" xml:lang="la">De <choice><sic>belo</sic><corr>bello</corr></choice></title><title level="s">  Texts
      and   studies</title><title> </title></titleStmt></fileDesc>`,
    `xml:lang="en"`,
  );

  it("are plain words of the reading, in their language, with their kind; none that says nothing", () => {
    expect(titles.map(({ text, type, level, language }) => [text, type, level, language])).toEqual([
      ["De bello", "main", undefined, "la"],
      ["Texts and studies", undefined, "s", "en"],
    ]);
  });
});

describe("people and bodies", () => {
  it("are named one by one, though the encoder wrote them together", () => {
    const { agents } = file(
      `<titleStmt><author><persName>Ada Lovelace</persName> and <persName>Charles Babbage</persName></author><author> </author>
      <funder><orgName>Open Fund</orgName></funder></titleStmt>`,
    );
    expect(agents.map(({ role, text, kind }) => [role, text, kind])).toEqual([
      ["author", "Ada Lovelace", "person"],
      ["author", "Charles Babbage", "person"],
      ["funder", "Open Fund", "organisation"],
    ]);
  });

  it("are one, by the first of their names, where these are in as many languages", () => {
    const { agents } = file(
      `<titleStmt><author><persName xml:lang="yi">יאזעף לאטײנער</persName><persName xml:lang="en">Joseph Lateiner</persName><idno type="wikidata">Q1</idno></author></titleStmt>`,
    );
    expect(agents.map(({ text, otherNames }) => [text, otherNames.map(({ text }) => text)])).toEqual([
      ["יאזעף לאטײנער", ["Joseph Lateiner"]],
    ]);
    expect(agents[0]!.identifiers.map(({ value }) => value)).toEqual(["Q1"]);
  });

  it("have the parts of their names, and their numbers in catalogues apart from the name", () => {
    const { agents } = file(
      `<titleStmt><author><persName ref="https://d-nb.info/gnd/119171503"><forename>Ada</forename> <surname>King Noel</surname><idno type="ORCID">https://orcid.org/0000-0002-1825-0097</idno></persName></author></titleStmt>`,
    );
    expect(agents[0]).toMatchObject({ text: "Ada King Noel", surname: "King Noel", forenames: ["Ada"] });
    expect(agents[0]!.identifiers.map(({ scheme, value }) => [scheme, value])).toEqual([
      ["orcid", "0000-0002-1825-0097"],
      ["gnd", "119171503"],
    ]);
  });

  it("have the numbers of the entries that they point at, in the document or in a register", () => {
    const register = read(
      `<listPerson xmlns="http://www.tei-c.org/ns/1.0"><person xml:id="ada"><persName>Ada</persName><idno type="Wikidata">Q7259</idno></person></listPerson>`,
    );
    const document = read(
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><author ref="person:ada">Ada</author><editor ref="#jo">Jo</editor></titleStmt></fileDesc>
      <profileDesc><particDesc><listPerson><person xml:id="jo"><persName>Jo</persName><idno type="VIAF">1234</idno></person></listPerson></particDesc></profileDesc></teiHeader></TEI>`,
    );
    const entryOf = (pointer: string) =>
      [...elementsOf(register.root)].find(entry => `person:${attribute(entry, "xml:id") ?? ""}` === pointer);
    const identifiers = recordOf(document, entryOf).agents.map(agent =>
      agent.identifiers.map(({ scheme, value }) => [scheme, value]),
    );
    expect(identifiers).toEqual([[["wikidata", "Q7259"]], [["viaf", "1234"]]]);
  });
});

describe("identifiers", () => {
  it.each([
    [`<idno type="DOI">10.1000/182</idno>`, "doi", "10.1000/182"],
    [`<idno>https://doi.org/10.1000/182</idno>`, "doi", "10.1000/182"],
    [
      `<idno type="handle">https://hdl.handle.net/21.11115/0000-000E-6B2D-9</idno>`,
      "handle",
      "21.11115/0000-000E-6B2D-9",
    ],
    [`<idno>https://n2t.net/ark:/13030/tf5p30086k</idno>`, "ark", "ark:/13030/tf5p30086k"],
    [`<idno>https://example.org/x</idno>`, "url", "https://example.org/x"],
    [`<idno type="case"> F-1 </idno>`, undefined, "F-1"],
    [`<idno type="edition">10 notes</idno>`, undefined, "10 notes"],
  ])("%s are known by their scheme", (idno, scheme, value) => {
    expect(published(idno).publication.identifiers).toMatchObject([{ scheme, value }]);
  });

  it("keep what the header writes", () => {
    const [{ written } = { written: "" }] = published(`<idno type="DOI">doi:10.1000/182</idno>`).publication
      .identifiers;
    expect(written).toBe("doi:10.1000/182");
  });
});

describe("dates", () => {
  it("are those for programs that attributes state, or that the words are; a span has both ends", () => {
    const dates = `<date when="2025-03-09">March 2025</date><date>2013</date><date>about 1843</date><date from="1842" to-iso="1843"/><date/>`;
    expect(published(dates).publication.dates.map(({ text, when, from, to }) => [text, when, from, to])).toEqual([
      ["March 2025", "2025-03-09", undefined, undefined],
      ["2013", "2013", undefined, undefined],
      ["about 1843", undefined, undefined, undefined],
      [undefined, undefined, "1842", "1843"],
    ]);
  });

  it("in the words of a licence are none of publication", () => {
    const { publication } = published(`<availability><licence>Free since <date>2001</date>.</licence></availability>`);
    expect(publication.dates).toEqual([]);
  });
});

describe("the source", () => {
  const described = file(
    `<sourceDesc><p>Born digital.</p><msDesc><msIdentifier><country>UK</country><settlement>Oxford</settlement><repository>Bodleian Library</repository><collection>MSS</collection><idno>Dep. 1</idno></msIdentifier></msDesc>
     <listBibl><biblStruct type="print"><monogr><author><persName>Ada<idno>5</idno></persName></author><title level="m">Notes</title><imprint><publisher>Press</publisher><date>1843</date></imprint></monogr><idno type="ISBN">978-3-16-148410-0</idno></biblStruct></listBibl>
     <recordingStmt><recording type="audio"><date when="1970-01-02"/></recording></recordingStmt></sourceDesc>`,
  );

  it("is prose, a manuscript, a book or a recording, each with what is said of it", () => {
    expect(described.sources.map(({ kind, type }) => [kind, type])).toEqual([
      ["prose", undefined],
      ["msDesc", undefined],
      ["biblStruct", "print"],
      ["recording", "audio"],
    ]);
  });

  it("is kept somewhere", () => {
    expect(described.sources[1]!.keeping).toMatchObject({
      country: "UK",
      settlement: "Oxford",
      repository: "Bodleian Library",
      collections: ["MSS"],
      shelfmarks: ["Dep. 1"],
    });
  });

  it("of a book has author, title, publisher, date and number, not those of its author", () => {
    const [, , book] = described.sources;
    expect(book!.titles.map(({ text }) => text)).toEqual(["Notes"]);
    expect(book!.agents.map(({ text }) => text)).toEqual(["Ada"]);
    expect(book!.publishers.map(({ text }) => text)).toEqual(["Press"]);
    expect(book!.dates.map(({ when }) => when)).toEqual(["1843"]);
    expect(book!.identifiers.map(({ scheme, value }) => [scheme, value])).toEqual([["isbn", "978-3-16-148410-0"]]);
  });
});

describe("the profile", () => {
  const profile = headed(
    `<fileDesc><seriesStmt><title level="s">Texts</title><biblScope unit="volume">3</biblScope><idno type="ISSN">1234-5678</idno></seriesStmt><extent>11 pages</extent></fileDesc>
     <encodingDesc><projectDesc><p>Why.</p></projectDesc><editorialDecl><correction><p>How.</p></correction></editorialDecl></encodingDesc>
     <profileDesc><abstract><p>A dinner.</p></abstract><langUsage><language ident="fr">French</language></langUsage>
     <textClass><keywords scheme="#lcsh"><list><item><term>Dinners</term></item></list></keywords><classCode scheme="#ddc">327</classCode></textClass>
     <particDesc><listPerson><person><persName>Bill</persName><persName>William</persName></person></listPerson></particDesc></profileDesc>
     <revisionDesc><listChange><change when="2025-01-01" who="#jo #ada">Begun.</change></listChange></revisionDesc>`,
  );

  it("has language, abstract, subjects and participants, each person once", () => {
    expect(profile.languages).toMatchObject({ ofText: "fr", used: [{ tag: "fr", text: "French" }] });
    expect(profile.abstracts.map(({ text }) => text)).toEqual(["A dinner."]);
    expect(profile.subjects.map(({ kind, scheme, text }) => [kind, scheme, text])).toEqual([
      ["keyword", "#lcsh", "Dinners"],
      ["class", "#ddc", "327"],
    ]);
    expect(profile.participants.map(({ text }) => text)).toEqual(["Bill"]);
  });

  it("has series, extent, statements and changes", () => {
    expect(profile.series[0]!.titles[0]!.text).toBe("Texts");
    expect(profile.series[0]!.parts[0]).toMatchObject({ unit: "volume", text: "3" });
    expect(profile.extents[0]!.text).toBe("11 pages");
    expect(profile.declarations.map(({ kind, text }) => [kind, text])).toEqual([
      ["projectDesc", "Why."],
      ["correction", "How."],
    ]);
    expect(profile.changes[0]).toMatchObject({ when: "2025-01-01", who: ["#jo", "#ada"], text: "Begun." });
  });

  it("says the language of the text by what it says of itself, before what the header names", () => {
    const header = `<profileDesc><langUsage><language ident="fr"/></langUsage></profileDesc>`;
    expect(headed(header, `xml:lang="de-AT"`).languages.ofText).toBe("de-AT");
    const two = `<profileDesc><langUsage><language ident="fr"/><language ident="la"/></langUsage></profileDesc>`;
    expect(headed(two).languages.ofText).toBeUndefined();
  });

  it("says the language of a corpus by that of the first text within it", () => {
    const text = (lang: string): string => `<TEI><teiHeader/><text xml:lang="${lang}"><body/></text></TEI>`;
    const corpus = (content: string): string =>
      `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>${content}</teiCorpus>`;
    expect(recordOf(read(corpus(text("de") + text("fr")))).languages.ofText).toBe("de");
    expect(recordOf(read(corpus(corpus(text("la")) + text("fr")))).languages.ofText).toBe("la");
  });
});
