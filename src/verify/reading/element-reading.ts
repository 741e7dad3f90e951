/** The reading of an element of TEI: its meaning to a reader. Clauses are of the Guidelines of TEI P5 4.9 by chapter and section. */
export interface ElementReading {
  readonly clause: string;
  readonly is: Role;
  readonly stands: Stand;
  readonly holds: Holding;
  /** True of a stretch of words, as the encoder wrote it, where words stand in it beside elements. */
  readonly orWords: boolean;
  /** Between which signs plain text sets its words, as its legend says (`xslt/labels`). */
  readonly signs: Signs | undefined;
}

/** The way in which the words of an element come to a reader. */
export type Role =
  /** They are of the text, where they stand. */
  | "words"
  /** They stand apart, and are called where the element stands. */
  | "note"
  /** The same, of what is said about a stretch of text. */
  | "remark"
  /** One of its sides is read. */
  | "choice"
  /** One of its readings is read, and the others stand apart. */
  | "entry"
  /** Its words, where an entry or a choice has it read. */
  | "reading"
  /** It has none, and begins a page. */
  | "page"
  /** They are those of a page, which begins with it. */
  | "surface"
  /** It has none: something is wanting, and a label says so. */
  | "gap"
  /** They are of the text, and a picture, a sound or a film that a label stands for goes before. */
  | "picture"
  /** The same of a list that is to be made. */
  | "list to be made"
  /** It has none: it holds a picture or a sound as signs. */
  | "data"
  /** They are headings of an index, and not of the text. */
  | "index"
  /** They are of the source, and not of the edition: signs about a page. */
  | "forme work"
  /** They are of the edition, and not of the source. */
  | "supplied";

/** The place of an element among what is beside it. */
export type Stand =
  /** It begins a line: no word goes on in it or beyond it. */
  | "block"
  /** It may stand in a line, and no word goes on in it or beyond it. */
  | "aside"
  /** It is a fact among facts, and a word of its own, unless words stand beside it: then it is as they are set. */
  | "fact"
  /** It is a stretch of words: a word may go on in it. */
  | "phrase"
  /** It marks a place, and parts no word. */
  | "place"
  /** It marks an end within the text, which parts words unless `@break` says that it does not. */
  | "break";

/** The way in which the parts of its content are told from each other. */
export type Holding =
  /** As the encoder wrote it. */
  | "words"
  /** Each begins a line. */
  | "lines"
  /** Each is a fact for itself. */
  | "facts"
  /** Each is a fact for itself; whether a space parts it from the next is left to the edition. */
  | "close facts";

export type Signs = readonly [before: string, after: string];

/** A line of the table: names of elements, and what differs from a phrase whose words are read where they stand. */
export interface Row extends Partial<Omit<ElementReading, "clause">> {
  readonly clause: string;
  readonly elements: string;
}
