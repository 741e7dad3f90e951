import type { Shaping } from "../../../pdf/shaped-phrase.ts";
import type { PartOfWord } from "../../../pdf/wording.ts";
import type { FontFace, FontMetrics } from "../font-faces.ts";
import { changed, fragmentOf, widthOf, type Fragment, type Mark, type Word } from "../set-text.ts";
import { divisionPlaces, type DivisionPlace, type Hyphenate } from "./division-places.ts";
import { withinLine } from "./soft-hyphens.ts";

/** A place at which a word may be divided over two lines. */
export interface Division extends DivisionPlace {
  /** The index of the fragment in which that place is. */
  readonly fragment: number;
}

export interface PartTaker {
  /**
   * The next part of a word, up to a division; undefined stands for its end. Its width, and that of the hyphen that is set
   * where a line ends after it, in points.
   */
  take(to: Division | undefined, widthPt: number, hyphenPt: number): void;
}

/**
 * Takes a word apart at the places at which it may be divided, in order; where it is longer than the measure, and has none
 * that helps, anywhere. A word that a page of the source begins within is left whole if it can be.
 */
export function takeApart(word: Word, measurePt: number, texts: DividedTexts, parts: PartTaker): void {
  if (word.widthPt > measurePt) takeBetween(word, divisionsOfLong(word, measurePt, texts), texts.metrics, parts);
  else if (word.rightToLeft || hasPageWithin(word)) parts.take(undefined, word.widthPt, 0);
  else takeByText(word, soleFragmentOfLetters(word), texts, parts);
}

function hasPageWithin({ marks }: Word): boolean {
  return marks.length > 0 && marks.some(mark => mark.kind === "page" && mark.at > 0);
}

/** Takes a word apart by its one fragment that may be divided: those before and after it go with its first and its last part. */
function takeByText(word: Word, only: number, texts: DividedTexts, parts: PartTaker): void {
  const { fragments } = word;
  if (only < 0) {
    takeBetween(word, acrossFragments(word, texts), texts.metrics, parts);
    return;
  }
  const ofText = texts.partsOf(fragments[only]!);
  if (ofText.length === 0) {
    parts.take(undefined, word.widthPt, 0);
    return;
  }
  const pt = fragments[only]!.look.sizePt / 1000;
  for (let i = 0; i < ofText.length; i++) {
    const { division, advance, hyphenAdvance } = ofText[i]!;
    const isLast = i === ofText.length - 1;
    const to = isLast ? undefined : only === 0 ? division : { ...division, fragment: only };
    const beforePt = i === 0 ? widthOf(fragments, 0, only) : 0;
    const afterPt = isLast ? widthOf(fragments, only + 1, fragments.length) : 0;
    parts.take(to, beforePt + advance * pt + afterPt, hyphenAdvance * pt);
  }
}

function takeBetween(word: Word, divisions: readonly Division[], metrics: FontMetrics, parts: PartTaker): void {
  if (divisions.length === 0) {
    parts.take(undefined, word.widthPt, 0);
    return;
  }
  for (let i = 0; i <= divisions.length; i++) {
    const to = divisions[i];
    parts.take(to, widthOfPart(word, divisions[i - 1], to, metrics), hyphenWidthAt(word, to, metrics));
  }
}

function hyphenWidthAt({ fragments }: Word, to: Division | undefined, metrics: FontMetrics): number {
  if (!to?.hyphen) return 0;
  const { face, sizePt } = fragments[to.fragment]!.look;
  return metrics.widthPt(softHyphen, face, sizePt);
}

/** The places at which a word longer than the measure is divided: its own, and any within a part between them that is longer too. */
function divisionsOfLong(word: Word, measurePt: number, texts: DividedTexts): Division[] {
  const all = everywhere(word);
  const divisions: Division[] = [];
  let from: Division | undefined;
  let next = 0;
  for (const to of [...(word.rightToLeft ? [] : acrossFragments(word, texts)), undefined]) {
    const isLong = widthOfPart(word, from, to, texts.metrics) > measurePt;
    for (let one = all[next]; one && (to === undefined || isBefore(one, to)); one = all[++next])
      if (isLong && (from === undefined || isBefore(from, one))) divisions.push(one);
    if (to) divisions.push(to);
    from = to;
  }
  return divisions;
}

function isBefore(one: Division, other: Division): boolean {
  return one.fragment < other.fragment || (one.fragment === other.fragment && one.at < other.at);
}

/** The places in the text that fragments of one tag make together. */
function acrossFragments({ fragments }: Word, texts: DividedTexts): Division[] {
  const own = fragments.filter(({ look }) => look.tag !== "Call");
  const [first] = own;
  if (!first || own.some(({ look }) => look.tag !== first.look.tag)) return [];
  let text = "";
  const starts = fragments.map(fragment => {
    const start = text.length;
    if (fragment.look.tag !== "Call") text += fragment.text;
    return start;
  });
  return texts.placesIn(text).map(({ at, hyphen }) => {
    const fragment = starts.findLastIndex((start, index) => start < at && fragments[index]!.look.tag !== "Call");
    return { fragment, at: at - starts[fragment]!, hyphen };
  });
}

/** Part of a text, to a place at which it may be divided or to its end. Widths in thousandths of its size. */
interface TextPart {
  /** The end of the part, in a word of which the text is the first fragment. */
  readonly division: Division;
  readonly advance: number;
  readonly hyphenAdvance: number;
}

const whole: readonly TextPart[] = [];

/** The parts of texts between the places at which they may be divided, found and measured once for each. */
export class DividedTexts {
  readonly metrics: FontMetrics;
  readonly #hyphenate: Hyphenate | undefined;
  readonly #known = new Map<Shaping, readonly TextPart[]>();

  /** Without a way to hyphenate, where that is written alone. */
  constructor(metrics: FontMetrics, hyphenate?: Hyphenate) {
    this.metrics = metrics;
    this.#hyphenate = hyphenate;
  }

  /** None where the text may not be divided. */
  partsOf({ text, shaping, look }: Fragment): readonly TextPart[] {
    if (text.length < shortest) return whole;
    let parts = this.#known.get(shaping);
    if (!parts) this.#known.set(shaping, (parts = this.#divide(text, look.face)));
    return parts;
  }

  placesIn(text: string): readonly DivisionPlace[] {
    return text.length < shortest ? [] : divisionPlaces(text, this.#hyphenate);
  }

  #divide(text: string, face: FontFace): readonly TextPart[] {
    const divisions = this.placesIn(text);
    if (divisions.length === 0) return whole;
    let start = 0;
    return [...divisions, { at: text.length, hyphen: false }].map(({ at, hyphen }) => {
      const part = text.slice(start, at).replace(/\u00AD$/, "");
      start = at;
      const { advance } = this.metrics.shape(part, face);
      const hyphenAdvance = hyphen ? this.metrics.shape(part + softHyphen, face).advance - advance : 0;
      return { division: { fragment: 0, at, hyphen }, advance, hyphenAdvance };
    });
  }
}

/** The index of the one fragment that has letters; -1 where none has, or more than one. */
function soleFragmentOfLetters({ fragments }: Word): number {
  if (fragments.length === 1) return 0;
  let only = -1;
  for (let i = 0; i < fragments.length; i++) {
    if (!hasLetters.test(fragments[i]!.text)) continue;
    if (only >= 0) return -1;
    only = i;
  }
  return only;
}

/** A word of fewer letters is never divided. */
const shortest = 5;
const hasLetters = /\p{L}/u;

function everywhere({ fragments }: Word): Division[] {
  return fragments.flatMap(({ text, look }, fragment) => {
    if (look.tag === "Call") return [];
    const places: Division[] = [];
    let at = 0;
    for (const [letter] of text.matchAll(inseparable)) {
      at += letter.length;
      if (at < text.length && letter !== "") places.push({ fragment, at, hyphen: false });
    }
    if (fragment < fragments.length - 1 && fragments[fragment + 1]!.look.tag !== "Call")
      places.push({ fragment, at: text.length, hyphen: false });
    return places;
  });
}

/** A letter with its marks, and with what is stacked or joined to it: after a virama or a joiner. */
const inseparable =
  /\P{M}?(?:[\p{M}\u0E33\u0EB3\u200C\u200D]|(?<=[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u17D2][\u200C\u200D]?)\p{L})*/gu;

/** A hyphen that the setter puts where it divides a word. */
const softHyphen = "\u00AD";

/** The part of a word between two of its divisions; undefined stands for its beginning and its end. */
export function partOf(word: Word, from: Division | undefined, to: Division | undefined, metrics: FontMetrics): Word {
  const fragments = word.fragments.flatMap((fragment, index) => {
    const stretch = { start: startIn(fragment, index, from), ...endIn(fragment, index, to) };
    return partOfFragment(fragment, stretch, partOfDivided(word, index, from, to), metrics);
  });
  const marks = marksOfPart(word, from, to);
  const continues = to !== undefined || word.continues;
  return changed(word, { fragments, marks, continues, endsLine: word.endsLine && to === undefined });
}

/** The width of such a part. Points. */
function widthOfPart(
  { fragments }: Word,
  from: Division | undefined,
  to: Division | undefined,
  metrics: FontMetrics,
): number {
  let widthPt = 0;
  for (let index = from?.fragment ?? 0; index <= (to?.fragment ?? fragments.length - 1); index++) {
    const { text, look, picture, widthPt: wholePt } = fragments[index]!;
    if (picture && index !== from?.fragment) widthPt += wholePt;
    const start = index === from?.fragment ? from.at : 0;
    const end = index === to?.fragment ? to.at : text.length;
    const shown = text.slice(start, end).replace(/\u00AD$/, "");
    if (shown !== "") widthPt += metrics.widthPt(shown, look.face, look.sizePt);
  }
  return widthPt;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly hyphen: string;
}

function startIn({ text }: Fragment, index: number, from: Division | undefined): number {
  if (from === undefined || index > from.fragment) return 0;
  return index < from.fragment ? text.length : from.at;
}

function endIn({ text }: Fragment, index: number, to: Division | undefined): Omit<Stretch, "start"> {
  if (to === undefined || index < to.fragment) return { end: text.length, hyphen: "" };
  return index > to.fragment ? { end: 0, hyphen: "" } : { end: to.at, hyphen: to.hyphen ? softHyphen : "" };
}

function partOfFragment(
  fragment: Fragment,
  { start, end, hyphen }: Stretch,
  part: PartOfWord | undefined,
  metrics: FontMetrics,
): Fragment[] {
  const isWhole = start === 0 && end === fragment.text.length && hyphen === "";
  if (isWhole) return [{ ...fragment, part }];
  if (start >= end) return [];
  const shown = fragmentOf(fragment.text.slice(start, end) + hyphen, fragment.look, metrics, fragment.level, part);
  return [hyphen === "" ? withinLine(shown, metrics) : shown];
}

/**
 * A fragment as part of a word of which the part between two divisions is shown. From where it is first divided, all
 * of its text is taken there, and nothing below; but it is said in each element of structure that it goes through.
 */
function partOfDivided(
  { fragments }: Word,
  index: number,
  from: Division | undefined,
  to: Division | undefined,
): PartOfWord | undefined {
  const isDivided = from === undefined ? index === to?.fragment : index >= from.fragment;
  if (!isDivided || !isText(fragments[index]!)) return undefined;
  const rest = fragments.slice(index);
  const { content } = rest[0]!.look;
  const taken = from === undefined ? joined(rest.filter(isText)) : "";
  const goesOn = from !== undefined && (index === from.fragment || fragments[index - 1]!.look.content === content);
  if (goesOn) return { taken, said: undefined };
  const next = rest.findIndex(({ look }) => look.content !== content);
  return { taken, said: joined(next < 0 ? rest : rest.slice(0, next)) };
}

function isText({ look: { tag } }: Fragment): boolean {
  return tag !== "Call" && tag !== "Artifact";
}

function joined(fragments: readonly Fragment[]): string {
  return fragments.map(({ text }) => text).join("");
}

/** Calls stand at the end of a word; a page that begins within it, in the part in which it does. */
function marksOfPart({ marks }: Word, from: Division | undefined, to: Division | undefined): Mark[] {
  const first = from?.fragment ?? 0;
  return marks.flatMap((mark): Mark[] => {
    if (mark.kind === "call") return to === undefined ? [mark] : [];
    const isHere = (from === undefined || mark.at > first) && (to === undefined || mark.at <= to.fragment);
    return isHere ? [{ ...mark, at: Math.max(0, mark.at - first) }] : [];
  });
}
