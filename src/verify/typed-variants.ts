import { attribute, isTei, type XmlElement } from "../core/xml-tree.ts";
import { entryOf, isReading, partsOfEntry, readingInText, siglaOf, standsOffItsText } from "./reading/alternatives.ts";
import type { WordsOf } from "./added-matter.ts";

/** The words that a note of variants begins with: those in the text there, the first and the last of many; then a bracket. */
export function lemmaBefore(app: XmlElement, words: WordsOf): string {
  const printed = readingInText(app);
  if (!printed) return "";
  const lemma = words(printed).match(/\S+/g) ?? [];
  const said = lemma.length > longestLemma ? [...lemma.slice(0, 2), "…", lemma.at(-1)!] : lemma;
  return `${said.join(" ")}] `;
}

const longestLemma = 8;

/** Of an entry that is not where its text is, the place that it is about: as it says, or the ids between which it is. */
export function placeBefore(app: XmlElement): string {
  if (!standsOffItsText(app)) return "";
  const ends = ["from", "to"].map(name => attribute(app, name)).filter(end => end !== undefined);
  const ids = ends.map(end => end.trim().replace(/^[^#]*#/, ""));
  return ` ${attribute(app, "loc") ?? ids.join("–")} `;
}

/** In such an entry: a bracket after the lemma, whose each reading is, and a semicolon before the next. */
export function afterReading(reading: XmlElement): string {
  const app = isReading(reading) ? entryOf(reading) : undefined;
  if (!app || !standsOffItsText(app)) return "";
  const sigla = siglaOf(reading);
  const isLemma = isTei(reading, "lem");
  const isLast = partsOfEntry(app).filter(isReading).at(-1) === reading;
  const parting = isLast || (isLemma && sigla === "") ? "" : ";";
  return (isLemma ? "]" : "") + (sigla === "" ? "" : ` ${sigla}`) + parting;
}
