import { describe, expect, it } from "vitest";

import { allows, faultOf, schemaOf } from "./read-text.ts";

const rng = 'xmlns="http://relaxng.org/ns/structure/1.0"';
const grammar = (content: string): string => `<grammar ${rng}>${content}</grammar>`;
const definitions = grammar(
  '<start><ref name="a"/></start><define name="a"><element name="a"><ref name="b"/></element></define><define name="b"><empty/></define>',
);

describe("the files of a schema", () => {
  it("are included, with what is defined anew in place of what they say", async () => {
    const schema = await schemaOf({
      "s.rng": grammar('<include href="parts/p.rng"><define name="b"><text/></define></include>'),
      "parts/p.rng": definitions,
    });
    expect(allows(schema, "<a>words</a>")).toBe(true);
    expect(allows(schema, "<b/>")).toBe(false);
  });

  it("must define what is defined anew: RELAX NG specification, 4.7", async () => {
    const files = {
      "s.rng": grammar('<include href="p.rng"><define name="c"><text/></define></include>'),
      "p.rng": definitions,
    };
    expect(await faultOf(files)).toContain('"c" is not defined in p.rng');
  });

  it("may not lead to themselves: 4.6 and 4.7", async () => {
    const files = { "s.rng": grammar('<include href="p.rng"/>'), "p.rng": grammar('<include href="s.rng"/>') };
    expect(await faultOf(files)).toMatch(/^p\.rng:1:\d+: s\.rng leads to itself\. .*4\.7$/);
    const element = `<element name="a" ${rng}><externalRef href="s.rng"/></element>`;
    expect(await faultOf({ "s.rng": element })).toMatch(/leads to itself\. .*4\.6$/);
  });

  it("that are not there are told where they are named", async () => {
    expect(await faultOf({ "s.rng": grammar('\n<include href="p.rng"/>') })).toMatch(
      /^s\.rng:2:1: "p\.rng" is not there/,
    );
  });

  it("inherit the namespace, and not the datatypes, of what refers to them: 4.3 and 4.9", async () => {
    const outer = (part: string): string => `<group ns="urn:n" datatypeLibrary="urn:none" ${rng}>${part}</group>`;
    const schema = await schemaOf({
      "s.rng": outer('<externalRef href="p.rng"/>').replaceAll("group", "choice"),
      "p.rng": `<element name="a" ${rng}><data type="token"/></element>`,
    });
    expect(allows(schema, '<a xmlns="urn:n">words</a>')).toBe(true);
    expect(allows(schema, "<a>words</a>")).toBe(false);
  });

  it("in compact syntax include files in compact syntax", async () => {
    const schema = await schemaOf({
      "s.rnc": 'include "p.rnc" { b = text }',
      "p.rnc": "start = element a { b }\nb = empty",
    });
    expect(allows(schema, "<a>words</a>")).toBe(true);
  });
});

describe("grammars within grammars", () => {
  it("refer to what is around them by parentRef: 4.18", async () => {
    const inner = '<grammar><start><parentRef name="b"/></start><define name="b"><text/></define></grammar>';
    const schema = await schemaOf({
      "s.rng": grammar(`<start><element name="a">${inner}</element></start><define name="b"><empty/></define>`),
    });
    expect(allows(schema, "<a/>")).toBe(true);
    expect(allows(schema, "<a>words</a>")).toBe(false);
  });
});
