import { createRequire } from "node:module";

import type SaxonApi from "saxon-js";
import { describe, expect, it, vi } from "vitest";

import { childElements, elementsOf } from "../../src/core/xml-tree.ts";
import { readStylesheet, toSaxonDocument, transformToTree } from "../../src/engines/saxon.ts";
import { Tree } from "../../src/engines/saxon-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { compileSheet } from "./compile-sheet.ts";

const copy = readStylesheet(
  await compileSheet(`
    <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:pre="urn:p" xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xsl:param name="found" as="map(*)" select="map { }"/>
      <xsl:template match="/"><made found="{$found('named b') ! name()}" texts="{count(//text())}" untyped="{$found(xs:untypedAtomic('named b')) ! name()}" first="{(//@pre:page)[1]}" id="{id('i1')/name()}"
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
  const made = must(transformToTree({ stylesheet: copy, source: document }));

  it("is the one that was parsed: names, name spaces, attributes, text in one piece", () => {
    const attributes = Object.fromEntries(made.attributes.map(({ name, value }) => [name, value]));
    expect(attributes).toMatchObject({
      found: "x:b",
      untyped: "x:b",
      texts: "1",
      first: "3",
      id: "x:b",
      prefixes: " pre x xml",
    });
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

const longIds = Array.from({ length: 20_000 }, (_, i) => `0b5c6f1e-8d9a-4f37-a1c2-${String(i).padStart(12, "0")}`);

it("keeps long keys of a map apart", () => {
  const { root } = must(parseXml(new TextEncoder().encode("<a/>"), "a.xml"));
  const { found } = toSaxonDocument(root, { additions: new Map(), prefixes: {}, keysOf: () => longIds });
  const hashes = found.keys().map(key => key.hashCode());
  expect(hashes).toHaveLength(longIds.length);
  expect(new Set(hashes).size).toBeGreaterThan(19_900);
});

it("is a SaxonJS of our own: who uses one beside us has it as it is", () => {
  const theirs = createRequire(import.meta.url)("saxon-js") as typeof SaxonApi;
  expect(theirs.getPlatform().createDocument()).not.toBeInstanceOf(Tree);
  expect(new Set(longIds.map(id => theirs.XS.string.fromString(id).hashCode())).size).toBeLessThan(100);
});

it("says on no console that a transformation failed", async () => {
  const failing = await compileSheet(`
    <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
      <xsl:param name="found" as="map(*)" select="map { }"/>
      <xsl:template match="/"><xsl:sequence select="error()"/></xsl:template>
    </xsl:stylesheet>`);
  const { root } = must(parseXml(new TextEncoder().encode("<a/>"), "a.xml"));
  const log = vi.spyOn(console, "log");
  expect(() => transformToTree({ stylesheet: readStylesheet(failing), source: toSaxonDocument(root) })).toThrow();
  expect(log).not.toHaveBeenCalled();
});

function must<T>(outcome: { ok: true; value: T } | { ok: false; diagnostics: readonly unknown[] }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}
