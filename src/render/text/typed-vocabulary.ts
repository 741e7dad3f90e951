/** An edition as `text.xsl` hands it to be typed: blocks in their groups; never where a line ends. */
export interface TypedEdition {
  readonly head: readonly Typed[];
  readonly text: readonly Typed[];
  /** The notes that stand apart, in the order of their calls. */
  readonly notes: readonly TypedNote[];
  /** The headings of the index of subjects, one for each place, in the order of the places. */
  readonly terms: readonly TypedTerm[];
  /** The statements and lists that follow the text. */
  readonly back: readonly Typed[];
}

export interface TypedNote {
  readonly n: string;
  readonly id: string;
  /** The page of the source on which it is called. */
  readonly page: string;
  readonly content: readonly Typed[];
}

export interface TypedTerm {
  readonly words: string;
  /** Of the `index`, and the page on which it stands. */
  readonly id: string;
  readonly page: string;
}

export type Typed = Group | Block;

export const groupKinds = [
  "quote",
  "narration",
  "stanza",
  "lines",
  "entry",
  "speech",
  "list",
  "item",
  "table",
  "row",
  "heading-row",
  "cell",
] as const;
export type GroupKind = (typeof groupKinds)[number];

export interface Group {
  readonly kind: GroupKind;
  /** Of an item: what is typed before it, such as `*` or `3.`; empty where nothing is. */
  readonly marker: string;
  /** Of a cell: how many columns and rows it spans. */
  readonly columns: number;
  readonly rows: number;
  readonly content: readonly Typed[];
}

export const blockKinds = ["title", "head", "paragraph", "verse", "speaker", "stage", "label", "entry"] as const;
export type BlockKind = (typeof blockKinds)[number];

export interface Block {
  readonly kind: BlockKind;
  readonly place: Place;
  readonly content: readonly TypedInline[];
}

/** The place of words in the TEI. */
export interface Place {
  /** The name of the element. */
  readonly element: string;
  /** The nearest `xml:id`. */
  readonly id: string;
  /** The `@who` of the speech, or its label; empty where the words are not spoken. */
  readonly speaker: string;
}

/** Text has its white space collapsed to single spaces. */
export type TypedInline =
  | { readonly kind: "text"; readonly text: string }
  /** Words within the block that have a place of their own. */
  | { readonly kind: "span"; readonly place: Place; readonly content: readonly TypedInline[] }
  /** Typed, and not of the text. */
  | { readonly kind: "furniture"; readonly text: string }
  /** Something that is not there: the label that is typed for it. */
  | { readonly kind: "gap"; readonly place: Place; readonly text: string }
  | { readonly kind: "page"; readonly n: string; readonly id: string }
  | { readonly kind: "call"; readonly n: string }
  /** The word before it, whole, is doubted. */
  | { readonly kind: "doubt" }
  /** A line ends; the next stands in by so many columns, and may go on with the word. */
  | { readonly kind: "line"; readonly indent: number; readonly runsOn: boolean }
  /** Spaces that mean something: no line ends there. */
  | { readonly kind: "spaces"; readonly columns: number }
  /** A line of code that has nothing in it. */
  | { readonly kind: "blank-line" };

export function isBlock(typed: Typed): typed is Block {
  return "place" in typed;
}
