import { describe, expect, it } from "vitest";

import { elementsOfSchema, unknownTei } from "../tei/element-names.ts";
import { elementsWithoutReading } from "../verify/elements-without-reading.ts";
import { keepTheirWords } from "../verify/keep-their-words.ts";

describe("every element of tei_all", () => {
  const elements = elementsOfSchema("../shared/schemas/tei/tei_all.rng");

  it("is known", () => {
    expect(elements.length).toBeGreaterThan(550);
    expect(unknownTei(elements)).toEqual([]);
  });

  it("is in the table of what it is to a reader", () => {
    expect(elementsWithoutReading(elements)).toEqual([]);
  });

  keepTheirWords(elements);
});
