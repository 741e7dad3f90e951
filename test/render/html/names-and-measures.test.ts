import { describe, expect, it } from "vitest";

import { buildAndVerify } from "../../verify/build-and-verify.ts";
import { documentOf } from "../text/type-tei.ts";

const header = `<fileDesc><titleStmt><title>A play</title>
<author><persName><forename>Ana</forename> <surname>Lund</surname></persName><idno type="wikidata">Q170</idno><idno type="gnd">118</idno></author></titleStmt>
<editionStmt><edition n="1"/></editionStmt><publicationStmt><publisher/><date/></publicationStmt>
<sourceDesc><bibl><ptr type="rest" target="#CIL_6"/><citedRange>120</citedRange></bibl>
<msDesc><msIdentifier><idno>B 4</idno></msIdentifier><physDesc><objectDesc><supportDesc>
<support><dimensions><height unit="cm">53</height><width unit="cm">48</width><depth unit="cm">47</depth></dimensions></support>
<extent>1 f <dimensions type="leaf" unit="mm"><height atLeast="20" atMost="22"/><width quantity="44"/></dimensions></extent></supportDesc></objectDesc></physDesc></msDesc></sourceDesc></fileDesc>
<profileDesc><correspDesc><correspAction type="sent"><persName>Ana</persName><date when-iso="1706-02-03"/></correspAction>
<correspAction type="received"><persName>Bo</persName><date/></correspAction></correspDesc></profileDesc>`;
const built = await buildAndVerify(documentOf("<p>Text.</p>", header), "reading");
const text = new TextDecoder().decode(built.files.get("txt")).replace(/\n {4}/g, " ");
const page = new TextDecoder().decode(built.files.get("html"));

describe("a header of another house", () => {
  it("is built and verified in every format", () => {
    expect(built.findings).toEqual([]);
  });

  it("names the author without the numbers of registers", () => {
    expect(text).toContain("\nAna Lund\n");
    expect(text).toContain("\nCite as: Ana Lund, A play\n");
    expect(page).toContain("<dt>Author</dt><dd>Ana Lund</dd>");
    expect(page.slice(page.indexOf("<body>"))).not.toMatch(/Q170/);
  });

  it("leads programs to the author by a link, which no reader sees", () => {
    expect(page.slice(0, page.indexOf("<body>"))).toContain(
      '<link rel="author" href="http://www.wikidata.org/entity/Q170">',
    );
  });

  it("says of a letter the day that is known, and nothing of one that is not", () => {
    expect(text).toContain("\nSent: 1706-02-03\n");
    expect(text).not.toContain("Received:");
  });

  it("says nothing of an edition that has no words", () => {
    expect(text).not.toContain("Edition:");
    expect(page).not.toContain("<dt>Edition</dt>");
  });

  it("gives measures with their unit, and what was measured", () => {
    expect(text).toMatch(/^(Support|Dimensions): 53 × 48 × 47 cm$/m);
    expect(text).toContain("\nExtent: 1 f 20–22 × 44 mm (leaf)\n");
  });

  it("names the book that a pointer stands for, not the kind of the pointer", () => {
    expect(text).toContain("\nSource: CIL_6, 120\n");
  });
});
