import { isExternal, isReading, lemmaFrom, partsOf, printedReading, siglaOf } from "../tei/apparatus.ts";
import { attribute, isTei, type XmlElement } from "../core/xml-tree.ts";
import type { WordsOf } from "./added-matter.ts";

/** What plain text types before variants: in a note what they stand for; in an entry that stands apart where it belongs. */
export function beforeVariants(element: XmlElement, words: WordsOf): string {
  if (isTei(element, "app")) return isExternal(element) ? ` ${placeOf(element)} ` : "";
  if (isTei(element, "note")) return lemmaBefore(element, words);
  return "";
}

/** A bracket after the lemma of an entry that stands apart; whose each of its readings is, and a semicolon before the next. */
export function afterReading(element: XmlElement): string {
  const app = isReading(element) ? entryApart(element) : undefined;
  if (!app) return "";
  const [isLemma, sigla] = [isTei(element, "lem"), siglaOf(element)];
  const isLast = partsOf(app).findLast(isReading) === element;
  return [isLemma ? "]" : "", sigla && ` ${sigla}`, isLast || (isLemma && sigla === "") ? "" : ";"].join("");
}

function lemmaBefore(note: XmlElement, words: WordsOf): string {
  const app = note.parent;
  if (attribute(note, "type") !== "apparatus" || !app || !isTei(app, "app")) return "";
  const printed = printedReading(app);
  return printed ? `${lemmaFrom(words(printed))}] ` : "";
}

function placeOf(app: XmlElement): string {
  const loc = attribute(app, "loc");
  if (loc !== undefined) return loc;
  const ends = [attribute(app, "from"), attribute(app, "to")].filter(end => end !== undefined);
  return ends.map(end => end.trim().replace(/^[^#]*#/, "")).join("–");
}

/** The entry that a reading is of, where it stands apart. */
function entryApart(reading: XmlElement): XmlElement | undefined {
  for (let around = reading.parent; around; around = around.parent)
    if (isTei(around, "app")) return isExternal(around) ? around : undefined;
  return undefined;
}
