import type { Layer } from "../core/layer.ts";
import type { XmlElement } from "../core/xml-tree.ts";

/** The matter that an output has besides the words of the text, at elements of the TEI. */
export interface AddedMatter {
  readonly before: (element: XmlElement, words: WordsOf) => string;
  readonly after: (element: XmlElement, words: WordsOf) => string;
  /** The matter before the note of the variants of an entry. */
  readonly beforeVariants: (entry: XmlElement, words: WordsOf) => string;
  /** The heading over descriptions of a kind. */
  readonly over: (kind: string) => string;
  /** The signs between which its words stand. */
  readonly signs: (element: XmlElement, words: WordsOf) => readonly [before: string, after: string] | undefined;
  /** True where the word that the element ends in is marked as doubtful. */
  readonly doubts: (element: XmlElement, words: WordsOf) => boolean;
  /** True where a label in square brackets stands before what the element holds. */
  readonly hasLabel: (element: XmlElement, words: WordsOf) => boolean;
  /** True where one stands after it. */
  readonly hasLabelAfter: (element: XmlElement) => boolean;
}

/** The words of the layer within the element, or within another, or of another layer. */
export type WordsOf = (within?: XmlElement, layer?: Layer) => string;

export const nothingAdded: AddedMatter = {
  before: () => "",
  after: () => "",
  beforeVariants: () => "",
  over: () => "",
  signs: () => undefined,
  doubts: () => false,
  hasLabel: () => false,
  hasLabelAfter: () => false,
};
