import type { Place } from "../core/location.ts";

/** Tells the places of offsets in a text: those that are asked for in their order are found in one walk. */
export function placesIn(text: string): (offset: number) => Place {
  const lineStarts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ 0: end, index }) => index + end.length)];
  let line = 0;
  return offset => {
    while (line > 0 && (lineStarts[line] ?? 0) > offset) line--;
    while ((lineStarts[line + 1] ?? Infinity) <= offset) line++;
    return { line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 };
  };
}
