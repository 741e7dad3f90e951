import type { PdfPen } from "../../../pdf/pen.ts";
import type { Shaping } from "../../../pdf/shaped-phrase.ts";
import type { Wording } from "../../../pdf/wording.ts";
import { rubric } from "../page-design.ts";
import type { Fragment, Line, Look, PlacedWord, Word } from "../set-text.ts";
import { drawInLine } from "./picture-in-line.ts";
import { pageMarksOf, placePageMarks, shownFor, type PageMark, type PlaceOfMark } from "./place-page-marks.ts";

/** The place of a line on the sheet: the left of the measure, and the top of the line. Points. */
export interface LinePlace {
  readonly leftPt: number;
  readonly topPt: number;
  /** True where a space parts it from something that follows: another part beside it, or the next line. ISO 32000-1, 14.8.2.5. */
  readonly isFollowed: boolean;
}

/** Draws one part of a line; pages of the source in the margin, what is corrected underlined. */
export function drawPart(pen: PdfPen, line: Line, part: readonly PlacedWord[], place: LinePlace): void {
  const { leftPt, topPt, isFollowed } = place;
  const baselinePt = topPt + (line.leadingPt - line.sizePt) / 2 + line.sizePt * 0.8;
  const ofLine = {
    leftPt,
    topPt,
    baselinePt,
    letterWidth: line.letterWidth,
    pageMarks: marksInMargin(pen, line, leftPt),
  };
  pen.letterWidth(line.letterWidth);
  let [isUnderlined, isLinked] = [false, false];
  for (let i = 0; i < part.length; i++) {
    const { word } = part[i]!;
    const isSpaced = !word.continues && (i < part.length - 1 || isFollowed);
    drawWord(pen, part[i]!, isSpaced, ofLine);
    for (const { look } of word.fragments) {
      isUnderlined ||= look.underlined;
      isLinked ||= look.link !== undefined;
    }
  }
  if (isUnderlined)
    for (const underline of underlinesOf(part, line.letterWidth)) drawUnderline(pen, underline, leftPt, baselinePt);
  if (isLinked) drawLinks(pen, part, line, { leftPt, topPt });
}

interface PlaceOfLine {
  readonly leftPt: number;
  readonly topPt: number;
  readonly baselinePt: number;
  readonly letterWidth: number;
  readonly pageMarks: ReadonlyMap<PageMark, PlaceOfMark>;
}

function marksInMargin(pen: PdfPen, line: Line, leftPt: number): ReadonlyMap<PageMark, PlaceOfMark> {
  const marks = pageMarksOf(line);
  if (marks.length === 0) return noMarks;
  return placePageMarks(marks, leftPt, (text, sizePt) => pen.widthPt(text, "regular", sizePt));
}

const noMarks: ReadonlyMap<PageMark, PlaceOfMark> = new Map();

function drawWord(pen: PdfPen, placed: PlacedWord, isSpaced: boolean, line: PlaceOfLine): void {
  const { word, xPt, offsetsPt } = placed;
  const { fragments } = word;
  const space = isSpaced ? lookOfSpace(word) : undefined;
  let along = 0;
  for (let i = 0; i < fragments.length; i++) {
    const fragment = fragments[i]!;
    const { shaping, look } = fragment;
    drawPlaces(pen, word, i, line);
    const endsSpaced = i === fragments.length - 1 && space !== undefined && fragment.look.content === space.content;
    const fragmentX = line.leftPt + xPt + (offsetsPt?.[i] ?? along);
    const goesOn = i === 0 && placed.goesOn;
    if (fragment.picture) drawInLine(pen, fragment.picture, look, fragmentX, line.baselinePt);
    else drawText(pen, shaping, look, fragmentX, line.baselinePt, wordingOf(fragment, endsSpaced, goesOn));
    along += fragment.widthPt * line.letterWidth;
  }
  if (space && space.content !== fragments.at(-1)?.look.content)
    drawText(pen, pen.shape(" ", space.face), space, line.leftPt + xPt + along, line.baselinePt, unspaced);
  drawPlaces(pen, word, fragments.length, line);
  for (const mark of word.marks) if (mark.kind === "call") pen.destination(`call.${mark.note}`, line.topPt);
}

/** The space after a word is of the text in which it stands, though the word end with a call or what is marked up. */
function lookOfSpace({ fragments, spaceLook }: Word): Look | undefined {
  const last = fragments.at(-1)?.look;
  return spaceLook ?? (last?.tag === "Call" ? undefined : last);
}

/** The pages that begin before a fragment, and the anchors that stand there. */
function drawPlaces(pen: PdfPen, { marks }: Word, fragment: number, line: PlaceOfLine): void {
  for (const mark of marks)
    if (mark.kind === "page" && mark.at === fragment) drawPageMark(pen, mark, line);
    else if (mark.kind === "anchor" && mark.at === fragment) pen.anchor(mark.id, line.topPt);
}

function drawLinks(
  pen: PdfPen,
  part: readonly PlacedWord[],
  { letterWidth, leadingPt: heightPt }: Line,
  { leftPt, topPt }: { leftPt: number; topPt: number },
): void {
  for (const { link, at } of linksOf(part, letterWidth))
    pen.link(link, { leftPt: leftPt + at.leftPt, topPt, widthPt: at.widthPt, heightPt });
}

export function drawPictures(pen: PdfPen, line: Line, { leftPt, topPt }: Omit<LinePlace, "isFollowed">): void {
  for (const { picture, leftPt: xPt, widthPt, heightPt, content } of line.pictures) {
    pen.content(content, "Apparatus");
    pen.picture(picture, { leftPt: leftPt + xPt, topPt: topPt + line.leadingPt - heightPt, widthPt, heightPt });
  }
}

function wordingOf({ part }: Fragment, isSpaced: boolean, goesOn: boolean): Wording {
  if (part || goesOn) return { part, isSpaced, goesOn };
  return isSpaced ? spaced : unspaced;
}

const unspaced: Wording = { part: undefined, isSpaced: false, goesOn: false };
const spaced: Wording = { ...unspaced, isSpaced: true };

function drawText(pen: PdfPen, shaping: Shaping, look: Look, xPt: number, yPt: number, wording: Wording): void {
  if (look.content) pen.content(look.content, look.tag);
  else pen.artifact();
  pen.text(shaping, look, xPt, yPt - look.risePt, wording);
}

/** The number of the source page in the margin, at the line in which the page begins. */
function drawPageMark(pen: PdfPen, mark: PageMark, { topPt, baselinePt, pageMarks }: PlaceOfLine): void {
  const { leftPt, belowPt, sizePt } = pageMarks.get(mark)!;
  if (mark.id !== undefined) pen.destination(mark.id, topPt);
  pen.content(mark.content, "PageMark");
  pen.text(pen.shape(shownFor(mark), "regular"), { sizePt, ink: rubric }, leftPt, baselinePt + belowPt);
}

interface Stretch {
  readonly leftPt: number;
  readonly widthPt: number;
}

/** Stretches of one word and the next that have something in common are one. */
function stretchesOf<Value>(
  part: readonly PlacedWord[],
  letterWidth: number,
  valueOf: (fragment: Fragment) => Value | undefined,
): { readonly value: Value; readonly at: Stretch }[] {
  const stretches: { value: Value; at: Stretch }[] = [];
  for (const { word, xPt, offsetsPt } of part) {
    let along = 0;
    for (let nth = 0; nth < word.fragments.length; nth++) {
      const fragment = word.fragments[nth]!;
      const value = valueOf(fragment);
      const widthPt = fragment.widthPt * letterWidth;
      if (value !== undefined) {
        const last = stretches.at(-1);
        const at = { leftPt: xPt + (offsetsPt?.[nth] ?? along), widthPt };
        if (last?.value === value) last.at = spanning(last.at, at);
        else stretches.push({ value, at });
      }
      along += widthPt;
    }
  }
  return stretches;
}

function spanning(one: Stretch, other: Stretch): Stretch {
  const leftPt = Math.min(one.leftPt, other.leftPt);
  return { leftPt, widthPt: Math.max(one.leftPt + one.widthPt, other.leftPt + other.widthPt) - leftPt };
}

function linksOf(
  part: readonly PlacedWord[],
  letterWidth: number,
): { readonly link: NonNullable<Look["link"]>; readonly at: Stretch }[] {
  return stretchesOf(part, letterWidth, ({ look }) => look.link).map(({ value, at }) => ({ link: value, at }));
}

/** By fragment: what is corrected twice is underlined twice. */
function underlinesOf(part: readonly PlacedWord[], letterWidth: number): readonly Stretch[] {
  return stretchesOf(part, letterWidth, fragment => (fragment.look.underlined ? fragment : undefined)).map(
    ({ at }) => at,
  );
}

function drawUnderline(pen: PdfPen, { leftPt: fromPt, widthPt }: Stretch, leftPt: number, baselinePt: number): void {
  const from = leftPt + fromPt;
  pen.rule({ fromPt: from, toPt: from + widthPt, yPt: baselinePt + 2.2, weightPt: 0.7, ink: rubric, dotted: true });
}
