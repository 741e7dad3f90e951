import { rightToLeftLetter } from "../core/direction.ts";
import { mirrored } from "../engines/bidi.ts";
import type { LayOut } from "../engines/fontkit.ts";
import { complexLayout } from "./complex-layout.ts";
import { readKerning, type Kerning } from "./fonts/kerning.ts";
import { readSubstitution, type GlyphOfText, type Substitution } from "./fonts/substitution.ts";
import { openTrueType, type TrueTypeFont } from "./fonts/true-type-font.ts";

/** A glyph of a text that has been shaped. Lengths in thousandths of an em. */
export interface ShapedGlyph {
  /** In the font; 0 where it has none, and shows its sign for that. */
  readonly id: number;
  /** The characters that it shows: none where the glyph before shows them all. */
  readonly text: string;
  /** Its own width. */
  readonly width: number;
  /** Its width here, kerned with what follows. */
  readonly advance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** The glyphs of a text, all of one font, in reading order. */
export interface ShapedText {
  readonly glyphs: readonly ShapedGlyph[];
  readonly advance: number;
  readonly rightToLeft: boolean;
  readonly text: string;
  /** True where the text is to be written beside its glyphs, which do not say it: out of order, or of private use. */
  readonly isSpelledOut: boolean;
}

export interface TextShaper {
  readonly font: TrueTypeFont;
  has(codePoint: number): boolean;
  /** `turned` text runs from right to left whatever it is; where no line ends with it, a soft hyphen at its end is not seen. */
  shape(text: string, turned: boolean, endsLine: boolean): ShapedText;
}

/**
 * Shapes by the font's own tables: ligatures and forms, then kerning (OpenType 1.9, GSUB and GPOS). A letter with its marks
 * is the glyph of both where the font has one. What joins or reorders its letters is left to fontkit.
 */
export function textShaper(bytes: Uint8Array, features: readonly string[]): TextShaper {
  const font = openTrueType(bytes);
  const layOut = complexLayout(bytes);
  const rulesOf = remembered(script => readRules(font, script, features));
  const hasGlyph = (codePoint: number): boolean => font.glyphOf(codePoint) !== 0;
  const shape = (text: string, turned: boolean, endsLine: boolean): ShapedText => {
    const rightToLeft = turned || isRightToLeft(text);
    const isPlain = plain.test(text) && (endsLine ? !hyphenWithin.test(text) : !text.includes(softHyphen));
    const shown = isPlain ? text : withoutUnseen(text, hasGlyph, endsLine).replace(heapedMarks, "$1");
    const letters = isPlain ? text.split("") : lettersOf(shown, hasGlyph);
    const shaped = letters
      ? shapeLetters(letters, font, rulesOf(scriptOf(text)), rightToLeft)
      : shapeByLayout(shown, font, layOut, rightToLeft);
    const bearers = Math.ceil(text.length / mostOfOne);
    while (shaped.length < bearers)
      shaped.push({ ...shapeLetters([" "], font, rulesOf("latn"), false)[0]!, advance: 0 });
    // The first glyph is then said to show all characters, or as many as one can.
    const isRearranged = (!letters || shown !== text) && !showsInOrder(shaped, text);
    const glyphs = isRearranged ? sharedBy(shaped, text) : shaped;
    return {
      glyphs,
      text,
      isSpelledOut: isRearranged || privateUse.test(text) || (!rightToLeft && glyphs.some(isShifted)),
      advance: glyphs.reduce((sum, { advance }) => sum + advance, 0),
      rightToLeft,
    };
  };
  return { font, has: codePoint => hasGlyph(codePoint) || unseen.test(String.fromCodePoint(codePoint)), shape };
}

/** Signs that only guide how others are set are left out where the font has nothing for them. */
function withoutUnseen(text: string, hasGlyph: (codePoint: number) => boolean, endsLine: boolean): string {
  if (!unseen.test(text) && !text.includes(softHyphen)) return text;
  const unbroken = text.replace(endsLine ? seenNowhere : seenAtNoEnd, "");
  return Array.from(unbroken, sign => (unseen.test(sign) && !hasGlyph(sign.codePointAt(0)!) ? "" : sign)).join("");
}

const unseen = /(?!\u00AD$)\p{Default_Ignorable_Code_Point}/u;
/** A soft hyphen is seen only where a line ends with it. */
const hyphenWithin = /\u00AD./s;
/** Nor is a mark of byte order, which no glyph of a PDF may be said to show. ISO 19005-3, 6.2.11.7.2. */
const seenNowhere = /\u00AD(?=.)|\uFEFF/gs;
const seenAtNoEnd = /[\u00AD\uFEFF]/g;
const softHyphen = "\u00AD";

/** More marks on one letter than any language writes would tower over the lines around it. */
const heapedMarks = /((?:(?=\p{Script=Inherited})\p{M}){5})(?:(?=\p{Script=Inherited})\p{M})+/gu;

function showsInOrder(glyphs: readonly ShapedGlyph[], text: string): boolean {
  return glyphs.every(glyph => glyph.text !== "") && glyphs.map(glyph => glyph.text).join("") === text;
}

/** Many a reader takes a mark that is moved for the end of a word; from right to left, none spells words out well. */
function isShifted({ xOffset, yOffset }: ShapedGlyph): boolean {
  return xOffset !== 0 || yOffset !== 0;
}

/** Each glyph is said to show as much as readers take from one. */
function sharedBy(glyphs: readonly ShapedGlyph[], text: string): ShapedGlyph[] {
  const characters = Array.from(text);
  return glyphs.map((glyph, i) => ({
    ...glyph,
    text: characters.slice(i * mostOfOne, (i + 1) * mostOfOne).join("") || standIn,
  }));
}

const mostOfOne = 60;

/** The text of a glyph whose characters another glyph shows: of private use, and in no text. */
const standIn = "\u{10FFFD}";

interface Rules {
  readonly substitute: Substitution;
  readonly kern: Kerning;
}

function readRules(font: TrueTypeFont, script: string, features: readonly string[]): Rules {
  return {
    substitute: readSubstitution(font.tables, script, [...features, "liga"]),
    kern: readKerning(font.tables, script),
  };
}

function shapeLetters(
  letters: readonly string[],
  font: TrueTypeFont,
  { substitute, kern }: Rules,
  rightToLeft: boolean,
): ShapedGlyph[] {
  const glyphs: GlyphOfText[] = letters.map(text => {
    const shown = rightToLeft ? mirrored(text) : text;
    return { id: font.glyphOf((shown.length === 1 ? shown : shown.normalize("NFC")).codePointAt(0)!), text };
  });
  substitute(glyphs);
  const scale = 1000 / font.unitsPerEm;
  return glyphs.map(({ id, text }, i) => {
    const next = glyphs[i + 1];
    const width = font.advanceOf(id) * scale;
    const advance = width + (next ? kern(id, next.id) * scale : 0);
    return { id, text, width, advance, xOffset: 0, yOffset: 0 };
  });
}

function shapeByLayout(text: string, font: TrueTypeFont, layOut: LayOut, rightToLeft: boolean): ShapedGlyph[] {
  const scale = 1000 / font.unitsPerEm;
  const turned = (written: string): string => (rightToLeft ? mirrored(written) : written);
  return layOut(turned(text)).map(({ id, text, advance, xOffset, yOffset }) => ({
    id,
    text: turned(text),
    width: font.advanceOf(id) * scale,
    advance: advance * scale,
    xOffset: xOffset * scale,
    yOffset: yOffset * scale,
  }));
}

/**
 * The letters of a text, each with its marks; undefined where a letter is more than one glyph by itself. Where the font lacks
 * a character, each stands alone.
 */
function lettersOf(text: string, has: (codePoint: number) => boolean): string[] | undefined {
  const characters = Array.from(text);
  if (!characters.every(character => has(character.codePointAt(0)!))) return characters;
  if (complexScript.test(text)) return undefined;
  if (!mark.test(text)) return characters;
  const letters = text.match(/\P{M}?\p{M}*/gu)!.filter(letter => letter !== "");
  const isOneGlyph = (letter: string): boolean => {
    const [only, ...more] = letter.normalize("NFC");
    return only !== undefined && more.length === 0 && has(only.codePointAt(0)!);
  };
  return letters.every(isOneGlyph) ? letters : undefined;
}

export function isRightToLeft(text: string): boolean {
  return !plain.test(text) && rightToLeftLetter.test(text);
}

function scriptOf(text: string): string {
  return /\p{Script=Greek}/u.test(text) ? "grek" : /\p{Script=Cyrillic}/u.test(text) ? "cyrl" : "latn";
}

/** No mark that combines, and no script that joins or reorders its letters: each UTF-16 unit is a letter of its own. */
const plain =
  /^[\u0020-\u02FF\u0370-\u0482\u048A-\u052F\u1E00-\u1FFF\u2010-\u2027\u2030-\u205E\u20A0-\u20BF\u2116\u2122]*$/;
const privateUse = /\p{Co}/u;
const mark = /\p{M}/u;
/** Scripts whose letters change by their neighbours or are set in another order. Unicode Standard, chapters 9, 12 to 17 and 19. */
const complexScript = new RegExp(
  `[${"Arabic Syriac Mongolian Nko Mandaic Manichaean Phags_Pa Adlam Hanifi_Rohingya Sogdian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Thai Lao Tibetan Myanmar Khmer Balinese Javanese Tai_Tham Brahmi Sharada Grantha"
    .split(" ")
    .map(script => `\\p{Script=${script}}`)
    .join("")}]`,
  "u",
);

function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return text => {
    let value = known.get(text);
    if (value === undefined) known.set(text, (value = make(text)));
    return value;
  };
}
