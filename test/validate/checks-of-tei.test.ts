import { describe, expect, it } from "vitest";

import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { checkPages } from "../../src/validate/check-pages.ts";
import { checkPointers, filesPointedInto } from "../../src/validate/check-pointers.ts";
import { checkSpeakers } from "../../src/validate/check-speakers.ts";
import { checkHouseRules } from "../../src/validate/house-rules.ts";
import { typedAttributesOfP5 } from "./p5/facts-of-p5.ts";
import { readBody } from "./read-body.ts";

const messages = (findings: readonly Diagnostic[]): string[] => findings.map(({ message }) => message);

describe("pages that are numbered otherwise than one after the other", () => {
  const told = (body: string): string[] => messages(checkPages(readBody(body)));

  it.each([
    ["in their order", '<pb n="1"/><pb n="2"/><pb n="3"/>'],
    ["with a leaf that is not counted", '<pb n="10"/><pb/><pb n="11"/>'],
    ["with a leaf that is counted", '<pb n="10"/><pb/><pb n="12"/>'],
    ["in roman figures first", '<pb n="iv"/><pb n="1"/><pb n="2"/>'],
    ["by leaf and side", '<pb n="12r"/><pb n="12v"/><pb n="13r"/>'],
    ["by two editions", '<pb ed="A" n="1"/><pb ed="B" n="17"/><pb ed="A" n="2"/><pb ed="B" n="18"/>'],
    ["not at all", "<pb/><pb/>"],
  ])("are no matter: %s", (_, body) => {
    expect(told(body)).toEqual([]);
  });

  it("are no matter from one text of a group to the next", () => {
    const text = '<text><body><pb n="1"/><pb n="2"/></body></text>';
    expect(told(`</body></text><text><group>${text}${text}</group></text><text><body>`)).toEqual([]);
  });

  it.each([
    ["left out", '<pb n="12"/><pb n="14"/>', "Page 14 begins after page 12."],
    ["printed twice", '<pb n="14"/><pb n="14"/>', "Page 14 begins after page 14."],
    ["misprinted", '<pb n="84"/><pb n="95"/>', "Page 95 begins after page 84."],
    ["left out beside a leaf without a number", '<pb n="12"/><pb/><pb n="15"/>', "Page 15 begins after page 12."],
  ])("are told as information, which asks nobody to change @n: %s", (_, body, message) => {
    const [finding, ...others] = checkPages(readBody(body));
    expect([finding?.message, finding?.severity, others]).toEqual([message, "information", []]);
    expect(finding?.hint).not.toContain("@n");
  });
});

describe("pointers within a document", () => {
  const typed = typedAttributesOfP5();
  const told = (body: string): string[] => messages(checkPointers(readBody(body), typed));

  it.each([
    ["to an element", '<p xml:id="a"><ref target="#a"/></p>'],
    ["to the document itself", '<p><ref target="#"/></p>'],
    ["to a range of elements", '<p><ref target="#range(a,b)"/></p>'],
    ["elsewhere", '<p><ref target="b.xml#a https://example.org/#b"/></p>'],
    ["of an example", '<egXML xmlns="http://www.tei-c.org/ns/Examples"><ref target="#none"/></egXML>'],
  ])("are right: %s", (_, body) => {
    expect(told(body)).toEqual([]);
  });

  it("to nothing are told, each", () => {
    expect(told('<p resp="#a" corresp="#b #c" xml:id="b"/>')).toEqual([
      "@resp points at #a, and nothing has that xml:id.",
      "@corresp points at #c, and nothing has that xml:id.",
    ]);
  });
});

describe("attributes that are pointers", () => {
  const typed = typedAttributesOfP5();
  const told = (body: string): string[] =>
    messages(checkPointers(readBody(body), typed, new Map([["p.xml", new Set(["a"])]])));

  it.each(["nymRef", "lemmaRef", "edRef", "calendar", "unitRef", "scribeRef"])(
    "are those of the declarations: @%s",
    name => {
      expect(told(`<p ${name}="#none"/>`)).toEqual([`@${name} points at #none, and nothing has that xml:id.`]);
    },
  );

  it.each(['<biblScope from="#none"/>', '<p xml:base="#none"/>', '<fs value="#none"/>', '<p n="#none"/>'])(
    "are no others: %s",
    body => {
      expect(told(body)).toEqual([]);
    },
  );

  it("lead into a file that was given, and into others unseen", () => {
    expect(told('<p ref="p.xml#a p.xml p.xml#b q.xml#b https://example.org/p.xml#b"/>')).toEqual([
      '"p.xml#b" has no entry in p.xml.',
    ]);
  });

  it("name the files that are to be read for them", () => {
    const body = '<p ref="p.xml#a q.xml r.txt#a /s.xml#a https://example.org/t.xml#a p.xml#b ../u.xml#a"/>';
    expect(filesPointedInto(readBody(body), typed)).toEqual(["p.xml", "../u.xml"]);
    expect(filesPointedInto(readBody(`<div xml:base="v/">${body}</div>`), typed)).toEqual([]);
  });
});

describe("speakers", () => {
  const sp = '<sp who="#a"><p>Yes.</p></sp>';

  it.each(["person", "org", "role", "castItem", "persName", "respStmt"])("can be a %s in TEI", name => {
    expect(checkSpeakers(readBody(`${sp}<${name} xml:id="a"/>`))).toEqual([]);
  });

  it("that are none are a warning in TEI, an error in the house", () => {
    const document = readBody(`${sp}<p xml:id="a"/>`);
    expect(checkSpeakers(document)).toMatchObject([{ code: "REC-V021", severity: "warning" }]);
    expect(checkHouseRules(document)).toMatchObject([
      { code: "REC-V021", severity: "error", message: "House rule: @who points at #a, which is no person." },
    ]);
  });
});
