import { expect, it } from "vitest";

import { documentsIn, firstEdition } from "../../our-documents.ts";
import { findingsOfJing } from "../../validate/agree-with-jing.ts";

it("the first edition and the registers are valid against our own schema, by jing", () => {
  const found = findingsOfJing("tei/schema/recension.rng", [firstEdition, ...documentsIn("tei/registers")]);
  expect([...found]).toEqual([]);
});
