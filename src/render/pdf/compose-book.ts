import type { PdfPen, PdfPicture } from "../../engines/pdf/pen.ts";
import { StructureElement } from "../../engines/pdf/structure.ts";
import type { Block, Inline, PrintDocument } from "../print/print-vocabulary.ts";
import { breakSheets, type SetBlock, type SheetContent } from "./break-sheets.ts";
import type { Wording } from "./collect.ts";
import { drawSheets } from "./draw-sheets.ts";
import { drawTitlePage } from "./draw-title-page.ts";
import type { PageDesign } from "./page-design.ts";
import { setBlocks, type Composition, type Stream } from "./set-blocks.ts";
import { setContents, type ContentsEntry } from "./set-contents.ts";
import type { Setting } from "./set-lines.ts";
import { NoteSetter } from "./set-notes.ts";
import { wordsOf } from "./set-text.ts";
import { StructureOfBlocks } from "./structure-of-blocks.ts";
import { wellGrouped } from "./well-grouped.ts";

/** How words are divided in a language; undefined where that is not known. */
type DivisionsIn = (language: string) => ((letters: string) => readonly number[]) | undefined;

export interface Book {
  readonly structure: StructureElement;
  /** Sheets with title and contents, which are numbered apart. */
  readonly sheetsBeforeText: number;
}

/** Sets and draws the whole: what comes first is drawn first, though its folios are known last. */
export function composeBook(
  print: PrintDocument,
  pen: PdfPen,
  design: PageDesign,
  pictures: ReadonlyMap<string, PdfPicture>,
  divisionsIn: DivisionsIn,
): Book {
  const structure = new StructureElement("Document");
  const [title, contents, text, back] = ["Sect", "Sect", "Sect", "Sect"].map(type => structure.child(type)) as [
    StructureElement,
    StructureElement,
    StructureElement,
    StructureElement,
  ];
  const composition = compositionOf(print, pen, design, pictures, divisionsIn);
  const blocks = [...setText(print, design, composition, text), ...setBack(print, design, composition, back)];
  const area = { heightPt: design.sheet.bottomPt - design.sheet.topPt, noteGapPt: design.sheet.noteGapPt };
  const sheets = breakSheets(blocks, line => composition.notes.calledBy(wordsOf(line)), area);
  const titleSheets = drawTitlePage(pen, print.titlePage, title, design, composition);
  const entries = entriesOf(sheets);
  const setting = composition.settingIn(undefined);
  const list =
    entries.length >= 2
      ? setContents(print.contentsTitle, entries, contents, design, composition.wording, setting)
      : [];
  const contentsSheets = breakSheets(list, () => [], area);
  const draw = (drawn: readonly SheetContent[], headsFrom: number, folioOf: (index: number) => string): void => {
    const furniture = { runningTitle: print.runningTitle, folioOf, headsFrom };
    drawSheets(pen, drawn, design.sheet, furniture, composition.notes.beginnings);
  };
  draw(contentsSheets, contentsSheets.length, index => roman(titleSheets + index + 1));
  draw(sheets, 1, index => String(index + 1));
  return { structure, sheetsBeforeText: titleSheets + contentsSheets.length };
}

function compositionOf(
  print: PrintDocument,
  pen: PdfPen,
  design: PageDesign,
  pictures: ReadonlyMap<string, PdfPicture>,
  divisionsIn: DivisionsIn,
): Composition {
  const destinations = destinationsIn(print);
  const wording: Wording = {
    metrics: pen,
    leadsSomewhere: target =>
      target.startsWith("#") ? destinations.has(target.slice(1)) : /^(https?|mailto):/.test(target),
  };
  const settingIn = (language: string | undefined): Setting => ({
    measurePt: design.sheet.measurePt,
    metrics: pen,
    hyphenate: divisionsIn(language ?? print.language),
  });
  const notes = new NoteSetter(print.notes, design.note, wording, settingIn);
  return { sheet: design.sheet, wording, notes, pictures, settingIn };
}

function setText(
  print: PrintDocument,
  design: PageDesign,
  composition: Composition,
  element: StructureElement,
): SetBlock[] {
  const blocks = wellGrouped(withMarksInText(print.text));
  const structure = new StructureOfBlocks(element, blocks);
  const stream: Stream = { tag: "Reading", designs: design.text, structure, gridPt: design.sheet.gridPt / 2 };
  return setBlocks(namedHeadings(blocks, "text"), stream, composition);
}

function setBack(
  print: PrintDocument,
  design: PageDesign,
  composition: Composition,
  element: StructureElement,
): SetBlock[] {
  const blocks = wellGrouped(print.back);
  const structure = new StructureOfBlocks(element, blocks);
  const stream: Stream = { tag: "Apparatus", designs: design.back, structure, gridPt: 0 };
  const [first, ...others] = setBlocks(namedHeadings(blocks, "back"), stream, composition);
  return first ? [{ ...first, opensSheet: true }, ...others] : [];
}

/** Each heading can be led to. */
function namedHeadings(blocks: readonly Block[], part: string): Block[] {
  return blocks.map((block, index) =>
    block.outline === undefined ? block : { ...block, id: block.id ?? `${part}.heading.${index}` },
  );
}

/** All names that a link may lead to. */
function destinationsIn({ text, notes, back }: PrintDocument): ReadonlySet<string> {
  const names = new Set(notes.flatMap(({ id }) => [id, `call.${id}`]));
  const add = (content: readonly Inline[]): void => {
    for (const inline of content) {
      if (inline.kind === "page" && inline.id !== undefined) names.add(inline.id);
      if ("content" in inline) add(inline.content);
    }
  };
  for (const [part, blocks] of [
    ["text", text],
    ["back", back],
  ] as const)
    for (const { id, content } of namedHeadings(blocks, part)) {
      if (id !== undefined) names.add(id);
      add(content);
    }
  for (const { content } of notes) add(content);
  return names;
}

function entriesOf(sheets: readonly SheetContent[]): ContentsEntry[] {
  return sheets.flatMap(({ lines }, index) =>
    lines.flatMap(({ block: { outline, level, id }, isFirst }) =>
      isFirst && outline !== undefined && id !== undefined
        ? [{ title: outline, level, id, folio: String(index + 1) }]
        : [],
    ),
  );
}

/** A page that begins between blocks is marked at the line that follows. */
function withMarksInText(blocks: readonly Block[]): Block[] {
  const marked: Block[] = [];
  let waiting: readonly Inline[] = [];
  for (const block of blocks) {
    const content = [...waiting, ...block.content];
    waiting = content.length > 0 && content.every(isPageMark) ? content : [];
    if (waiting.length === 0) marked.push({ ...block, content });
  }
  const last = marked.at(-1) ?? blocks.at(-1);
  return waiting.length > 0 ? [...marked, { ...last!, id: undefined, outline: undefined, content: waiting }] : marked;
}

function isPageMark(inline: Inline): boolean {
  return inline.kind === "page" || (inline.kind === "text" && inline.text.trim() === "");
}

function roman(number: number): string {
  const numerals = [
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ] as const;
  let [rest, written] = [number, ""];
  for (const [value, numeral] of numerals)
    while (rest >= value) {
      written += numeral;
      rest -= value;
    }
  return written;
}
