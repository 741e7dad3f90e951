import { breakLines, type Breaks, type Measure, type Segment } from "./break-lines.ts";
import { divisionsOf, partOf, softHyphen, widthOfPart, type Division } from "./divide-words.ts";
import type { FontMetrics } from "./fonts.ts";
import { visualOrder } from "./order-words.ts";
import type { BlockDesign } from "./page-design.ts";
import type { Line, PlacedWord, Word } from "./set-text.ts";

/** Where words are set: how wide, and how they are measured and divided. */
export interface Setting {
  readonly measurePt: number;
  readonly metrics: FontMetrics;
  /** Undefined where the language has no patterns. */
  readonly hyphenate: FindDivisions | undefined;
  /** The same for words of another language. */
  hyphenateIn(language: string): FindDivisions | undefined;
}

type FindDivisions = (letters: string) => readonly number[];

/** Words as lines of a design: broken, and justified where the design says so. Words are divided where lines would be loose. */
export function setLines(words: readonly Word[], design: BlockDesign, setting: Setting): Line[] {
  const spacePt = setting.metrics.widthPt(" ", design.italic ? "italic" : "regular", design.sizePt);
  const restPt = setting.measurePt - design.leftPt;
  const measure = { firstPt: restPt - design.firstPt, restPt, spacePt, justified: design.justified };
  const rightToLeft = isRightToLeft(words);
  return breakWords(words, measure, setting).map((line, index, lines) => {
    const indentPt = index === 0 ? design.firstPt : 0;
    const place = {
      leftPt: rightToLeft ? 0 : design.leftPt + indentPt,
      widthPt: restPt - indentPt,
      spacePt,
      rightToLeft,
      filled: design.justified && index < lines.length - 1,
    };
    return { parts: [placeWords(line, place)], leadingPt: design.leadingPt, sizePt: design.sizePt, pictures: [] };
  });
}

/** The words of each line; first without dividing any that has room, then, where that leaves a line loose, with it. */
function breakWords(words: readonly Word[], measure: Measure, setting: Setting): Word[][] {
  const narrowestPt = Math.min(measure.firstPt, measure.restPt);
  const whole = words.map(word => piecesOf(word, divisionsOf(word, narrowestPt, undefined), setting.metrics));
  const first = breakPieces(whole, measure);
  const canDivide = measure.justified && setting.hyphenate !== undefined && first.breaks.loosest > tolerable;
  const { pieces, breaks } = canDivide
    ? breakPieces(
        words.map(word => piecesOf(word, divisionsOf(word, narrowestPt, findingIn(word, setting)), setting.metrics)),
        measure,
      )
    : first;
  let start = 0;
  return breaks.ends.map(end => {
    const line = joinPieces(pieces.slice(start, end), setting.metrics);
    start = end;
    return line;
  });
}

function findingIn({ language }: Word, setting: Setting): FindDivisions | undefined {
  return language === undefined ? setting.hyphenate : setting.hyphenateIn(language);
}

/** How loose a line may be before words are divided. */
const tolerable = 0.9;

/** Part of a word between two of its divisions. */
interface Piece extends Segment {
  readonly word: Word;
  readonly from: Division | undefined;
  readonly to: Division | undefined;
}

function breakPieces(ofWords: readonly (readonly Piece[])[], measure: Measure): { pieces: Piece[]; breaks: Breaks } {
  const pieces = ofWords.flat();
  return { pieces, breaks: breakLines(pieces, measure) };
}

function piecesOf(word: Word, divisions: readonly Division[], metrics: FontMetrics): Piece[] {
  if (divisions.length === 0) {
    const hangs = { hangsBeforePt: hangBefore(word), hangsAfterPt: hangAfter(word) };
    return [{ word, from: undefined, to: undefined, widthPt: word.widthPt, end: "space", hyphenPt: 0, ...hangs }];
  }
  const pieces: Piece[] = [];
  for (let i = 0; i <= divisions.length; i++) {
    const [from, to] = [divisions[i - 1], divisions[i]];
    const widthPt = widthOfPart(word, from, to, "", metrics);
    pieces.push({
      word,
      from,
      to,
      widthPt,
      end: to === undefined ? "space" : to.hyphen ? "hyphen" : "dash",
      hyphenPt: to?.hyphen ? widthOfPart(word, from, to, softHyphen, metrics) - widthPt : 0,
      hangsBeforePt: from === undefined ? hangBefore(word) : 0,
      hangsAfterPt: to === undefined ? hangAfter(word) : hangOfSign * word.fragments[to.fragment]!.sizePt,
    });
  }
  return pieces;
}

/** The pieces of a line as words: those of one word are one again. */
function joinPieces(pieces: readonly Piece[], metrics: FontMetrics): Word[] {
  const words: Word[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const { word, from } = pieces[i]!;
    while (pieces[i + 1]?.word === word && pieces[i]!.to !== undefined) i++;
    const { to } = pieces[i]!;
    words.push(from === undefined && to === undefined ? word : partOf(word, from, to, metrics));
  }
  return words;
}

interface Place {
  readonly leftPt: number;
  readonly widthPt: number;
  readonly spacePt: number;
  readonly rightToLeft: boolean;
  /** Whether the line is spread to the measure. */
  readonly filled: boolean;
}

/** A line that is too full is set closer, whatever it is. */
function placeWords(words: readonly Word[], { leftPt, widthPt, spacePt, rightToLeft, filled }: Place): PlacedWord[] {
  const usedPt = words.reduce((sum, word) => sum + word.widthPt, 0) + (words.length - 1) * spacePt;
  const hangsBeforePt = filled ? hangBefore(words[0]) : 0;
  const hangsAfterPt = filled ? hangAfter(words.at(-1)) : 0;
  const slackPt = widthPt + hangsBeforePt + hangsAfterPt - usedPt;
  const isSpread = words.length > 1 && (filled || slackPt < 0);
  const gapPt = isSpread ? spacePt + slackPt / (words.length - 1) : spacePt;
  let xPt = leftPt - hangsBeforePt + (rightToLeft && !isSpread ? slackPt : 0);
  const places: number[] = [];
  for (const index of visualOrder(words, rightToLeft)) {
    places[index] = xPt;
    xPt += words[index]!.widthPt + gapPt;
  }
  return words.map((word, index) => ({ word, xPt: places[index]! }));
}

/** A paragraph runs as its first letter does. UAX 9, P2. */
function isRightToLeft(words: readonly Word[]): boolean {
  const first = words.find(word => word.rightToLeft || word.fragments.some(({ text }) => /\p{L}/u.test(text)));
  return first?.rightToLeft ?? false;
}

/** Signs at the edge of a line weigh so little that the edge looks straight only where they stand out of it. */
function hangBefore(word: Word | undefined): number {
  const fragment = word?.fragments[0];
  if (!fragment || word.rightToLeft || fragment.risePt !== 0) return 0;
  return /^["“‘'(]/.test(fragment.text) ? fragment.sizePt * hangOfSign : 0;
}

function hangAfter(word: Word | undefined): number {
  const fragment = word?.fragments.at(-1);
  if (!fragment || word!.rightToLeft || fragment.risePt !== 0) return 0;
  return /[.,;:\-\u00AD–"”’']$/.test(fragment.text) ? fragment.sizePt * hangOfSign : 0;
}

/** Of the size of the sign. */
const hangOfSign = 0.12;
