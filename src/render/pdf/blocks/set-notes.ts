import { append } from "../../../core/append.ts";
import type { PdfPicture } from "../../../pdf/picture.ts";
import type { StructureElement } from "../../../pdf/structure.ts";
import { textOf, type Inline, type PrintNote } from "../../print/print-vocabulary.ts";
import { setBehindSign, type Setting } from "../lines/set-lines.ts";
import type { BlockDesign, SheetDesign } from "../page-design.ts";
import { fragmentOf, wordOf, type Line, type Look, type Word } from "../set-text.ts";
import { collectWords, type Wording } from "../words/collect-words.ts";
import { figureIn } from "../words/picture-in-text.ts";
import { setPicture } from "./set-picture.ts";

/** The sheet, wording and pictures that the setting of blocks and of notes share. */
export interface Equipment {
  readonly sheet: SheetDesign;
  readonly wording: Wording;
  /** By their URL; those that could not be opened are absent. */
  readonly pictures: ReadonlyMap<string, PdfPicture>;
  settingIn(language: string | undefined): Setting;
}

/** The notes of an edition, set when they are called. */
export class NoteSetter {
  readonly #notes: ReadonlyMap<string, PrintNote>;
  readonly #design: BlockDesign;
  readonly #equipment: Equipment;
  readonly #lines = new Map<string, readonly Line[]>();
  /** The note that a line begins. */
  readonly beginnings = new Map<Line, string>();

  constructor(notes: readonly PrintNote[], design: BlockDesign, equipment: Equipment) {
    this.#notes = new Map(notes.map(note => [note.id, note]));
    this.#design = design;
    this.#equipment = equipment;
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
          append(called, lines);
          for (const own of lines) this.#addCalledBy(own, called, [...within, mark.note]);
        }
  }

  #set({ id, n, language, content, pictures }: PrintNote, parent: StructureElement): readonly Word[] {
    const element = parent.child("Note", { id, language });
    const link = { target: `#call.${id}`, contents: n, element: element.child("Lbl").child("Link") };
    const number = this.#number(n, link);
    const text = textOf(content).trim() === "" ? [...noWords, ...content] : content;
    const { sheet, wording, pictures: opened } = this.#equipment;
    const words = collectWords(text, this.#design, "Note", element.child("P"), wording);
    const design = { ...this.#design, firstPt: 0 };
    const setting = this.#equipment.settingIn(language);
    const lines = setBehindSign(words, design, setting, { word: number, xPt: 0 });
    const frame = { setting, heightPt: (sheet.bottomPt - sheet.topPt) / 4, design, wording, pictures: opened };
    const below = pictures.flatMap(picture => setPicture(picture, { ...frame, figure: figureIn(element, picture) }));
    this.#lines.set(id, [...lines, ...below]);
    if (lines[0]) this.beginnings.set(lines[0], id);
    return words;
  }

  #number(n: string, link: NonNullable<Look["link"]>): Word {
    const { sizePt, ink } = this.#design;
    const content = link.element.content();
    const plain = { face: "regular", risePt: 0, underlined: false, language: undefined } as const;
    const look: Look = { ...plain, sizePt, ink, tag: "Call", content, link };
    return wordOf([fragmentOf(n, look, this.#equipment.wording.metrics)], [], false);
  }
}

/** A note that has no words still has its number, which the text calls, and a line; what it calls itself is called there. */
const noWords: readonly Inline[] = [{ kind: "text", text: "\u00A0" }];
