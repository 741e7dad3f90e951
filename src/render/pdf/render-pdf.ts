import { reporter, type Diagnostic } from "../../core/diagnostic.ts";
import { success, type Outcome } from "../../core/outcome.ts";
import { openPdf, type PdfPen } from "../../engines/pdfkit.ts";
import { breakSheets, type SetBlock } from "./break-sheets.ts";
import { codes } from "./codes.ts";
import { drawSheets } from "./draw-sheets.ts";
import type { Fonts } from "./fonts.ts";
import { backDesigns, black, designs, noteDesign, sheet, type BlockDesign } from "./page-design.ts";
import type { Block, Inline, PrintDocument } from "../print/print-vocabulary.ts";
import { setLines } from "./set-blocks.ts";
import type { Line, Tag } from "./set-text.ts";

const report = reporter(codes);

export interface PdfSettings {
  /** The date of creation where the edition has none of its own. */
  readonly date: Date | undefined;
}

/** The edition as a book: title page, text with its notes at the foot, back matter. Findings: REC-P101. */
export function renderPdf(print: PrintDocument, fonts: Fonts, settings: PdfSettings): Outcome<Uint8Array> {
  const { language, title, author, subject, keywords } = print;
  const date = print.date ? new Date(`${print.date}T00:00:00Z`) : settings.date;
  const faces = Object.fromEntries(
    Object.entries(fonts).map(([name, bytes]) => [name, { fonts: [bytes], features: [] }]),
  );
  const pen = openPdf(faces, { language, title, author, subject, keywords: keywords.join("; "), date });
  const blocks = [
    ...withMarksInText(print.text).map(block => setBlock(block, designs, "Reading", pen)),
    ...print.back.map((block, index) => ({
      ...setBlock(block, backDesigns, "Apparatus", pen),
      opensSheet: index === 0,
    })),
  ];
  const notes = setNotes(print, pen);
  const sheets = breakSheets(blocks, line => notesCalledBy(line, notes), sheet.bottomPt - sheet.topPt, noteGapPt);
  drawSheets(pen, print, sheets);
  return success(pen.finish(), reportMissing(pen.missing(), print.title));
}

const noteGapPt = 14;

function setBlock(block: Block, designed: typeof designs, tag: Tag, pen: PdfPen): SetBlock {
  const design = designFor(block, designed);
  return {
    lines: setLines(block.content, design, tag, pen),
    beforePt: design.beforePt,
    keepsWithNext: design.keepsWithNext,
    opensSheet: false,
    id: block.id,
    outline: block.outline,
    level: block.level,
  };
}

/** A heading is smaller the deeper it stands; what continues a block stands closer to it. */
function designFor({ role, level, continues }: Block, designed: typeof designs): BlockDesign {
  const design = designed[role];
  if (role === "heading")
    return { ...design, sizePt: level === 1 ? design.sizePt : 11, italic: level > 1, bold: level === 1 };
  return continues ? { ...design, firstPt: 0, beforePt: Math.min(design.beforePt, 3) } : design;
}

function setNotes(print: PrintDocument, pen: PdfPen): ReadonlyMap<string, readonly Line[]> {
  return new Map(
    print.notes.map(({ id, n, content }) => {
      const words = textOf(content).trim() === "" ? noWords : content;
      const lines = setLines(words, { ...noteDesign, firstPt: 0 }, "Note", pen).map((line, index) =>
        index === 0 ? { ...line, leftPt: 0 } : line,
      );
      const [first, ...others] = lines;
      if (!first) return [id, []];
      const number = {
        text: n,
        face: "regular",
        sizePt: noteDesign.sizePt,
        ink: black,
        risePt: 0,
        tag: "Call",
        underlined: false,
      } as const;
      const fragment = { ...number, widthPt: pen.widthPt(n, "regular", noteDesign.sizePt) };
      const called = { fragments: [fragment], widthPt: -noteDesign.firstPt - first.spacePt, marks: [] };
      return [id, [{ ...first, words: [called, ...first.words] }, ...others]];
    }),
  );
}

/** A page that begins between blocks is marked at the line that follows. */
function withMarksInText(blocks: readonly Block[]): Block[] {
  const marked: Block[] = [];
  let waiting: readonly Inline[] = [];
  for (const block of blocks) {
    const content = [...waiting, ...block.content];
    waiting = content.every(isPageMark) ? content : [];
    if (waiting.length === 0) marked.push({ ...block, content });
  }
  return waiting.length > 0 ? [...marked, { ...blocks.at(-1)!, content: waiting }] : marked;
}

function isPageMark(inline: Inline): boolean {
  return inline.kind === "page" || (inline.kind === "text" && inline.text.trim() === "");
}

/** A note that has no words still has its number, which the text calls, and a line. */
const noWords: readonly Inline[] = [{ kind: "text", text: "\u00A0" }];

/** The notes that a line calls, and those that they call in turn. */
function notesCalledBy(line: Line, notes: ReadonlyMap<string, readonly Line[]>): readonly Line[] {
  const called = line.words.flatMap(({ marks }) =>
    marks.flatMap(mark => (mark.kind === "call" ? (notes.get(mark.note) ?? []) : [])),
  );
  return [...called, ...called.flatMap(noteLine => notesCalledBy(noteLine, notes))];
}

/** Each character that no font has, once, in the order of the text. */
function reportMissing(characters: readonly string[], title: string): readonly Diagnostic[] {
  return characters
    .filter(character => character.trim() !== "")
    .map(character => {
      const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
      return report("REC-P101", { file: title }, { character, code });
    });
}

function textOf(content: readonly Inline[]): string {
  return content
    .map(inline => (inline.kind === "text" ? inline.text : "content" in inline ? textOf(inline.content) : ""))
    .join("");
}
