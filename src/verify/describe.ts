import type { Diagnostic } from "../core/diagnostic.ts";
import type { Location } from "../core/location.ts";
import type { Span } from "./compare-words.ts";
import type { Mark, Passage } from "./stream.ts";
import type { WordList } from "./word-list.ts";

/** The words of a span as a message names them: quoted, and shortened where there are many. */
export function quoteWords(words: WordList, { from, to }: Span): string {
  const shown = shownOf(words, { from, to }).join(" ");
  return to - from > mostShown ? `“${shown}” (${to - from} words)` : `“${shown}”`;
}

/** Five words before and after, the span itself in brackets. */
export function contextOf(words: WordList, { from, to }: Span): string {
  const shown = shownOf(words, { from, to }).join(" ");
  return [...words.texts(Math.max(0, from - 5), from), `[${shown}]`, ...words.texts(to, to + 5)].join(" ");
}

/** The words of a span, or the first and the last of many. */
function shownOf(words: WordList, { from, to }: Span): string[] {
  if (to - from <= mostShown) return words.texts(from, to);
  return [...words.texts(from, from + 6), "…", ...words.texts(to - 4, to)];
}

const mostShown = 12;

/** The place where a span begins; where it is empty, that of the word that follows it, or else of the one before. */
export function placeOf({ words }: Passage, { from }: Span, file: string): Location {
  return words.locate(from) ?? words.locate(from - 1) ?? { file };
}

/** The readings in their surroundings. */
export function contextsOf(...sides: readonly Side[]): NonNullable<Diagnostic["related"]> {
  return sides.map(({ name, passage, span, file }) => ({
    message: `${name}: ${contextOf(passage.words, span)}`,
    location: placeOf(passage, span, file),
  }));
}

/** One of two texts compared. */
export interface Side {
  readonly name: string;
  readonly passage: Passage;
  readonly span: Span;
  readonly file: string;
}

/** The empty span at a mark. */
export function spanAt({ at }: Mark): Span {
  return { from: at, to: at };
}
