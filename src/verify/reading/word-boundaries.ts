import { onceForEach } from "../../core/once-for-each.ts";
import { attribute, childElements, isTei, teiNamespace, textOf, type XmlElement } from "../../core/xml-tree.ts";
import { entryOf, standsOffItsText } from "./alternatives.ts";
import { isMath, partsFormula } from "./formulae.ts";
import type { Holding, Stand } from "./element-reading.ts";
import { readingOf } from "./elements.ts";

/**
 * The relation of the words at either end of an element to those beside it, where no white space stands: never one word; one
 * word; or left to the edition, as is the space between a fact and the comma after it. TEI P5, 1.3: content of elements alone
 * has no white space that means anything.
 */
export type Boundary = "parted" | "joined" | "open";

export const boundaryOf = onceForEach((element): Boundary => {
  if (isExample(element)) return "parted";
  if (isMath(element)) return partsFormula(element) ? "open" : "joined";
  return element.namespace === teiNamespace ? boundaryByStand(element) : boundaryOfStranger(element);
});

function boundaryByStand(element: XmlElement): Boundary {
  switch (standOf(element)) {
    case "block":
      return isFigureInLine(element) ? "open" : "parted";
    case "aside":
      return "parted";
    case "place":
      return "joined";
    case "break":
      return attribute(element, "break") === "no" ? "joined" : "parted";
    case "fact":
      return element.parent && holdsWords(element.parent) ? "open" : "parted";
    case "phrase":
      return amongItsSiblings(element.parent);
  }
}

/** An element that is not of TEI: of what it is, nothing is known but whether words stand beside it. In an example it is code. */
function boundaryOfStranger({ namespace, parent }: XmlElement): Boundary {
  return namespace === examples || !parent || holdsWords(parent) ? "joined" : "open";
}

/** True of an element that begins a line, by itself or by its place. */
export function beginsLine(element: XmlElement): boolean {
  const { namespace, parent } = element;
  if (namespace !== teiNamespace || isFigureInLine(element) || (parent && isFigureInLine(parent))) return false;
  const stand = standOf(element);
  if (stand === "block") return true;
  return stand !== "place" && parent !== undefined && holdingOf(parent) === "lines";
}

/** A figure that is said to stand in its line, itself or by its picture: what it holds runs on there. TEI P5, 15.4. */
function isFigureInLine(figure: XmlElement): boolean {
  if (!isTei(figure, "figure")) return false;
  return isSaidInLine(figure) || childElements(figure).some(child => isTei(child, "graphic") && isSaidInLine(child));
}

function isSaidInLine(element: XmlElement): boolean {
  const looks = (attribute(element, "rend") ?? "").split(/\s+/);
  return attribute(element, "place") === "inline" || looks.includes("inline");
}

/** True where neither an element nor anything within it that `isRead` begins a line. */
export function standsInLine(element: XmlElement, isRead: (within: XmlElement) => boolean): boolean {
  if (beginsLine(element) || standOf(element) === "aside") return false;
  return childElements(element).every(child => !isRead(child) || standsInLine(child, isRead));
}

/** True where words stand in an element that are in no element within it. */
export const holdsWords = onceForEach(({ children }) =>
  children.some(node => node.kind === "text" && node.text.trim() !== ""),
);

/** Code that its author wrote in lines is an example too. TEI P5, 23.1.1. */
export function isExample(element: XmlElement): boolean {
  if (element.local === "egXML") return element.namespace === teiNamespace || element.namespace === examples;
  return isTei(element, "eg") || (isTei(element, "code") && textOf(element).trim().includes("\n"));
}

const examples = "http://www.tei-c.org/ns/Examples";

function amongItsSiblings(parent: XmlElement | undefined): Boundary {
  const holding = parent ? holdingOf(parent) : "words";
  if (!parent || holding === "words") return "joined";
  return holding === "close facts" || holdsWords(parent) ? "open" : "parted";
}

/** As the table says, but for three that their place makes phrases or blocks. */
function standOf(element: XmlElement): Stand {
  const { parent } = element;
  const { is, stands } = readingOf(element);
  if (!parent) return stands;
  if (is === "reading") return isReadWhereItStands(element) ? "fact" : "phrase";
  if (isTei(element, "label") && holdsWords(parent)) return "phrase";
  if (isTei(element, "zone") && isTei(parent, "line")) return "phrase";
  if (isTei(element, "seg") && isTei(parent, "u") && isInParagraphs(parent)) return "block";
  return stands;
}

/** A reading beside the others of its entry, which is not where its text is. TEI P5, 13.2. */
function isReadWhereItStands(reading: XmlElement): boolean {
  const entry = entryOf(reading);
  return entry !== undefined && standsOffItsText(entry);
}

/** Paragraphs of what someone says. TEI P5, 8.4. */
const isInParagraphs = onceForEach(
  utterance => !holdsWords(utterance) && childElements(utterance).filter(child => isTei(child, "seg")).length > 1,
);

function holdingOf(element: XmlElement): Holding {
  const { holds, orWords } = readingOf(element);
  const isInLine = isTei(element, "zone") && standOf(element) === "phrase";
  return isInLine || (orWords && holdsWords(element)) ? "words" : holds;
}
