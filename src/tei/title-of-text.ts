import type { Layer } from "../core/layer.ts";
import { evenly, firstWords, piecesOf } from "./words-of-layer.ts";
import { attribute, childElements, isTei, textOf, type XmlElement } from "../core/xml-tree.ts";

/**
 * The title that an edition puts before a text of a corpus, an element of the source: the main one of its own header (TEI P5,
 * 16.1). None where the text begins with a head that says the same.
 */
export function titleOfText(text: XmlElement, layer: Layer): XmlElement | undefined {
  const tei = text.parent;
  if (!tei || !isTei(tei, "TEI") || tei.parent === undefined) return undefined;
  const title = mainTitle(titlesOf(tei));
  const opening = title && openingOf(text, layer);
  return opening && lettersOf(opening, layer) === lettersOf(title, "reading") ? undefined : title;
}

/** The head or the part of a title page that holds the first words of the text. */
function openingOf(text: XmlElement, layer: Layer): XmlElement | undefined {
  for (const child of text.children) {
    if (child.kind === "text" && child.text.trim() !== "") return undefined;
    if (child.kind !== "element" || firstWords([child], layer, 1) === "") continue;
    return isTei(child, "head") || isTei(child, "titlePart") ? child : openingOf(child, layer);
  }
  return undefined;
}

/** Its letters and figures, by which words are the same, however they are set and pointed. */
function lettersOf(element: XmlElement, layer: Layer): string {
  const words = evenly([...piecesOf(element.children, layer)].join(""));
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

function titlesOf(tei: XmlElement): XmlElement[] {
  const statement = within(within(within([tei], "teiHeader"), "fileDesc"), "titleStmt")[0];
  return statement ? within([statement], "title").filter(title => textOf(title).trim() !== "") : [];
}

function within(parents: readonly XmlElement[], name: string): XmlElement[] {
  return parents.flatMap(childElements).filter(child => isTei(child, name));
}

/** The main title of a text, before that of the series it stands in. */
function mainTitle(titles: readonly XmlElement[]): XmlElement | undefined {
  const ofText = titles.filter(title => attribute(title, "level") !== "s");
  const isMain = (title: XmlElement): boolean => attribute(title, "type") === "main";
  const isOfArticle = (title: XmlElement): boolean => attribute(title, "level") === "a";
  return ofText.find(isMain) ?? titles.find(isOfArticle) ?? ofText[0] ?? titles[0];
}
