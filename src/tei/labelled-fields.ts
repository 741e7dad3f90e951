import { isSetApart } from "./set-apart.ts";
import { isChunk } from "./tei-elements.ts";
import { isTei, teiNamespace, type XmlElement } from "../core/xml-tree.ts";

/**
 * True of a field of a description that says by its name alone what its words are, and begins a line: an edition puts the name
 * before it (`field-support` in xslt/labels). TEI P5, 11 and 14.3.
 */
export function isLabelledField(element: XmlElement): boolean {
  if (element.namespace !== teiNamespace || !fields.has(element.local)) return false;
  if (ofItems.has(element.local) && !isItemOfContents(element.parent)) return false;
  return isChunk(element) && hasWords(element);
}

/** True where words stand in it that are of no note apart. */
function hasWords({ children }: XmlElement): boolean {
  return children.some(node =>
    node.kind === "text" ? node.text.trim() !== "" : node.kind === "element" && !isSetApart(node) && hasWords(node),
  );
}

/** Elements that are fields in an item of the contents of a manuscript, and stand elsewhere too. */
const ofItems = new Set(["author", "title"]);

function isItemOfContents(element: XmlElement | undefined): boolean {
  return element !== undefined && (isTei(element, "msItem") || isTei(element, "msItemStruct"));
}

/** The names of fields for which there is a label. */
export const fields: ReadonlySet<string> = new Set(
  (
    "msIdentifier altIdentifier author title summary textLang incipit explicit rubric finalRubric colophon support extent " +
    "foliation collation condition layout handNote decoNote additions binding seal accMat origin provenance " +
    "acquisition source availability custEvent surrogates birth death floruit occupation residence nationality " +
    "education faith affiliation sex age location population climate terrain langKnowledge"
  ).split(" "),
);
