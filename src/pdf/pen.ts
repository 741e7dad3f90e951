import type { Attachment } from "./archive.ts";
import type { Rectangle, Rule, TextLook } from "./drawing.ts";
import type { PdfPicture } from "./picture.ts";
import type { Shaping } from "./shaped-phrase.ts";
import type { MarkedContent, StructureElement } from "./structure.ts";
import type { Wording } from "./wording.ts";

export interface PdfMetadata {
  readonly language: string;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** Written as date of creation; the epoch where there is none, since pdfkit would ask the clock. */
  readonly date: Date | undefined;
}

export interface Link {
  /** `#name` of a destination in the document, or a URI. */
  readonly target: string;
  /** The end of the link in words, to be said aloud. */
  readonly contents: string;
  readonly element: StructureElement;
}

/** Draws on sheets of one size. Points; x from the left, y from the top. Text is placed by its baseline. */
export interface PdfPen {
  beginSheet(widthPt: number, heightPt: number): void;
  /**
   * `turned` signs run from right to left, though they have no direction of their own. A soft hyphen is seen at the end of a
   * text alone, and there unless no line ends with it.
   */
  shape(text: string, font: string, turned?: boolean, endsLine?: boolean): Shaping;
  widthPt(text: string, font: string, sizePt: number): number;
  /** The characters measured or shown so far that no font of their face has. */
  missing(): readonly string[];
  /** Marks all that is drawn from here on as the content of an element, with a tag of ours. */
  content(content: MarkedContent, tag: string): void;
  /** Marks all that is drawn from here on as the sheet's own, and not of the text. */
  artifact(): void;
  /** Letters drawn on this sheet from here on are so wide, 1 being as they are designed. */
  letterWidth(width: number): void;
  text(shaping: Shaping, look: TextLook, xPt: number, yPt: number, wording?: Wording): void;
  /** Drawn below all text of the sheet, as an artifact. */
  rule(line: Rule): void;
  /** Undefined where the bytes are no picture that a PDF can hold. */
  openPicture(bytes: Uint8Array): Promise<PdfPicture | undefined>;
  picture(picture: PdfPicture, at: Rectangle): void;
  link(link: Link, at: Rectangle): void;
  destination(name: string, yPt: number): void;
  /** A destination that is kept only where a link leads to it. */
  anchor(name: string, yPt: number): void;
  /** A bookmark to a place of the sheet, within the last one of a lower level. */
  bookmark(title: string, level: number, yPt: number): void;
  /** The last `sheetsBeforeText` that were drawn come first, and are numbered apart, in roman numbers. */
  finish(document: StructureElement, sheetsBeforeText: number, attachments: readonly Attachment[]): Uint8Array;
}
