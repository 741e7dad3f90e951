import { scriptRuns } from "../shape/fonts/script-runs.ts";
import { isRightToLeft, textShaper, type TextShaper } from "../shape/shape-text.ts";
import { EmbeddedFont } from "./embedded-font.ts";
import type { PdfObjects } from "./objects.ts";
import { ShapedPhrase, type ShapedRun } from "./shaped-phrase.ts";

/** A face: the fonts that are asked for a character, the first one first, and the features it is set with. */
export interface FaceOfFonts {
  readonly fonts: readonly FontOfFace[];
  /** OpenType features besides ligatures and kerning, such as `smcp`. */
  readonly features: readonly string[];
}

export interface FontOfFace {
  readonly bytes: Uint8Array;
  /** Letters that it shows although a font before it has them. */
  readonly takes?: RegExp | undefined;
}

/** The faces of a document. A font that two faces share is embedded once. */
export class FontShelf {
  readonly #shapers: ReadonlyMap<string, readonly Shelved[]>;
  readonly #embedded = new Map<Uint8Array, EmbeddedFont>();
  readonly #phrases = new Map<string, Map<string, ShapedPhrase>>();
  readonly #objects: PdfObjects;
  /** The characters asked for that no font of their face has, in the order in which they were met. */
  readonly missing = new Set<string>();

  constructor(objects: PdfObjects, faces: Readonly<Record<string, FaceOfFonts>>) {
    this.#objects = objects;
    this.#shapers = new Map(
      Object.entries(faces).map(([name, { fonts, features }]) => {
        this.#phrases.set(name, new Map());
        return [name, fonts.map(font => ({ ...font, shaper: textShaper(font.bytes, features) }))];
      }),
    );
  }

  /** Remembered: the same words come again. `turned` signs run from right to left, though they have no direction. */
  shape(text: string, face: string, turned = false, endsLine = true): ShapedPhrase {
    const known = this.#phrases.get(face);
    if (!known) throw new Error(`No face is called "${face}".`);
    const directed = turned ? `${rightToLeftMark}${text}` : text;
    const key = endsLine ? directed : `${withinLine}${directed}`;
    let phrase = known.get(key);
    if (phrase === undefined) known.set(key, (phrase = this.#phrase(text, face, turned, endsLine)));
    return phrase;
  }

  finish(): void {
    for (const font of this.#embedded.values()) font.finish();
  }

  #phrase(text: string, face: string, turned: boolean, endsLine: boolean): ShapedPhrase {
    const runs = this.#shapeByFont(text, this.#shapers.get(face)!, turned, endsLine);
    return new ShapedPhrase(text, runs, text === " " ? undefined : this.shape(" ", face));
  }

  #shapeByFont(text: string, shelved: readonly Shelved[], turned: boolean, endsLine: boolean): readonly ShapedRun[] {
    const first = shelved[0]!;
    if (hasAll(text, first.shaper) && !shelved.some(({ takes }) => takes?.test(text)))
      return [this.#run({ text, font: first }, turned, endsLine)];
    for (const character of text)
      if (!shelved.some(({ shaper }) => shaper.has(character.codePointAt(0)!))) this.missing.add(character);
    const whole = isRightToLeft(text) && shelved.find(({ shaper }) => hasAll(text, shaper));
    if (whole) return [this.#run({ text, font: whole }, turned, endsLine)];
    return partsByFont(text, shelved).map((part, i, { length }) =>
      this.#run(part, turned, endsLine && i === length - 1),
    );
  }

  #run({ text, font: { bytes, shaper } }: Part, turned: boolean, endsLine: boolean): ShapedRun {
    let font = this.#embedded.get(bytes);
    if (!font) {
      font = new EmbeddedFont(this.#objects, `F${this.#embedded.size + 1}`, shaper);
      this.#embedded.set(bytes, font);
    }
    return { ...shaper.shape(text, turned, endsLine), font };
  }
}

/** The prefix of the keys of texts with which no line ends: no text has it. */
const withinLine = "\0";
const rightToLeftMark = "\u200F";

interface Shelved extends FontOfFace {
  readonly shaper: TextShaper;
}

function hasAll(text: string, shaper: TextShaper): boolean {
  for (const character of text) if (!shaper.has(character.codePointAt(0)!)) return false;
  return true;
}

interface Part {
  text: string;
  readonly font: Shelved;
}

/** Letters of one script are of one font, where one has them all. */
function partsByFont(text: string, shelved: readonly Shelved[]): Part[] {
  const parts: Part[] = [];
  for (const run of scriptRuns(text)) {
    const taking = shelved.find(({ takes }) => takes?.test(run.text));
    const fonts = taking ? [taking, ...shelved] : shelved;
    const whole = run.mayMix ? undefined : fonts.find(({ shaper }) => hasAll(run.text, shaper));
    for (const part of whole ? [{ text: run.text, font: whole }] : lettersByFont(run.text, fonts)) append(part, parts);
  }
  return parts;
}

/** A character that no font has is of the first, which shows its sign for that; marks stay with their letter. */
function lettersByFont(text: string, shelved: readonly Shelved[]): Part[] {
  const parts: Part[] = [];
  for (const [letter] of text.matchAll(/\P{M}?\p{M}*/gu)) {
    if (letter === "") continue;
    append({ text: letter, font: shelved.find(({ shaper }) => hasAll(letter, shaper)) ?? shelved[0]! }, parts);
  }
  return parts;
}

function append(part: Part, parts: Part[]): void {
  const last = parts.at(-1);
  if (last?.font === part.font) last.text += part.text;
  else parts.push({ ...part });
}
