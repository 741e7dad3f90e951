import { codePointOf } from "../../core/named-characters.ts";
import { rule } from "../../core/diagnostic.ts";
import { pictureCodes } from "../codes.ts";

/** The faults that are found when an edition is set. */
export const codes = {
  "REC-P101": rule<{ characters: readonly [string, ...string[]]; packages: readonly string[] }>({
    severity: "warning",
    message: ({ characters }) => {
      const named = characters.slice(0, mostNamed).map(character => `"${character}" (${codePointOf(character)})`);
      const others = characters.length - named.length;
      const rest = others > 0 ? ` and ${others} ${others === 1 ? "other" : "others"}` : "";
      return characters.length === 1
        ? `No font of the edition has the character ${named[0]}; a sign stands in its place.`
        : `No font of the edition has the characters ${named.join(", ")}${rest}; a sign stands in the place of each.`;
    },
    hint: ({ characters: [first, ...others], packages }) => {
      if (packages.length > 0)
        return `Install fonts that are made for such, and build again: npm install ${packages.join(" ")}`;
      return others.length === 0
        ? `Check ${codePointOf(first)} in the TEI; if it is right, read it in the HTML or the plain text, which have it.`
        : "Check them in the TEI; where they are right, read them in the HTML or the plain text, which have them.";
    },
    source: "PDF 2.0, 9.7; TEI P5, 5",
  }),
  ...pictureCodes,
} as const;

/** The most characters that a finding names; of others it says how many there are. */
const mostNamed = 8;
