import { describe, expect, it } from "vitest";

import { buildAndVerify } from "./build-and-verify.ts";

const record = `<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader><fileDesc><titleStmt><title>A record</title></titleStmt></fileDesc></teiHeader>
  <text><body>
    <pb n="1"/><fw type="stamp">RELEASED IN PART</fw>
    <p>Words <fw type="pageNum">one</fw> of text.</p>
    <pb n="2"/><fw type="pageNum">2</fw>
    <div><fw type="header">SECRET</fw><p>More words.</p></div>
  </body></text></TEI>`;

describe("stamps and page numbers, between paragraphs and within them", () => {
  it("stand in each format of the diplomatic text, where the source has them", async () => {
    const { findings, words } = await buildAndVerify(record, "diplomatic");
    expect(findings).toEqual([]);
    expect(new Set(words.values())).toEqual(new Set([11]));
  });

  it("stand in no format of the reading text", async () => {
    const { findings, words } = await buildAndVerify(record, "reading");
    expect(findings).toEqual([]);
    expect(new Set(words.values())).toEqual(new Set([5]));
  });
});
