import { createRequire } from "node:module";

import type SaxonApi from "saxon-js";
import { describe, expect, it } from "vitest";

import { childElements, elementsOf } from "../../src/core/xml-tree.ts";
import { readStylesheet, toSaxonDocument, transformToTree } from "../../src/engines/saxon.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { compileSheet } from "./compile-sheet.ts";

const copy = readStylesheet(
  await compileSheet(`
    <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:pre="urn:p" xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xsl:param name="found" as="map(*)" select="map { }"/>
      <xsl:template match="/"><made found="{$found('named b') ! name()}" texts="{count(//text())}" first="{(//@pre:page)[1]}" id="{id('i1')/name()}"
        prefixes="{in-scope-prefixes(*) => sort()}"><xsl:copy-of select="*"/></made></xsl:template>
    </xsl:stylesheet>`),
);

describe("a tree given to SaxonJS", () => {
  const source = `<a xmlns="urn:a" xmlns:x="urn:x">one<!-- gone --> and<![CDATA[ <two>]]><x:b xml:id="i1" x:c="&lt;3&#10;&quot;"/><?pi body?></a>`;
  const { root } = must(parseXml(new TextEncoder().encode(source), "a.xml"));
  const b = [...elementsOf(root)][1]!;
  const document = toSaxonDocument(root, {
    additions: new Map([[b, { "pre:page": "3", "xml:base": "urn:z" }]]),
    prefixes: { pre: "urn:p" },
    keysOf: ({ local }) => [`named ${local}`],
  });
  const made = transformToTree({ stylesheet: copy, source: document });

  it("is the one that was parsed: names, name spaces, attributes, text in one piece", () => {
    const attributes = Object.fromEntries(made.attributes.map(({ name, value }) => [name, value]));
    expect(attributes).toMatchObject({ found: "x:b", texts: "1", first: "3", id: "x:b", prefixes: " pre x xml" });
    const [copied] = childElements(made);
    expect(copied?.namespace).toBe("urn:a");
    expect(copied?.children[0]).toMatchObject({ kind: "text", text: "one and <two>" });
    expect(childElements(copied!)[0]).toMatchObject({ name: "x:b", local: "b", namespace: "urn:x" });
  });

  it("keeps each attribute to the letter, and those that were added", () => {
    const attributes = childElements(childElements(made)[0]!)[0]!.attributes;
    expect(Object.fromEntries(attributes.map(({ name, value }) => [name, value]))).toMatchObject({
      "xml:id": "i1",
      "x:c": '<3\n"',
      "pre:page": "3",
      "xml:base": "urn:z",
    });
  });
});

it("keeps long keys of a map apart, whatever type of string they are", () => {
  const { XS } = createRequire(import.meta.url)("saxon-js") as typeof SaxonApi;
  const ids = Array.from({ length: 20_000 }, (_, i) => `0b5c6f1e-8d9a-4f37-a1c2-${String(i).padStart(12, "0")}`);
  const hashes = (of: SaxonStrings): string[] => ids.map(id => of.fromString(id).hashCode());
  expect(new Set(hashes(XS.string)).size).toBeGreaterThan(19_900);
  expect(hashes((XS as unknown as Record<string, SaxonStrings>)["untypedAtomic"]!)).toEqual(hashes(XS.string));
});

type SaxonStrings = (typeof SaxonApi)["XS"]["string"];

function must<T>(outcome: { ok: true; value: T } | { ok: false; diagnostics: readonly unknown[] }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}
