import { describe, expect, it } from "vitest";

import { ask, baseUrl, errorsIn, keysIn, repositoryOf, textsOf } from "./small-repository.ts";

const letters = repositoryOf(
  { key: "c", changed: "2026-03-02T00:00:00Z", series: "Papers" },
  { key: "a", changed: "2026-03-01T12:00:00.700Z", series: "Letters of the Year", language: "de" },
  { key: "b", changed: "2026-03-01T23:59:59.999Z", series: "Letters of the Year", isDated: false },
  { key: "d", changed: "2026-04-01T00:00:00Z", series: "Papers", isDeleted: true },
);
const without = repositoryOf({ key: "a", changed: "2026-03-01T00:00:00Z" });

describe("a repository says of itself", () => {
  it("its name, its address, who answers for it, since when it has records, and how fine its times are", async () => {
    const said = await ask("verb=Identify", letters);
    expect(textsOf(said, "repositoryName")).toEqual(["Letters &amp; papers"]);
    const facts = ["baseURL", "protocolVersion", "adminEmail", "earliestDatestamp", "deletedRecord", "granularity"];
    expect(facts.flatMap(name => textsOf(said, name))).toEqual([
      ...[baseUrl, "2.0", "editor@example.org", "2026-03-01T12:00:00Z", "transient", "YYYY-MM-DDThh:mm:ssZ"],
    ]);
  });

  it("when it answered, in UTC, and to what", async () => {
    const said = await ask("verb=ListIdentifiers&metadataPrefix=mods&until=2026-03-02", letters);
    expect(textsOf(said, "responseDate")).toEqual(["2026-12-01T10:20:30Z"]);
    expect(said).toContain(
      `<request verb="ListIdentifiers" metadataPrefix="mods" until="2026-03-02">${baseUrl}</request>`,
    );
  });

  it("its formats, and those of an edition: without a year of publication there is no record of DataCite", async () => {
    const all = ["oai_dc", "mods", "oai_datacite", "mets"];
    expect(textsOf(await ask("verb=ListMetadataFormats", letters), "metadataPrefix")).toEqual(all);
    const ofOne = await ask("verb=ListMetadataFormats&identifier=https://doi.org/10.1234/b", letters);
    expect(textsOf(ofOne, "metadataPrefix")).toEqual(["oai_dc", "mods", "mets"]);
  });

  it("its sets: series and languages", async () => {
    const said = await ask("verb=ListSets", letters);
    expect(textsOf(said, "setSpec")).toEqual(["series-papers", "series-letters-of-the-year", "language-de"]);
    expect(textsOf(said, "setName")).toEqual(["Papers", "Letters of the Year", "de"]);
  });

  it("sets of names in another script have different ones", async () => {
    const said = await ask(
      "verb=ListSets",
      repositoryOf(
        { key: "a", changed: "2026-03-01T00:00:00Z", series: "Письма" },
        { key: "b", changed: "2026-03-01T00:00:00Z", series: "Дневники" },
      ),
    );
    const specs = textsOf(said, "setSpec");
    expect(new Set(specs).size).toBe(2);
    expect(specs.join()).toMatch(/^series-[0-9a-f]{12},series-[0-9a-f]{12}$/);
  });
});

describe("a record", () => {
  it.each([
    ["oai_dc", "<oai_dc:dc "],
    ["mods", "<mods "],
    ["oai_datacite", "<resource "],
    ["mets", "<mets "],
  ])("is given as %s, with the place of its schema", async (prefix, start) => {
    const said = await ask(`verb=GetRecord&identifier=https://doi.org/10.1234/a&metadataPrefix=${prefix}`, letters);
    const [, metadata = ""] = /<metadata>\n([^]*)<\/metadata>/.exec(said) ?? [];
    expect(metadata.startsWith(start)).toBe(true);
    expect(metadata).toMatch(/^[^>]* xsi:schemaLocation="\S+ \S+\.xsd"/);
    expect(metadata).toContain("Letter a: R&amp;D &lt;1900");
    expect(textsOf(said, "datestamp")).toEqual(["2026-03-01T12:00:00Z"]);
    expect(textsOf(said, "setSpec")).toEqual(["series-letters-of-the-year", "language-de"]);
  });

  it("of an edition that was deleted is its header alone", async () => {
    const said = await ask("verb=GetRecord&identifier=https://doi.org/10.1234/d&metadataPrefix=oai_dc", letters);
    expect(said).toContain('<header status="deleted">\n<identifier>https://doi.org/10.1234/d</identifier>');
    expect(said).not.toContain("<metadata>");
  });

  it("of an edition whose file is gone since the last look is told to be deleted", async () => {
    const gone = { ...letters, recordOf: () => Promise.resolve(undefined) };
    const said = await ask("verb=GetRecord&identifier=https://doi.org/10.1234/a&metadataPrefix=oai_dc", gone);
    expect(said).toContain('<header status="deleted">');
    expect(errorsIn(said)).toEqual([]);
  });
});

describe("a list has the editions", () => {
  it.each([
    ["all of them, the oldest first, and those that were deleted", "metadataPrefix=oai_dc", ["a", "b", "c", "d"]],
    ["that have a record of the format", "metadataPrefix=oai_datacite", ["a", "c", "d"]],
    ["of a set", "metadataPrefix=oai_dc&set=series-papers", ["c", "d"]],
    ["from a day on", "metadataPrefix=oai_dc&from=2026-03-02", ["c", "d"]],
    ["to the end of a day", "metadataPrefix=oai_dc&until=2026-03-01", ["a", "b"]],
    ["of one day", "metadataPrefix=oai_dc&from=2026-03-01&until=2026-03-01", ["a", "b"]],
    ["from a second on", "metadataPrefix=oai_dc&from=2026-03-01T12:00:01Z", ["b", "c", "d"]],
    ["to the end of a second", "metadataPrefix=oai_dc&until=2026-03-01T12:00:00Z", ["a"]],
  ])("%s", async (_, query, keys) => {
    expect(keysIn(await ask(`verb=ListIdentifiers&${query}`, letters))).toEqual(keys);
    expect(keysIn(await ask(`verb=ListRecords&${query}`, letters))).toEqual(keys);
  });

  it("is whole without a token", async () => {
    expect(await ask("verb=ListRecords&metadataPrefix=oai_dc", letters)).not.toContain("resumptionToken");
  });
});

describe("what is wrong with a request is said by its code", () => {
  const dc = "metadataPrefix=oai_dc";
  const one = "identifier=https://doi.org/10.1234/a";
  it.each([
    ["no verb", "", ["badVerb"]],
    ["a verb that there is not", "verb=Delete", ["badVerb"]],
    ["a verb by the name of what every object has", "verb=constructor", ["badVerb"]],
    ["a verb twice", "verb=Identify&verb=Identify", ["badVerb"]],
    ["an argument too many", "verb=Identify&set=a", ["badArgument"]],
    ["an argument that there is not", "verb=ListSets&page=2", ["badArgument"]],
    ["an argument too few", "verb=ListRecords", ["badArgument"]],
    ["two arguments too few", "verb=GetRecord", ["badArgument", "badArgument"]],
    ["an argument twice", `verb=ListRecords&${dc}&${dc}`, ["badArgument"]],
    ["a token and another argument", `verb=ListRecords&${dc}&resumptionToken=a`, ["badArgument"]],
    ["a day that there is not", `verb=ListRecords&${dc}&from=2026-02-30`, ["badArgument"]],
    ["a moment without its zone", `verb=ListRecords&${dc}&from=2026-02-01T10:00:00`, ["badArgument"]],
    ["a moment with parts of a second", `verb=ListRecords&${dc}&from=2026-02-01T10:00:00.5Z`, ["badArgument"]],
    ["a month", `verb=ListRecords&${dc}&from=2026-02`, ["badArgument"]],
    ["two granularities", `verb=ListRecords&${dc}&from=2026-02-01&until=2026-02-02T00:00:00Z`, ["badArgument"]],
    ["an end before the beginning", `verb=ListRecords&${dc}&from=2026-02-02&until=2026-02-01`, ["badArgument"]],
    ["an identifier that is no URI", `verb=GetRecord&identifier=a%01b&${dc}`, ["badArgument"]],
    ["a set that cannot be one", `verb=ListRecords&${dc}&set=a/b`, ["badArgument"]],
    ["a format that there is not", "verb=ListRecords&metadataPrefix=marc21", ["cannotDisseminateFormat"]],
    [
      "a format that an edition has not",
      `verb=GetRecord&${one.replace(/a$/, "b")}&metadataPrefix=oai_datacite`,
      ["cannotDisseminateFormat"],
    ],
    ["an edition that there is not", `verb=GetRecord&identifier=oai:x.org:1&${dc}`, ["idDoesNotExist"]],
    ["the formats of one", "verb=ListMetadataFormats&identifier=oai:x.org:1", ["idDoesNotExist"]],
    ["days on which nothing was", `verb=ListRecords&${dc}&from=2027-01-01`, ["noRecordsMatch"]],
    ["a set that there is not", `verb=ListIdentifiers&${dc}&set=nothing`, ["noRecordsMatch"]],
    ["a token of nobody", "verb=ListRecords&resumptionToken=abc", ["badResumptionToken"]],
    ["a token with signs of no XML", "verb=ListRecords&resumptionToken=%00%EF%BF%BF%22%3C", ["badResumptionToken"]],
    ["a token of sets", "verb=ListSets&resumptionToken=abc", ["badResumptionToken"]],
  ])("%s", async (_, query, codes) => {
    expect(errorsIn(await ask(query, letters))).toEqual(codes);
  });

  it.each(["verb=ListSets", `verb=ListRecords&${dc}&set=a`])("a repository without sets: %s", async query => {
    expect(errorsIn(await ask(query, without))).toEqual(["noSetHierarchy"]);
  });

  it("the arguments are told again, but not where they are wrong", async () => {
    expect(await ask("verb=ListRecords&metadataPrefix=marc21", letters)).toContain(
      '<request verb="ListRecords" metadataPrefix="marc21">',
    );
    expect(await ask("verb=ListRecords", letters)).toContain(`<request>${baseUrl}</request>`);
    expect(await ask('verb="<a>&', letters)).toContain(`<request>${baseUrl}</request>`);
  });
});
