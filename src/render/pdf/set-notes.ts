import type { PdfPicture } from "../../engines/pdf/pen.ts";
import type { StructureElement } from "../../engines/pdf/structure.ts";
import { textOf, type Inline, type PrintNote } from "../print/print-vocabulary.ts";
import { collectWords, type Wording } from "./collect.ts";
import type { BlockDesign, SheetDesign } from "./page-design.ts";
import { setBehindSign, type Setting } from "./set-lines.ts";
import { figureIn, setPicture } from "./set-picture.ts";
import type { Line, Look, Word } from "./set-text.ts";

/** What notes are set by. */
export interface NotePage {
  readonly sheet: SheetDesign;
  readonly design: BlockDesign;
  readonly wording: Wording;
  readonly pictures: ReadonlyMap<string, PdfPicture>;
  settingIn(language: string | undefined): Setting;
}

/** The notes of an edition, set when they are called. */
export class NoteSetter {
  readonly #notes: ReadonlyMap<string, PrintNote>;
  readonly #page: NotePage;
  readonly #lines = new Map<string, readonly Line[]>();
  /** The note that a line begins. */
  readonly beginnings = new Map<Line, string>();

  constructor(notes: readonly PrintNote[], page: NotePage) {
    this.#notes = new Map(notes.map(note => [note.id, note]));
    this.#page = page;
  }

  /** Sets the notes that words call, and those that they call in turn, as elements that follow in `parent`. */
  setCalled(words: readonly Word[], parent: StructureElement): void {
    for (const { marks } of words)
      for (const mark of marks) {
        const note = mark.kind === "call" ? this.#notes.get(mark.note) : undefined;
        if (note && !this.#lines.has(note.id)) this.setCalled(this.#set(note, parent), parent);
      }
  }

  /** The lines of the notes that a line calls, each note with those it calls behind it. */
  calledBy(line: Line): readonly Line[] {
    const called: Line[] = [];
    this.#addCalledBy(line, called, []);
    return called;
  }

  #addCalledBy(line: Line, called: Line[], within: readonly string[]): void {
    for (const part of line.parts)
      for (const { word } of part)
        for (const mark of word.marks) {
          if (mark.kind !== "call" || within.includes(mark.note)) continue;
          const lines = this.#lines.get(mark.note) ?? [];
          called.push(...lines);
          for (const own of lines) this.#addCalledBy(own, called, [...within, mark.note]);
        }
  }

  #set({ id, n, language, content, pictures }: PrintNote, parent: StructureElement): readonly Word[] {
    const element = parent.child("Note", { id, language });
    const link = { target: `#call.${id}`, contents: n, element: element.child("Lbl").child("Link") };
    const number = this.#number(n, link);
    const text = textOf(content).trim() === "" ? noWords : content;
    const words = collectWords(text, this.#page.design, "Note", element.child("P"), this.#page.wording);
    const indented = { ...this.#page.design, firstPt: 0 };
    const setting = this.#page.settingIn(language);
    const lines = setBehindSign(words, indented, setting, { word: number, xPt: 0 });
    const { sheet, wording } = this.#page;
    const frame = {
      setting,
      heightPt: (sheet.bottomPt - sheet.topPt) / 4,
      design: indented,
      wording,
      pictures: this.#page.pictures,
    };
    const below = pictures.flatMap(picture => setPicture(picture, { ...frame, figure: figureIn(element, picture) }));
    this.#lines.set(id, [...lines, ...below]);
    if (lines[0]) this.beginnings.set(lines[0], id);
    return words;
  }

  #number(n: string, link: NonNullable<Look["link"]>): Word {
    const { sizePt, ink } = this.#page.design;
    const shaping = this.#page.wording.metrics.shape(n, "regular");
    const widthPt = (shaping.advance * sizePt) / 1000;
    const content = link.element.content();
    const plain = { face: "regular", risePt: 0, underlined: false, language: undefined } as const;
    const look: Look = { ...plain, sizePt, ink, tag: "Call", content, link };
    const fragment = { text: n, shaping, widthPt, look, standsFor: undefined, level: 0 };
    return {
      fragments: [fragment],
      widthPt,
      marks: [],
      rightToLeft: false,
      spaceLevel: 0,
      continues: false,
      endsLine: false,
    };
  }
}

/** A note that has no words still has its number, which the text calls, and a line. */
const noWords: readonly Inline[] = [{ kind: "text", text: "\u00A0" }];
