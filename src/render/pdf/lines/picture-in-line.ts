import type { PdfPen } from "../../../pdf/pen.ts";
import type { Look, PictureInLine, Word } from "../set-text.ts";

/** The leading of a line that such pictures stand in. Points. */
export function leadingWith(words: readonly Word[], leadingPt: number, sizePt: number): number {
  let mostPt = leadingPt;
  for (const { fragments } of words)
    for (const { picture } of fragments)
      if (picture && picture.heightPt > sizePt) mostPt = Math.max(mostPt, 2 * picture.heightPt - sizePt * 0.6);
  return mostPt;
}

/** It stands on the foot of the letters, where it is as high as they are, and else on their line. */
export function drawInLine(
  pen: PdfPen,
  { picture, heightPt }: PictureInLine,
  look: Look,
  leftPt: number,
  baselinePt: number,
): void {
  if (look.content) pen.content(look.content, look.tag);
  else pen.artifact();
  const widthPt = (heightPt * picture.widthPx) / picture.heightPx;
  const footPt = baselinePt + (heightPt > look.sizePt * 0.8 && heightPt <= look.sizePt ? look.sizePt * 0.2 : 0);
  pen.picture(picture, { leftPt, topPt: footPt - heightPt - look.risePt, widthPt, heightPt });
}
