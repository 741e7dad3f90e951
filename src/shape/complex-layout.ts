import { layoutBy, type LayOut, type PlacedGlyph } from "../engines/fontkit.ts";
import { withoutReverseChains } from "./fonts/without-reverse-chains.ts";

/** Lays out what joins, reorders or stacks its letters: Arabic, the scripts of India, marks that have no letter of their own. */
export function complexLayout(bytes: Uint8Array): LayOut {
  let layOut: LayOut | undefined;
  return text => {
    layOut ??= layoutBy(withoutReverseChains(bytes));
    return withUnseen(layOut(withVowelsTakenApart(text)), text);
  };
}

/** The ring of the vowel AM stands below the marks before it, its letter after them: as HarfBuzz and Uniscribe have it. */
function withVowelsTakenApart(text: string): string {
  return text
    .replace(/(?<![\u0E31\u0E34-\u0E37\u0E47-\u0E4E])([\u0E31\u0E34-\u0E37\u0E47-\u0E4E]*)\u0E33/g, "\u0E4D$1\u0E32")
    .replace(
      /(?<![\u0EB1\u0EB4-\u0EB7\u0EBB\u0EC8-\u0ECD])([\u0EB1\u0EB4-\u0EB7\u0EBB\u0EC8-\u0ECD]*)\u0EB3/g,
      "\u0ECD$1\u0EB2",
    );
}

/** fontkit gives signs that are not seen out as spaces: they are said again to be what they are. */
function withUnseen(glyphs: readonly PlacedGlyph[], text: string): readonly PlacedGlyph[] {
  const signs = text.match(unseen);
  if (!signs || text.includes(" ")) return glyphs;
  let next = 0;
  return glyphs.map(glyph => (glyph.text === " " ? { ...glyph, text: signs[next++] ?? "" } : glyph));
}

const unseen = /\p{Default_Ignorable_Code_Point}/gu;
