import type { PdfPen } from "../../pdf/pen.ts";
import type { PdfPicture } from "../../pdf/picture.ts";
import { StructureElement } from "../../pdf/structure.ts";
import { isBlank } from "../../core/is-blank.ts";
import { inRoman } from "../../core/numerals.ts";
import type { Block, Inline, PrintDocument } from "../print/print-vocabulary.ts";
import type { SetBlock } from "./blocks/block-of-lines.ts";
import { setBlocks, type Composition, type Stream } from "./blocks/set-blocks.ts";
import { setContents, type ContentsEntry } from "./blocks/set-contents.ts";
import { NoteSetter } from "./blocks/set-notes.ts";
import { StructureOfBlocks } from "./blocks/structure-of-blocks.ts";
import { wellGrouped } from "./blocks/well-grouped.ts";
import type { FontMetrics } from "./font-faces.ts";
import type { Setting } from "./lines/set-lines.ts";
import type { PageDesign } from "./page-design.ts";
import { breakSheets, type SheetContent } from "./sheets/break-sheets.ts";
import { drawSheets } from "./sheets/draw-sheets.ts";
import { drawTitlePage } from "./sheets/draw-title-page.ts";
import { noteFolio, withFolios } from "./sheets/folios.ts";
import type { Wording } from "./words/collect-words.ts";
import { DividedTexts } from "./words/divide-words.ts";
import type { Hyphenate } from "./words/division-places.ts";

/** The divisions of words in a language; undefined where none are known for it. */
type DivisionsIn = (language: string) => Hyphenate | undefined;

export interface Book {
  readonly structure: StructureElement;
  /** Sheets with title and contents, which are numbered apart. */
  readonly sheetsBeforeText: number;
}

/** Sets and draws the whole, sheet by sheet: what stands before the text is drawn last, when all folios are known. */
export function composeBook(
  print: PrintDocument,
  pen: PdfPen,
  design: PageDesign,
  pictures: ReadonlyMap<string, PdfPicture>,
  divisionsIn: DivisionsIn,
): Book {
  const structure = new StructureElement("Document");
  const parts = partsOf(structure);
  const composition = compositionOf(print, pen, design, pictures, divisionsIn);
  const { sheet, notes } = composition;
  const area = { heightPt: sheet.bottomPt - sheet.topPt, noteGapPt: sheet.noteGapPt };
  const broken = (blocks: Iterable<SetBlock>): Generator<SheetContent> =>
    breakSheets(blocks, line => notes.calledBy(line), area);
  const draw = (drawn: Iterable<SheetContent>, headsFrom: number, folioOf: (index: number) => string): number =>
    drawSheets(pen, drawn, design.sheet, { ...print, folioOf, headsFrom }, notes.beginnings);
  const [inText, inFront]: [ContentsEntry[], ContentsEntry[]] = [[], []];
  const ofText = broken(setText(print, design, composition, parts.text));
  const ofBack = (folios: ReadonlyMap<string, string>): Generator<SheetContent> =>
    broken(setMatter(withFolios(print.back, folios), "back", design, composition, parts.back));
  draw(entering(inText, arabic, textAndBack(ofText, ofBack)), 1, arabic);
  const titleSheets = drawTitlePage(pen, print.titlePage, parts.title, design, composition);
  const roman = (index: number): string => inRoman(titleSheets + index + 1);
  const ofFront = broken(setMatter(print.front, "front", design, composition, parts.front));
  const beforeText = frontAndContents(entering(inFront, roman, ofFront), () =>
    broken(setContentsOf([...inFront, ...inText], print, design, composition, parts.contents)),
  );
  const drawn = draw(beforeText, Infinity, roman);
  return { structure, sheetsBeforeText: titleSheets + drawn };
}

/** The back tells of the folios of the text: it is set when these are known. */
function* textAndBack(
  text: Iterable<SheetContent>,
  backOf: (folios: ReadonlyMap<string, string>) => Iterable<SheetContent>,
): Generator<SheetContent> {
  const folios = new Map<string, string>();
  let index = 0;
  for (const sheet of text) {
    noteFolio(sheet, arabic(index++), folios);
    yield sheet;
  }
  yield* backOf(folios);
}

function* frontAndContents(
  front: Iterable<SheetContent>,
  contentsOf: () => Iterable<SheetContent>,
): Generator<SheetContent> {
  yield* front;
  yield* contentsOf();
}

/** Enters the headings of sheets into a list as they pass. */
function* entering(
  entries: ContentsEntry[],
  folioOf: (index: number) => string,
  sheets: Iterable<SheetContent>,
): Generator<SheetContent> {
  let index = 0;
  for (const sheet of sheets) {
    for (const { block, isFirst } of sheet.lines) {
      const { outline, level, id } = block;
      if (isFirst && outline !== undefined && id !== undefined)
        entries.push({ title: outline, level, id, folio: folioOf(index) });
    }
    index++;
    yield sheet;
  }
}

/** The parts of the book in their order. */
function partsOf(
  structure: StructureElement,
): Record<"title" | "front" | "contents" | "text" | "back", StructureElement> {
  const part = (): StructureElement => structure.child("Sect");
  return { title: part(), front: part(), contents: part(), text: part(), back: part() };
}

/** None where the text has no headings: what stands around it is found without. */
function setContentsOf(
  entries: readonly ContentsEntry[],
  print: PrintDocument,
  design: PageDesign,
  composition: Composition,
  element: StructureElement,
): SetBlock[] {
  if (!print.text.some(({ outline }) => outline !== undefined)) return [];
  const setting = composition.settingIn(undefined);
  const title = { text: print.contentsTitle, language: print.wordsLanguage };
  const [first, ...others] = setContents(title, entries, element, design, composition.wording, setting);
  return [{ ...first!, opensSheet: true }, ...others];
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
    pictures,
    leadsSomewhere: target =>
      target.startsWith("#") ? destinations.has(target.slice(1)) : /^(https?|mailto):/.test(target),
  };
  const settingIn = settingsBy(print.language, pen, design.sheet.measurePt, divisionsIn);
  const equipment = { sheet: design.sheet, wording, pictures, settingIn };
  return { ...equipment, notes: new NoteSetter(print.notes, design.note, equipment) };
}

/** One for each language: texts are taken apart once. */
function settingsBy(
  language: string,
  metrics: FontMetrics,
  measurePt: number,
  divisionsIn: DivisionsIn,
): (language: string | undefined) => Setting {
  const dashed = new DividedTexts(metrics);
  const known = new Map<string, DividedTexts | undefined>();
  const hyphenatedIn = (language: string): DividedTexts | undefined => {
    if (!known.has(language)) {
      const hyphenate = divisionsIn(language);
      known.set(language, hyphenate && new DividedTexts(metrics, hyphenate));
    }
    return known.get(language);
  };
  return (own = language) => ({
    measurePt,
    metrics,
    language: own,
    dashed,
    hyphenated: hyphenatedIn(own),
    hyphenatedIn,
  });
}

function setText(
  print: PrintDocument,
  design: PageDesign,
  composition: Composition,
  element: StructureElement,
): Generator<SetBlock> {
  const blocks = wellGrouped(withMarksInText(print.text));
  const structure = new StructureOfBlocks(element, blocks);
  const stream: Stream = { tag: "Reading", designs: design.text, structure, gridPt: design.sheet.gridPt / 2 };
  return setBlocks(namedHeadings(blocks, "text"), stream, composition);
}

/** Sets the matter that stands before the text or after it. */
function setMatter(
  matter: readonly Block[],
  part: "front" | "back",
  design: PageDesign,
  composition: Composition,
  element: StructureElement,
): Iterable<SetBlock> {
  const blocks = wellGrouped(matter);
  const structure = new StructureOfBlocks(element, blocks);
  const stream: Stream = { tag: "Apparatus", designs: design.back, structure, gridPt: 0 };
  const set = setBlocks(namedHeadings(blocks, part), stream, composition);
  const { topPt, bottomPt } = composition.sheet;
  return part === "front" ? withPartsOnSheets(set, bottomPt - topPt) : set;
}

/** Each part begins a sheet, unless what is left of the one before has room for it. */
function withPartsOnSheets(blocks: Iterable<SetBlock>, sheetPt: number): SetBlock[] {
  const parts: SetBlock[][] = [];
  for (const block of blocks)
    if (block.outline !== undefined || parts.length === 0) parts.push([block]);
    else parts.at(-1)!.push(block);
  let usedPt = 0;
  return parts.flatMap(([first, ...others]) => {
    const heightPt = heightOf([first!, ...others]);
    const opensSheet = usedPt + heightPt > sheetPt;
    usedPt = ((opensSheet ? 0 : usedPt) + heightPt) % sheetPt;
    return [{ ...first!, opensSheet }, ...others];
  });
}

function heightOf(blocks: readonly SetBlock[]): number {
  const ofLines = (lines: SetBlock["lines"]): number => lines.reduce((sum, { leadingPt }) => sum + leadingPt, 0);
  return blocks.reduce((sum, { beforePt, lines }) => sum + beforePt + ofLines(lines), 0);
}

/** Each heading can be led to. */
function namedHeadings(blocks: readonly Block[], part: string): Block[] {
  return blocks.map((block, index) =>
    block.outline === undefined ? block : { ...block, id: block.id ?? `${part}.heading.${index}` },
  );
}

/** All names that a link may lead to. */
function destinationsIn({ front, text, notes, back }: PrintDocument): ReadonlySet<string> {
  const names = new Set(notes.flatMap(({ id }) => [id, `call.${id}`]));
  const add = (content: readonly Inline[]): void => {
    for (const inline of content) {
      if ("id" in inline && inline.id !== undefined) names.add(inline.id);
      if ("content" in inline) add(inline.content);
    }
  };
  for (const [part, blocks] of [
    ["front", front],
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

/** A page that begins between blocks is marked at the line that follows. */
function withMarksInText(blocks: readonly Block[]): Block[] {
  const marked: Block[] = [];
  let waiting: readonly Inline[] = [];
  for (const block of blocks) {
    if (block.picture) {
      marked.push(block);
      continue;
    }
    const whole = waiting.length > 0 ? { ...block, content: [...waiting, ...block.content] } : block;
    waiting = whole.content.length > 0 && whole.content.every(isPageMark) ? whole.content : [];
    if (waiting.length === 0) marked.push(whole);
  }
  const last = marked.at(-1) ?? blocks.at(-1);
  if (waiting.length === 0) return marked;
  return [...marked, { ...last!, picture: undefined, id: undefined, outline: undefined, content: waiting }];
}

function isPageMark(inline: Inline): boolean {
  return inline.kind === "page" || inline.kind === "anchor" || (inline.kind === "text" && isBlank(inline.text));
}

function arabic(index: number): string {
  return String(index + 1);
}
