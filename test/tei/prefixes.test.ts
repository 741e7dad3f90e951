import { describe, expect, it } from "vitest";

import { attribute, type XmlElement } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { entryAt, expandPointer, filesOfPrefixes, unreadablePrefixes } from "../../src/tei/prefixes.ts";

/** A document with prefixes: the prefix, its pattern, and what replaces it. */
function withPrefixes(...prefixes: readonly (readonly [string, string, string])[]): XmlElement {
  const definitions = prefixes.map(
    ([ident, match, replacement]) =>
      `<prefixDef ident="${ident}" matchPattern="${match}" replacementPattern="${replacement}"/>`,
  );
  const xml = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${definitions.join("")}</teiHeader></TEI>`;
  const parsed = parseXml(new TextEncoder().encode(xml), "prefixes.xml");
  if (!parsed.ok) throw new Error("not well-formed");
  return parsed.value.root;
}

describe("a pointer with a prefix", () => {
  const root = withPrefixes(
    ["person", "([a-z]+)", "../registers/persons.xml#p.$1"],
    ["bibl", "([A-z]+)([0-9]*)", "https://example.org/?name=$1&amp;year=$2"],
    ["here", "(.+)", "#$1"],
    ["work", "m([0-9]+)", "music.xml#$1"],
    ["work", "(?:b|c)([0-9]+)", "books.xml#$1$1"],
    ["ahead", "(?=a)a", "x.xml#$1"],
  );

  it.each([
    ["person:gore", "../registers/persons.xml#p.gore"],
    ["bibl:Smith2001", "https://example.org/?name=Smith&year=2001"],
    ["here:a:b", "#a:b"],
    ["work:m7", "music.xml#7"],
    ["work:c7", "books.xml#77"],
  ])("%s is %s", (pointer, address) => {
    expect(expandPointer(pointer, root)).toEqual({ address });
  });

  it.each(["#gore", "https://example.org/", "nobody:gore", "person", "persons.xml#gore"])(
    "is not %s, which the document does not define",
    pointer => {
      expect(expandPointer(pointer, root)).toBeUndefined();
    },
  );

  it("leads nowhere that is not of the form which the prefix asks for, or whose pattern cannot be read", () => {
    expect(expandPointer("person:Gore", root)).toEqual({ fault: "form", asked: "([a-z]+)" });
    expect(expandPointer("work:d7", root)).toEqual({ fault: "form", asked: "m([0-9]+) or (?:b|c)([0-9]+)" });
    expect(expandPointer("ahead:a", root)).toEqual({ fault: "pattern" });
    expect(unreadablePrefixes(root).map(definition => attribute(definition, "ident"))).toEqual(["ahead"]);
  });

  it("has an address of a length that an address has", () => {
    const long = withPrefixes(["x", "(.+)", "$1".repeat(20_000)]);
    expect(expandPointer("x:a", long)).toEqual({ fault: "length" });
    for (let i = 0; i < 300; i++) expect(expandPointer(`x:${"a".repeat(1000)}`, long)).toEqual({ fault: "length" });
  });

  it("leads to an entry of a register, by the name of its file, or of the document", () => {
    expect(entryAt("person:gore", root)).toBe("persons#p.gore");
    expect(entryAt("here:gore", root)).toBe("#gore");
    expect(entryAt("#gore", root)).toBe("#gore");
    for (const elsewhere of ["bibl:Smith2001", "person:Gore", "nobody:gore", "https://viaf.org/1"])
      expect(entryAt(elsewhere, root)).toBeUndefined();
  });

  it("names the files beside the document, once each, and none that is elsewhere", () => {
    expect(filesOfPrefixes(root)).toEqual(["../registers/persons.xml", "music.xml", "books.xml", "x.xml"]);
    expect(filesOfPrefixes(withPrefixes(["a", "x", "/etc/passwd#$1"], ["b", "x", "file:x.xml#$1"]))).toEqual([]);
  });
});
