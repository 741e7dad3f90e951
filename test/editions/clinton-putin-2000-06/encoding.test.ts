import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { attribute, elementsOf, textOf, type XmlElement } from "../../../src/core/xml-tree.ts";
import { parseXml } from "../../../src/engines/xml.ts";

const file = "tei/editions/clinton-putin-2000-06/clinton-putin-2000-06.xml";
const parsed = parseXml(readFileSync(file), file);
if (!parsed.ok) throw new Error("the edition is not well-formed");
const elements = [...elementsOf(parsed.value.root)];
const named = (name: string): XmlElement[] => elements.filter(({ local }) => local === name);

describe("the encoding of the first edition", () => {
  it("has the source beside it, byte for byte as the header says", () => {
    const kept = readFileSync("tei/editions/clinton-putin-2000-06/source.txt");
    const stated = named("idno").filter(idno => attribute(idno, "type") === "sha256");
    expect(stated.map(textOf)).toEqual([createHash("sha256").update(kept).digest("hex")]);
  });

  it("has eleven pages, each with its stamp and its typed number", () => {
    const pages = Array.from({ length: 11 }, (_, index) => String(index + 1));
    expect(named("pb").map(pb => attribute(pb, "n"))).toEqual(pages);
    const forme = (type: string): XmlElement[] => named("fw").filter(fw => attribute(fw, "type") === type);
    expect(forme("pageNum").map(textOf)).toEqual(pages);
    expect(forme("stamp")).toHaveLength(11);
  });

  it("says of every editorial act who is responsible, and how certain", () => {
    const acts = [...named("corr"), ...named("supplied")];
    expect(acts.length).toBeGreaterThan(700);
    for (const act of acts) {
      expect(attribute(act, "resp")).toBe("#recension");
      expect(attribute(act, "cert")).toMatch(/^(high|medium|low)$/);
    }
  });

  it("counts its corrections in the header as they are", () => {
    const corrections = named("corr");
    const count = (test: (element: XmlElement) => boolean): number => corrections.filter(test).length;
    const typists = count(corr => attribute(corr, "type") === "typist");
    const spaced = count(corr => attribute(corr, "subtype") === "punctuation");
    const statement = textOf(named("correction")[0]!);
    expect(statement).toContain(`${corrections.length - typists} of them`);
    expect(statement).toContain(`${spaced} of these`);
    expect(statement).toContain(`${typists} by correction`);
  });

  it("restores nothing but what the OCR loses: points, quotation marks, brackets, slashes, a dash and an apostrophe", () => {
    const restored = named("pc").filter(pc => attribute(pc.parent!, "reason") === "ocr-lost");
    expect(new Set(restored.map(textOf))).toEqual(new Set([".", ",", ":", ";", "?", '"', "(", ")", "-", "'"]));
  });

  it("invents no redaction, and says that it knows of none", () => {
    expect(named("gap")).toHaveLength(0);
    expect(textOf(named("encodingDesc")[0]!)).toContain(
      "No redaction is marked in the text layer; the page images were not inspected.",
    );
  });
});
