import type { DateParts } from "./date-parts.ts";
import { monthsIn } from "./month-names.ts";

/**
 * The date that a text is and nothing besides: `May 4th, 1911` in English, `3. 5. 1911` in German, `1911` in either. Undefined of
 * whatever says more or less plainly: a weekday or a doubt beside it, years of two figures, `4/5/1911`, a language that is not known.
 */
export function dateInWords(text: string, language: string): DateParts | undefined {
  const months = text.length > longest ? undefined : monthsIn(language);
  if (!months) return undefined;
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^the\s+|[.,;]$/g, "");
  const inFigures = /^(\d{4})(?:-(\d\d)-(\d\d))?$/.exec(plain) ?? undefined;
  if (inFigures) return partsOf(inFigures[1], inFigures[2], inFigures[3]);
  const pointed = hasPoints.has(language) ? /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(plain) : null;
  if (pointed) return partsOf(pointed[3], pointed[2], pointed[1]);
  for (const form of forms) {
    const { day, month = "", year } = form.exec(plain)?.groups ?? {};
    const number = months.get(month.normalize("NFC"));
    if (number !== undefined) return partsOf(year, String(number), day);
  }
  return undefined;
}

/** More is no date, in UTF-16 units. */
const longest = 60;

/** Languages in which 3.5.1911 is in May. */
const hasPoints: ReadonlySet<string> = new Set(["de", "da"]);

const day = "(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?";
const month = "(?<month>\\p{L}+)\\.?";
const year = "(?<year>\\d{4})";
const forms = [
  `${day} (?:of |de |di )?${month}(?:,? (?:of |de |del )?${year})?`,
  `${month} ${day}(?:,? ${year})?`,
  `${month}(?:,? (?:of |de |del )?${year})`,
].map(form => new RegExp(`^${form.replaceAll(" ", "\\s+")}$`, "u"));

/** Undefined of figures that are no day of a calendar, and of years that nobody writes so. */
function partsOf(year?: string, month?: string, day?: string): DateParts | undefined {
  const parts = { year: numberOf(year), month: numberOf(month), day: numberOf(day) };
  return isPlain(parts) ? parts : undefined;
}

function isPlain({ year = 1900, month = 1, day = 1 }: DateParts): boolean {
  return year >= 1000 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function numberOf(written: string | undefined): number | undefined {
  return written === undefined ? undefined : Number(written);
}
