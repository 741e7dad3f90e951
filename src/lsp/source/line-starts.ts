import type { Place } from "../../core/location.ts";

/** The lines of a text, as LSP and our findings count them: they end with CR LF, CR or LF. LSP 3.17, Text Documents. */
export class LineStarts {
  #length: number;
  #starts: readonly number[];

  constructor(text: string) {
    this.#length = text.length;
    this.#starts = [0, ...endsOfLines(text, 0, text.length)];
  }

  /** The text has become another, by a change. */
  follow(text: string, { start, end, inserted }: Change): void {
    const moved = inserted - (end - start);
    const before = this.#starts.slice(0, Math.max(1, this.#lineAt(start - 1) + 1));
    const after = this.#starts.slice(this.#lineAt(end) + 1).map(offset => offset + moved);
    const between = endsOfLines(text, before.at(-1)!, after[0] ?? text.length).filter(offset => offset !== after[0]);
    this.#starts = before.concat(between, after);
    this.#length = text.length;
  }

  /** The line and the column of an offset, from 1. */
  placeOf(offset: number): Place {
    const line = this.#lineAt(offset);
    return { line: line + 1, column: offset - this.#starts[line]! + 1 };
  }

  /** The offset of a place; of one that is not in the text, of the nearest that is. */
  offsetOf({ line, column }: Place): number {
    const start = this.#starts[Math.max(0, line - 1)];
    if (start === undefined) return this.#length;
    return Math.min(start + Math.max(0, column - 1), this.#starts[line] ?? this.#length);
  }

  #lineAt(offset: number): number {
    let [from, to] = [0, this.#starts.length];
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if (this.#starts[middle]! <= offset) from = middle;
      else to = middle;
    }
    return from;
  }
}

/** A change of a text. */
export interface Change {
  readonly start: number;
  readonly end: number;
  /** The number of characters that stand there now. */
  readonly inserted: number;
}

/** The offsets after each end of a line, those included that end at `to`. */
function endsOfLines(text: string, from: number, to: number): number[] {
  const ends: number[] = [];
  const end = /\r\n?|\n/g;
  end.lastIndex = from;
  while (end.test(text) && end.lastIndex <= to) ends.push(end.lastIndex);
  return ends;
}
