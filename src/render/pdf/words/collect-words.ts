import { rightToLeftLetter } from "../../../core/direction.ts";
import type { PdfPicture } from "../../../pdf/picture.ts";
import type { StructureElement } from "../../../pdf/structure.ts";
import { textOf, type Inline, type Picture } from "../../print/print-vocabulary.ts";
import type { FontMetrics } from "../font-faces.ts";
import type { BlockDesign } from "../page-design.ts";
import { changed, fragmentOf, wordOf, type Fragment, type Look, type Mark, type Tag, type Word } from "../set-text.ts";
import { hasLinePlaces, linePlaces, mayEndBetween } from "./line-places.ts";
import { lookOf, type Context } from "./look-in-context.ts";
import { figureIn, heightInLine } from "./picture-in-text.ts";
import { endsSoftly, withinLine } from "./soft-hyphens.ts";

/** The measures, links and pictures of the document that are asked for while a block is collected. */
export interface Wording {
  readonly metrics: FontMetrics;
  /** True where a link to `#name` leads to something. */
  leadsSomewhere(target: string): boolean;
  /** By their URL; those that could not be opened are absent. */
  readonly pictures: ReadonlyMap<string, PdfPicture>;
}

/**
 * The words of a block, measured: each of fragments of one style, with the marks that stand before or in it; and what they
 * are, as elements within that of the block.
 */
export function collectWords(
  content: readonly Inline[],
  design: BlockDesign,
  tag: Tag,
  element: StructureElement,
  wording: Wording,
): Word[] {
  const collector = new Collector(wording);
  collector.add(content, {
    styles: [],
    tag,
    label: false,
    design,
    element,
    link: undefined,
    language: undefined,
  });
  return collector.finish();
}

class Collector {
  readonly #wording: Wording;
  readonly #words: Word[] = [];
  #fragments = noFragments;
  #marks: Mark[] = [];
  /** True where part of the word so far ends with a soft hyphen. */
  #endsSoftly = false;
  /** True where the word so far has letters that run to the left. */
  #rightToLeft = false;

  constructor(wording: Wording) {
    this.#wording = wording;
  }

  add(content: readonly Inline[], context: Context): void {
    for (const inline of content) this.#inline(inline, context);
  }

  finish(): Word[] {
    this.#endWord();
    if (this.#marks.length > 0) this.#words.push(wordOf([], this.#marks, false));
    return this.#words;
  }

  #inline(inline: Inline, context: Context): void {
    switch (inline.kind) {
      case "text":
        this.#text(inline.text, context);
        break;
      case "run":
        this.#run(inline, context);
        break;
      case "label":
        this.add(inline.content, { ...context, label: true, element: context.element.child("Speaker") });
        break;
      case "link":
        this.add(inline.content, this.#linked(inline.target, spokenOf(inline.content), context));
        break;
      case "anchor":
        this.#anchor(inline.id);
        break;
      case "places":
        throw new Error("The pages of the book are not known yet.");
      case "line-break":
        this.#endLine(inline.runsOn);
        break;
      case "page": {
        const content = context.element.child("PageMark", { alternative: `[${inline.n}]` }).content();
        this.#marks.push({ kind: "page", n: inline.n, id: inline.id, at: this.#fragments.length, content });
        break;
      }
      case "picture":
        this.#picture(inline.picture, context);
        break;
      case "call":
        this.#call(inline.n, inline.note, context);
        break;
    }
  }

  #run(run: Extract<Inline, { kind: "run" }>, context: Context): void {
    const { styles, language, furniture, id, spoken, content } = run;
    const actualText = styles.includes("corrected") ? textOf(content) : undefined;
    const tag = furniture ? "Apparatus" : context.tag;
    const saysMore = language !== undefined || actualText !== undefined || spoken !== undefined;
    const isElement = saysMore || tag !== context.tag;
    const { label, design, link } = context;
    const attributes = { language, actualText, alternative: spoken };
    const element = isElement ? context.element.child("Span", attributes) : context.element;
    if (id !== undefined) this.#anchor(id);
    const all = context.styles.length > 0 ? [...context.styles, ...styles] : styles;
    this.add(content, { styles: all, tag, label, design, element, link, language: language ?? context.language });
  }

  /** A picture on the line; its name, where it could not be opened. */
  #picture(picture: Picture, context: Context): void {
    const { metrics, pictures } = this.#wording;
    const within: Context = { ...context, tag: "Apparatus", element: figureIn(context.element, picture) };
    const opened = pictures.get(picture.url);
    if (!opened) {
      this.#text(picture.fallback, { ...within, styles: [...context.styles, "italic"] });
      return;
    }
    const look = lookOf("", within);
    const heightPt = heightInLine(picture.height, opened, look.sizePt);
    const widthPt = (heightPt * opened.widthPx) / opened.heightPx;
    const fragment = { ...fragmentOf("", look, metrics), widthPt, picture: { picture: opened, heightPt } };
    this.#fragments = [...this.#fragments, fragment];
  }

  #anchor(id: string): void {
    this.#marks.push({ kind: "anchor", id, at: this.#fragments.length });
  }

  #linked(target: string, contents: string, context: Context): Context {
    if (context.link || !this.#wording.leadsSomewhere(target)) return context;
    const element = context.element.child("Link");
    return { ...context, element, link: { target, contents, element } };
  }

  #call(n: string, note: string, context: Context): void {
    const raised = { ...context, styles: ["superscript"] } as const;
    if (this.#fragments.at(-1)?.look.tag === "Call")
      this.#add(",", lookOf(",", { ...raised, tag: "Artifact", link: undefined }));
    const reference = { ...raised, element: context.element.child("Reference"), tag: "Call" } as const;
    this.#add(n, lookOf(n, this.#linked(`#${note}`, n, reference)));
    this.#rightToLeft ||= rightToLeftLetter.test(n);
    this.#marks.push({ kind: "call", note });
  }

  /** All words of a text look the same, but for what is in small capitals. */
  #text(text: string, context: Context): void {
    const looksByWord = context.label || context.styles.includes("small-caps");
    const hasRightToLeft = rightToLeftLetter.test(text);
    const hasPlaces = hasLinePlaces(text);
    if (context.tag !== "Apparatus") this.#endBetween(text);
    let look: Look | undefined;
    let start = 0;
    while (start <= text.length) {
      const end = endOfWord(text, start);
      if (end > start) {
        const word = text.slice(start, end);
        if (!look || looksByWord) look = lookOf(word, context);
        if (hasPlaces) this.#addWithPlaces(word, look);
        else this.#add(word, look);
        if (hasRightToLeft) this.#rightToLeft ||= rightToLeftLetter.test(word);
      }
      if (end < text.length && this.#fragments.length > 0) this.#endWord((look ??= lookOf(" ", context)));
      start = end + 1;
    }
  }

  /** Adds a text; one that may be divided without a hyphen is as many words, with no space between them. */
  #addWithPlaces(text: string, look: Look): void {
    let start = 0;
    for (const place of linePlaces(text)) {
      this.#add(text.slice(start, place), look);
      this.#endWord(undefined, true);
      start = place;
    }
    this.#add(start === 0 ? text : text.slice(start), look);
  }

  /** The word that the text before has begun ends where a line may end between the two; the edition's own signs stay with both. */
  #endBetween(text: string): void {
    const before = this.#fragments.findLast(({ look: { tag } }) => tag !== "Call" && tag !== "Artifact");
    if (!before || before.look.tag === "Apparatus" || text === "" || isWhiteSpace(text.charCodeAt(0))) return;
    if (mayEndBetween(before.text, text)) this.#endWord(undefined, true);
  }

  /** Most words are of one fragment: a list of one takes far less room than one that has grown. */
  #add(text: string, look: Look): void {
    const fragment = fragmentOf(text, look, this.#wording.metrics);
    this.#endsSoftly ||= endsSoftly(text);
    if (this.#fragments.length === 0) this.#fragments = [fragment];
    else this.#fragments.push(fragment);
  }

  #endWord(spaceLook?: Look, continues = false, endsLine = false): void {
    if (this.#fragments.length === 0) return;
    const fragments = this.#endsSoftly ? this.#softened(endsLine) : this.#fragments;
    const marks = this.#marks.length > 0 ? this.#marks : noMarks;
    if (this.#joinCalls(marks)) return;
    this.#words.push(wordOf(fragments, marks, this.#rightToLeft, spaceLook, continues));
    this.#fragments = noFragments;
    this.#endsSoftly = false;
    if (marks !== noMarks) this.#marks = [];
    this.#rightToLeft = false;
  }

  /** Calls that the source parts from the words on both sides stand behind the word before, on one line with it; not after others, or a hundred would be one word. */
  #joinCalls(marks: readonly Mark[]): boolean {
    const fragments = this.#fragments;
    const before = this.#words.at(-1);
    if (!before || before.endsLine || before.continues || endsWithCall(before)) return false;
    if (!fragments.every(({ look: { tag } }) => tag === "Call" || tag === "Artifact")) return false;
    if (!marks.every(({ kind }) => kind === "call")) return false;
    this.#words[this.#words.length - 1] = changed(before, {
      fragments: [...before.fragments, ...fragments],
      marks: [...before.marks, ...marks],
      rightToLeft: before.rightToLeft || this.#rightToLeft,
    });
    this.#fragments = noFragments;
    this.#marks = [];
    this.#rightToLeft = false;
    return true;
  }

  /** A soft hyphen is seen where the source ends a line with it. */
  #softened(endsLine: boolean): Fragment[] {
    const { metrics } = this.#wording;
    const last = endsLine ? this.#fragments.length - 1 : this.#fragments.length;
    return this.#fragments.map((fragment, i) => (i < last ? withinLine(fragment, metrics) : fragment));
  }

  #endLine(runsOn: boolean): void {
    this.#endWord(undefined, false, true);
    const last = this.#words.pop();
    if (last) this.#words.push(changed(last, { endsLine: true, continues: runsOn }));
  }
}

/** Or has no words at all. */
function endsWithCall({ fragments }: Word): boolean {
  const last = fragments.at(-1);
  return last === undefined || last.look.tag === "Call";
}

/** The words that are heard of content: of a run that says more than it shows, those that it says. */
function spokenOf(content: readonly Inline[]): string {
  return content
    .map(inline => (inline.kind === "run" ? (inline.spoken ?? spokenOf(inline.content)) : textOf([inline])))
    .join("");
}

const noFragments: Fragment[] = [];
const noMarks: readonly Mark[] = [];

function endOfWord(text: string, start: number): number {
  let end = start;
  while (end < text.length && !isWhiteSpace(text.charCodeAt(end))) end++;
  return end;
}

function isWhiteSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
