import { rightToLeftLetter, runsRightToLeft } from "../../../core/direction.ts";
import type { PdfPen } from "../../../pdf/pen.ts";
import { grey, type SheetDesign } from "../page-design.ts";
import { fragmentOf, wordOf, type Look } from "../set-text.ts";
import { directWords } from "../words/direct-words.ts";
import { placeInOrder } from "../words/order-words.ts";

/** The running heads and folios that are drawn on the sheets besides their lines. */
export interface Furniture {
  readonly runningTitle: string;
  /** Of the document: the head of a book that runs from right to left begins on the right. BCP 47. */
  readonly language: string;
  /** The words of the head for one page of the source, and for several, `{}` standing for their numbers. */
  readonly sourcePage: string;
  readonly sourcePages: string;
  /** The folio of a sheet, from 0. */
  folioOf(index: number): string;
  /** The index of the first sheet with a running head, from 0. */
  readonly headsFrom: number;
}

/** The word for a page that its name may begin with before a figure, and the running head says already. */
const wordForPage = /^(?:[Pp]p?\.|[Pp]ag\.|[Pp]age|S\.)\s*(?=\d|(?:[IVXLCDM]+|[ivxlcdm]+)[rv]?(?![\p{L}.]))/u;

export function drawRunningHead(
  pen: PdfPen,
  { runningTitle, language, sourcePage, sourcePages }: Furniture,
  pages: readonly string[],
  design: SheetDesign,
): void {
  const [start, end] = runsRightToLeft(language) ? (["right", "left"] as const) : (["left", "right"] as const);
  drawFurniture(pen, runningTitle, design.headPt, start, design);
  const [first, last] = [pages[0], pages.at(-1)].map(page => page?.replace(wordForPage, ""));
  if (first === undefined || last === undefined) return;
  const [words, numbers] = pages.length === 1 ? [sourcePage, first] : [sourcePages, `${first}–${last}`];
  const source = words.replace("{}", () => numbers);
  drawFurniture(pen, source, design.headPt, end, design);
}

export function drawFurniture(
  pen: PdfPen,
  text: string,
  yPt: number,
  align: "left" | "centre" | "right",
  { leftPt, measurePt, furniturePt: sizePt }: SheetDesign,
): void {
  const fitting = fittedTo(measurePt * 0.72, text, pen, sizePt);
  const roomPt = measurePt - pen.widthPt(fitting, "italic", sizePt);
  const xPt = leftPt + (align === "left" ? 0 : align === "right" ? roomPt : roomPt / 2);
  if (!rightToLeftLetter.test(fitting)) pen.text(pen.shape(fitting, "italic"), { sizePt, ink: grey }, xPt, yPt);
  else drawDirected(pen, fitting, sizePt, xPt, yPt);
}

/** Words that run both ways, each at its place. */
function drawDirected(pen: PdfPen, text: string, sizePt: number, xPt: number, yPt: number): void {
  const look: Look = { ...plain, sizePt };
  const words = text.split(" ").map(word => wordOf([fragmentOf(word, look, pen)], [], rightToLeftLetter.test(word)));
  const directed = directWords(words, undefined, pen);
  const spacePt = pen.widthPt(" ", "italic", sizePt);
  for (const { word, xPt: wordPt, offsetsPt } of placeInOrder(directed.words, directed.rightToLeft, xPt, spacePt))
    word.fragments.forEach(({ shaping }, index) => {
      pen.text(shaping, look, wordPt + (offsetsPt?.[index] ?? 0), yPt);
    });
}

const plain = {
  face: "italic",
  ink: grey,
  risePt: 0,
  tag: "Artifact",
  underlined: false,
  content: undefined,
  link: undefined,
  language: undefined,
} as const;

/** A title that is too long for the head is cut at a word. */
function fittedTo(widthPt: number, text: string, pen: PdfPen, sizePt: number): string {
  if (pen.widthPt(text, "italic", sizePt) <= widthPt) return text;
  const words = text.split(" ");
  while (words.length > 1 && pen.widthPt(`${words.join(" ")} …`, "italic", sizePt) > widthPt) words.pop();
  return words.length > 1 ? `${words.join(" ")} …` : `${text.slice(0, 40)}…`;
}
