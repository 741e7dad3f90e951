import { Vocabulary } from "../core/collation/vocabulary.ts";
import type { Location } from "../core/location.ts";
import { joinLines, type TypedLines } from "./compare-terms.ts";
import { markPattern, type PlainTextMarks } from "./plain-text-marks.ts";
import { PassageBuilder, type Note, type Passage, type TextStream } from "./stream.ts";
import { flowOf, type Flow, type Line } from "./typed-lines.ts";

/** The text of a plain text edition, once it is known which labels are marks in it. */
export interface PlainText {
  read(marks: PlainTextMarks): TextStream;
}

/**
 * The text of a plain text edition: head, rule, text, rule, notes if there are any, rule, colophon; `[p. 3]` begins a
 * page, `[1]` calls a note. Notes may also stand in the text, between shorter rules. Undefined where the rules are not so.
 */
export function readPlainText(text: string, file: string): PlainText | undefined {
  const lines = text.split(/\r?\n/).map((typed, i): Line => ({ typed, number: i + 1 }));
  const rules = lines.flatMap(({ typed }, i) => (typed === partRule ? [i] : []));
  const [first, second, third] = rules;
  if (first === undefined || second === undefined || rules.length > 3) return undefined;
  const { body, notes } = partNotes(lines.slice(first + 1, second));
  const atEnd = third === undefined ? [] : lines.slice(second + 1, third);
  return {
    read(marks) {
      const reader = new PlainTextReader(file, marks);
      const main = reader.readLines(body);
      return { main, notes: reader.readNotes([...notes, ...atEnd]) };
    },
  };
}

/** The lines behind the text: an entry begins at the margin, and goes on further in. */
export function readColophon(text: string): TypedLines {
  const lines = text.split(/\r?\n/);
  const colophon = lines.slice(lines.lastIndexOf(partRule) + 1);
  return joinLines(colophon.map(line => ({ text: line, begins: /^[^ ]/.test(line) })));
}

const partRule = "=".repeat(72);
const noteRule = "_".repeat(24);

/** Every second rule ends the notes that the one before began. */
function partNotes(lines: readonly Line[]): { body: Line[]; notes: Line[] } {
  const body: Line[] = [];
  const notes: Line[] = [];
  let isNote = false;
  for (const line of lines)
    if (line.typed === noteRule) isNote = !isNote;
    else (isNote ? notes : body).push(line);
  return { body, notes };
}

class PlainTextReader {
  readonly #file: string;
  readonly #marks: PlainTextMarks;
  /** The place of each note among all, by its label. */
  readonly #turns: ReadonlyMap<string, number>;
  readonly #vocabulary = new Vocabulary();
  #page: string | undefined;

  constructor(file: string, marks: PlainTextMarks) {
    this.#file = file;
    this.#marks = marks;
    this.#turns = new Map(marks.notes.map((label, i) => [label, i] as const).reverse());
  }

  readLines(lines: readonly Line[]): Passage {
    return this.#readFlow(flowOf(lines));
  }

  /** A note begins where a line, which is of no table, begins with the label of a later note than the last. */
  readNotes(lines: readonly Line[]): Note[] {
    const starts: { at: number; label: string; turn: number }[] = [];
    lines.forEach(({ typed }, at) => {
      const label = /^\[([^\s[\]]+)\](?=\s|$)/.exec(typed)?.[1];
      const turn = label === undefined ? -1 : this.#turnOf(label);
      if (label !== undefined && turn > (starts.at(-1)?.turn ?? -1)) starts.push({ at, label, turn });
    });
    const stray = this.readLines(lines.slice(0, starts[0]?.at ?? lines.length));
    const notes = starts.map(({ at, label }, i): Note => {
      const [first, ...others] = lines.slice(at, starts[i + 1]?.at);
      const locate = (): Location => ({ file: this.#file, line: first!.number, column: 1 });
      const unnumbered = { ...first!, typed: " ".repeat(label.length + 2) + first!.typed.slice(label.length + 2) };
      return { label, locate, ...this.readLines([unnumbered, ...others]) };
    });
    if (stray.words.length === 0) return notes;
    return [{ label: "", locate: () => stray.words.locate(0)!, ...stray }, ...notes];
  }

  /** The place of a note among all, from 0; after all of them for a number that none has, -1 for what is no label. */
  #turnOf(label: string): number {
    const turn = this.#turns.get(label);
    if (turn !== undefined) return turn;
    return /^\d+$/.test(label) && Number(label) > this.#marks.notes.length ? Number(label) : -1;
  }

  #readFlow({ text, placeOf }: Flow): Passage {
    const passage = new PassageBuilder(this.#vocabulary);
    let end = 0;
    for (const { 0: written, 1: page, 2: call, index } of text.matchAll(markPattern)) {
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

  #readText(passage: PassageBuilder, text: string, from: number, to: number, placeOf: Flow["placeOf"]): void {
    const page = this.#page;
    passage.text(text.slice(from, to), offset => this.#location(placeOf, from + offset, page));
  }

  #locateAt(placeOf: Flow["placeOf"], offset: number): () => Location {
    const page = this.#page;
    return () => this.#location(placeOf, offset, page);
  }

  #location(placeOf: Flow["placeOf"], offset: number, page: string | undefined): Location {
    return { file: this.#file, ...placeOf(offset), ...(page !== undefined && { page }) };
  }
}
