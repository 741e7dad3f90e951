import type { FontMetrics } from "../font-faces.ts";
import type { BlockDesign } from "../page-design.ts";
import type { Line, PlacedWord, Word } from "../set-text.ts";
import { directWords, type DirectedWords } from "../words/direct-words.ts";
import { partOf, takeApart, type DividedTexts, type Division, type PartTaker } from "../words/divide-words.ts";
import { placeInOrder } from "../words/order-words.ts";
import {
  breakLines,
  elasticity,
  letterWidthIn,
  Segments,
  widestSpace,
  type Breaks,
  type LineEnd,
  type Measure,
} from "./break-lines.ts";
import { leadingWith } from "./picture-in-line.ts";

/** The measure in which words are set, and the means by which they are measured and divided. */
export interface Setting {
  readonly measurePt: number;
  readonly metrics: FontMetrics;
  /** BCP 47. */
  readonly language: string;
  /** Texts divided where that is written, and by the patterns of the language, where it has some. */
  readonly dashed: DividedTexts;
  readonly hyphenated: DividedTexts | undefined;
  /** The same for words of another language. */
  readonly hyphenatedIn: (language: string) => DividedTexts | undefined;
}

/** Words as lines of a design: broken, and justified where the design says so. Words are divided where lines would be loose. */
export function setLines(words: readonly Word[], design: BlockDesign, setting: Setting): Line[] {
  return setDirected(directWords(words, setting.language, setting.metrics), design, setting);
}

/** Words as lines with a sign before them, so far from the left; where they run from right to left, from the right. */
export function setBehindSign(
  words: readonly Word[],
  design: BlockDesign,
  setting: Setting,
  sign: { readonly word: Word; readonly xPt: number },
): Line[] {
  const directed = directWords(words, setting.language, setting.metrics);
  const [first, ...others] = setDirected(directed, design, setting);
  if (!first) return [];
  const xPt = directed.rightToLeft ? setting.measurePt - sign.xPt - sign.word.widthPt : sign.xPt;
  return [
    { ...first, parts: [[{ word: sign.word, xPt, offsetsPt: undefined, goesOn: false }, ...first.parts[0]!]] },
    ...others,
  ];
}

function setDirected({ words, rightToLeft }: DirectedWords, design: BlockDesign, setting: Setting): Line[] {
  const spacePt = setting.metrics.widthPt(" ", design.italic ? "italic" : "regular", design.sizePt);
  const restPt = setting.measurePt - design.leftPt;
  const measure = {
    firstPt: restPt - design.firstPt,
    restPt,
    spacePt,
    justified: design.justified,
    balanced: design.balanced,
  };
  return breakWords(words, measure, setting).map((line, index, lines): Line => {
    const indentPt = index === 0 ? design.firstPt : 0;
    const place = {
      leftPt: rightToLeft ? 0 : design.leftPt + indentPt,
      widthPt: restPt - indentPt,
      spacePt,
      rightToLeft,
      before: rightToLeft ? 1 - design.before : design.before,
      filled: design.justified && index < lines.length - 1 && !line.at(-1)!.endsLine,
    };
    const goesOn = lines[index - 1]?.at(-1)?.continues === true;
    const { placed, letterWidth } = placeWords(line, place);
    return {
      parts: [withFirst(placed, goesOn)],
      leadingPt: leadingWith(line, design.leadingPt, design.sizePt),
      sizePt: design.sizePt,
      letterWidth,
      pictures: [],
    };
  });
}

/** A part of a word that was divided says itself that it goes on. */
function withFirst(placed: readonly PlacedWord[], goesOn: boolean): readonly PlacedWord[] {
  const [first, ...others] = placed;
  if (!goesOn || !first || first.word.fragments[0]?.part) return placed;
  return [{ ...first, goesOn }, ...others];
}

/** The words of each line; first without dividing any that has room, then, where that leaves a line loose, with it. */
function breakWords(words: readonly Word[], measure: Measure, setting: Setting): Word[][] {
  const { metrics, dashed, hyphenated } = setting;
  const undivided = breakPieces(words, measure, (word, isLong) => (isLong ? dividedAs(word, setting) : dashed));
  const canDivide = measure.justified && hyphenated !== undefined && undivided.loosest > tolerable;
  const { pieces, ends } = canDivide ? breakPieces(words, measure, word => dividedAs(word, setting)) : undivided;
  let start = 0;
  return ends.map(end => {
    const line = joinPieces(words, pieces, start, end, metrics);
    start = end;
    return line;
  });
}

function dividedAs({ fragments: [first] }: Word, { dashed, hyphenated, hyphenatedIn }: Setting): DividedTexts {
  const language = first?.look.language;
  return (language === undefined ? hyphenated : hyphenatedIn(language)) ?? dashed;
}

/** The greatest looseness of a line at which words are not divided. */
const tolerable = 0.9;

/** The words of a paragraph, or parts of them up to a division, in columns. */
class Pieces implements PartTaker {
  readonly segments = new Segments();
  /** The index of the word that each is of. */
  readonly words: number[] = [];
  /** Undefined where the word ends. */
  readonly to: (Division | undefined)[] = [];
  #word!: Word;
  #index = -1;

  beginWord(word: Word): void {
    this.#word = word;
    this.#index++;
  }

  take(to: Division | undefined, widthPt: number, hyphenPt: number): void {
    const { segments } = this;
    const word = this.#word;
    const hangsBeforePt = this.from(segments.length) === undefined ? hangBefore(word) : 0;
    const hangsAfterPt = to === undefined ? hangAfter(word) : hangOfSign * word.fragments[to.fragment]!.look.sizePt;
    this.words[segments.length] = this.#index;
    this.to[segments.length] = to;
    segments.add(widthPt, lineEndAfter(word, to), hyphenPt, hangsBeforePt, hangsAfterPt);
  }

  /** The beginning of a piece in its word; undefined at the beginning of that. */
  from(piece: number): Division | undefined {
    return piece === 0 ? undefined : this.to[piece - 1];
  }
}

interface BrokenPieces extends Breaks {
  readonly pieces: Pieces;
}

/** As which texts a word is divided, that is longer than the line or not. */
type TextsOf = (word: Word, isLong: boolean) => DividedTexts;

function breakPieces(words: readonly Word[], measure: Measure, textsOf: TextsOf): BrokenPieces {
  const narrowestPt = Math.min(measure.firstPt, measure.restPt);
  const pieces = new Pieces();
  for (const word of words) {
    pieces.beginWord(word);
    takeApart(word, narrowestPt, textsOf(word, word.widthPt > narrowestPt), pieces);
  }
  return { pieces, ...breakLines(pieces.segments, measure) };
}

function lineEndAfter({ endsLine, continues }: Word, to: Division | undefined): LineEnd {
  if (to === undefined) return endsLine ? "line" : continues ? "nothing" : "space";
  return to.hyphen ? "hyphen" : "dash";
}

/** The pieces of a line as words: those of one word are one again. */
function joinPieces(words: readonly Word[], pieces: Pieces, start: number, end: number, metrics: FontMetrics): Word[] {
  const { to } = pieces;
  const joined: Word[] = [];
  for (let i = start; i < end; i++) {
    const from = pieces.from(i);
    while (i + 1 < end && to[i] !== undefined) i++;
    const word = words[pieces.words[i]!]!;
    joined.push(from === undefined && to[i] === undefined ? word : partOf(word, from, to[i], metrics));
  }
  return joined;
}

interface Place {
  readonly leftPt: number;
  readonly widthPt: number;
  readonly spacePt: number;
  readonly rightToLeft: boolean;
  /** The part of the room left that stands to the left of the line. */
  readonly before: number;
  /** True where the line is spread to the measure. */
  readonly filled: boolean;
}

/** A line that is too full is set closer, whatever it is. */
function placeWords(
  words: readonly Word[],
  { leftPt, widthPt, spacePt, rightToLeft, before, filled }: Place,
): { readonly placed: readonly PlacedWord[]; readonly letterWidth: number } {
  let joins = 0;
  for (let i = 0; i < words.length - 1; i++) if (words[i]!.continues) joins++;
  const spaces = words.length - 1 - joins;
  const elastic = spaces * elasticity.space + joins * elasticity.nothing;
  let lettersPt = 0;
  for (const word of words) lettersPt += word.widthPt;
  const hangsBeforePt = filled ? hangBefore(words[0]) : 0;
  const hangsAfterPt = filled ? hangAfter(words.at(-1)) : 0;
  const slackPt = widthPt + hangsBeforePt + hangsAfterPt - lettersPt - spaces * spacePt;
  const mostPt = filled ? (widestSpace - 1) * spacePt * elastic : 0;
  const isSpread = elastic > 0 && slackPt <= mostPt && (filled || slackPt < 0);
  const letterWidth = isSpread ? letterWidthIn(slackPt, elastic, lettersPt, spacePt) : 1;
  const gainPt = isSpread ? (slackPt - (letterWidth - 1) * lettersPt) / elastic : 0;
  const beginPt = leftPt - hangsBeforePt + (isSpread ? 0 : before * (rightToLeft ? slackPt : Math.max(0, slackPt)));
  const joinPt = gainPt * elasticity.nothing;
  return { placed: placeInOrder(words, rightToLeft, beginPt, spacePt + gainPt, joinPt, letterWidth), letterWidth };
}

/** Signs at the edge of a line weigh so little that the edge looks straight only where they stand out of it. */
function hangBefore(word: Word | undefined): number {
  const fragment = word?.fragments[0];
  if (!fragment || word.rightToLeft || fragment.look.risePt !== 0) return 0;
  return opening[fragment.text.charCodeAt(0)] === 1 ? fragment.look.sizePt * hangOfSign : 0;
}

function hangAfter(word: Word | undefined): number {
  const fragment = word?.fragments.at(-1);
  if (!fragment || word!.rightToLeft || fragment.look.risePt !== 0) return 0;
  return closing[fragment.text.charCodeAt(fragment.text.length - 1)] === 1 ? fragment.look.sizePt * hangOfSign : 0;
}

const opening = tableOf("\"“‘'(");
const closing = tableOf(".,;:-\u00AD–\"”’'");

/** 1 for each of the signs, by its code. */
function tableOf(signs: string): Uint8Array {
  const codes = Array.from(signs, sign => sign.charCodeAt(0));
  const table = new Uint8Array(Math.max(...codes) + 1);
  for (const code of codes) table[code] = 1;
  return table;
}

/** Of the size of the sign. */
const hangOfSign = 0.12;
