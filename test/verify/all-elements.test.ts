import { describe, expect, it } from "vitest";

import { firstEdition, ourDocuments } from "../our-documents.ts";
import { elementsOfDocuments } from "../tei/element-names.ts";
import { elementsWithoutReading } from "./elements-without-reading.ts";
import { keepTheirWords } from "./keep-their-words.ts";

describe("every element of our own documents", () => {
  const elements = elementsOfDocuments([firstEdition, ...ourDocuments]);

  it("is in the table of what it is to a reader", () => {
    expect(elementsWithoutReading(elements)).toEqual([]);
  });

  keepTheirWords(elements);
});
