import { rule } from "../core/diagnostic.ts";

/** What can be wrong with a picture that a book is to hold. */
export const pictureCodes = {
  "REC-P102": rule<{ url: string }>({
    severity: "warning",
    message: ({ url }) => `The picture "${url}" is not there; its name stands in its place.`,
    hint: ({ url }) => `Put the file at "${url}", as seen from the document, or correct the address in graphic/@url.`,
    source: "TEI P5, 14.2",
  }),
  "REC-P103": rule<{ url: string }>({
    severity: "warning",
    message: ({ url }) => `"${url}" is no picture that a book can hold; its name stands in its place.`,
    hint: ({ url }) => `Convert "${url}" to PNG, or to JPEG in RGB or grey.`,
    source: "PDF 1.7, 8.9; PDF/A-3, 6.2.8; EPUB 3.3, 3.2",
  }),
} as const;
