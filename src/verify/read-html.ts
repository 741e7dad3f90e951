import type { Layer } from "../core/layer.ts";
import { Vocabulary } from "../core/collation/vocabulary.ts";
import type { Location } from "../core/location.ts";
import { parseHtml, type HtmlElement, type HtmlNode } from "../engines/parse5.ts";
import { PassageBuilder, type Note, type TextStream } from "./stream.ts";

/** The text of an HTML edition, in each layer that the page can show. */
export interface HtmlText {
  /** True where a reader of the page can choose the diplomatic layer too: `data-text="both"`. */
  readonly hasBothLayers: boolean;
  /**
   * The text that the page shows at first; or, of a page with both layers, the diplomatic one: what is hidden is shown, and
   * what the editor added, an `ins` without a class or any element with `data-added`, is hidden.
   */
  read(layer: Layer): TextStream;
  /** The headings of the index of subjects: `data-term`. */
  readonly terms: readonly string[];
}

/**
 * The text that an HTML edition carries: what stands in the one element `data-text`, and the notes in `data-notes`,
 * without `data-furniture` and what no reader sees. Undefined where there is not exactly one `data-text`.
 */
export function readHtml(html: string, file: string): HtmlText | undefined {
  return readHtmlTree(parseHtml(html), file);
}

export function readHtmlTree(document: HtmlElement, file: string): HtmlText | undefined {
  const [text, ...others] = withAttribute(document, "data-text");
  if (!text || others.length > 0) return undefined;
  const lists = withAttribute(document, "data-notes");
  const hasBothLayers = text.attributes.get("data-text") === "both";
  return {
    hasBothLayers,
    terms: withAttribute(document, "data-term").map(shownText),
    read(layer) {
      const isSeen = hasBothLayers && layer === "diplomatic" ? isOfSource : isShown;
      const reader = new HtmlReader(
        file,
        isSeen,
        lists.flatMap(list => notesIn(list, isSeen)),
      );
      for (const notes of lists) reader.readNotes(notes);
      return reader.readText(text);
    },
  };
}

function shownText(node: HtmlNode): string {
  if (node.kind === "text") return node.text;
  return isShown(node) ? node.children.map(shownText).join("") : "";
}

type Sight = (element: HtmlElement) => boolean;

function withAttribute(element: HtmlElement, name: string): HtmlElement[] {
  if (element.attributes.has(name)) return [element];
  return element.children.flatMap(child => (child.kind === "element" ? withAttribute(child, name) : []));
}

/** The ids of the notes of a list that are seen, one within another too, in order. */
function notesIn(element: HtmlElement, isSeen: Sight): string[] {
  if (!isSeen(element)) return [];
  const id = element.attributes.get("data-note");
  const within = element.children.flatMap(child => (child.kind === "element" ? notesIn(child, isSeen) : []));
  return id === undefined ? within : [id, ...within];
}

class HtmlReader {
  readonly #file: string;
  readonly #isSeen: Sight;
  readonly #notes: Note[] = [];
  /** A note may be called before it is read: by the note that it stands in. */
  readonly #numbers: ReadonlyMap<string, string>;
  readonly #vocabulary = new Vocabulary();
  #page: string | undefined;

  constructor(file: string, isSeen: Sight, notes: readonly string[]) {
    this.#file = file;
    this.#isSeen = isSeen;
    this.#numbers = new Map(notes.map((id, index) => [id, String(index + 1)]));
  }

  readText(text: HtmlElement): TextStream {
    const main = new PassageBuilder(this.#vocabulary);
    this.#readContent(text, main);
    return { main: main.build(), notes: this.#notes };
  }

  /** Reads the notes. Words beside them that are no furniture belong to none: they are read as a note without a number. */
  readNotes(element: HtmlElement): void {
    const beside = new PassageBuilder(this.#vocabulary);
    for (const child of element.children) {
      const id = child.kind === "element" ? child.attributes.get("data-note") : undefined;
      if (child.kind === "element" && !this.#isSeen(child)) continue;
      if (child.kind === "element" && id !== undefined) this.#readNote(child, id);
      else if (child.kind === "element" && withAttribute(child, "data-note").length > 0) this.readNotes(child);
      else this.#read(child, beside);
    }
    const stray = beside.build();
    if (stray.words.length > 0) this.#notes.push({ label: "", locate: this.#locate(element), ...stray });
  }

  #readNote(element: HtmlElement, id: string): void {
    const label = this.#numbers.get(id) ?? "";
    const body = new PassageBuilder(this.#vocabulary);
    this.#readContent(element, body);
    this.#notes.push({ label, locate: this.#locate(element), ...body.build() });
  }

  #read(node: HtmlNode, passage: PassageBuilder): void {
    if (node.kind === "text") passage.text(node.text, this.#locate(node));
    else if (!this.#isSeen(node) || node.attributes.has("data-notes")) return;
    else if (node.attributes.has("data-furniture")) this.#readFurniture(node, passage);
    else this.#readContent(node, passage);
  }

  #readContent(element: HtmlElement, passage: PassageBuilder): void {
    const parts = blocks.has(element.name) && !element.attributes.has("data-run-on");
    if (parts) passage.space();
    for (const child of element.children) this.#read(child, passage);
    if (parts) passage.space();
  }

  #readFurniture(element: HtmlElement, passage: PassageBuilder): void {
    const page = element.attributes.get("data-page");
    const call = element.attributes.get("data-call");
    if (page !== undefined) {
      this.#page = page;
      passage.mark("pages", page, this.#locate(element));
    }
    if (call !== undefined) passage.mark("calls", this.#numbers.get(call) ?? "", this.#locate(element));
    if (blocks.has(element.name)) passage.space();
  }

  #locate({ line, column }: HtmlNode): () => Location {
    const page = this.#page;
    return () => ({
      file: this.#file,
      ...(line !== undefined && column !== undefined && { line, column }),
      ...(page !== undefined && { page }),
    });
  }
}

function isShown(element: HtmlElement): boolean {
  return !isNeverSeen(element) && !element.attributes.has("hidden");
}

function isOfSource(element: HtmlElement): boolean {
  const isAdded = element.attributes.has("data-added") || (element.name === "ins" && !element.attributes.has("class"));
  return !isNeverSeen(element) && !isAdded;
}

function isNeverSeen({ name, attributes }: HtmlElement): boolean {
  const style = attributes.get("style") ?? "";
  return unseen.has(name) || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

const unseen = new Set("script style template noscript head title meta link datalist".split(" "));

/** Elements that begin a line of their own in a browser, and cells. HTML Living Standard, 15.3. */
const blocks = new Set(
  (
    "address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);
