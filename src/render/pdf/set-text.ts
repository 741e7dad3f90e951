import type { Ink } from "../../pdf/drawing.ts";
import type { Link } from "../../pdf/pen.ts";
import type { PdfPicture } from "../../pdf/picture.ts";
import type { Shaping } from "../../pdf/shaped-phrase.ts";
import type { MarkedContent } from "../../pdf/structure.ts";
import type { PartOfWord } from "../../pdf/wording.ts";
import type { FontFace, FontMetrics } from "./font-faces.ts";

/** The tags of marked content, by which `verify` finds the text again. */
export type Tag = "Reading" | "Note" | "PageMark" | "Call" | "Artifact" | "Apparatus";

/** The type, colour, tag and place in the structure that fragments have in common. */
export interface Look {
  readonly face: FontFace;
  readonly sizePt: number;
  readonly ink: Ink;
  readonly risePt: number;
  readonly tag: Tag;
  readonly underlined: boolean;
  /** Their place in the structure; none where they are artifacts. */
  readonly content: MarkedContent | undefined;
  readonly link: Link | undefined;
  /** BCP 47, where it differs from that of their block. */
  readonly language: string | undefined;
}

/** Text of one style. */
export interface Fragment {
  readonly text: string;
  readonly shaping: Shaping;
  readonly widthPt: number;
  readonly look: Look;
  /** The part that it is of a word that is divided. */
  readonly part: PartOfWord | undefined;
  /** As the Unicode Bidirectional Algorithm gives it: odd where it runs from right to left. */
  readonly level: number;
  /** The picture that stands on the line in place of text. */
  readonly picture: PictureInLine | undefined;
}

/** A picture as high as a letter, or as the encoder says. */
export interface PictureInLine {
  readonly picture: PdfPicture;
  readonly heightPt: number;
}

/** Text shaped in a look, at a level: 0 where nothing is known of directions yet. */
export function fragmentOf(text: string, look: Look, metrics: FontMetrics, level = 0, part?: PartOfWord): Fragment {
  const shaping = metrics.shape(text, look.face, level % 2 === 1);
  return { text, shaping, widthPt: (shaping.advance * look.sizePt) / 1000, look, part, level, picture: undefined };
}

/** Of fragments, from one to before another. Points. */
export function widthOf(fragments: readonly Fragment[], start = 0, end = fragments.length): number {
  let widthPt = 0;
  for (let i = start; i < end; i++) widthPt += fragments[i]!.widthPt;
  return widthPt;
}

/**
 * A thing that stands at a place in the text, and not in its words. A page begins, and an anchor stands, before the fragment
 * `at` of the word, or after its last.
 */
export type Mark =
  | {
      readonly kind: "page";
      readonly n: string;
      readonly id: string | undefined;
      readonly at: number;
      readonly content: MarkedContent;
    }
  /** A place to which a link may lead. */
  | { readonly kind: "anchor"; readonly id: string; readonly at: number }
  | { readonly kind: "call"; readonly note: string };

/** Fragments without a space between them, and the marks that stand before or in them. */
export interface Word {
  readonly fragments: readonly Fragment[];
  readonly widthPt: number;
  readonly marks: readonly Mark[];
  /** True where part of it runs from right to left. */
  readonly rightToLeft: boolean;
  /** The look of the text in which the space after it stands; undefined where its block ends. */
  readonly spaceLook: Look | undefined;
  /** Of the space after it. */
  readonly spaceLevel: number;
  /** True where no space parts it from what follows: the next line has the rest of it, or a line may end there as it is. */
  readonly continues: boolean;
  /** True where the word after it begins a line, however much room is left. */
  readonly endsLine: boolean;
}

/** A whole word. */
export function wordOf(
  fragments: readonly Fragment[],
  marks: readonly Mark[],
  rightToLeft: boolean,
  spaceLook?: Look,
  continues = false,
): Word {
  const widthPt = widthOf(fragments);
  return { fragments, widthPt, marks, rightToLeft, spaceLook, spaceLevel: 0, continues, endsLine: false };
}

/** A word that differs from another: made anew, property by property, since what is asked of words of one shape is found faster. */
export function changed(word: Word, changes: Partial<Omit<Word, "widthPt">>): Word {
  const { fragments, marks, rightToLeft, spaceLook, spaceLevel, continues, endsLine } = { ...word, ...changes };
  const widthPt = widthOf(fragments);
  return { fragments, widthPt, marks, rightToLeft, spaceLook, spaceLevel, continues, endsLine };
}

/** A word at its place, in points from the left of the measure; its fragments from its own left, where they are in disorder. */
export interface PlacedWord {
  readonly word: Word;
  readonly xPt: number;
  readonly offsetsPt: readonly number[] | undefined;
  /** True where no space stood before it in the text, although a line begins with it. */
  readonly goesOn: boolean;
}

/** A line set: its words in reading order. In a table, each cell of a row has a part. */
export interface Line {
  readonly parts: readonly (readonly PlacedWord[])[];
  readonly leadingPt: number;
  readonly sizePt: number;
  /** The width at which its letters are set, 1 being as they are designed. */
  readonly letterWidth: number;
  /** They stand on the foot of the line. */
  readonly pictures: readonly SetPicture[];
}

/** A picture at its size, from the left of the measure. */
export interface SetPicture {
  readonly picture: PdfPicture;
  readonly leftPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly content: MarkedContent;
}
