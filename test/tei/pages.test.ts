import { describe, expect, it } from "vitest";

import type { Layer } from "../../src/core/layer.ts";
import { attribute, elementsOf, isTei, type XmlElement } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { pageLabels, pagesIn } from "../../src/tei/pages.ts";

function read(body: string, header = ""): { root: XmlElement; elements: XmlElement[] } {
  const xml = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader><text><body>${body}</body></text></TEI>`;
  const parsed = parseXml(new TextEncoder().encode(xml), "pages.xml");
  if (!parsed.ok) throw new Error("not well-formed");
  return { root: parsed.value.root, elements: [...elementsOf(parsed.value.root)] };
}

const labels = (body: string, layer: Layer = "reading"): string =>
  [...pageLabels(read(body).root, layer).values()].join(" ");

describe("what a page is called", () => {
  it("is its number, else its place among all", () => {
    expect(labels(`<pb n="1"/><pb/><pb n=" iii "/><pb n=""/>`)).toBe("1 2 iii 4");
  });

  it("counts no page of another witness, nor of a side that is not read", () => {
    const body = `<pb/><p><choice><sic>a<pb/></sic><corr>b<pb/></corr></choice><app><lem>c<pb/></lem><rdgGrp><rdg>d<pb/></rdg></rdgGrp></app></p><pb/>`;
    expect(labels(body)).toBe("1 2 3 4");
    expect(pageLabels(read(body).root, "diplomatic").size).toBe(4);
  });

  it("is not of the diplomatic layer within what the editor supplied, and of it alone in forme work", () => {
    const body = `<pb n="1"/><supplied><pb n="2"/></supplied><fw><pb n="3"/></fw><pb n="4"/>`;
    expect(labels(body)).toBe("1 2 4");
    expect(labels(body, "diplomatic")).toBe("1 3 4");
  });
});

describe("the page that a finding names", () => {
  it("is the one that every format prints", () => {
    const { root, elements } = read(`<p n="before"/><pb n="1"/><p n="first"/><pb/><p n="second"/>`);
    const pages = pagesIn(root);
    const named = elements
      .filter(element => isTei(element, "p"))
      .map(p => `${attribute(p, "n") ?? ""} ${pages.get(p) ?? "none"}`);
    expect(named).toEqual(["before none", "first 1", "second 2"]);
  });

  it("is none in a header, though it stands after a text", () => {
    const xml = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><TEI><text><body><pb n="7"/></body></text></TEI><TEI><teiHeader/><text/></TEI></teiCorpus>`;
    const parsed = parseXml(new TextEncoder().encode(xml), "corpus.xml");
    if (!parsed.ok) throw new Error("not well-formed");
    const pages = pagesIn(parsed.value.root);
    const second = [...elementsOf(parsed.value.root)]
      .filter(element => /^(teiHeader|text)$/.test(element.local))
      .slice(1);
    expect(second.map(element => pages.get(element))).toEqual([undefined, "7"]);
  });
});
