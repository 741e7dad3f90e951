/** A place within a text without spaces at which it may be divided: how many characters stand before it. */
export interface DivisionPlace {
  readonly at: number;
  /** True where a hyphen is set there. After one that is written, after a dash or within an address none is. */
  readonly hyphen: boolean;
}

/** The places within a word at which it may be divided: how many characters stand before each. */
export type Hyphenate = (letters: string) => readonly number[];

/**
 * In order: where the source says so by a soft hyphen; after written hyphens, dashes and slashes; in an address or a name for machines where its parts meet, so that no
 * sign of it is taken for one of the sentence; else, in a word, by the patterns of its language, where there are some.
 */
export function divisionPlaces(text: string, hyphenate: Hyphenate | undefined): readonly DivisionPlace[] {
  if (text.includes("\u00AD"))
    return Array.from(text.matchAll(/\u00AD(?=[^\u00AD])/gu), ({ index }) => ({ at: index + 1, hyphen: true }));
  if (hasSigns.test(text)) {
    const written = Array.from(text.matchAll(isAddress.test(text) ? joints : dashes), ({ 0: sign, index }) => ({
      at: index + sign.length,
      hyphen: false,
    })).filter(({ at }) => at >= 3 && text.length - at >= 3);
    if (written.length > 0) return written;
  }
  return hyphenate ? hyphenated(text, hyphenate) : [];
}

const hasSigns = /[-\u2010\u2012-\u2015\u2026/@_]|\.{3}|^www\./;
/** A dash between what it joins. */
const dashes =
  /(?<=[\p{L}\p{M}\p{N}\p{Pe}\p{Pf}"'.!?])(?:-{1,3}|[\u2010\u2012-\u2015]{1,3}|\/|\u2026|(?<!\.)\.{3})(?=[\p{L}\p{N}\p{Ps}\p{Pi}"'])/gu;
/** A text with a scheme, a host or a mailbox; a path; a name with low lines: `www.example.org`, `/etc/fonts`, `my_file`. */
const isAddress = /^\P{L}*(?:[\p{L}\d+.-]+:\/\/|www\.|\/)|\/\/|[\p{L}\p{N}][@_][\p{L}\p{N}]/u;
/** Behind slashes, and before any other sign. */
const joints = /(?<=\/)(?=[^/])|(?<=[\p{L}\p{N}])(?=[.,?#%&=_~@-][\p{L}\p{N}])/gu;

/** The signs of an editor within a word do not keep it from being divided: those that close stay with what they close. */
function hyphenated(text: string, hyphenate: Hyphenate): DivisionPlace[] {
  const kept = brackets.test(text) ? Array.from(text.matchAll(unbracketed), ({ index }) => index) : undefined;
  const word = onlyWord.exec(kept ? kept.map(index => text.charAt(index)).join("") : text);
  if (!word) return [];
  const [, before = "", letters = ""] = word;
  const hyphen = !hyphenless.test(letters);
  return hyphenate(letters).map(place => {
    const at = before.length + place;
    return { at: kept ? behindClosing(text, kept[at - 1]! + 1) : at, hyphen };
  });
}

function behindClosing(text: string, from: number): number {
  let at = from;
  while (closing.test(text.charAt(at))) at++;
  return at;
}

const brackets = /[[\]()<>{}\u27E6-\u27E9]/;
const unbracketed = /[^[\]()<>{}\u27E6-\u27E9]/g;
const closing = /[\])>}\u27E7\u27E9]/;
/** Small letters, after one capital at most, with signs around them, and a short word that an apostrophe joins to them: no abbreviation. */
const onlyWord =
  /^([^\p{L}\p{N}]*(?:\p{L}{1,6}['’])?)(\p{L}[\p{Ll}\p{Lo}\p{M}]{4,})(?:['’]\p{L}{1,2})?[^\p{L}\p{N}]*$/u;
/** Scripts that know no hyphen. */
const hyphenless = /[\p{Script=Thai}\p{Script=Lao}]/u;
