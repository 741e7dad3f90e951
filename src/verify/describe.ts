import type { Diagnostic } from "../core/diagnostic.ts";
import type { Location } from "../core/location.ts";
import type { Span } from "./compare-words.ts";
import type { Mark, Passage, Word } from "./stream.ts";

/** The words of a span as a message names them: quoted, and shortened where there are many. */
export function quoteWords(words: readonly Word[], { from, to }: Span): string {
  const texts = words.slice(from, to).map(({ text }) => text);
  if (texts.length <= 12) return `“${texts.join(" ")}”`;
  return `“${texts.slice(0, 6).join(" ")} … ${texts.slice(-4).join(" ")}” (${texts.length} words)`;
}

/** Five words before and after, the span itself in brackets. */
export function contextOf(words: readonly Word[], { from, to }: Span): string {
  const before = words.slice(Math.max(0, from - 5), from).map(({ text }) => text);
  const within = words.slice(from, to).map(({ text }) => text);
  const shown = within.length > 12 ? [...within.slice(0, 6), "…", ...within.slice(-4)] : within;
  const after = words.slice(to, to + 5).map(({ text }) => text);
  return [...before, `[${shown.join(" ")}]`, ...after].join(" ");
}

/** Where a span begins; where it is empty, the word that follows it, or else the one before. */
export function placeOf({ words }: Passage, { from }: Span, file: string): Location {
  return (words[from] ?? words[from - 1])?.locate() ?? { file };
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
