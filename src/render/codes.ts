import { rule } from "../core/diagnostic.ts";

export const pictureCodes = {
  "REC-P102": rule<{ url: string; where: Elsewhere }>({
    severity: "warning",
    message: ({ url, where }) =>
      `The picture "${shortened(url)}" ${placesOfPictures[where]}; its name stands in its place.`,
    hint: ({ url, where }) => hintFor(url, where),
    source: "TEI P5, 3.10",
  }),
  "REC-P103": rule<{ url: string; book: "a book" | "the PDF" }>({
    severity: "warning",
    message: ({ url, book }) => `"${url}" is no picture that ${book} can hold; its name stands in its place.`,
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

/** Where a picture is that cannot be had: not in the folder where it should be, on the web, or outside the folder of the document. */
export type Elsewhere = keyof typeof placesOfPictures;

const placesOfPictures = {
  folder: "is not there",
  web: "is on the web and is not fetched",
  outside: "is no file in the folder of the document or below, where alone pictures are read",
} as const;

function hintFor(url: string, where: Elsewhere): string {
  if (where === "folder")
    return `Put the file at "${nameOf(url)}", as seen from the document, or correct the address in graphic/@url.`;
  const turned = url.replaceAll("\\", "/");
  if (where === "outside" && turned !== url && !/^([a-z]:|\/|\.\.)/i.test(turned))
    return `Write "${turned}" in graphic/@url, with / between folders.`;
  return "Save it beside the document, and write the name of that file in graphic/@url.";
}

/** The name of the file that an address names: `a b.png` for "a%20b.png". */
function nameOf(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** Enough of an address to know it by: a picture may be written into one. */
function shortened(url: string): string {
  return url.length > 80 ? `${url.slice(0, 80)} …` : url;
}
