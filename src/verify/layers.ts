import { Vocabulary } from "../core/collation/vocabulary.ts";
import type { Layer } from "../core/layer.ts";
import type { Location } from "../core/location.ts";
import { attribute, elementsOf, isTei, locationOf, standsIn } from "../core/xml-tree.ts";
import type { XmlDocument, XmlElement, XmlNode } from "../core/xml-tree.ts";
import { nothingAdded, type AddedMatter, type WordsOf } from "./added-matter.ts";
import { isReading, partsOfEntry, readingInText, sideOf, siglaOf, standsOffItsText } from "./reading/alternatives.ts";
import { readingOf } from "./reading/elements.ts";
import { textRead } from "./reading/formulae.ts";
import { headingsIn } from "./reading/index-headings.ts";
import { isNoteApart, signsOfNotes, type CalledNote } from "./reading/notes.ts";
import { headOf, labelOfPage, pagesBefore, textsOf, type TextFound } from "./reading/texts.ts";
import { boundaryOf, type Boundary } from "./reading/word-boundaries.ts";
import { isOutside, mayPart } from "./reading/words.ts";
import { PassageBuilder, type Mark, type Note, type Passage, type TextStream } from "./stream.ts";

/** The place where notes that print apart are read: in a stream of their own, or where they stand. */
export type NotePlaces = "apart" | "inline";

/**
 * The words of one layer of a document, in order, each with the place of its element and the page in force; and what an
 * output adds to them, where it does. What an element is to a reader says the table in `reading/elements.ts`.
 */
export function readLayer(
  document: XmlDocument,
  layer: Layer,
  places: NotePlaces = "apart",
  added: AddedMatter = nothingAdded,
): LayerText {
  const reader = new LayerReader(document, layer, places, added);
  for (const text of textsOf(document.root)) reader.readText(text);
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

interface OpenNote extends CalledNote {
  readonly locate: () => Location;
  readonly body: PassageBuilder;
}

class LayerReader {
  readonly #document: XmlDocument;
  readonly #layer: Layer;
  readonly #places: NotePlaces;
  readonly #added: AddedMatter;
  readonly #vocabulary = new Vocabulary();
  readonly #main = new PassageBuilder(this.#vocabulary);
  readonly #notes: OpenNote[] = [];
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

  readText(text: TextFound): void {
    if (text.kind === "text") this.read(text.element);
    else this.#readDescriptions(text);
  }

  read(node: XmlNode): void {
    if (node.kind === "text") this.#say(textRead(node.text, node.parent), node.parent);
    else if (node.kind === "element" && !isOutside(this.#layer, node)) this.#readElement(node);
  }

  finish(): LayerText {
    const labels = signsOfNotes(this.#notes);
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
    switch (readingOf(element).is) {
      case "page":
        if (!this.#inVariants) this.#beginPage(element);
        return;
      case "gap":
        this.#label(element);
        return;
      case "data":
        return;
      case "index":
        this.#readIndex(element);
        return;
      case "forme work":
        if (this.#layer === "diplomatic") this.#readContent(element);
        return;
      case "note":
      case "remark":
        this.#readNote(element);
        return;
      default:
        this.#readContent(element);
    }
  }

  #readContent(element: XmlElement): void {
    const boundary = boundaryOf(element);
    const words: WordsOf = (within = element, layer = this.#layer) => this.#wordsIn(within.children, layer, "apart");
    const signs = this.#added.signs(element, words);
    this.#part(boundary);
    this.#say(this.#added.before(element, words), element);
    if (signs) this.#say(signs[0], element);
    if (this.#added.hasLabel(element, words)) this.#label(element);
    this.#readWithin(element, words);
    if (this.#added.doubts(element, words)) this.#passage.doubt();
    if (signs) this.#say(signs[1], element);
    this.#say(this.#added.after(element, words), element);
    if (this.#added.hasLabelAfter(element)) this.#label(element);
    this.#part(boundary);
  }

  #readWithin(element: XmlElement, words: WordsOf): void {
    const { is } = readingOf(element);
    const side = is === "choice" ? sideOf(element, this.#layer) : undefined;
    if (is === "choice") this.#readEach(side ? [side] : []);
    else if (is === "entry" && !standsOffItsText(element)) this.#readEntry(element, words);
    else if (is === "surface") this.#readSurface(element);
    else this.#readEach(element.children);
  }

  #readEach(nodes: readonly XmlNode[]): void {
    for (const node of nodes) this.read(node);
  }

  /** The reading that is in the text, a note of those that are not, and the notes beside them. TEI P5, 13.1. */
  #readEntry(app: XmlElement, words: WordsOf): void {
    const parts = partsOfEntry(app);
    const printed = readingInText(app);
    const variants = parts.filter(part => part !== printed && !isTei(part, "note"));
    if (printed) this.read(printed);
    if (variants.length > 0 && this.#layer === "reading")
      this.#setApart(app, true, () => {
        this.#say(this.#added.beforeVariants(app, words), app);
        variants.forEach((variant, i) => {
          this.#readVariant(variant, i > 0, app);
        });
      });
    this.#readEach(parts.filter(part => isTei(part, "note")));
  }

  /** A reading, `omen C D`, after a semicolon where it is not the first; `om.` where it has no words; what belongs to it after a space. */
  #readVariant(variant: XmlElement, isLater: boolean, app: XmlElement): void {
    const isOne = isReading(variant);
    if (isLater) this.#say(isOne ? "; " : " ", app);
    const isEmpty = variant.children.every(
      node => node.kind !== "element" && (node.kind !== "text" || !node.text.trim()),
    );
    if (isOne && isEmpty) this.#say("om.", app);
    this.read(variant);
    const sigla = isOne ? siglaOf(variant) : "";
    if (sigla !== "") this.#say(` ${sigla}`, variant);
  }

  #readNote(note: XmlElement): void {
    const readBody = (): void => {
      this.#readContent(note);
    };
    if (isNoteApart(note)) this.#setApart(note, false, readBody);
    else readBody();
  }

  /** Reads what stands apart, and is called here; or, where that is asked, stands here too. */
  #setApart(element: XmlElement, isOfVariants: boolean, readBody: () => void): void {
    const [around, aroundIsVariant] = [this.#passage, this.#inVariants];
    if (this.#places === "apart") {
      const locate = this.#locate(element);
      this.#passage.mark("calls", String(this.#notes.length), locate);
      this.#passage = new PassageBuilder(this.#vocabulary);
      this.#notes.push({ element, isOfVariants, locate, body: this.#passage });
    }
    this.#inVariants ||= isOfVariants;
    readBody();
    this.#passage = around;
    this.#inVariants = aroundIsVariant;
  }

  /** Reads the headings of an index, which are the editor's, and no part of the text, in either layer. TEI P5, 3.9.2. */
  #readIndex(index: XmlElement): void {
    for (const levels of headingsIn(index)) {
      const words = levels.map(level => this.#wordsIn(level, "reading", "inline")).filter(heading => heading !== "");
      if (words.length > 0) this.#terms.push({ words: words.join(", "), locate: this.#locate(index) });
    }
  }

  /** A page without a number of its own is cited by its place among all. TEI P5, 3.11.3. */
  #beginPage(beginning: XmlElement): void {
    this.#pages++;
    this.#page = labelOfPage(beginning, this.#pages);
    this.#passage.mark("pages", this.#page, this.#locate(beginning));
  }

  /** A surface is a page, unless it is a patch on one; its picture is no part of its words. TEI P5, 12.2.2. */
  #readSurface(surface: XmlElement): void {
    if (standsIn(surface, "sourceDoc") && !standsIn(surface, "surface")) this.#beginPage(surface);
    this.#readEach(surface.children.filter(child => child.kind !== "element" || !isTei(child, "graphic")));
  }

  #readDescriptions({ element, groups }: TextFound & { readonly kind: "descriptions" }): void {
    this.#readEach(pagesBefore(element));
    for (const { heading, described } of groups) {
      this.#passage.space();
      if (heading !== "") this.#say(this.#added.over(heading), described[0]!);
      for (const each of described) this.#readDescription(each);
    }
    this.#passage.space();
  }

  #readDescription(element: XmlElement): void {
    const head = headOf(element);
    if (head) this.read(head);
    this.#passage.space();
    this.#readContent(head ? { ...element, children: element.children.filter(child => child !== head) } : element);
    this.#passage.space();
  }

  #part(boundary: Boundary): void {
    if (boundary === "parted") this.#passage.space();
    else if (boundary === "open") this.#passage.mayPart();
  }

  #say(text: string, at: XmlElement): void {
    const [first = "", ...others] = text.split(mayPart);
    const locate = this.#locate(at);
    this.#passage.text(first, locate);
    for (const other of others) {
      this.#passage.mayPart();
      this.#passage.text(other, locate);
    }
  }

  #label(at: XmlElement): void {
    this.#passage.mark("gaps", "", this.#locate(at));
  }

  #wordsIn(nodes: readonly XmlNode[], layer: Layer, places: NotePlaces): string {
    const reader = new LayerReader(this.#document, layer, places, nothingAdded);
    reader.#readEach(nodes);
    const { words } = reader.finish().main;
    return words.map(({ text, soft }, i) => (i === 0 || soft ? text : ` ${text}`)).join("");
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

/** The notes of the header that account for what the web page, not the record, adds to the source. */
export function webFurniture(document: XmlDocument): XmlElement[] {
  return [...elementsOf(document.root)].filter(
    element => isTei(element, "note") && attribute(element, "type") === "web-furniture",
  );
}
