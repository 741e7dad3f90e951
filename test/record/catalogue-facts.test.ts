import { describe, expect, it } from "vitest";

import { addressOf } from "../../src/record/addresses.ts";
import { calendarDate } from "../../src/record/dates.ts";
import type { Agent, Licence } from "../../src/record/edition-record.ts";
import { languageCode, threeLetters } from "../../src/record/languages.ts";
import { knownLicence } from "../../src/record/licences.ts";
import { contributorsOf } from "../../src/record/people.ts";
import { roleOf } from "../../src/record/roles.ts";
import { recorded } from "../deposit/records/recorded.ts";

describe("a date", () => {
  it.each([
    ["2024-02-29", "2024-02-29"],
    ["2026-11-24T10:00:00Z", "2026-11-24"],
    ["2026-11-24+02:00", "2026-11-24"],
    ["1843-05", "1843-05"],
    ["0033", "0033"],
    ["2023-02-29", undefined],
    ["2026-13-01", undefined],
    ["2026-00", undefined],
    ["2026-11-31", undefined],
    ["--11-24", undefined],
    ["autumn", undefined],
    ["", undefined],
  ])("%s of a calendar is %s", (written, expected) => {
    expect(calendarDate(written)).toBe(expected);
  });
});

describe("a language", () => {
  it.each([
    ["en", "eng", "eng"],
    ["de-AT", "ger", "deu"],
    ["fr", "fre", "fra"],
    ["zh-Hant", "chi", "zho"],
    ["cy", "wel", "cym"],
    ["grc", "grc", "grc"],
    ["syc", "syc", "syc"],
    ["sh", undefined, "hbs"],
  ])("%s is %s in libraries and %s among all languages", (tag, library, three) => {
    expect([
      languageCode(tag)?.authority === "iso639-2b" ? languageCode(tag)!.code : undefined,
      threeLetters(tag),
    ]).toEqual([library, three]);
  });

  it.each(["Old English", "x", "", "i-klingon"])("%j is none with a code", tag => {
    expect(languageCode(tag)).toBeUndefined();
  });
});

describe("a licence", () => {
  const named = (target: string) => knownLicence({ targets: [target] } as unknown as Licence);

  it.each([
    ["https://creativecommons.org/licenses/by/4.0/", "CC-BY-4.0", "Creative Commons Attribution 4.0 International"],
    ["http://creativecommons.org/licenses/by-nc-sa/3.0/legalcode", "CC-BY-NC-SA-3.0", undefined],
    ["https://creativecommons.org/licenses/by/4.0/deed.de", "CC-BY-4.0", undefined],
    [
      "https://creativecommons.org/licenses/by-sa/3.0/de/",
      "CC-BY-SA-3.0-DE",
      "Creative Commons Attribution Share Alike 3.0 DE",
    ],
    [
      "https://creativecommons.org/licenses/by-sa/2.5/si/",
      undefined,
      "Creative Commons Attribution Share Alike 2.5 SI",
    ],
    ["https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0", undefined],
    ["https://creativecommons.org/publicdomain/mark/1.0/", "CC-PDM-1.0", undefined],
    ["https://rightsstatements.org/vocab/InC/1.0/", undefined, "In Copyright"],
    ["https://opensource.org/licenses/MIT", "MIT", undefined],
  ])("%s is known", (target, spdx, title) => {
    const known = named(target);
    expect(known?.spdx).toBe(spdx);
    expect(known?.title).toEqual(title ?? expect.any(String));
  });

  it.each(["https://example.org/licenses/by/4.0/", "https://creativecommons.org/licenses/by-xx/4.0/", "#licence"])(
    "%s is not known",
    target => {
      expect(named(target)).toBeUndefined();
    },
  );
});

describe("a part in the edition", () => {
  const responsible = (statement: string): Agent => recorded({ title: `<title>T</title>${statement}` }).agents[0]!;

  it.each([
    [`<respStmt><resp>transcribed and edited</resp><name>A</name></respStmt>`, "trc"],
    [`<respStmt><resp>Kodierung</resp><name>A</name></respStmt>`, "mrk"],
    [`<respStmt><resp key="prg">x</resp><name>A</name></respStmt>`, "prg"],
    [
      `<respStmt><resp ref="https://credit.niso.org/contributor-roles/software/">x</resp><name>A</name></respStmt>`,
      "prg",
    ],
    [`<editor role="translator">A</editor>`, "trl"],
    [`<editor role="general">A</editor>`, "edt"],
    [`<funder>A</funder>`, "fnd"],
    [`<respStmt><resp>saw to the tea</resp><name>A</name></respStmt>`, "ctb"],
  ])("%s is %s among the relators of MARC", (statement, code) => {
    expect(roleOf(responsible(statement)).marc).toBe(code);
  });

  it("is told once of each, with everything that one person did, and of whoever the edition statement names", () => {
    const people = contributorsOf(
      recorded({
        title: `<title>T</title><author>A</author><respStmt><resp>transcription</resp><resp>encoding</resp><name>A</name></respStmt>`,
        edition: `<edition>1</edition><respStmt><resp>annotated by</resp><name>B</name></respStmt>`,
      }),
    );
    expect(people.map(({ agent, roles }) => [agent.text, roles.map(({ marc }) => marc)])).toEqual([
      ["A", ["aut", "trc", "mrk"]],
      ["B", ["ann"]],
    ]);
  });
});

describe("a name", () => {
  it("has neither the address of a letter in it, nor that of mail, nor the body that the person is of", () => {
    const { agents, publication } = recorded({
      title: `<title>T</title><author>Ada <email>a@example.org</email><affiliation>Society</affiliation></author><funder>Fund<idno type="grant">1</idno></funder>`,
      publication: `<publisher>Press <email>p@example.org</email><address><addrLine>Street 1</addrLine></address></publisher><ptr target="https://example.org"/>`,
    });
    expect([...agents, ...publication.publishers].map(({ text }) => text)).toEqual(["Ada", "Fund", "Press"]);
    expect(agents[0]).toMatchObject({ emails: ["a@example.org"], affiliations: [{ text: "Society" }] });
    expect(publication.contacts.map(({ name, email }) => [name, email])).toEqual([["Press", "p@example.org"]]);
    expect(publication.targets).toEqual(["https://example.org"]);
  });
});

describe("a number", () => {
  it("is resolved at one address, however the header writes it", () => {
    const written = [
      "118609807",
      "https://d-nb.info/gnd/118609807/",
      "http://d-nb.info/gnd/118609807",
      "gnd:118609807",
    ];
    const { agents } = recorded({
      title: `<title>T</title>${written.map(one => `<author>A<idno type="GND">${one}</idno></author>`).join("")}`,
    });
    expect(new Set(agents.map(({ identifiers }) => addressOf(identifiers[0]!)))).toEqual(
      new Set(["https://d-nb.info/gnd/118609807"]),
    );
  });

  it("that runs a program is resolved nowhere", () => {
    expect(addressOf({ scheme: "url", value: "javascript:alert(1)" })).toBeUndefined();
  });
});

describe("categories, works beside the edition, registers and letters", () => {
  const record = recorded({
    notes: `<relatedItem type="enclosure" target="https://example.org/b"/><note><bibl type="isReferencedBy">A study<idno type="DOI">10.1000/1</idno></bibl></note>`,
    encoding: `<classDecl><taxonomy xml:id="genres"><bibl><title>Genres</title></bibl><category xml:id="memo"><catDesc>Memorandum</catDesc></category></taxonomy></classDecl>
      <listPrefixDef><prefixDef ident="person" matchPattern="(.*)" replacementPattern="registers/persons.xml#$1"/><prefixDef ident="p2" matchPattern="(.*)" replacementPattern="registers/persons.xml#$1"/><prefixDef ident="w" matchPattern="(.*)" replacementPattern="https://example.org/$1"/></listPrefixDef>`,
    profile: `<textClass><catRef target="#memo #nothing"/><keywords scheme="#genres"><term ref="https://example.org/t">salt</term></keywords></textClass>
      <correspDesc><correspAction type="sent"><persName>A</persName><placeName>B</placeName><date from="1800" to="1801"/></correspAction><correspContext><ref type="prev" target="https://example.org/1">before</ref></correspContext></correspDesc>`,
  });

  it("are read from the header, and named as their lists are", () => {
    expect(record.genres.map(({ text, schemeName }) => [text, schemeName])).toEqual([["Memorandum", "Genres"]]);
    expect(record.subjects.map(({ text, schemeName, address }) => [text, schemeName, address])).toEqual([
      ["salt", "Genres", "https://example.org/t"],
    ]);
    expect(
      record.related.map(({ type, targets, identifiers }) => [type, targets, identifiers.map(({ value }) => value)]),
    ).toEqual([
      ["enclosure", ["https://example.org/b"], []],
      ["isReferencedBy", [], ["10.1000/1"]],
    ]);
    expect(record.registers.map(({ file }) => file)).toEqual(["registers/persons.xml"]);
    expect(
      record.letters.map(({ acts, context }) => [
        acts[0]!.agents[0]!.text,
        acts[0]!.places[0]!.text,
        acts[0]!.dates[0]!.to,
        context[0]!.target,
      ]),
    ).toEqual([["A", "B", "1801", "https://example.org/1"]]);
  });
});
