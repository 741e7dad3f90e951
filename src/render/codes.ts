import { rule } from "../core/diagnostic.ts";

export const pictureCodes = {
  "REC-P102": rule<{ url: string }>({
    severity: "warning",
    message: ({ url }) => `The picture "${url}" is not there; its name stands in its place.`,
    hint: ({ url }) => `Put the file at "${url}", as seen from the document, or correct the address in graphic/@url.`,
    source: "TEI P5, 3.10",
  }),
  "REC-P103": rule<{ url: string }>({
    severity: "warning",
    message: ({ url }) => `"${url}" is no picture that a book can hold; its name stands in its place.`,
    hint: ({ url }) => `Convert "${url}" to PNG, or to JPEG in RGB or grey.`,
    source: "PDF 1.7, 8.9; PDF/A-3, 6.2.8; EPUB 3.3, 3.2",
  }),
  "REC-P104": rule<{ url: string; others: number }>({
    severity: "warning",
    message: ({ url, others }) =>
      `The picture of a page, "${url}", is not there${othersToo(others)}; links of the web page lead nowhere.`,
    hint: ({ url }) => `Put the file at "${url}", as seen from the document, or correct the address in pb/@facs.`,
    source: "TEI P5, 12.1",
  }),
} as const;

function othersToo(others: number): string {
  if (others === 0) return "";
  return others === 1 ? ", nor is that of 1 other" : `, nor are those of ${others} others`;
}
