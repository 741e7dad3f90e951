import type { FontMetrics } from "./fonts.ts";
import type { Fragment, Mark, Word } from "./set-text.ts";

/** A place at which a word may be divided over two lines. */
export interface Division {
  readonly fragment: number;
  /** Characters of the fragment that stay in the line. */
  readonly at: number;
  /** Whether a hyphen is set there. After one that is written, after a dash or within an address none is. */
  readonly hyphen: boolean;
}

/**
 * Where a word may be divided, in order: by the patterns of its language and after hyphens and dashes; anywhere, where it is
 * longer than the measure. A word that a page of the source begins within is left whole if it can be.
 */
export function divisionsOf(
  word: Word,
  measurePt: number,
  hyphenate: ((letters: string) => readonly number[]) | undefined,
): readonly Division[] {
  if (word.widthPt > measurePt) return everywhere(word);
  if (word.rightToLeft || word.marks.some(mark => mark.kind === "page" && mark.at > 0)) return [];
  const only = soleFragmentOfLetters(word);
  if (only < 0) return [];
  const { text } = word.fragments[only]!;
  if (text.length < shortest || (!hyphenate && !hasDash.test(text))) return [];
  return divisionsIn(text, hyphenate).map(({ at, hyphen }) => ({ fragment: only, at, hyphen }));
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
  return fragments.flatMap(({ text, tag }, fragment) => {
    if (tag === "Call") return [];
    const places: Division[] = [];
    let at = 0;
    for (const letter of text.match(/\P{M}?\p{M}*/gu) ?? []) {
      at += letter.length;
      if (at < text.length && letter !== "") places.push({ fragment, at, hyphen: false });
    }
    if (fragment < fragments.length - 1 && fragments[fragment + 1]!.tag !== "Call")
      places.push({ fragment, at: text.length, hyphen: false });
    return places;
  });
}

/** A hyphen that the setter puts where it divides a word. */
export const softHyphen = "\u00AD";

/** The part of a word between two of its divisions; undefined stands for its beginning and its end. */
export function partOf(word: Word, from: Division | undefined, to: Division | undefined, metrics: FontMetrics): Word {
  const fragments = word.fragments.flatMap((fragment, index) => {
    const stretch = { start: startIn(fragment, index, from), ...endIn(fragment, index, to) };
    return partOfFragment(fragment, stretch, standingFor(word, index, from, to), metrics);
  });
  const widthPt = fragments.reduce((sum, fragment) => sum + fragment.widthPt, 0);
  return { ...word, fragments, marks: marksOfPart(word, from, to), widthPt, continues: to !== undefined };
}

/** How wide such a part is, with a sign after it. Points. */
export function widthOfPart(
  { fragments }: Word,
  from: Division | undefined,
  to: Division | undefined,
  sign: string,
  metrics: FontMetrics,
): number {
  let widthPt = 0;
  for (let index = from?.fragment ?? 0; index <= (to?.fragment ?? fragments.length - 1); index++) {
    const fragment = fragments[index]!;
    const start = index === from?.fragment ? from.at : 0;
    const end = index === to?.fragment ? to.at : fragment.text.length;
    const text = fragment.text.slice(start, end) + (index === to?.fragment ? sign : "");
    if (text !== "") widthPt += metrics.widthPt(text, fragment.face, fragment.sizePt);
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
  standsFor: string | undefined,
  metrics: FontMetrics,
): Fragment[] {
  if (start === 0 && end === fragment.text.length && hyphen === "") return [{ ...fragment, standsFor }];
  if (start >= end) return [];
  const text = fragment.text.slice(start, end) + hyphen;
  return [{ ...fragment, text, standsFor, widthPt: metrics.widthPt(text, fragment.face, fragment.sizePt) }];
}

/** Where a word is first divided stands, for whoever takes the text, all that follows of it; the parts below are silent. */
function standingFor(
  { fragments }: Word,
  index: number,
  from: Division | undefined,
  to: Division | undefined,
): string | undefined {
  const isText = ({ tag }: Fragment): boolean => tag !== "Call" && tag !== "Artifact";
  if (!isText(fragments[index]!)) return undefined;
  if (from !== undefined) return "";
  if (to?.fragment !== index) return undefined;
  const rest = fragments.slice(index).filter(isText);
  return rest.map(({ text }) => text).join("");
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
