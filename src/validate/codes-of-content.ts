import { rule } from "../core/diagnostic.ts";
import type { Box } from "./facsimile-box.ts";
import { shortened } from "./shortened.ts";

/** The faults of what a document says, whatever its schema is: dates, languages, characters, zones, measures. */
export const codesOfContent = {
  "REC-V060": rule<{ attribute: string; value: string }>({
    severity: "warning",
    message: ({ attribute, value }) => `@${attribute} says ${value}, and there is no such day.`,
    hint: () => "Write year, month and day in this order, such as 1911-05-03, with a day that the month has.",
    source: "TEI P5, 14.4.3; ISO 8601-1:2019, 5.2",
  }),
  "REC-V061": rule<{ begin: string; first: string; end: string; last: string }>({
    severity: "warning",
    message: ({ begin, first, end, last }) => `@${begin} says ${first}, which is after ${last}, as @${end} has it.`,
    hint: () => "Exchange the two, or correct the one that was mistyped.",
    source: "TEI P5, 14.4.2; att.datable.w3c",
  }),
  "REC-V062": rule<{ text: string; when: string }>({
    severity: "warning",
    message: ({ text, when }) => `@when says ${shortened(when)}, and the text says "${shortened(text)}".`,
    hint: () =>
      "Correct @when if it was mistyped; if the source errs, say so in a note, and if it has another calendar, by @calendar.",
    source: "TEI P5, 3.6.4; 14.4.2",
  }),
  "REC-V070": rule<{ attribute: string; tag: string; meant: string | undefined }>({
    severity: "warning",
    message: ({ attribute, tag }) => `@${attribute} says "${shortened(tag)}", which is no tag of a language.`,
    hint: ({ meant }) =>
      meant === undefined
        ? "Write a tag of BCP 47, such as en, de-AT or zh-Hant; one of your own begins with x-."
        : `Write "${shortened(meant)}".`,
    source: "TEI P5, vi.1; BCP 47 (RFC 5646, 2.1)",
  }),
  "REC-V071": rule<{ attribute: string; tag: string; meant: string }>({
    severity: "information",
    message: ({ attribute, tag }) =>
      `@${attribute} says "${shortened(tag)}": where a language has a code of two letters, BCP 47 asks for that.`,
    hint: ({ meant }) => `Write "${shortened(meant)}", here and wherever it stands.`,
    source: "TEI P5, vi.1; BCP 47 (RFC 5646, 2.2.1)",
  }),
  "REC-V072": rule<{ tag: string }>({
    severity: "information",
    message: ({ tag }) => `The language "${shortened(tag)}" is not among those that langUsage describes.`,
    hint: ({ tag }) => `Add <language ident="${shortened(tag)}"> to langUsage, or correct the tag.`,
    source: "TEI P5, 2.4.2",
  }),
  "REC-V080": rule<Suspect>({
    severity: "warning",
    message: ({ what, more }) => `A character was lost here when the file was converted: "${what}"${moreSaid(more)}.`,
    hint: () => "Look into the source, and write the character that it has in the place of U+FFFD.",
    source: "TEI P5, vi; Unicode, 23.8",
  }),
  "REC-V081": rule<Suspect>({
    severity: "warning",
    message: ({ what, more }) => `A word mixes two scripts in letters that look alike, ${what}${moreSaid(more)}.`,
    hint: () => "Type the word anew in one script: as it stands, no search finds it.",
    source: "TEI P5, vi; Unicode Technical Standard 39, 5",
  }),
  "REC-V082": rule<Suspect>({
    severity: "information",
    message: ({ what, more }) =>
      `${what} is a character of private use, and charDecl does not say what it is${moreSaid(more)}.`,
    hint: () => "Describe it in the header: a charDecl with a char or a glyph whose mapping holds this character.",
    source: "TEI P5, 5",
  }),
  "REC-V083": rule<Suspect>({
    severity: "information",
    message: ({ what, more }) => `A character that cannot be seen stands here, ${what}${moreSaid(more)}.`,
    hint: () => "Remove it, if it came with a conversion: as it stands, no search finds the word.",
    source: "TEI P5, vi; Unicode, 23.2",
  }),
  "REC-V084": rule<Suspect>({
    severity: "information",
    message: ({ what, more }) =>
      `"${what}" is not in normal form C: letters and their accents stand apart, or are of an older kind${moreSaid(more)}.`,
    hint: () => "Save the text in normal form C (NFC): as it stands, not every search finds the word.",
    source: "TEI P5, vi; Unicode Standard Annex 15",
  }),
  "REC-V090": rule<Box & { element: string }>({
    severity: "warning",
    message: ({ element, ulx, uly, lrx, lry }) =>
      `The corners of this ${element} are exchanged: ${ulx},${uly} is not above and to the left of ${lrx},${lry}.`,
    hint: () => "Write the upper left corner in @ulx and @uly, the lower right one in @lrx and @lry.",
    source: "TEI P5, 12.1; att.coordinated",
  }),
  "REC-V091": rule<{ inner: Box; surface: Box }>({
    severity: "information",
    message: ({ inner, surface }) =>
      `This zone (${corners(inner)}) lies wholly beside its surface (${corners(surface)}).`,
    hint: () => "Give the zone in the units of its surface, or correct the corners of either.",
    source: "TEI P5, 12.1; 12.2.2",
  }),
  "REC-V100": rule<{ element: string; attribute: string; number: string }>({
    severity: "warning",
    message: ({ element, attribute, number }) =>
      `This ${element} has ${attribute}="${number}", and does not say of what.`,
    hint: () => 'Add what is counted, such as unit="line", unit="word" or unit="chars".',
    source: "TEI P5, 12.3.3; att.dimensions",
  }),
} as const;

/** A character or a word that should be looked at, and how many texts more have the like. */
export interface Suspect {
  readonly what: string;
  readonly more: number;
}

function moreSaid(more: number): string {
  return more === 0 ? "" : `; ${more} more ${more === 1 ? "text has" : "texts have"} such a one`;
}

function corners({ ulx, uly, lrx, lry }: Box): string {
  return `${ulx},${uly} to ${lrx},${lry}`;
}
