import { describe, expect, it } from "vitest";

import { buildAndVerify } from "./build-and-verify.ts";

const leaf = `<sourceDoc>
  <surface n="21r" xml:id="s1"><graphic url="https://example.org/21r.jpg"/>
    <zone type="pagination"><line>66</line></zone>
    <zone><line>pocket<del>s</del> of the dress <mod><del>that</del><add place="above">which</add></mod> I had taken</line>
      <line>from your <zone><seg>study</seg></zone>.<note>A note.</note></line></zone>
    <surface type="patch"><zone>A slip of paper.</zone></surface>
  </surface>
  <surfaceGrp><surface><zone><zone><line>Words of the next page</line></zone><gap reason="illegible"/></zone></surface></surfaceGrp>
</sourceDoc>`;
const record = (content: string): string => `<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader><fileDesc><titleStmt><title>A notebook</title></titleStmt></fileDesc></teiHeader>${content}</TEI>`;

describe("a document that has no text but the transcription of its source", () => {
  it.each(["reading", "diplomatic"] as const)(
    "has a page for each surface and a line for each line: %s",
    async layer => {
      const { files, findings, words } = await buildAndVerify(record(leaf), layer);
      expect(findings).toEqual([]);
      expect(Math.min(...words.values())).toBeGreaterThan(20);
      const text = new TextDecoder().decode(files.get("txt"));
      expect(text).toContain("\npocket⟦s⟧ of the dress ⟦that⟧\\which/ I had taken\nfrom your study. [1]\n");
      expect(text).toMatch(/\[p\. 21r\]\s+66\s[^]*A slip of paper\.[^]*\[p\. 2\]\s+Words of the next page\n/);
    },
  );

  it("leads from a page to its picture, which is no word of it", async () => {
    const { files } = await buildAndVerify(record(leaf), "reading", { formats: ["html", "txt"] });
    expect(new TextDecoder().decode(files.get("html"))).toContain("https://example.org/21r.jpg");
    expect(new TextDecoder().decode(files.get("txt"))).not.toContain("picture");
  });

  it("says where a finding stands in the file", async () => {
    const strange = leaf.replace("<seg>study</seg>", `<x:y xmlns:x="urn:x">study</x:y>`);
    const { diagnostics } = await buildAndVerify(record(strange), "reading");
    expect(diagnostics.map(({ code, location: { xpath, line } }) => [code, line, xpath])).toEqual([
      ["REC-P001", 6, "/TEI/sourceDoc[1]/surface[1]/zone[2]/line[2]/zone[1]/x:y[1]"],
    ]);
  });

  it("prints a text, where there is one, and not its transcription too", async () => {
    const text = `<text><body><p>Established text.</p></body></text>`;
    const { files, findings } = await buildAndVerify(record(leaf + text), "reading");
    expect(findings).toEqual([]);
    expect(new TextDecoder().decode(files.get("txt"))).not.toContain("pocket");
  });
});
