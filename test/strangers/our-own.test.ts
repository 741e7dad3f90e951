import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { documentsIn, firstEdition, ourDocuments } from "../our-documents.ts";
import { findingsOfJing } from "../validate/agree-with-jing.ts";

const teiAll = "../shared/schemas/tei/tei_all.rng";
/** Formulae in MathML are TEI where a customisation brings its schema along, as the Guidelines say: tei_all does not. */
const withMathMl = "test/documents/formulae-in-mathml.xml";

it("the first edition, the registers and our own documents are valid TEI P5, by jing", () => {
  const found = findingsOfJing(teiAll, [
    firstEdition,
    ...documentsIn("tei/registers"),
    ...ourDocuments.filter(path => path !== withMathMl),
  ]);
  expect([...found]).toEqual([]);
});

it("the one that holds MathML departs from tei_all in that alone", () => {
  const found = findingsOfJing(teiAll, [withMathMl]).get(withMathMl) ?? [];
  expect(found.length).toBeGreaterThan(0);
  for (const finding of found) expect(finding).toMatch(/^error: element "m:\w+" not allowed/);
});

it("the first edition has the released text beside it, byte for byte", () => {
  const kept = readFileSync("tei/editions/clinton-putin-2000-06/source.txt");
  expect(kept.equals(readFileSync("../shared/seed/source.txt"))).toBe(true);
});
