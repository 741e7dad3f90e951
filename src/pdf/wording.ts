/** What text says besides its glyphs. */
export interface Wording {
  /** Of a word that is divided. */
  readonly part: PartOfWord | undefined;
  /** Whether a space stands after it. */
  readonly isSpaced: boolean;
  /** Whether it begins a line, and no space stands before it. */
  readonly goesOn: boolean;
}

/** Part of a word that is divided over lines. */
export interface PartOfWord {
  /** What it is to whoever takes the text from the sheets: the first part is the whole word, the others are nothing. */
  readonly taken: string;
  /** What the word says in this element of structure, where the part is its first there; undefined where it goes on. */
  readonly said: string | undefined;
}
