import { describe, expect, it } from "vitest";

import { parseXml } from "../../src/engines/xml.ts";
import { verifyOutput } from "../../src/verify/verify-output.ts";
import type { Layer } from "../../src/core/layer.ts";
import { buildAndVerify } from "./build-and-verify.ts";

const xml = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><pb n="1"/><fw>STAMP</fw><p>one <choice><sic>tow</sic><corr>two</corr></choice> three<supplied reason="ocr-lost">.</supplied><note type="editorial">A note.</note> <choice><abbr>etc</abbr><expan>et cetera</expan></choice></p></body></text></TEI>`;
const page = new TextDecoder().decode((await buildAndVerify(xml, "reading")).files.get("html"));

async function verify(html: string, layer: Layer = "reading"): Promise<string[]> {
  const tei = parseXml(new TextEncoder().encode(xml), "x.xml");
  if (!tei.ok) throw new Error("not well-formed");
  const output = { format: "html" as const, file: "x.html", bytes: new TextEncoder().encode(html) };
  return (await verifyOutput(tei.value, output, layer)).diagnostics.map(({ code, message }) => `${code} ${message}`);
}

describe("a page that holds both layers", () => {
  it("is proved in both, whichever is asked for", async () => {
    expect(await verify(page)).toEqual([]);
    expect(await verify(page, "diplomatic")).toEqual([]);
  });

  const losses: readonly [string, string, string][] = [
    ["what the source reads is left out", `<s hidden>tow</s>`, ""],
    ["what the source reads is another word", "tow", "toe"],
    ["a stamp is left out", "STAMP", ""],
    ["what the editor supplied passes for the source's", `<ins>.</ins>`, "."],
    ["a note of the editor passes for the source's", ` data-added=""`, ""],
    ["the short form is left out", `<s hidden>etc</s>`, ""],
  ];
  it.each(losses)("is found out in the layer that is hidden where %s", async (_, from, to) => {
    expect(page).toContain(from);
    const findings = await verify(page.replaceAll(from, to));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(finding => /the diplomatic layer of the HTML/i.test(finding))).toBe(true);
  });

  it("is found out in the layer that is shown where what is hidden is shown", async () => {
    expect((await verify(page.replace(`<s hidden>tow`, `<s>tow`))).join()).toContain(" the HTML ");
  });
});

it("a page of the diplomatic layer alone is read as it is shown", async () => {
  const { files, findings } = await buildAndVerify(xml, "diplomatic");
  expect(findings.filter(finding => finding.startsWith("html"))).toEqual([]);
  expect(new TextDecoder().decode(files.get("html"))).not.toContain(`data-text="both"`);
});
