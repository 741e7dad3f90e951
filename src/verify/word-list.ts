import { Int32List } from "../core/collation/int32-list.ts";
import { Vocabulary } from "../core/collation/vocabulary.ts";
import type { Location } from "../core/location.ts";

/** Characters between white space. Bytes count: nothing is normalised. */
export interface Word {
  readonly text: string;
  /** No white space before it: a mark, or a line end after a hyphen, parts it from the word before. */
  readonly soft: boolean;
  /** The place of what stands at an offset of the piece of text in which the word begins. */
  readonly locate: Locate;
  /** The place in that piece at which the word begins. */
  readonly offset: number;
}

export type Locate = (offset: number) => Location;

/**
 * The words of a passage, in order, in eight bytes a word: the number of its text in a vocabulary, and its offset in the piece of text
 * that it is of. Places are worked out when a finding asks for one.
 */
export class WordList implements Iterable<Word> {
  readonly #vocabulary: Vocabulary;
  readonly #numbers = new Int32List();
  /** Twice the offset, and one more where the word is soft. */
  readonly #offsets = new Int32List();
  /** The pieces of text, each with the first word that is of it. */
  readonly #pieces: Locate[] = [];
  readonly #firsts = new Int32List();

  constructor(vocabulary = new Vocabulary()) {
    this.#vocabulary = vocabulary;
  }

  static of(words: Iterable<Word>): WordList {
    const list = new WordList();
    for (const word of words) list.push(word);
    return list;
  }

  get length(): number {
    return this.#numbers.length;
  }

  push(...words: readonly Word[]): number {
    for (const { text, soft, locate, offset } of words) this.add(text, soft, locate, offset);
    return this.length;
  }

  add(text: string, soft: boolean, locate: Locate, offset: number): void {
    if (this.#pieces.at(-1) !== locate) {
      this.#pieces.push(locate);
      this.#firsts.push(this.length);
    }
    this.#numbers.push(this.#vocabulary.numberOf(text));
    this.#offsets.push(2 * offset + Number(soft));
  }

  /** Writes the last word otherwise. */
  rewriteLast(write: (text: string) => string): void {
    const last = this.length - 1;
    if (last >= 0) this.#numbers.set(last, this.#vocabulary.numberOf(write(this.textAt(last))));
  }

  textAt(index: number): string {
    return this.#vocabulary.wordOf(this.#numbers.at(index));
  }

  isSoft(index: number): boolean {
    return this.#offsets.at(index) % 2 === 1;
  }

  /** Undefined where no word has that index. */
  at(index: number): Word | undefined {
    return index >= 0 && index < this.length ? this.#wordAt(index, this.#pieceAt(index)) : undefined;
  }

  locate(index: number): Location | undefined {
    const word = this.at(index);
    return word?.locate(word.offset);
  }

  /** The texts from the word `from` up to, not including, the word `to`, no more than there are. */
  texts(from = 0, to = this.length): string[] {
    const end = Math.min(to, this.length);
    return Array.from({ length: Math.max(0, end - from) }, (_, i) => this.textAt(from + i));
  }

  /** The number of each word in its own vocabulary, not a copy; or in another, which learns the words that it does not know. */
  numbers(vocabulary = this.#vocabulary): Int32Array {
    const own = this.#numbers.view();
    if (vocabulary === this.#vocabulary) return own;
    return own.map(number => vocabulary.numberOf(this.#vocabulary.wordOf(number)));
  }

  get vocabulary(): Vocabulary {
    return this.#vocabulary;
  }

  *[Symbol.iterator](): Generator<Word> {
    let piece = 0;
    for (let i = 0; i < this.length; i++) {
      while (piece + 1 < this.#firsts.length && this.#firsts.at(piece + 1) <= i) piece++;
      yield this.#wordAt(i, piece);
    }
  }

  map<Value>(change: (word: Word, index: number) => Value): Value[] {
    let i = 0;
    return Array.from(this, word => change(word, i++));
  }

  some(holds: (word: Word) => boolean): boolean {
    for (const word of this) if (holds(word)) return true;
    return false;
  }

  #wordAt(index: number, piece: number): Word {
    const offset = this.#offsets.at(index);
    return { text: this.textAt(index), soft: offset % 2 === 1, locate: this.#pieces[piece]!, offset: offset >> 1 };
  }

  #pieceAt(index: number): number {
    let [low, high] = [0, this.#firsts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#firsts.at(middle) <= index) low = middle;
      else high = middle;
    }
    return low;
  }
}
