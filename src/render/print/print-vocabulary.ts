/** An edition as `print.xsl` hands it to the setter: what is printed and in which order; never where or how large. */
export interface PrintDocument {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** The date of the edition, `YYYY-MM-DD`, where the header has one. */
  readonly date: string | undefined;
  readonly runningTitle: string;
  /** The language of the words of the book itself. BCP 47. */
  readonly wordsLanguage: string;
  /** The heading of the table of contents. */
  readonly contentsTitle: string;
  /** The words of the running head for one page of the source, and for several, `{}` standing for their numbers. */
  readonly sourcePage: string;
  readonly sourcePages: string;
  readonly titlePage: readonly TitleLine[];
  /** Citation, rights and method, between the title page and the contents. Roles as in `back`. */
  readonly front: readonly Block[];
  /** The main stream of the text. */
  readonly text: readonly Block[];
  /** The notes that the text calls, in the order of the calls. */
  readonly notes: readonly PrintNote[];
  /** The lists and the index that follow the text. Role `heading`, `paragraph`, `entry`, `list-item` or `table-row`. */
  readonly back: readonly Block[];
}

export const titleRoles = ["title", "subtitle", "byline", "imprint", "rights"] as const;
export type TitleRole = (typeof titleRoles)[number];

export interface TitleLine {
  readonly role: TitleRole;
  /** BCP 47, where it differs from that of the document. */
  readonly language: string | undefined;
  readonly content: readonly Inline[];
}

export const blockRoles = [
  "heading",
  "caption",
  "paragraph",
  "speech",
  "speaker",
  "commentary",
  "stage",
  "opener",
  "list-item",
  "term",
  "verse",
  "quote",
  "table-row",
  "note",
  "entry",
] as const;
export type BlockRole = (typeof blockRoles)[number];

export const groupKinds = [
  "section",
  "speech",
  "list",
  "item",
  "table",
  "row",
  "cell",
  "quote",
  "verse",
  "figure",
] as const;

export const numberings = ["disc", "decimal", "lower-alpha", "upper-alpha", "lower-roman", "upper-roman"] as const;
export type Numbering = (typeof numberings)[number];

/** A whole that holds blocks together, such as a section or a list. The same object for each block that it holds. */
export interface Group {
  readonly kind: (typeof groupKinds)[number];
  readonly language: string | undefined;
  /** The bullet, number or sign before an item. */
  readonly marker: string | undefined;
  /** The column or the row that a cell is the head of. */
  readonly heads: "column" | "row" | undefined;
  /** The bullets or numerals by which a list marks its items, where it does. */
  readonly numbering: Numbering | undefined;
  /** Columns and rows that a cell takes. */
  readonly columns: number;
  readonly rows: number;
}

/** A picture, in a block without words: what stands before it and after it in a paragraph are blocks of their own. */
export interface Picture {
  /** As the encoder wrote it: relative to the document. */
  readonly url: string;
  /** The picture in words; empty where nobody described it. */
  readonly description: string;
  /** The words that are shown where the picture cannot be. */
  readonly fallback: string;
  /** Its height and its width, as the encoder wrote them, such as `2em` or `12pt`. */
  readonly height: string | undefined;
  readonly width: string | undefined;
  /** True where words of its paragraph stand before it and after it. */
  readonly amongWords: boolean;
}

/** The looks that set a block apart from others of its role. */
export const blockLooks = ["centred", "at-end", "indented", "close", "large"] as const;
export type BlockLook = (typeof blockLooks)[number];

export interface Block {
  /** The groups that it stands in, from the outermost. */
  readonly groups: readonly Group[];
  readonly picture: Picture | undefined;
  readonly role: BlockRole;
  /** Of a heading 1 to 6; of any other block how deep it stands, from 1. */
  readonly level: number;
  readonly id: string | undefined;
  /** BCP 47, where it differs from that around it. */
  readonly language: string | undefined;
  /** The text of the bookmark of a heading. */
  readonly outline: string | undefined;
  /** A further block of the speech, commentary or list item that the block before began: no label, no greater space. */
  readonly continues: boolean;
  readonly looks: readonly BlockLook[];
  /** Of a line of verse that several speak, whether it is the first part, one within, or the last. */
  readonly part: "I" | "M" | "F" | undefined;
  readonly content: readonly Inline[];
}

export const styles = [
  "italic",
  "bold",
  "small-caps",
  "superscript",
  "subscript",
  "supplied",
  "corrected",
  "redacted",
  "uncertain",
] as const;
export type Style = (typeof styles)[number];

/** White space of a text is a single space or line feed, which are the same; no-break and other special spaces stay. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "run";
      readonly styles: readonly Style[];
      /** Printed matter within the text that is not of its words, such as the label of a redaction. */
      readonly furniture: boolean;
      /** The words that are said in its place, where those are more than it shows. */
      readonly spoken: string | undefined;
      readonly id: string | undefined;
      readonly language: string | undefined;
      readonly content: readonly Inline[];
    }
  /** A label that runs into its text, such as that of a speaker. */
  | { readonly kind: "label"; readonly content: readonly Inline[] }
  /** The beginning of a page of the source; printed as `[3]` in the margin. */
  | { readonly kind: "page"; readonly n: string; readonly id: string | undefined }
  | { readonly kind: "call"; readonly note: string; readonly n: string }
  /** A place in the text to which a link may lead. */
  | { readonly kind: "anchor"; readonly id: string }
  /** The pages of the book on which things stand, each a link to the first of them there. */
  | { readonly kind: "places"; readonly places: readonly Place[] }
  /** `target` is `#id` within the document, or a URI. */
  | { readonly kind: "link"; readonly target: string; readonly content: readonly Inline[] }
  /** A picture that stands in the line as a letter does. */
  | { readonly kind: "picture"; readonly picture: Picture }
  /** A line of the source ends, and with it a word or not. */
  | { readonly kind: "line-break"; readonly runsOn: boolean };

/** The place of a thing: the id of its run or anchor, and the page of the source, empty where there is none; of a passage, "3–5". */
export interface Place {
  readonly id: string;
  readonly page: string;
  /** The id of the anchor where a passage ends. */
  readonly end: string | undefined;
}

export interface PrintNote {
  readonly id: string;
  /** The number by which it is called. */
  readonly n: string;
  readonly language: string | undefined;
  readonly content: readonly Inline[];
  /** They stand below its words. */
  readonly pictures: readonly Picture[];
}

export const printNamespace = "urn:recension:print";

/** The words of content, without its marks. */
export function textOf(content: readonly Inline[]): string {
  let text = "";
  for (const inline of content)
    if (inline.kind === "text") text += inline.text;
    else if ("content" in inline) text += textOf(inline.content);
  return text;
}
