import type { Location } from "../core/location.ts";
import { markPattern, type PlainTextMarks } from "./plain-text-marks.ts";
import { PassageBuilder, type Note, type Passage, type TextStream } from "./stream.ts";

/**
 * The text of a plain text edition: head, rule, text, rule, notes if there are any, rule, colophon; `[p. 3]` begins a
 * page, `[1]` calls a note. Undefined where the rules are not so.
 */
export function readPlainText(text: string, file: string, marks: PlainTextMarks): TextStream | undefined {
  const lines = text.split(/\r?\n/);
  const rules = lines.flatMap((line, i) => (line === rule ? [i] : []));
  const [first, second, third] = rules;
  if (first === undefined || second === undefined || rules.length > 3) return undefined;
  const reader = new PlainTextReader(file, lines, marks);
  const main = reader.readLines(first + 1, second);
  return { main, notes: third === undefined ? [] : reader.readNotes(second + 1, third) };
}

const rule = "=".repeat(72);

class PlainTextReader {
  readonly #file: string;
  readonly #lines: readonly string[];
  readonly #marks: PlainTextMarks;
  #page: string | undefined;

  constructor(file: string, lines: readonly string[], marks: PlainTextMarks) {
    this.#file = file;
    this.#lines = lines;
    this.#marks = marks;
  }

  /** A page mark may be broken over two lines, so the lines are read as one text. */
  readLines(from: number, to: number, skip = 0): Passage {
    const passage = new PassageBuilder();
    const text = this.#lines.slice(from, to).join("\n");
    const placeOf = this.#places(from);
    let end = skip;
    for (const { 0: written, 1: page, 2: call, index } of text.matchAll(markPattern)) {
      if (index < end) continue;
      const label = page?.replace(/\s+/g, " ") ?? call ?? "";
      const isMark = page === undefined ? this.#marks.calls.has(label) : this.#marks.pages.has(label);
      if (!isMark) continue;
      this.#readText(passage, text, end, index, placeOf);
      if (page !== undefined) this.#page = label;
      passage.mark(page === undefined ? "calls" : "pages", label, this.#locateAt(placeOf, index));
      end = index + written.length;
    }
    this.#readText(passage, text, end, text.length, placeOf);
    return passage.build();
  }

  /** A note begins where a line begins with a number higher than the last. */
  readNotes(from: number, to: number): Note[] {
    const starts: { line: number; label: string }[] = [];
    for (let line = from; line < to; line++) {
      const label = /^\[(\d+)\](?=\s|$)/.exec(this.#lines[line] ?? "")?.[1];
      if (label !== undefined && Number(label) > Number(starts.at(-1)?.label ?? 0)) starts.push({ line, label });
    }
    const stray = this.readLines(from, starts[0]?.line ?? to);
    const notes = starts.map(({ line, label }, i): Note => {
      const locate = (): Location => ({ file: this.#file, line: line + 1, column: 1 });
      return { label, locate, ...this.readLines(line, starts[i + 1]?.line ?? to, label.length + 2) };
    });
    if (stray.words.length === 0) return notes;
    return [{ label: "", locate: () => ({ file: this.#file, line: from + 1, column: 1 }), ...stray }, ...notes];
  }

  #readText(passage: PassageBuilder, text: string, from: number, to: number, placeOf: Places): void {
    const page = this.#page;
    passage.text(text.slice(from, to), offset => this.#location(placeOf, from + offset, page));
  }

  #locateAt(placeOf: Places, offset: number): () => Location {
    const page = this.#page;
    return () => this.#location(placeOf, offset, page);
  }

  #location(placeOf: Places, offset: number, page: string | undefined): Location {
    return { file: this.#file, ...placeOf(offset), ...(page !== undefined && { page }) };
  }

  /** Line and column of an offset in the lines from one on. */
  #places(from: number): Places {
    return offset => {
      let line = from;
      let rest = offset;
      for (; rest > (this.#lines[line]?.length ?? Infinity); line++) rest -= (this.#lines[line]?.length ?? 0) + 1;
      return { line: line + 1, column: rest + 1 };
    };
  }
}

type Places = (offset: number) => { line: number; column: number };
