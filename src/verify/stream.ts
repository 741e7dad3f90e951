import type { Location } from "../core/location.ts";
import { doubt, settleDoubts } from "./reading/doubts.ts";

/** A text as it is compared: its words in order, and what stands between them. */
export interface Passage {
  readonly words: readonly Word[];
  /** Page beginnings, by their `@n`. */
  readonly pages: readonly Mark[];
  /** Calls of notes, by the number of the note. */
  readonly calls: readonly Mark[];
  /** Passages withheld, which print a label that is not of the text. */
  readonly gaps: readonly Mark[];
}

/** Characters between white space. Bytes count: nothing is normalised. */
export interface Word {
  readonly text: string;
  /** No white space before it: a mark, or a line end after a hyphen, parts it from the word before. */
  readonly soft: boolean;
  readonly locate: () => Location;
}

interface OpenWord extends Word {
  text: string;
}

export interface Mark {
  readonly label: string;
  /** How many words of the passage stand before it. */
  readonly at: number;
  /** How many marks of the passage stand before it, of whatever kind. */
  readonly order: number;
  readonly locate: () => Location;
}

export interface Note extends Passage {
  readonly label: string;
  readonly locate: () => Location;
}

/** The main stream, and the bodies of the notes that stand apart from it, in order. */
export interface TextStream {
  readonly main: Passage;
  readonly notes: readonly Note[];
}

/** Gathers a passage from pieces of text and what stands between them. */
export class PassageBuilder {
  readonly #words: OpenWord[] = [];
  readonly #marks: Record<"pages" | "calls" | "gaps", Mark[]> = { pages: [], calls: [], gaps: [] };
  #open: OpenWord | undefined;
  #soft = false;
  #count = 0;

  /** `locate` tells the place of the character at an offset in the text. */
  text(text: string, locate: (offset: number) => Location): void {
    for (const { 0: piece, index } of text.matchAll(pieces)) {
      if (whiteSpace.test(piece)) this.space();
      else if (this.#open) this.#open.text += piece;
      else this.#open = { text: piece, soft: this.#soft, locate: () => locate(index) };
    }
  }

  space(): void {
    this.#close();
    this.#soft = false;
  }

  /** A word may end here, or go on: which of the two is left to the edition. */
  mayPart(): void {
    const joined = this.#open !== undefined;
    this.#close();
    this.#soft ||= joined;
  }

  /** The word before is doubted as a whole: it is marked where it ends. */
  doubt(): void {
    if (this.#open) this.#open.text += doubt;
    else this.#words.push(...this.#words.splice(-1).map(word => ({ ...word, text: settleDoubts(word.text + doubt) })));
  }

  /** The end of a line of print parts words, though one with a hyphen may go on in the next line. */
  lineEnd(): void {
    const joined = this.#open !== undefined && hyphenAtEnd.test(this.#open.text);
    this.space();
    this.#soft = joined;
  }

  /** The word goes on in the next line of print, without the hyphen that the setter put into it. */
  goOn(): void {
    if (this.#open) this.#open.text = this.#open.text.replace(/\u00AD$/, "");
  }

  mark(kind: "pages" | "calls" | "gaps", label: string, locate: () => Location): void {
    this.mayPart();
    this.#marks[kind].push({ label, at: this.#words.length, order: this.#count++, locate });
  }

  build(): Passage {
    this.space();
    return { words: this.#words, ...this.#marks };
  }

  #close(): void {
    if (this.#open) {
      this.#open.text = settleDoubts(this.#open.text);
      this.#words.push(this.#open);
      this.#soft = false;
    }
    this.#open = undefined;
  }
}

const pieces = /\p{White_Space}+|\P{White_Space}+/gu;
const whiteSpace = /^\p{White_Space}/u;
const hyphenAtEnd = /[-=¬⸗\u2010-\u2015/]$/u;
