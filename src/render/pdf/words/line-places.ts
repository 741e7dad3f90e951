/**
 * The places within a text without spaces at which a line may end, and nothing is set or dropped there: how many characters
 * stand before each. Between ideographs and kana, but for signs that begin or end no line; after the signs that part words
 * in Ethiopic and Tibetan; before the vowels of Thai and Lao that begin a syllable. UAX 14, in what concerns these scripts.
 */
export function linePlaces(text: string): readonly number[] {
  const places: number[] = [];
  let before = "";
  for (const { 0: letter, index } of text.matchAll(/\P{M}\p{M}*/gu)) {
    if (index > 0 && mayEndBetween(before, letter)) places.push(index);
    before = letter;
  }
  return places;
}

/** True of a text that may have such places at all: most have none. */
export function hasLinePlaces(text: string): boolean {
  return unspaced.test(text);
}

/** True where a line may end between two texts that no space parts. */
export function mayEndBetween(before: string, after: string): boolean {
  const [last, first] = [lastLetter(before), firstLetter(after)];
  if (!unspaced.test(last) && !unspaced.test(first)) return false;
  if (beginsNoLine.test(first) || endsNoLine.test(last)) return false;
  if (endsWord.test(last)) return true;
  if (beginsSyllable.test(first)) return southEastAsian.test(last);
  return ideographic.test(first) || ideographic.test(last);
}

function firstLetter(text: string): string {
  const code = text.codePointAt(0);
  return code === undefined ? "" : String.fromCodePoint(code);
}

/** Without the marks on it. */
function lastLetter(text: string): string {
  return /\P{M}(?=\p{M}*$)/u.exec(text)?.[0] ?? "";
}

/** Classes ID, CJ and NS of full width, and the signs of East Asia around them; H2 and H3. */
const ideographic =
  /[\u2E80-\u303F\u3041-\u30FF\u3105-\u312F\u3131-\u318E\u31A0-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DFF}\u{1AFF0}-\u{1B2FF}\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFF}]/u;
/** Class BA of the scripts that part words by it, ZW, and the space of East Asia. */
const endsWord = /[\u0F0B\u1361-\u1366\u200B\u3000]/;
/** Vowels that are written before the consonant after which they are spoken. */
const beginsSyllable = /[\u0E40-\u0E44\u0EC0-\u0EC4]/;
const southEastAsian = /[\u0E01-\u0E3A\u0E45-\u0E4E\u0E81-\u0EBD\u0EC6]/;
const unspaced = new RegExp([ideographic, endsWord, beginsSyllable].map(({ source }) => source).join("|"), "u");

/** Classes CL, CP, EX, IS, IN, PO, CJ and NS, quotation marks that close, what joins, and the signs that part words. */
const beginsNoLine =
  /[\p{Pe}\p{Pf}\p{M}!%),.:;?\]}'"\u00A0\u00B0\u00B7\u0F0B\u0F0D-\u0F12\u1361-\u1366\u2011\u2014\u2024-\u2026\u202F\u2030-\u2034\u203C\u2047-\u2049\u2060\u2103\u3001\u3002\u3005\u301C\u3035\u303B\u303C\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308E\u3095\u3096\u309B-\u309E\u30A0\u30A1\u30A3\u30A5\u30A7\u30A9\u30C3\u30E3\u30E5\u30E7\u30EE\u30F5\u30F6\u30FB-\u30FE\u31F0-\u31FF\uFF01\uFF05\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F\uFFE0\u200B\u3000-]/u;
/** Classes OP, PR, GL and WJ, and quotation marks that open. */
const endsNoLine =
  /[\p{Ps}\p{Pi}#$'"\u00A0\u00A1\u00A3\u00A5\u00BF\u0F0C\u2011\u202F\u2060\u20AC\u2116\u3012\uFF03\uFF04\uFFE1\uFFE5\uFFE6]/u;
