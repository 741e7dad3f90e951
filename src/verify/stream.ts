import type { Vocabulary } from "../core/collation/vocabulary.ts";
import type { Location } from "../core/location.ts";
import { doubt, settleDoubts } from "./reading/doubts.ts";
import { WordList, type Locate } from "./word-list.ts";

/** A text as it is compared: its words in order, and what stands between them. */
export interface Passage {
  readonly words: WordList;
  /** Page beginnings, by their `@n`. */
  readonly pages: readonly Mark[];
  /** Calls of notes, by the number of the note. */
  readonly calls: readonly Mark[];
  /** Passages withheld, which print a label that is not of the text. */
  readonly gaps: readonly Mark[];
}

export interface Mark {
  readonly label: string;
  /** The number of words of the passage before it. */
  readonly at: number;
  /** The number of marks of the passage before it, of whatever kind. */
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

/** Gathers a passage from pieces of text and what stands between them. Passages of one stream share a vocabulary. */
export class PassageBuilder {
  readonly #words: WordList;
  readonly #marks: Record<"pages" | "calls" | "gaps", Mark[]> = { pages: [], calls: [], gaps: [] };
  #open: OpenWord | undefined;
  #soft = false;
  #count = 0;

  constructor(vocabulary?: Vocabulary) {
    this.#words = new WordList(vocabulary);
  }

  /** `locate` tells the place of the character at an offset in the text. */
  text(text: string, locate: Locate): void {
    for (let at = 0; at < text.length; at++) {
      const from = at;
      while (at < text.length && !isWhiteSpace(text.charCodeAt(at))) at++;
      if (at > from && this.#open) this.#open.text += text.slice(from, at);
      else if (at > from) this.#open = { text: text.slice(from, at), soft: this.#soft, locate, offset: from };
      if (at < text.length) this.space();
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
    else this.#words.rewriteLast(text => settleDoubts(text + doubt));
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
    if (!this.#open) return;
    const { text, soft, locate, offset } = this.#open;
    this.#words.add(settleDoubts(text), soft, locate, offset);
    this.#open = undefined;
    this.#soft = false;
  }
}

interface OpenWord {
  text: string;
  readonly soft: boolean;
  readonly locate: Locate;
  readonly offset: number;
}

/** True of a UTF-16 unit that is White_Space, all of which is in the first plane. Unicode Character Database, PropList. */
function isWhiteSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x1680) return unit === 0x85 || unit === 0xa0;
  return (unit >= 0x2000 && unit <= 0x200a) || otherSpaces.has(unit);
}

const otherSpaces = new Set([0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]);
const hyphenAtEnd = /[-=¬⸗\u2010-\u2015]$/u;
