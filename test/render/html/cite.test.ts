import { describe, expect, it } from "vitest";

import { pageOf } from "../../conformance/html/pages.ts";
import { firstEdition } from "../../our-documents.ts";
import { renderTei } from "./render-tei.ts";

/** The citations of a page as they stand without a script, by style or format. */
function citationsOf(page: string): Record<string, string> {
  const [, fold = ""] = /<details class="cite"[^>]*>([^]*?)<\/details>/.exec(page) ?? [];
  const entries = [...fold.matchAll(/<h2>([^<]*)<\/h2><(?:p|pre)[^>]*>([^]*?)<\/(?:p|pre)>/g)];
  const plain = (html: string): string =>
    html
      .replace(/<[^>]*>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&amp;", "&");
  return Object.fromEntries(entries.map(([, style = "", html = ""]) => [style, plain(html)]));
}

function citationsOfHeader(header: string): Record<string, string> {
  const page = renderTei(
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>${header}</fileDesc></teiHeader><text><body><p/></body></text></TEI>`,
  );
  return citationsOf(page.ok ? page.value : "");
}

describe("the citation of the first edition", () => {
  it("is given in two styles for people and three formats for programs", async () => {
    expect(citationsOf(await pageOf(firstEdition))).toEqual({
      Chicago:
        "Talbott, Strobe. Clinton–Putin One-on-Ones, Moscow Summit, June 3–5, 2000. June 9, 2000. United States Department of State, FL-2017-13804, B-00002629421. Edited by The Recension project. First edition. The Recension project, 2026.",
      MLA: "Talbott, Strobe. Clinton–Putin One-on-Ones, Moscow Summit, June 3–5, 2000. Edited by The Recension project, First edition, The Recension project, 2026.",
      BibTeX: `@misc{clinton-putin-2000-06,
  author = {Talbott, Strobe},
  editor = {{The Recension project}},
  title = {{Clinton–Putin One-on-Ones, Moscow Summit, June 3–5, 2000}},
  year = {2026},
  publisher = {The Recension project},
  note = {First edition, United States Department of State, FL-2017-13804, B-00002629421}
}`,
      RIS: `TY  - GEN
AU  - Talbott, Strobe
ED  - The Recension project
TI  - Clinton–Putin One-on-Ones, Moscow Summit, June 3–5, 2000
PY  - 2026
DA  - 2026/11/24
PB  - The Recension project
ET  - First edition
AV  - United States Department of State, FL-2017-13804, B-00002629421
LA  - en
ER  - `,
      "CSL-JSON": `[{"id":"clinton-putin-2000-06",
"type":"document",
"title":"Clinton–Putin One-on-Ones, Moscow Summit, June 3–5, 2000",
"author":[{"family":"Talbott","given":"Strobe"}],
"editor":[{"literal":"The Recension project"}],
"issued":{"date-parts":[[2026,11,24]]},
"publisher":"The Recension project",
"edition":"First edition",
"archive_location":"United States Department of State, FL-2017-13804, B-00002629421",
"language":"en"}]`,
    });
  });
});

describe("a citation", () => {
  it("names three authors, the first by the surname, and gives the DOI as the address", () => {
    const { Chicago, BibTeX, RIS, ...others } = citationsOfHeader(
      `<titleStmt><title>T</title><author><persName><forename>Ann</forename> <surname>Bee</surname></persName></author><author>Cee, Dan</author><author>The Eff Society</author></titleStmt><publicationStmt><publisher>P</publisher><date>1999</date><idno type="DOI">doi:10.1/x</idno></publicationStmt>`,
    );
    expect(Chicago).toBe("Bee, Ann, Dan Cee and The Eff Society. T. P, 1999. https://doi.org/10.1/x");
    expect(BibTeX).toContain("author = {Bee, Ann and Cee, Dan and {The Eff Society}}");
    expect(RIS).toContain("AU  - Bee, Ann\nAU  - Cee, Dan\nAU  - The Eff Society\n");
    expect(JSON.parse(others["CSL-JSON"] ?? "")).toEqual([
      {
        id: "t",
        type: "document",
        title: "T",
        author: [{ family: "Bee", given: "Ann" }, { family: "Cee", given: "Dan" }, { literal: "The Eff Society" }],
        issued: { "date-parts": [[1999]] },
        publisher: "P",
        URL: "https://doi.org/10.1/x",
      },
    ]);
  });

  it("writes what each format has another use for as that format writes it", () => {
    const { BibTeX, ...others } = citationsOfHeader(
      `<titleStmt><title>50% of "A_B" {c} \\d &amp; #1</title></titleStmt><publicationStmt><publisher>P</publisher></publicationStmt>`,
    );
    expect(BibTeX).toContain(`title = {{50\\% of "A\\_B" c d \\& \\#1}}`);
    expect(JSON.parse(others["CSL-JSON"] ?? "")).toMatchObject([{ title: `50% of "A_B" {c} \\d & #1` }]);
  });

  it("of a document that says nothing of itself names it untitled", () => {
    expect(citationsOfHeader("")).toMatchObject({ Chicago: "Untitled.", MLA: "Untitled." });
  });
});
