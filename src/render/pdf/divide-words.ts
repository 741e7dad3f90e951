import type { Shaping } from "../../engines/pdf/pen.ts";
import type { PartOfWord } from "../../engines/pdf/sheet.ts";
import type { FontFace, FontMetrics } from "./fonts.ts";
import { fragmentOf, widthOf, type Fragment, type Mark, type Word } from "./set-text.ts";

/** A place at which a word may be divided over two lines. */
export interface Division {
  readonly fragment: number;
  /** Characters of the fragment that stay in the line. */
  readonly at: number;
  /** Whether a hyphen is set there. After one that is written, after a dash or within an address none is. */
  readonly hyphen: boolean;
}

export interface PartTaker {
  /**
   * The next part of a word, up to a division; undefined stands for its end. Its width, and that of the hyphen that is set
   * where a line ends after it, in points.
   */
  take(to: Division | undefined, widthPt: number, hyphenPt: number): void;
}

/**
 * Takes a word apart at the places at which it may be divided, in order: by the patterns of its language and after hyphens
 * and dashes; anywhere, where it is longer than the measure. A word that a page of the source begins within is left whole if
 * it can be.
 */
export function takeApart(word: Word, measurePt: number, texts: DividedTexts, parts: PartTaker): void {
  if (word.widthPt > measurePt) {
    takeBetween(word, everywhere(word), texts.metrics, parts);
    return;
  }
  const only = word.rightToLeft || hasPageWithin(word) ? -1 : soleFragmentOfLetters(word);
  const ofText = only < 0 ? whole : texts.partsOf(word.fragments[only]!);
  if (ofText.length === 0) parts.take(undefined, word.widthPt, 0);
  else takeByText(word, only, ofText, parts);
}

function hasPageWithin({ marks }: Word): boolean {
  return marks.length > 0 && marks.some(mark => mark.kind === "page" && mark.at > 0);
}

/** What stands before and after the fragment that may be divided goes with its first and its last part. */
function takeByText({ fragments }: Word, only: number, ofText: readonly TextPart[], parts: PartTaker): void {
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
  for (let i = 0; i <= divisions.length; i++)
    parts.take(divisions[i], widthOfPart(word, divisions[i - 1], divisions[i], metrics), 0);
}

/** Part of a text, to a place at which it may be divided or to its end. Widths in thousandths of its size. */
interface TextPart {
  /** Where it ends, in a word of which the text is the first fragment. */
  readonly division: Division;
  readonly advance: number;
  readonly hyphenAdvance: number;
}

const whole: readonly TextPart[] = [];

/** The parts of texts between the places at which they may be divided, found and measured once for each. */
export class DividedTexts {
  readonly metrics: FontMetrics;
  readonly #hyphenate: ((letters: string) => readonly number[]) | undefined;
  readonly #known = new Map<Shaping, readonly TextPart[]>();

  /** Without a way to hyphenate, after written hyphens and dashes alone. */
  constructor(metrics: FontMetrics, hyphenate?: (letters: string) => readonly number[]) {
    this.metrics = metrics;
    this.#hyphenate = hyphenate;
  }

  /** None where the text may not be divided. */
  partsOf({ text, shaping, look }: Fragment): readonly TextPart[] {
    let parts = this.#known.get(shaping);
    if (!parts) this.#known.set(shaping, (parts = this.#divide(text, look.face)));
    return parts;
  }

  #divide(text: string, face: FontFace): readonly TextPart[] {
    if (text.length < shortest || (!this.#hyphenate && !hasDash.test(text))) return whole;
    const divisions = divisionsIn(text, this.#hyphenate);
    if (divisions.length === 0) return whole;
    let start = 0;
    return [...divisions, { at: text.length, hyphen: false }].map(({ at, hyphen }) => {
      const part = text.slice(start, at);
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
const hasDash = /[-\u2010\u2012-\u2015/]/;

function divisionsIn(
  text: string,
  hyphenate: ((letters: string) => readonly number[]) | undefined,
): { readonly at: number; readonly hyphen: boolean }[] {
  const divisions: { at: number; hyphen: boolean }[] = [];
  for (const { 0: dash, index } of text.matchAll(dashes)) {
    const at = index + dash.length;
    if (at >= 3 && text.length - at >= 3) divisions.push({ at, hyphen: false });
  }
  if (hyphenate && divisions.length === 0)
    for (const { 0: letters, index } of text.matchAll(onlyWord))
      divisions.push(...hyphenate(letters).map(at => ({ at: index + at, hyphen: true })));
  return divisions;
}

const hasLetters = /\p{L}/u;
/** A dash between what it joins. */
const dashes = /(?<=[\p{L}\p{N}])[-\u2010\u2012-\u2015/](?=[\p{L}\p{N}])/gu;
/** Small letters, after one capital at most, with signs around them and none among them: no address, no abbreviation. */
const onlyWord = /(?<=^[^\p{L}\p{N}@]*)\p{L}[\p{Ll}\p{Lo}\p{M}]{4,}(?=[^\p{L}\p{N}@]*$)/gu;

function everywhere({ fragments }: Word): Division[] {
  return fragments.flatMap(({ text, look }, fragment) => {
    if (look.tag === "Call") return [];
    const places: Division[] = [];
    let at = 0;
    for (const letter of text.match(/\P{M}?\p{M}*/gu) ?? []) {
      at += letter.length;
      if (at < text.length && letter !== "") places.push({ fragment, at, hyphen: false });
    }
    if (fragment < fragments.length - 1 && fragments[fragment + 1]!.look.tag !== "Call")
      places.push({ fragment, at: text.length, hyphen: false });
    return places;
  });
}

/** A hyphen that the setter puts where it divides a word. */
const softHyphen = "\u00AD";

/** The part of a word between two of its divisions; undefined stands for its beginning and its end. */
export function partOf(word: Word, from: Division | undefined, to: Division | undefined, metrics: FontMetrics): Word {
  const fragments = word.fragments.flatMap((fragment, index) => {
    const stretch = { start: startIn(fragment, index, from), ...endIn(fragment, index, to) };
    return partOfFragment(fragment, stretch, partOfDivided(word, index, from, to), metrics);
  });
  return {
    ...word,
    fragments,
    marks: marksOfPart(word, from, to),
    widthPt: widthOf(fragments),
    continues: to !== undefined || word.continues,
    endsLine: word.endsLine && to === undefined,
  };
}

/** How wide such a part is. Points. */
function widthOfPart(
  { fragments }: Word,
  from: Division | undefined,
  to: Division | undefined,
  metrics: FontMetrics,
): number {
  let widthPt = 0;
  for (let index = from?.fragment ?? 0; index <= (to?.fragment ?? fragments.length - 1); index++) {
    const { text, look } = fragments[index]!;
    const start = index === from?.fragment ? from.at : 0;
    const end = index === to?.fragment ? to.at : text.length;
    if (start < end) widthPt += metrics.widthPt(text.slice(start, end), look.face, look.sizePt);
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
  if (start === 0 && end === fragment.text.length && hyphen === "") return [{ ...fragment, part }];
  if (start >= end) return [];
  const text = fragment.text.slice(start, end) + hyphen;
  return [{ ...fragmentOf(text, fragment.look, metrics, fragment.level), part }];
}

/**
 * What a fragment is, as part of a word of which the part between two divisions is shown. From where it is first divided, all
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
