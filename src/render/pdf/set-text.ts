import type { FontFace } from "./fonts.ts";

/** The tags of marked content, by which `verify` finds the text again. */
export type Tag = "Reading" | "Note" | "PageMark" | "Call" | "Artifact" | "Apparatus";
export type Ink = readonly [red: number, green: number, blue: number];

/** Text of one style. */
export interface Fragment {
  readonly text: string;
  readonly face: FontFace;
  readonly sizePt: number;
  readonly ink: Ink;
  readonly risePt: number;
  readonly tag: Tag;
  readonly widthPt: number;
  readonly underlined: boolean;
}

/** What stands at a place in the text, and not in its words; a page begins before the fragment `at` of the word, or after its last. */
export type Mark =
  | { readonly kind: "page"; readonly n: string; readonly id: string | undefined; readonly at: number }
  | { readonly kind: "call"; readonly note: string };

/** Fragments without a space between them, and the marks that stand before or in them. */
export interface Word {
  readonly fragments: readonly Fragment[];
  readonly widthPt: number;
  readonly marks: readonly Mark[];
}

/** A line set: words from `leftPt` of the measure, each space `spacePt` wide. */
export interface Line {
  readonly words: readonly Word[];
  readonly leftPt: number;
  readonly spacePt: number;
  readonly leadingPt: number;
  readonly sizePt: number;
}
