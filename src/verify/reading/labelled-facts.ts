import { attribute, isTei, type XmlElement } from "../../core/xml-tree.ts";
import { namesIn } from "./elements.ts";
import { beginsLine } from "./word-boundaries.ts";

/**
 * Facts of a description whose name alone says what their words are: an edition sets it before them, where they begin a line
 * (the labels called field-… in `xslt/labels`). TEI P5, 11 and 14.3.
 */
const labelled = new Set(
  namesIn(`
  msIdentifier altIdentifier summary textLang incipit explicit rubric finalRubric colophon support extent foliation collation
  condition layout handNote decoNote additions binding seal accMat origin provenance acquisition source availability custEvent
  surrogates birth death floruit occupation residence nationality education faith affiliation sex age location population climate
  terrain langKnowledge`),
);

/** An author and a title are what they are in many places: it need be said in the contents of a manuscript. */
const labelledInContents = new Set(["author", "title"]);

/** True of an element that a label of the edition goes before, if it has words. */
export function isLabelledFact(element: XmlElement): boolean {
  const { parent, local } = element;
  const isOfContents = parent !== undefined && (isTei(parent, "msItem") || isTei(parent, "msItemStruct"));
  const isNamed = labelled.has(local) || (isOfContents && labelledInContents.has(local));
  return isNamed && isTei(element, local) && beginsLine(element);
}

/** True of a list that a text asks for, and an edition can make: a label stands for it. TEI P5, 4.4. */
export function isListToMake(element: XmlElement): boolean {
  return isTei(element, "divGen") && /^(toc|contents|figlist|tablist|index.*)$/i.test(attribute(element, "type") ?? "");
}
