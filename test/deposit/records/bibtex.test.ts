import { describe, expect, it } from "vitest";

import { bibtex } from "../../../src/deposit/records/bibtex.ts";
import { recorded } from "./recorded.ts";

/** The value of a field, as it stands. */
function field(entry: string, name: string): string | undefined {
  return new RegExp(`^  ${name} = (.*?),?$`, "m").exec(entry)?.[1];
}

describe("an entry of BibTeX", () => {
  it("keeps every sign of a title, and its braces pair, whatever the title has", () => {
    const title = field(bibtex(recorded({ title: "<title>50% of A &amp; B_{c} ~ $1 #2 \\x ^ }</title>" })), "title")!;
    expect(title).toBe(
      "{{50\\% of A \\& B\\_\\textbraceleft{}c\\textbraceright{} \\textasciitilde{} \\$1 \\#2 \\textbackslash{}x \\textasciicircum{} \\textbraceright{}}}",
    );
    expect(title.split("{").length).toBe(title.split("}").length);
  });

  it("has persons by their surnames, and bodies whole, though they have an 'and' in them", () => {
    const entry = bibtex(
      recorded({
        title: `<title>T</title><author><persName>Ada Lovelace</persName></author><author>Babbage, Charles</author><editor><orgName>Harper and Sons</orgName></editor>`,
      }),
    );
    expect(field(entry, "author")).toBe("{Lovelace, Ada and Babbage, Charles}");
    expect(field(entry, "editor")).toBe("{{Harper and Sons}}");
  });

  it("has the year and the month of the edition, and no more than the header says", () => {
    const dated = (when: string): string =>
      bibtex(recorded({ publication: `<publisher>P</publisher><date when="${when}"/>` }));
    expect([field(dated("2026-11-24"), "year"), field(dated("2026-11-24"), "month")]).toEqual(["{2026}", "nov"]);
    expect([field(dated("2026"), "year"), field(dated("2026"), "month")]).toEqual(["{2026}", undefined]);
    expect(field(dated("2026-02-30"), "year")).toBeUndefined();
  });

  it("of a header that says nothing has a key and no field", () => {
    expect(bibtex(recorded({ title: "" }))).toBe("@misc{edition\n}\n");
  });

  it("has a DOI without the address of its resolver, and the address in full", () => {
    const entry = bibtex(
      recorded({ publication: `<publisher>P</publisher><idno type="DOI">https://doi.org/10.1000/a_b{1}</idno>` }),
    );
    expect(field(entry, "doi")).toBe("{10.1000/a_b%7B1%7D}");
    expect(field(entry, "url")).toBe("{https://doi.org/10.1000/a_b%7B1%7D}");
  });
});
