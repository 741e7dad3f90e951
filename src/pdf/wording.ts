/** The facts about a text that its glyphs do not show. */
export interface Wording {
  /** Of a word that is divided. */
  readonly part: PartOfWord | undefined;
  /** True where a space stands after it. */
  readonly isSpaced: boolean;
  /** True where it begins a line, and no space stands before it. */
  readonly goesOn: boolean;
}

/** Part of a word that is divided over lines. */
export interface PartOfWord {
  /** The text for whoever takes it from the sheets: the first part is the whole word, the others are nothing. */
  readonly taken: string;
  /** The word as it is said in this element of structure, where the part is its first there; undefined where it goes on. */
  readonly said: string | undefined;
}
