import { rule } from "../../core/diagnostic.ts";
import { pictureCodes } from "../codes.ts";

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
  ...pictureCodes,
} as const;
