/** A regular expression of XML Schema, read. XML Schema, part 2, appendix F. */
export type Expression =
  | { readonly kind: "character"; readonly isOne: CharacterTest }
  | { readonly kind: "sequence" | "choice"; readonly of: readonly Expression[] }
  | { readonly kind: "count"; readonly of: Expression; readonly least: number; readonly most: number };

/** True of a character, given as a string of one code point. */
export type CharacterTest = (character: string) => boolean;
