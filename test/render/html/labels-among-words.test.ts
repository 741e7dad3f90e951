import { describe, expect, it } from "vitest";

import { buildAndVerify } from "../../verify/build-and-verify.ts";
import { documentOf } from "../text/type-tei.ts";

async function built(body: string): Promise<{ html: string; txt: string; findings: readonly string[] }> {
  const { files, findings } = await buildAndVerify(documentOf(body), "reading");
  const textOf = (ending: "html" | "txt"): string => new TextDecoder().decode(files.get(ending));
  return { html: textOf("html"), txt: textOf("txt"), findings };
}

describe("a label", () => {
  it("of a speaker in a dialogue runs into what is said, which has no quotation marks then", async () => {
    const { html, txt, findings } = await built(
      `<p><said who="#a"><label>ANNA.</label> What did you gain</said>?</p><p><said>Nothing.</said></p>`,
    );
    expect(findings).toEqual([]);
    expect(txt).toContain("\nANNA. What did you gain?\n");
    expect(html).toMatch(/<span class="said"><span class="label">ANNA\.<\/span> What did you gain<\/span>\?/);
    expect(html).toContain(`<span class="said quoted">Nothing.</span>`);
  });

  it("before the words of an item or a paragraph stands in their line", async () => {
    const { txt, findings } = await built(
      `<list><item><label>a)</label> the first</item></list><p><label>Note</label> well</p>`,
    );
    expect(findings).toEqual([]);
    expect(txt).toContain("a) the first\n");
    expect(txt).toContain("\nNote well\n");
  });

  it("that stands between blocks begins a line", async () => {
    const { txt, findings } = await built(
      `<div><label>Morning</label><p>Coffee.</p></div><list><label>x</label><item>an unknown</item></list>`,
    );
    expect(findings).toEqual([]);
    expect(txt).toContain("\nMorning\n\nCoffee.\n");
  });
});
