import { textOf, type PrintDocument } from "../print/print-vocabulary.ts";
import type { FontFile } from "./fonts.ts";

/** The files of fonts that an edition may need: those for rarer letters only where it has such. */
export function neededFiles(print: PrintDocument): ReadonlySet<FontFile> {
  const files = new Set<FontFile>(["regular", "italic", "bold", "boldItalic"]);
  const contents = [...print.front, ...print.text, ...print.notes, ...print.back, ...print.titlePage];
  for (const { content } of contents) {
    const text = textOf(content);
    if (rare.test(text)) for (const file of ["scholarly", "scholarlyItalic", "scholarlyBold"] as const) files.add(file);
    if (arabic.test(text)) files.add("arabic");
  }
  return files;
}

/** What the fonts of the text may lack: all but Latin, modern Greek, Cyrillic and the common signs. */
const rare =
  /[^\t\n\r\u0020-\u024F\u02B0-\u036F\u0384-\u03CE\u0400-\u045F\u0490-\u0491\u1E00-\u1EFF\u2000-\u2027\u2030-\u203A\u20AC\u2122]/;
const arabic = /[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC]/;
