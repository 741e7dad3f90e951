import { apparatusEntry } from "../tei/apparatus.ts";
import { readingSide, sourceSide } from "../tei/choice-sides.ts";
import { spacesAbout, textInFormula } from "../tei/formula.ts";
import { Vocabulary } from "../core/collation/vocabulary.ts";
import type { Layer } from "../core/layer.ts";
import type { Location } from "../core/location.ts";
import { headingsOf } from "../tei/index-entries.ts";
import { labelNotes } from "../tei/note-labels.ts";
import { pageLabel } from "../tei/page-label.ts";
import { annotationAsNote, isSetApart } from "../tei/set-apart.ts";
import { partsWords } from "../tei/tei-elements.ts";
import { attribute, childElements, elementsOf, isTei, locationOf } from "../core/xml-tree.ts";
import type { XmlDocument, XmlElement, XmlNode, XmlText } from "../core/xml-tree.ts";
import { nothingAdded, type AddedMatter, type WordsOf } from "./added-matter.ts";
import { PassageBuilder, type Mark, type Note, type Passage, type TextStream } from "./stream.ts";

/** Whether notes that print apart are read as a stream of their own, or where they stand. */
export type NotePlaces = "apart" | "inline";

/**
 * The words of one layer of `text`, in document order, each with the place of its element and the page in force; and what
 * an output adds to them, where it does.
 */
export function readLayer(
  document: XmlDocument,
  layer: Layer,
  places: NotePlaces = "apart",
  added: AddedMatter = nothingAdded,
): LayerText {
  const reader = new LayerReader(document, layer, places, added);
  for (const text of textsOf(document.root)) reader.read(text);
  return reader.finish();
}

/** The text, and the headings under which its places are indexed, one for each place, in order. */
export interface LayerText extends TextStream {
  readonly terms: readonly IndexTerm[];
}

export interface IndexTerm {
  readonly words: string;
  readonly locate: () => Location;
}

/** Every `text` that stands in no other: one in a TEI document, several in a corpus. */
function textsOf(root: XmlElement): XmlElement[] {
  if (isTei(root, "teiHeader")) return [];
  return isTei(root, "text") ? [root] : childElements(root).flatMap(textsOf);
}

class LayerReader {
  readonly #document: XmlDocument;
  readonly #layer: Layer;
  readonly #places: NotePlaces;
  readonly #added: AddedMatter;
  readonly #vocabulary = new Vocabulary();
  readonly #main = new PassageBuilder(this.#vocabulary);
  readonly #notes: { element: XmlElement; locate: () => Location; body: PassageBuilder }[] = [];
  readonly #terms: IndexTerm[] = [];
  #passage = this.#main;
  #page: string | undefined;
  #pages = 0;
  /** Within the variants of other witnesses, which have other pages. */
  #inVariants = false;

  constructor(document: XmlDocument, layer: Layer, places: NotePlaces, added: AddedMatter) {
    this.#document = document;
    this.#layer = layer;
    this.#places = places;
    this.#added = added;
  }

  read(node: XmlNode): void {
    if (node.kind === "text") this.#readText(node);
    if (node.kind !== "element" || this.#leavesOut(node)) return;
    if (isTei(node, "pb")) this.#beginPage(node);
    else if (isTei(node, "gap")) this.#passage.mark("gaps", "", this.#locate(node));
    else if (isTei(node, "index")) this.#readIndex(node);
    else if (isTei(node, "choice")) this.#readChoice(node);
    else if (isTei(node, "app")) this.#readContent(apparatusEntry(node));
    else this.#readElement(annotationAsNote(node) ?? node);
  }

  #readText({ text, parent }: XmlText): void {
    this.#passage.text(textInFormula(parent, text), this.#locate(parent));
  }

  finish(): LayerText {
    const labels = labelNotes(this.#notes.map(({ element }) => element));
    return {
      terms: this.#terms,
      main: withLabels(this.#main.build(), labels),
      notes: this.#notes.map(({ locate, body }, i): Note => ({
        label: labels[i]!,
        locate,
        ...withLabels(body.build(), labels),
      })),
    };
  }

  #readElement(element: XmlElement): void {
    if (this.#places === "apart" && isSetApart(element)) this.#readNote(element);
    else this.#readContent(element);
  }

  #readContent(element: XmlElement): void {
    const parts = partsWords(element);
    const [spaceBefore, spaceAfter] = spacesAbout(element);
    const words: WordsOf = (within = element, layer = this.#layer) => this.#wordsOf(within, layer);
    if (parts || spaceBefore) this.#passage.space();
    const signs = this.#added.signs(element, words);
    this.#passage.text(this.#added.before(element, words), this.#locate(element));
    if (signs) this.#passage.text(signs[0], this.#locate(element));
    if (this.#added.hasLabel(element)) this.#passage.mark("gaps", "", this.#locate(element));
    for (const child of element.children) this.read(child);
    if (this.#added.doubts(element, words)) this.#passage.doubt();
    if (signs) this.#passage.text(signs[1], this.#locate(element));
    this.#passage.text(this.#added.after(element, words), this.#locate(element));
    if (parts || spaceAfter) this.#passage.space();
  }

  /** The words of a layer within an element, without notes. */
  #wordsOf(element: XmlElement, layer: Layer): string {
    return this.#wordsIn(element.children, layer, "apart");
  }

  #wordsIn(nodes: readonly XmlNode[], layer: Layer, places: NotePlaces): string {
    const reader = new LayerReader(this.#document, layer, places, nothingAdded);
    for (const node of nodes) reader.read(node);
    return reader
      .finish()
      .main.words.map(({ text, soft }, i) => (i === 0 || soft ? text : ` ${text}`))
      .join("");
  }

  /** What an index says is the editor's, and is no part of the text, in either layer. TEI P5, 3.9.2. */
  #readIndex(index: XmlElement): void {
    for (const { levels } of headingsOf(index)) {
      const words = levels.map(level => this.#wordsIn(level, "reading", "inline")).filter(heading => heading !== "");
      if (words.length > 0) this.#terms.push({ words: words.join(", "), locate: this.#locate(index) });
    }
  }

  #leavesOut(element: XmlElement): boolean {
    if (this.#inVariants && isTei(element, "pb")) return true;
    if (this.#layer === "reading") return isTei(element, "fw");
    return isTei(element, "supplied") || isNoteOf(element, "editorial") || isNoteOf(element, "apparatus");
  }

  /** A page without a number of its own is cited by its place among all. TEI P5, 3.11.3. */
  #beginPage(pb: XmlElement): void {
    this.#pages++;
    const label = pageLabel(pb, this.#pages);
    this.#page = label;
    this.#passage.mark("pages", label, this.#locate(pb));
  }

  #readChoice(choice: XmlElement): void {
    const chosen = this.#layer === "reading" ? readingSide(choice) : sourceSide(choice);
    if (chosen) this.read(chosen);
    if (this.#added.hasLabelAfter(choice)) this.#passage.mark("gaps", "", this.#locate(choice));
  }

  #readNote(note: XmlElement): void {
    const locate = this.#locate(note);
    this.#passage.mark("calls", String(this.#notes.length), locate);
    const [around, aroundIsVariant] = [this.#passage, this.#inVariants];
    const body = new PassageBuilder(this.#vocabulary);
    this.#notes.push({ element: note, locate, body });
    this.#passage = body;
    this.#inVariants ||= isNoteOf(note, "apparatus");
    this.#readContent(note);
    this.#passage = around;
    this.#inVariants = aroundIsVariant;
  }

  #locate(element: XmlElement): () => Location {
    const page = this.#page;
    return () => ({ ...locationOf(this.#document, element), ...(page !== undefined && { page }) });
  }
}

/** Calls have the place of their note among all, until all are known. */
function withLabels(passage: Passage, labels: readonly string[]): Passage {
  const calls = passage.calls.map((call): Mark => ({ ...call, label: labels[Number(call.label)]! }));
  return { ...passage, calls };
}

function isNoteOf(element: XmlElement, type: string): boolean {
  return isTei(element, "note") && attribute(element, "type") === type;
}

/** The notes of the header that account for what the web page, not the record, adds to the source. */
export function webFurniture(document: XmlDocument): XmlElement[] {
  return [...elementsOf(document.root)].filter(
    element => isTei(element, "note") && attribute(element, "type") === "web-furniture",
  );
}
