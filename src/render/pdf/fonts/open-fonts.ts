import type { FaceOfFonts, FontOfFace } from "../../../pdf/font-shelf.ts";
import { isSoundFont } from "../../../shape/fonts/sound-font.ts";
import { openTrueType } from "../../../shape/fonts/true-type-font.ts";
import { textOf, type PrintDocument } from "../../print/print-vocabulary.ts";
import type { FontFace } from "../font-faces.ts";
import { furtherFamilies, rareLetters, textFamily, type FontFamily } from "./font-families.ts";

export interface FontSource {
  /** A file of our own packages. */
  font(file: string): Promise<Uint8Array>;
  /** A file of a package that may be installed beside us; undefined where it is not. */
  fontBeside(file: string): Promise<Uint8Array | undefined>;
}

export interface OpenedFonts {
  readonly faces: Readonly<Record<FontFace, FaceOfFonts>>;
  /** Families that letters of the text ask for and that are not installed. */
  readonly absent: readonly FontFamily[];
}

/**
 * The fonts of an edition, by the characters of its text: no file is read that none asks for. A face is of its cut of the font of the
 * text, then of each further family's, and of the upright one where a family has no such cut.
 */
export async function openFonts(print: PrintDocument, source: FontSource): Promise<OpenedFonts> {
  const rare = rareIn(print);
  const files = new Map<string, Uint8Array>();
  await Promise.all(cutsOf(textFamily).map(async file => files.set(file, await source.font(file))));
  const { families, absent } = await chooseFamilies(rare, print.language, source, files);
  return { faces: facesOf(families, files, [...rare].join("")), absent };
}

function cutsOf({ regular, italic, bold, boldItalic }: FontFamily): string[] {
  return [regular, italic, bold, boldItalic].filter(file => file !== undefined);
}

function rareIn({ front, text, notes, back, titlePage }: PrintDocument): ReadonlySet<string> {
  const rare = new Set<string>();
  for (const { content } of [...front, ...text, ...notes, ...back, ...titlePage]) {
    const written = textOf(content);
    if (rareLetters.test(written))
      for (const [letter] of written.matchAll(new RegExp(rareLetters, "gu"))) rare.add(letter);
  }
  return rare;
}

interface ChosenFamilies {
  readonly families: readonly FontFamily[];
  readonly absent: readonly FontFamily[];
}

async function chooseFamilies(
  rare: ReadonlySet<string>,
  language: string,
  source: FontSource,
  files: Map<string, Uint8Array>,
): Promise<ChosenFamilies> {
  const families: FontFamily[] = [];
  const absent: FontFamily[] = [];
  let lacking = lackedBy(files.get(textFamily.regular)!, rare);
  for (const family of inOrder(furtherFamilies, rare, language)) {
    const asked = [...lacking].filter(letter => family.letters.test(letter));
    if (asked.length === 0) continue;
    const regular = await readCut(family.regular, family, source, files);
    if (!regular) {
      absent.push(family);
      continue;
    }
    const left = lackedBy(regular, lacking);
    if (asked.every(letter => left.has(letter))) continue;
    await Promise.all(cutsOf(family).map(file => readCut(file, family, source, files)));
    families.push(family);
    lacking = left;
  }
  return { families, absent };
}

/** Signs that may be left out are lacked by none. */
function lackedBy(font: Uint8Array, letters: ReadonlySet<string>): ReadonlySet<string> {
  if (letters.size === 0) return letters;
  const opened = openTrueType(font);
  const isLacked = (letter: string): boolean => opened.glyphOf(letter.codePointAt(0)!) === 0 && !ignorable.test(letter);
  return new Set([...letters].filter(isLacked));
}

const ignorable = /\p{Default_Ignorable_Code_Point}/u;

/** Undefined where the family is not installed, or its file is damaged. */
async function readCut(
  file: string,
  { isOptional }: FontFamily,
  source: FontSource,
  files: Map<string, Uint8Array>,
): Promise<Uint8Array | undefined> {
  const bytes = files.get(file) ?? (await (isOptional ? soundFontBeside(file, source) : source.font(file)));
  if (bytes) files.set(file, bytes);
  return bytes;
}

async function soundFontBeside(file: string, source: FontSource): Promise<Uint8Array | undefined> {
  const bytes = await source.fontBeside(file);
  return bytes && isSoundFont(bytes) ? bytes : undefined;
}

/** A family whose own letters or languages the text has goes before those that have some of its letters too. */
function inOrder(families: readonly FontFamily[], rare: ReadonlySet<string>, language: string): FontFamily[] {
  const letters = [...rare].join("");
  const goesFirst = ({ own, ownLanguages }: FontFamily): number =>
    Number(own?.test(letters) ?? false) + Number(ownLanguages?.test(language) ?? false);
  return [...families].sort((one, other) => goesFirst(other) - goesFirst(one));
}

const designs: Readonly<Record<FontFace, { readonly cut: Cut; readonly features: readonly string[] }>> = {
  regular: { cut: "regular", features: [] },
  italic: { cut: "italic", features: [] },
  bold: { cut: "bold", features: [] },
  boldItalic: { cut: "boldItalic", features: [] },
  smallCaps: { cut: "regular", features: ["smcp"] },
  capsToSmallCaps: { cut: "regular", features: ["c2sc", "smcp"] },
};

type Cut = "regular" | "italic" | "bold" | "boldItalic";

function facesOf(
  families: readonly FontFamily[],
  files: ReadonlyMap<string, Uint8Array>,
  letters: string,
): Readonly<Record<FontFace, FaceOfFonts>> {
  const faceOf = ({ cut, features }: (typeof designs)[FontFace]): FaceOfFonts => ({
    fonts: [textFamily, ...families].flatMap(family => fontsOf(family, cut, files, letters)),
    features,
  });
  return Object.fromEntries(Object.entries(designs).map(([face, design]) => [face, faceOf(design)])) as Record<
    FontFace,
    FaceOfFonts
  >;
}

function fontsOf(
  family: FontFamily,
  cut: Cut,
  files: ReadonlyMap<string, Uint8Array>,
  letters: string,
): readonly FontOfFace[] {
  const ofCut = family[cut] ?? (cut === "boldItalic" ? family.bold : undefined);
  const upright = family === textFamily && ofCut !== undefined ? undefined : family.regular;
  const takes = family.takes?.where.test(letters) ? family.takes.letters : undefined;
  return [...new Set([ofCut, upright])].flatMap(file => {
    const bytes = file === undefined ? undefined : files.get(file);
    return bytes ? [{ bytes, takes }] : [];
  });
}
