import type { Place } from "../core/location.ts";

/** Tells the places of offsets in a text: those that are asked for in their order are found in one walk. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = lineStartsOf(text);
  let line = 0;
  return offset => {
    while (line > 0 && (starts[line] ?? 0) > offset) line--;
    while ((starts[line + 1] ?? Infinity) <= offset) line++;
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** Tells the offsets of places in a text. */
export function offsetsIn(text: string): (place: Place) => number {
  const starts = lineStartsOf(text);
  return ({ line, column }) => (starts[line - 1] ?? text.length) + column - 1;
}

function lineStartsOf(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ 0: end, index }) => index + end.length)];
}
