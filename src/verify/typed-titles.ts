import { attribute, childElements, isTei, textOf, type XmlElement } from "../core/xml-tree.ts";
import type { WordsOf } from "./added-matter.ts";

/** The title that plain text types before a text of a corpus: the main one of its own header. TEI P5, 15.1. */
export function titleOfText(text: XmlElement, words: WordsOf): string {
  const tei = text.parent;
  if (!tei || !isTei(tei, "TEI") || tei.parent === undefined) return "";
  const title = mainTitle(titlesOf(tei));
  return title ? ` ${words(title, "reading")} ` : "";
}

function titlesOf(tei: XmlElement): XmlElement[] {
  const statement = within(within(within([tei], "teiHeader"), "fileDesc"), "titleStmt")[0];
  return statement ? within([statement], "title").filter(title => textOf(title).trim() !== "") : [];
}

function within(parents: readonly XmlElement[], name: string): XmlElement[] {
  return parents.flatMap(childElements).filter(child => isTei(child, name));
}

/** That of a text before that of the series it stands in. */
function mainTitle(titles: readonly XmlElement[]): XmlElement | undefined {
  const ofText = titles.filter(title => attribute(title, "level") !== "s");
  const isMain = (title: XmlElement): boolean => attribute(title, "type") === "main";
  const isOfArticle = (title: XmlElement): boolean => attribute(title, "level") === "a";
  return ofText.find(isMain) ?? titles.find(isOfArticle) ?? ofText[0] ?? titles[0];
}
