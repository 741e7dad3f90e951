import type { PdfPen } from "../../engines/pdfkit.ts";
import type { PlacedLine, SheetContent } from "./break-sheets.ts";
import { drawTitlePage } from "./draw-title-page.ts";
import { black, grey, rubric, sheet } from "./page-design.ts";
import type { PrintDocument } from "../print/print-vocabulary.ts";
import type { Fragment, Line, Mark, Tag } from "./set-text.ts";

/** Draws the title page, then each sheet: running head, text with page marks in the margin, notes, sheet number. */
export function drawSheets(pen: PdfPen, print: PrintDocument, sheets: readonly SheetContent[]): void {
  drawTitlePage(pen, print);
  let page = "";
  for (const [index, content] of sheets.entries()) {
    pen.beginSheet(sheet.widthPt, sheet.heightPt);
    const pages = pagesBegunOn(content);
    const first = beginsWithPage(content) ? undefined : page;
    page = pages.at(-1) ?? page;
    const source = isText(content) ? [...(first ? [first] : []), ...pages] : [];
    if (index > 0) drawRunningHead(pen, print.runningTitle, source);
    for (const line of content.lines) drawPlaced(pen, line);
    drawNotes(pen, content.notes);
    drawFurniture(pen, String(index + 2), sheet.folioPt, "centre");
  }
}

function pagesBegunOn({ lines }: SheetContent): string[] {
  return lines.flatMap(({ line }) => marksOf(line).flatMap(mark => (mark.kind === "page" ? [mark.n] : [])));
}

/** Not the back matter, which is of no page of the source. */
function isText({ lines }: SheetContent): boolean {
  return lines.some(({ line }) => line.words.some(({ fragments }) => fragments.some(({ tag }) => tag === "Reading")));
}

function beginsWithPage({ lines }: SheetContent): boolean {
  return lines[0]?.line.words[0]?.marks.some(({ kind }) => kind === "page") ?? false;
}

function marksOf(line: Line): Mark[] {
  return line.words.flatMap(({ marks }) => marks);
}

function drawRunningHead(pen: PdfPen, title: string, pages: readonly string[]): void {
  const source =
    pages.length === 0
      ? ""
      : pages.length === 1
        ? `source p. ${pages[0] ?? ""}`
        : `source pp. ${pages[0] ?? ""}–${pages.at(-1) ?? ""}`;
  drawFurniture(pen, title, sheet.headPt, "left");
  if (source !== "") drawFurniture(pen, source, sheet.headPt, "right");
}

function drawFurniture(pen: PdfPen, text: string, yPt: number, align: "left" | "centre" | "right"): void {
  const sizePt = 8.5;
  const roomPt = sheet.measurePt - pen.widthPt(text, "italic", sizePt);
  const xPt = sheet.leftPt + (align === "left" ? 0 : align === "right" ? roomPt : roomPt / 2);
  pen.beginTag("Artifact");
  pen.text(text, { font: "italic", sizePt, ink: grey, xPt, yPt });
  pen.endTag();
}

function drawPlaced(pen: PdfPen, { line, topPt, begins }: PlacedLine): void {
  const topOnSheetPt = sheet.topPt + topPt;
  if (begins?.id !== undefined) pen.destination(begins.id, topOnSheetPt);
  if (begins?.outline !== undefined) pen.bookmark(begins.outline, begins.level);
  drawLine(pen, line, topOnSheetPt);
}

function drawLine(pen: PdfPen, line: Line, topPt: number): void {
  const baselinePt = topPt + (line.leadingPt - line.sizePt) / 2 + line.sizePt * 0.8;
  let xPt = sheet.leftPt + line.leftPt;
  let open: Tag | undefined;
  const inTag = (tag: Tag | undefined): void => {
    if (tag === open && tag !== "Call") return;
    if (open) pen.endTag();
    if (tag) pen.beginTag(tag);
    open = tag;
  };
  for (const [index, { fragments, widthPt, marks }] of line.words.entries()) {
    const drawMarks = (nth: number): void => {
      const here = marks.filter(mark => mark.kind === "page" && mark.at === nth) as PageMark[];
      if (here.length > 0) inTag(undefined);
      for (const mark of here) drawPageMark(pen, mark, topPt, baselinePt);
    };
    let insidePt = xPt;
    for (const [nth, fragment] of fragments.entries()) {
      drawMarks(nth);
      inTag(fragment.tag);
      const ends = nth === fragments.length - 1 && index < line.words.length - 1 && fragment.tag !== "Call";
      drawFragment(pen, fragment, ends ? `${fragment.text} ` : fragment.text, insidePt, baselinePt);
      insidePt += fragment.widthPt;
    }
    drawMarks(fragments.length);
    xPt += widthPt + line.spacePt;
  }
  inTag(undefined);
  for (const underline of underlinesOf(line)) drawUnderline(pen, underline, baselinePt);
}

type PageMark = Extract<Mark, { kind: "page" }>;

function drawFragment(pen: PdfPen, fragment: Fragment, text: string, xPt: number, baselinePt: number): void {
  const { face, sizePt, ink, risePt } = fragment;
  pen.text(text, { font: face, sizePt, ink, xPt, yPt: baselinePt - risePt });
}

/** The number of the source page in the margin, at the line in which the page begins. */
function drawPageMark(pen: PdfPen, { n, id }: PageMark, topPt: number, baselinePt: number): void {
  const text = `[${n}]`;
  const sizePt = 8;
  if (id !== undefined) pen.destination(id, topPt);
  pen.beginTag("PageMark");
  const xPt = sheet.leftPt - 14 - pen.widthPt(text, "regular", sizePt);
  pen.text(text, { font: "regular", sizePt, ink: rubric, xPt, yPt: baselinePt });
  pen.endTag();
}

interface Underline {
  readonly fromPt: number;
  readonly toPt: number;
}

function underlinesOf(line: Line): Underline[] {
  let xPt = sheet.leftPt + line.leftPt;
  return line.words.flatMap(({ fragments, widthPt }) => {
    let insidePt = xPt;
    xPt += widthPt + line.spacePt;
    return fragments.flatMap(fragment => {
      const fromPt = insidePt;
      insidePt += fragment.widthPt;
      return fragment.underlined ? [{ fromPt, toPt: insidePt }] : [];
    });
  });
}

function drawUnderline(pen: PdfPen, { fromPt, toPt }: Underline, baselinePt: number): void {
  pen.beginTag("Artifact");
  pen.rule({ fromPt, toPt, yPt: baselinePt + 2.2, weightPt: 0.7, ink: rubric, dotted: true });
  pen.endTag();
}

/** Notes stand at the foot of the type area, under a short rule. */
function drawNotes(pen: PdfPen, notes: readonly Line[]): void {
  if (notes.length === 0) return;
  let topPt = sheet.bottomPt - notes.reduce((sum, { leadingPt }) => sum + leadingPt, 0);
  pen.beginTag("Artifact");
  pen.rule({ fromPt: sheet.leftPt, toPt: sheet.leftPt + 60, yPt: topPt - 5, weightPt: 0.5, ink: black, dotted: false });
  pen.endTag();
  for (const note of notes) {
    drawLine(pen, note, topPt);
    topPt += note.leadingPt;
  }
}
