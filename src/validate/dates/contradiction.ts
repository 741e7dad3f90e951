import { attribute, isTei, textOf, type XmlElement } from "../../core/xml-tree.ts";
import { dateInWords } from "./date-in-words.ts";
import { daysBetween, isDate, readDate, type DateParts } from "./date-parts.ts";

/**
 * The words of a `date`, where `@when` plainly says another day, month or year: `<date when="1911-05-03">4 May 1911</date>`.
 * Undefined where they agree, where either is less exact, and where the calendar may be another one (`@calendar`, the days between
 * the Julian and the Gregorian calendar, a year that began in March). TEI P5, 3.6.4.
 */
export function contradictionOf(date: XmlElement): Contradiction | undefined {
  const when = attribute(date, "when");
  if (!isTei(date, "date") || when === undefined || date.attributes.some(({ name }) => isOfCalendar(name)))
    return undefined;
  if (date.children.some(child => child.kind === "element" && !isTei(child, "hi"))) return undefined;
  const text = textOf(date).replace(/\s+/g, " ").trim();
  const [said, meant] = [dateInWords(text, languageOf(date)), readDate(when)];
  if (!said || !meant || !isDate(meant) || agree(said, meant) || isOldStyle(said, meant)) return undefined;
  return { when, text };
}

export interface Contradiction {
  readonly when: string;
  readonly text: string;
}

function isOfCalendar(name: string): boolean {
  return /^(calendar|datingMethod|datingPoint|dur)$|-custom$/.test(name);
}

/** The subtag of the language that is said nearest; none where none is said. */
function languageOf(element: XmlElement): string {
  for (let around: XmlElement | undefined = element; around; around = around.parent) {
    const tag = attribute(around, "xml:lang");
    if (tag !== undefined) return tag.split("-", 1)[0]!.toLowerCase();
  }
  return "";
}

function agree(said: DateParts, meant: DateParts): boolean {
  return (["year", "month", "day"] as const).every(
    part => said[part] === undefined || meant[part] === undefined || said[part] === meant[part],
  );
}

/** True where the text may be in the Julian calendar, or count years from March, and the attribute not. */
function isOldStyle(said: DateParts, meant: DateParts): boolean {
  const { year = said.year } = meant;
  if (year === undefined || year <= lastYearFromMarch) return true;
  const days = daysBetween({ ...said, year: said.year ?? year }, { ...meant, year });
  return days !== undefined && days >= 10 && days <= 13;
}

/** Of England, the last to leave it. */
const lastYearFromMarch = 1752;
