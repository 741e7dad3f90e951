import type { Layer } from "../../core/layer.ts";
import { attribute, childElements, isTei, textOf, type XmlElement } from "../../core/xml-tree.ts";
import { firstWordsIn, wordsIn } from "./words.ts";

/**
 * The title over a text of a corpus: the main one of its own header (TEI P5, 16.1), unless the text begins with a head that
 * says the same.
 */
export function titleOver(text: XmlElement, layer: Layer): XmlElement | undefined {
  const tei = text.parent;
  if (!tei?.parent || !isTei(tei, "TEI")) return undefined;
  const title = mainTitle(tei);
  const opening = title && openingOf(text, layer);
  const isSaid = opening && lettersIn(opening, layer) === lettersIn(title, "reading");
  return isSaid ? undefined : title;
}

/** The one called main; of an article, its own; else the first that is of no series. TEI P5, 2.2.1 and 3.12.2. */
function mainTitle(tei: XmlElement): XmlElement | undefined {
  const statement = ["teiHeader", "fileDesc", "titleStmt"].reduce<XmlElement | undefined>(
    (around, name) => around && childElements(around).find(child => isTei(child, name)),
    tei,
  );
  const titles = statement ? childElements(statement).filter(isFilledTitle) : [];
  const ofText = titles.filter(title => attribute(title, "level") !== "s");
  return (
    ofText.find(title => attribute(title, "type") === "main") ??
    titles.find(title => attribute(title, "level") === "a") ??
    ofText[0] ??
    titles[0]
  );
}

function isFilledTitle(element: XmlElement): boolean {
  return isTei(element, "title") && textOf(element).trim() !== "";
}

/** The head, or part of a title page, that holds the first words of a text. */
function openingOf(text: XmlElement, layer: Layer): XmlElement | undefined {
  for (const child of text.children) {
    if (child.kind === "text" && child.text.trim() !== "") return undefined;
    if (child.kind === "element" && firstWordsIn([child], layer, 1) !== "")
      return isTei(child, "head") || isTei(child, "titlePart") ? child : openingOf(child, layer);
  }
  return undefined;
}

/** Words are the same by their letters and figures, however they are set and pointed. */
function lettersIn(element: XmlElement, layer: Layer): string {
  const letters = wordsIn(element.children, layer)
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return letters?.join(" ") ?? "";
}
