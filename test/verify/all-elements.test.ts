import { describe } from "vitest";

import { firstEdition, ourDocuments } from "../our-documents.ts";
import { elementsOfDocuments } from "../tei/element-names.ts";
import { keepTheirWords } from "./keep-their-words.ts";

describe("every element of our own documents", () => {
  keepTheirWords(elementsOfDocuments([firstEdition, ...ourDocuments]));
});
