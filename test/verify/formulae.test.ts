import { describe, expect, it } from "vitest";

import { buildAndVerify } from "./build-and-verify.ts";

const record = (
  formula: string,
): string => `<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:m="http://www.w3.org/1998/Math/MathML">
  <teiHeader><fileDesc><titleStmt><title>A record</title></titleStmt></fileDesc></teiHeader>
  <text><body><p>Where ${formula}, it holds.</p></body></text></TEI>`;

const gamma = `<formula notation="mathml">
    <m:math display="block">
      <m:mi>γ</m:mi> <m:mo>=</m:mo>
      <m:mfrac>
        <m:mrow><m:msub><m:mi>E</m:mi><m:mtext> max </m:mtext></m:msub><m:mo>+</m:mo><m:mn>1</m:mn></m:mrow>
        <m:msqrt><m:mi>m</m:mi><m:mfenced><m:mi>a</m:mi><m:mi>b</m:mi></m:mfenced></m:msqrt>
      </m:mfrac>
    </m:math>
  </formula>`;

describe("a formula", () => {
  it("is typed as a mathematician would, and carries the same in every format", async () => {
    const { files, findings } = await buildAndVerify(record(gamma), "reading");
    expect(findings).toEqual([]);
    expect(new TextDecoder().decode(files.get("txt"))).toContain("Where γ = (E_(max) + 1)/(√(m(a, b))), it holds.");
  });

  it("stands in the page as MathML that nothing need be loaded for", async () => {
    const { files } = await buildAndVerify(record(gamma), "reading", { formats: ["html"] });
    const page = new TextDecoder().decode(files.get("html"));
    expect(page).toMatch(
      /<math [^>]*display="block"[^>]*>.*<mfrac>.*<msub><mi>E<\/mi><mtext>max<\/mtext><\/msub>.*<\/math>/s,
    );
  });

  it.each([
    ["in TeX", `<formula notation="TeX">\\frac{a + b}{c}</formula>`, "Where \\frac{a + b}{c}, it holds."],
    [
      "with words beside the MathML",
      `<formula>so <m:math><m:mi>x</m:mi></m:math> then</formula>`,
      "Where so x then, it holds.",
    ],
    [
      "of Content MathML",
      `<formula><m:math><m:apply><m:plus/><m:ci>a</m:ci></m:apply></m:math></formula>`,
      "Where a, it holds.",
    ],
    [
      "with what is no MathML",
      `<formula><m:math><m:mfrac><m:mi>a</m:mi><hi>b</hi></m:mfrac></m:math></formula>`,
      "Where (a)/b, it holds.",
    ],
    ["in code", `<code>a</code> <formula><m:math><m:mi>x</m:mi></m:math></formula>`, "Where a x, it holds."],
  ])("keeps its words in every format: %s", async (_, formula, line) => {
    const { files, findings } = await buildAndVerify(record(formula), "reading");
    expect(findings).toEqual([]);
    expect(new TextDecoder().decode(files.get("txt"))).toContain(line);
  });

  it("is one with the words that it touches, wherever the lines of the book break", async () => {
    const formula = `<formula><m:math><m:mfrac><m:mi>a</m:mi><m:mi>b</m:mi></m:mfrac></m:math></formula>`;
    const words = Array.from({ length: 60 }, (_, i) => `${"x".repeat(i)} (${formula}) <del>y</del> <add>z</add>`).join(
      " ",
    );
    const { findings } = await buildAndVerify(record(words), "reading", { formats: ["pdf"] });
    expect(findings).toEqual([]);
  });

  it("is markup where an example shows it", async () => {
    const example = `<eg:egXML xmlns:eg="http://www.tei-c.org/ns/Examples"><m:math>\n <m:mi> x </m:mi></m:math></eg:egXML>`;
    const { files, findings } = await buildAndVerify(record(example), "reading");
    expect(findings).toEqual([]);
    expect(new TextDecoder().decode(files.get("txt"))).toContain("<m:mi> x </m:mi>");
  });
});
