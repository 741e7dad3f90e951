import type { PdfPen } from "../../engines/pdf/pen.ts";
import { rubric } from "./page-design.ts";
import type { Fragment, Line, Mark, PlacedWord } from "./set-text.ts";

/** Where a line is drawn: the left of the measure, and the top of the line. Points. */
export interface LinePlace {
  readonly leftPt: number;
  readonly topPt: number;
  /** Whether another part stands beside it, from which it is parted by a space. */
  readonly isBeside: boolean;
}

/** Draws one part of a line; pages of the source in the margin, what is corrected underlined. */
export function drawPart(pen: PdfPen, line: Line, part: readonly PlacedWord[], place: LinePlace): void {
  const { leftPt, topPt, isBeside } = place;
  const baselinePt = topPt + (line.leadingPt - line.sizePt) / 2 + line.sizePt * 0.8;
  for (const [index, { word, xPt }] of part.entries()) {
    const drawMarks = (nth: number): void => {
      for (const mark of word.marks)
        if (mark.kind === "page" && mark.at === nth) drawPageMark(pen, mark, leftPt, topPt, baselinePt);
        else if (mark.kind === "anchor" && mark.at === nth) pen.anchor(mark.id, topPt);
    };
    const isLast = word.continues || (index === part.length - 1 && !isBeside);
    let fragmentX = leftPt + xPt + (word.rightToLeft ? word.widthPt : 0);
    for (const [nth, fragment] of word.fragments.entries()) {
      drawMarks(nth);
      if (word.rightToLeft) fragmentX -= fragment.widthPt;
      const isSpaced = !isLast && nth === word.fragments.length - 1 && fragment.tag !== "Call";
      drawFragment(pen, fragment, { xPt: fragmentX, yPt: baselinePt, isSpaced, goesOn: word.continues });
      if (!word.rightToLeft) fragmentX += fragment.widthPt;
    }
    drawMarks(word.fragments.length);
    for (const mark of word.marks) if (mark.kind === "call") pen.destination(`call.${mark.note}`, topPt);
  }
  const fragments = part.flatMap(({ word }) => word.fragments);
  if (fragments.some(({ underlined }) => underlined))
    for (const underline of underlinesOf(part)) drawUnderline(pen, underline, leftPt, baselinePt);
  if (fragments.some(({ link }) => link)) drawLinks(pen, part, { leftPt, topPt, heightPt: line.leadingPt });
}

function drawLinks(
  pen: PdfPen,
  part: readonly PlacedWord[],
  { leftPt, topPt, heightPt }: { leftPt: number; topPt: number; heightPt: number },
): void {
  for (const { link, at } of linksOf(part))
    pen.link(link, { leftPt: leftPt + at.leftPt, topPt, widthPt: at.widthPt, heightPt });
}

export function drawPictures(pen: PdfPen, line: Line, { leftPt, topPt }: Omit<LinePlace, "isBeside">): void {
  for (const { picture, leftPt: xPt, widthPt, heightPt, content } of line.pictures) {
    pen.content(content, "Apparatus");
    pen.picture(picture, { leftPt: leftPt + xPt, topPt: topPt + line.leadingPt - heightPt, widthPt, heightPt });
  }
}

function drawFragment(
  pen: PdfPen,
  fragment: Fragment,
  { xPt, yPt, isSpaced, goesOn }: { xPt: number; yPt: number; isSpaced: boolean; goesOn: boolean },
): void {
  const { text, face, sizePt, ink, risePt, tag, content, standsFor } = fragment;
  if (content) pen.content(content, tag);
  else pen.artifact();
  const place = { sizePt, ink, xPt, yPt: yPt - risePt };
  const wording = standsFor === undefined ? undefined : { actualText: standsFor, goesOn };
  pen.text(isSpaced ? `${text} ` : text, face, place, wording);
}

type PageMark = Extract<Mark, { kind: "page" }>;

/** The number of the source page in the margin, at the line in which the page begins. */
function drawPageMark(pen: PdfPen, { n, id, content }: PageMark, leftPt: number, topPt: number, yPt: number): void {
  const text = `[${n}]`;
  const sizePt = 8;
  if (id !== undefined) pen.destination(id, topPt);
  pen.content(content, "PageMark");
  const xPt = leftPt - 14 - pen.widthPt(text, "regular", sizePt);
  pen.text(text, "regular", { sizePt, ink: rubric, xPt, yPt });
}

interface Stretch {
  readonly leftPt: number;
  readonly widthPt: number;
}

/** Stretches of one word and the next that have something in common are one. */
function stretchesOf<Value>(
  part: readonly PlacedWord[],
  valueOf: (fragment: Fragment) => Value | undefined,
): { readonly value: Value; readonly at: Stretch }[] {
  const stretches: { value: Value; at: Stretch }[] = [];
  for (const { word, xPt } of part) {
    let leftPt = xPt + (word.rightToLeft ? word.widthPt : 0);
    for (const fragment of word.fragments) {
      if (word.rightToLeft) leftPt -= fragment.widthPt;
      const value = valueOf(fragment);
      const last = stretches.at(-1);
      const at = { leftPt, widthPt: fragment.widthPt };
      if (value !== undefined) {
        if (last?.value === value) last.at = spanning(last.at, at);
        else stretches.push({ value, at });
      }
      if (!word.rightToLeft) leftPt += fragment.widthPt;
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
): { readonly link: NonNullable<Fragment["link"]>; readonly at: Stretch }[] {
  return stretchesOf(part, ({ link }) => link).map(({ value, at }) => ({ link: value, at }));
}

/** By fragment: what is corrected twice is underlined twice. */
function underlinesOf(part: readonly PlacedWord[]): readonly Stretch[] {
  return stretchesOf(part, fragment => (fragment.underlined ? fragment : undefined)).map(({ at }) => at);
}

function drawUnderline(pen: PdfPen, { leftPt: fromPt, widthPt }: Stretch, leftPt: number, baselinePt: number): void {
  const from = leftPt + fromPt;
  pen.rule({ fromPt: from, toPt: from + widthPt, yPt: baselinePt + 2.2, weightPt: 0.7, ink: rubric, dotted: true });
}
