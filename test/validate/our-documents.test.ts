import { describe, expect, it } from "vitest";

import { session } from "../../src/index.ts";
import { documentsIn, firstEdition, ourDocuments } from "../our-documents.ts";

const { validate } = session();
/** Formulae in MathML are TEI where a customisation brings its schema along, as the Guidelines say: TEI P5 alone does not. */
const withMathMl = "test/documents/formulae-in-mathml.xml";
const registers = documentsIn("tei/registers");
const valid = [firstEdition, ...registers, ...ourDocuments].filter(path => path !== withMathMl);

describe("our own documents", () => {
  it.each(valid)("are valid TEI P5 without any finding: %s", async path => {
    const { ok, diagnostics, checked } = await validate(path, { profile: "p5" });
    expect([ok, diagnostics, checked]).toEqual([true, [], ["TEI P5 4.9.0"]]);
  });

  it("depart from TEI P5 where they hold MathML, in that alone", async () => {
    const { diagnostics } = await validate(withMathMl);
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const { message } of diagnostics)
      expect(message).toMatch(/^"m:\w+" is of the namespace ".*MathML", which may not stand here/);
  });

  it.each([firstEdition, ...registers])(
    "keep the rules of the house, which they name, where they are of it: %s",
    async path => {
      const asked = await validate(path, { profile: "record" });
      expect(asked).toEqual({ ok: true, diagnostics: [], checked: ["TEI P5 4.9.0", "house rules"] });
      expect(await validate(path)).toEqual(asked);
    },
  );
});
