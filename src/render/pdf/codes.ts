import { rule } from "../../core/diagnostic.ts";

/** What can go wrong when an edition is set. */
export const codes = {
  "REC-P101": rule<{ character: string; code: string }>({
    severity: "warning",
    message: ({ character, code }) =>
      `No font of the edition has the character "${character}" (${code}); a sign stands in its place.`,
    hint: ({ code }) =>
      `Check ${code} in the TEI; if it is right, read it in the HTML or the plain text, which have it.`,
    source: "PDF 2.0, 9.7; TEI P5, 5",
  }),
  "REC-P102": rule<{ url: string }>({
    severity: "warning",
    message: ({ url }) => `The picture "${url}" is not there; its name stands in its place.`,
    hint: ({ url }) => `Put the file at "${url}", as seen from the document, or correct the address in graphic/@url.`,
    source: "TEI P5, 14.2",
  }),
  "REC-P103": rule<{ url: string }>({
    severity: "warning",
    message: ({ url }) => `"${url}" is no picture that a PDF can hold; its name stands in its place.`,
    hint: ({ url }) => `Convert "${url}" to PNG, or to JPEG in RGB or grey.`,
    source: "PDF 1.7, 8.9; PDF/A-3, 6.2.8",
  }),
} as const;
