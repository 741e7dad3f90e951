import {
  isBlock,
  type Place,
  type Typed,
  type TypedEdition,
  type TypedInline,
  type TypedNote,
  type TypedTerm,
} from "./typed-vocabulary.ts";

/** A text to be counted, and what each stretch of it is. */
export interface Corpus {
  /** The words alone: one paragraph, verse line, label or heading a line; then the notes, then the terms of an index. Lines end in LF. */
  readonly words: string;
  /**
   * Tab-separated, a heading first: `start end page speaker element id note`. Offsets count Unicode code points of the text
   * from 0; `end` is not included. Every word is in one row; rows of no length say where a page begins (`pb`), words are
   * wanting (`gap`), or a note begins (`note`). What is no text but a heading of an index has `index`, and the page of its place.
   */
  readonly table: string;
}

/** The corpus: all that is printed and of the text, without marks, labels or line breaks. Nothing is quoted. */
export function renderCorpus({ text, notes, terms }: TypedEdition): Corpus {
  const writer = new CorpusWriter();
  for (const part of text) writer.write(part);
  for (const note of notes) {
    writer.beginNote(note);
    for (const part of note.content) writer.write(part);
  }
  for (const term of terms) writer.writeTerm(term);
  return writer.finish();
}

interface Row extends Place {
  readonly start: number;
  end: number;
  readonly page: string;
  readonly note: string;
}

class CorpusWriter {
  readonly #words: string[] = [];
  readonly #rows: Row[] = [];
  /** In code points. */
  #length = 0;
  #lineStart = 0;
  #isSpaced = false;
  #page = "";
  #note = "";
  /** The row that the next word goes on, if it is of the same place. */
  #open: Row | undefined;

  beginNote({ n, page, id }: TypedNote): void {
    this.#note = n;
    this.#page = page;
    this.#mark({ element: "note", id, speaker: "" });
  }

  writeTerm({ words, id, page }: TypedTerm): void {
    this.#note = "";
    this.#page = page;
    this.#writeText(words, { element: "index", id, speaker: "" });
    this.#endLine();
  }

  write(part: Typed): void {
    if (!isBlock(part)) {
      part.content.forEach(within => {
        this.write(within);
      });
      return;
    }
    this.#writeInline(part.content, part.place);
    this.#endLine();
  }

  finish(): Corpus {
    const heading = columns.join("\t");
    const lines = this.#rows.map(row => columns.map(column => cellOf(row[column])).join("\t"));
    return { words: this.#words.join(""), table: [heading, ...lines, ""].join("\n") };
  }

  #writeInline(content: readonly TypedInline[], place: Place): void {
    for (const inline of content)
      switch (inline.kind) {
        case "text":
          this.#writeText(inline.text, place);
          break;
        case "span":
          this.#writeInline(inline.content, inline.place);
          break;
        case "page":
          this.#page = inline.n;
          this.#mark({ element: "pb", id: inline.id, speaker: "" });
          break;
        case "gap":
          this.#mark(inline.place);
          break;
        case "line":
          this.#isSpaced ||= !inline.runsOn;
          break;
        case "spaces":
        case "blank-line":
          this.#isSpaced = true;
          break;
        case "call":
        case "doubt":
        case "furniture":
          break;
      }
  }

  #writeText(text: string, place: Place): void {
    for (const [piece] of text.matchAll(/[ \t\r\n]+|[^ \t\r\n]+/g))
      if (/^[ \t\r\n]/.test(piece)) this.#isSpaced = true;
      else this.#writeWord(piece, place);
  }

  #writeWord(word: string, place: Place): void {
    if (this.#isSpaced && this.#length > this.#lineStart) this.#append(" ");
    this.#isSpaced = false;
    const start = this.#length;
    this.#append(word);
    if (this.#open && isSamePlace(this.#open, place)) this.#open.end = this.#length;
    else this.#open = this.#addRow(place, start, this.#length);
  }

  #mark(place: Place): void {
    this.#open = undefined;
    this.#addRow(place, this.#length, this.#length);
  }

  #addRow({ element, id, speaker }: Place, start: number, end: number): Row {
    const row: Row = { start, end, page: this.#page, speaker, element, id, note: this.#note };
    this.#rows.push(row);
    return row;
  }

  #endLine(): void {
    if (this.#length > this.#lineStart) this.#append("\n");
    this.#lineStart = this.#length;
    this.#isSpaced = false;
    this.#open = undefined;
  }

  #append(text: string): void {
    this.#words.push(text);
    this.#length += codePointsOf(text);
  }
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.element === other.element && one.id === other.id && one.speaker === other.speaker;
}

/** UTF-16 needs two units for what lies beyond U+FFFF. */
function codePointsOf(text: string): number {
  let count = text.length;
  for (let i = 1; i < text.length; i++) if (isLowSurrogate(text.charCodeAt(i))) count--;
  return count;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

const columns = ["start", "end", "page", "speaker", "element", "id", "note"] as const;

/** On one line. A program of tables runs what begins as a formula does: an apostrophe before it makes it text. */
function cellOf(value: string | number): string {
  const cell = String(value).replace(/[\t\r\n]+/g, " ");
  return /^'*[=+\-@＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}
