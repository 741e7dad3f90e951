import { Vocabulary } from "../core/collation/vocabulary.ts";
import type { Location } from "../core/location.ts";
import { PassageBuilder, type Note, type TextStream } from "./stream.ts";
import type { SpokenRun } from "./spoken-runs.ts";

/** The words that the rows of a corpus select, and where rows and text do not fit each other. */
export interface CorpusText {
  readonly stream: TextStream;
  readonly spoken: readonly SpokenRun[];
  readonly faults: readonly Fault[];
  /** The headings that the rows with `index` select: they are no text. */
  readonly terms: readonly string[];
}

export interface Fault {
  readonly fault: string;
  readonly location: Location;
}

/** Undefined where the table has not the heading that it ought to have. */
export function readCorpus(words: string, table: string, file: string, tableFile: string): CorpusText | undefined {
  const [heading, ...lines] = table.replace(/\n$/, "").split("\n");
  if (heading !== columns.join("\t")) return undefined;
  const reader = new CorpusReader(words, file, tableFile);
  for (const [i, line] of lines.entries()) reader.read(line.split("\t"), i + 2);
  return reader.finish();
}

const columns = ["start", "end", "page", "speaker", "element", "id", "note"];

class CorpusReader {
  readonly #characters: CodePoints;
  readonly #file: string;
  readonly #tableFile: string;
  readonly #vocabulary = new Vocabulary();
  readonly #main = new PassageBuilder(this.#vocabulary);
  readonly #notes: { label: string; locate: () => Location; body: PassageBuilder }[] = [];
  readonly #spoken: SpokenRun[] = [];
  readonly #faults: Fault[] = [];
  readonly #terms: string[] = [];
  #end = 0;
  #page = "";
  #note = "";

  constructor(words: string, file: string, tableFile: string) {
    this.#characters = new CodePoints(words);
    this.#file = file;
    this.#tableFile = tableFile;
  }

  read(cells: readonly string[], line: number): void {
    const [start = "", end = "", page = "", speaker = "", element = "", , note = ""] = cells.map(valueIn);
    const location: Location = { file: this.#tableFile, line, column: 1, ...(page !== "" && { page }) };
    const [from, to] = [offsetIn(start), offsetIn(end)];
    if (cells.length !== columns.length || !this.#follows(from, to)) {
      this.#faults.push({ fault: `row ${line} selects nothing that follows the row before it`, location });
      return;
    }
    const passage = this.#passageFor(note, location);
    this.#readBetween(from, passage, location);
    this.#end = to;
    const text = this.#characters.slice(from, to);
    if (element === "index") {
      this.#terms.push(text);
      return;
    }
    this.#readMark(element, page, from === to, passage, location);
    if (note === "" && page !== this.#page)
      this.#faults.push({ fault: `row ${line} names page ${page}, where page ${this.#page} is in force`, location });
    this.#readWords(text, speaker, note, passage, location);
  }

  #readWords(text: string, speaker: string, note: string, passage: PassageBuilder, location: Location): void {
    passage.text(text, () => ({ ...location, file: this.#file }));
    const spoken = text.replace(/\p{White_Space}/gu, "");
    if (note === "" && spoken !== "") this.#spoken.push({ speaker, text: spoken });
  }

  #follows(from: number, to: number): boolean {
    return from >= this.#end && to >= from && to <= this.#characters.length;
  }

  /** Rows of no length say where a page begins, or where words are wanting. */
  #readMark(element: string, page: string, isMark: boolean, passage: PassageBuilder, location: Location): void {
    if (isMark && element === "pb") {
      this.#page = page;
      passage.mark("pages", page, () => location);
    }
    if (isMark && element === "gap") passage.mark("gaps", "", () => location);
  }

  finish(): CorpusText {
    const location = { file: this.#file };
    this.#readBetween(this.#characters.length, this.#notes.at(-1)?.body ?? this.#main, location);
    const notes = this.#notes.map(({ label, locate, body }): Note => ({ label, locate, ...body.build() }));
    return {
      stream: { main: this.#main.build(), notes },
      spoken: this.#spoken,
      faults: this.#faults,
      terms: this.#terms,
    };
  }

  #passageFor(note: string, location: Location): PassageBuilder {
    if (note !== this.#note && note !== "")
      this.#notes.push({ label: note, locate: () => location, body: new PassageBuilder(this.#vocabulary) });
    this.#note = note;
    return note === "" ? this.#main : this.#notes.at(-1)!.body;
  }

  /** Reads the characters that no row selects, which must be white space. */
  #readBetween(to: number, passage: PassageBuilder, location: Location): void {
    const between = this.#characters.slice(this.#end, to);
    if (between.trim() !== "") this.#faults.push({ fault: `no row selects “${between.trim()}”`, location });
    if (between !== "") passage.space();
  }
}

/** Without the apostrophe that keeps a program of tables from taking a value for a formula. */
function valueIn(cell: string): string {
  return cell.replace(/^'(?='*[=+\-@＝＋－＠])/, "");
}

/** A text by its code points; slices are asked for from its start to its end, none before another. */
class CodePoints {
  readonly length: number;
  readonly #text: string;
  #at = 0;
  #unit = 0;

  constructor(text: string) {
    this.#text = text;
    let length = 0;
    for (let unit = 0; unit < text.length; unit += unitsAt(text, unit)) length++;
    this.length = length;
  }

  slice(from: number, to: number): string {
    return this.#text.slice(this.#unitOf(from), this.#unitOf(to));
  }

  #unitOf(at: number): number {
    for (; this.#at < at; this.#at++) this.#unit += unitsAt(this.#text, this.#unit);
    return this.#unit;
  }
}

/** The number of UTF-16 units that the code point takes. */
function unitsAt(text: string, unit: number): number {
  return text.codePointAt(unit)! > 0xffff ? 2 : 1;
}

function offsetIn(cell: string): number {
  return /^\d{1,15}$/.test(cell) ? Number(cell) : NaN;
}
