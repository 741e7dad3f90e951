import { describe, expect, it } from "vitest";

import { reporter } from "../../src/core/diagnostic.ts";
import { codes } from "../../src/engines/codes.ts";

const report = reporter(codes);

describe("a document that is not TEI P5", () => {
  it.each([
    ["TEI.2", "no namespace", /TEI P4.*bin\/p4totei old\.xml new\.xml/],
    ["teiCorpus.2", "no namespace", /bin\/p4totei/],
    ["article", "http://docbook.org/ns/docbook", /DocBook.*bin\/docbooktotei/],
    ["d:book", "http://docbook.org/ns/docbook", /bin\/docbooktotei/],
    ["book", "no namespace", /bin\/docbooktotei/],
    ["html", "http://www.w3.org/1999/xhtml", /HTML.*bin\/htmltotei/],
    ["tei", "no namespace", /write its root as <TEI xmlns="http:\/\/www\.tei-c\.org\/ns\/1\.0">/],
    ["TEI", "http://www.tei-c.org/ns/1.0/", /write its root as <TEI xmlns/],
    ["teiCorpus", "no namespace", /write its root as <teiCorpus xmlns/],
    ["ead", "urn:isbn:1-931666-22-9", /^Give a document whose root is <TEI xmlns/],
    ["div", "http://www.tei-c.org/ns/1.0", /^Give a document whose root is <TEI xmlns/],
  ])("is told the way there: %s in %s", (element, namespace, way) => {
    expect(report("REC-X008", { file: "a.xml" }, { element, namespace }).hint).toMatch(way);
  });
});
