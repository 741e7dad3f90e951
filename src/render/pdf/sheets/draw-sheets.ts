import { greatest } from "../../../core/append.ts";
import type { PdfPen } from "../../../pdf/pen.ts";
import { drawPart, drawPictures } from "../lines/draw-line.ts";
import { black, grey, type SheetDesign } from "../page-design.ts";
import type { Line } from "../set-text.ts";
import type { PlacedLine, SheetContent } from "./break-sheets.ts";
import { drawFurniture, drawRunningHead, type Furniture } from "./draw-furniture.ts";

/** Draws sheets in their order: running head, text with page marks in the margin, notes, folio. Gives their number. */
export function drawSheets(
  pen: PdfPen,
  sheets: Iterable<SheetContent>,
  design: SheetDesign,
  furniture: Furniture,
  noteBeginnings: ReadonlyMap<Line, string>,
): number {
  let page = "";
  let index = 0;
  for (const content of sheets) {
    pen.beginSheet(design.widthPt, design.heightPt);
    const pages = pagesBegunOn(content);
    const first = beginsWithPage(content) ? undefined : page;
    page = pages.at(-1) ?? page;
    const source = isText(content) ? [...(first ? [first] : []), ...pages] : [];
    drawLines(pen, content.lines, design);
    drawNotes(pen, content.notes, design, noteBeginnings);
    pen.artifact();
    pen.letterWidth(1);
    if (index >= furniture.headsFrom) drawRunningHead(pen, furniture, source, design);
    drawFurniture(pen, furniture.folioOf(index), design.folioPt, "centre", design);
    index++;
  }
  return index;
}

function pagesBegunOn({ lines }: SheetContent): string[] {
  const pages: string[] = [];
  for (const { line } of lines)
    for (const part of line.parts)
      for (const { word } of part) for (const mark of word.marks) if (mark.kind === "page") pages.push(mark.n);
  return pages;
}

/** Not the back matter, which is of no page of the source. */
function isText({ lines }: SheetContent): boolean {
  return lines.some(({ line }) =>
    line.parts.some(part => part.some(({ word }) => word.fragments.some(({ look }) => look.tag === "Reading"))),
  );
}

function beginsWithPage({ lines }: SheetContent): boolean {
  const first = lines[0]?.line.parts.find(part => part.length > 0)?.[0];
  return first?.word.marks.some(mark => mark.kind === "page" && mark.at === 0) ?? false;
}

/** The cells of a row one after another, each with all its lines, as they are read. */
function drawLines(pen: PdfPen, lines: readonly PlacedLine[], design: SheetDesign): void {
  for (let start = 0, end = 0; start < lines.length; start = end) {
    const { block } = lines[start]!;
    while (lines[end]?.block === block) end++;
    const ofBlock = lines.slice(start, end);
    for (const placed of ofBlock) drawSurroundings(pen, placed, design);
    const parts = greatest(ofBlock.map(({ line }) => line.parts.length));
    for (let part = 0; part < parts; part++)
      for (const { line, topPt, isLast } of ofBlock)
        drawPart(pen, line, line.parts[part] ?? [], {
          leftPt: design.leftPt,
          topPt: design.topPt + topPt,
          isFollowed: parts > 1 || !isLast,
        });
  }
}

function drawSurroundings(pen: PdfPen, { line, topPt, block, isFirst, isLast }: PlacedLine, design: SheetDesign): void {
  const top = design.topPt + topPt;
  if (isFirst && block.id !== undefined) pen.destination(block.id, top);
  if (isFirst && block.outline !== undefined) pen.bookmark(block.outline, block.level, top);
  drawPictures(pen, line, { leftPt: design.leftPt, topPt: top });
  if (isFirst && block.ruledAbove) drawRuleOfTable(pen, top - 1.5, design);
  if (isLast && block.ruledBelow) drawRuleOfTable(pen, top + line.leadingPt + 1.5, design);
}

function drawRuleOfTable(pen: PdfPen, yPt: number, { leftPt, measurePt }: SheetDesign): void {
  pen.rule({ fromPt: leftPt, toPt: leftPt + measurePt, yPt, weightPt: 0.5, ink: grey, dotted: false });
}

/** Notes stand at the foot of the type area, under a short rule. */
function drawNotes(
  pen: PdfPen,
  notes: readonly Line[],
  design: SheetDesign,
  beginnings: ReadonlyMap<Line, string>,
): void {
  if (notes.length === 0) return;
  const { leftPt, bottomPt } = design;
  let topPt = bottomPt - notes.reduce((sum, { leadingPt }) => sum + leadingPt, 0);
  pen.rule({ fromPt: leftPt, toPt: leftPt + 60, yPt: topPt - 5, weightPt: 0.5, ink: black, dotted: false });
  for (const [index, note] of notes.entries()) {
    const begun = beginnings.get(note);
    if (begun !== undefined) pen.destination(begun, topPt);
    drawPictures(pen, note, { leftPt, topPt });
    const next = notes[index + 1];
    const isFollowed = next === undefined || !beginnings.has(next);
    for (const part of note.parts) drawPart(pen, note, part, { leftPt, topPt, isFollowed });
    topPt += note.leadingPt;
  }
}
