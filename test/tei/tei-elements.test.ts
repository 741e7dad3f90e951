import { describe, expect, it } from "vitest";

import { firstEdition, ourDocuments } from "../our-documents.ts";
import { elementsOfDocuments, elementsOfSchema, unknownTei } from "./element-names.ts";

describe("what is known of TEI", () => {
  it("is every element of our own documents and schema", () => {
    const inDocuments = elementsOfDocuments([firstEdition, ...ourDocuments]);
    expect(inDocuments.length).toBeGreaterThan(400);
    expect(unknownTei([...inDocuments, ...elementsOfSchema("tei/schema/recension.rng")])).toEqual([]);
  });

  it("is nothing else", () => {
    expect(unknownTei(["venue", "blort", "P"])).toEqual(["venue", "blort", "P"]);
    expect(unknownTei(["p"], "")).toEqual(["p"]);
  });
});
