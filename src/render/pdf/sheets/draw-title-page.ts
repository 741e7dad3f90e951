import type { PdfPen } from "../../../pdf/pen.ts";
import type { StructureElement } from "../../../pdf/structure.ts";
import type { TitleLine, TitleRole } from "../../print/print-vocabulary.ts";
import type { Composition } from "../blocks/set-blocks.ts";
import { drawPart } from "../lines/draw-line.ts";
import { setLines } from "../lines/set-lines.ts";
import type { PageDesign } from "../page-design.ts";
import { collectWords } from "../words/collect-words.ts";

/** The title page: ranged left; the imprint stands at the foot. What it has no room for goes on to the next sheet. */
export function drawTitlePage(
  pen: PdfPen,
  titlePage: readonly TitleLine[],
  section: StructureElement,
  { sheet, title: designs }: PageDesign,
  composition: Composition,
): number {
  const set = titlePage.map(({ role, language, content }) => {
    const design = designs[role];
    const element = section.child(role === "title" ? "Title" : "P", { language });
    const words = collectWords(content, design, "Apparatus", element, composition.wording);
    const lines = setLines(words, design, composition.settingIn(language));
    return { role, lines, beforePt: design.beforePt, heightPt: design.beforePt + lines.length * design.leadingPt };
  });
  pen.beginSheet(sheet.widthPt, sheet.heightPt);
  let sheets = 1;
  let topPt = sheet.topPt;
  const footPt = set.reduce((sum, { role, heightPt }) => (isAtFoot(role) ? sum + heightPt : sum), 0);
  let isFootBegun = false;
  for (const { role, lines, beforePt } of set) {
    if (isAtFoot(role) && !isFootBegun) {
      topPt = Math.max(topPt, sheet.bottomPt - footPt);
      isFootBegun = true;
    }
    topPt += beforePt;
    for (const line of lines) {
      if (topPt + line.leadingPt > sheet.bottomPt + 1) {
        pen.beginSheet(sheet.widthPt, sheet.heightPt);
        sheets++;
        topPt = sheet.topPt;
      }
      const isFollowed = line !== lines.at(-1);
      for (const part of line.parts) drawPart(pen, line, part, { leftPt: sheet.leftPt, topPt, isFollowed });
      topPt += line.leadingPt;
    }
  }
  return sheets;
}

function isAtFoot(role: TitleRole): boolean {
  return role === "imprint" || role === "rights";
}
