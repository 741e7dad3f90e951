import type { Place } from "../../core/location.ts";

/** The lines of a text, as LSP and our findings count them: they end with CR LF, CR or LF. LSP 3.17, Text Documents. */
export class LineStarts {
  readonly #length: number;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#length = text.length;
    const end = /\r\n?|\n/g;
    while (end.test(text)) this.#starts.push(end.lastIndex);
  }

  /** The line and the column of an offset, from 1. */
  placeOf(offset: number): Place {
    let [from, to] = [0, this.#starts.length];
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if (this.#starts[middle]! <= offset) from = middle;
      else to = middle;
    }
    return { line: from + 1, column: offset - this.#starts[from]! + 1 };
  }

  /** The offset of a place; of one that is not in the text, of the nearest that is. */
  offsetOf({ line, column }: Place): number {
    const start = this.#starts[Math.max(0, line - 1)];
    if (start === undefined) return this.#length;
    return Math.min(start + Math.max(0, column - 1), this.#starts[line] ?? this.#length);
  }
}
