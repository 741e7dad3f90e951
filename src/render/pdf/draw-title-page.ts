import type { PdfPen } from "../../engines/pdfkit.ts";
import { black, grey, sheet, designs, type BlockDesign } from "./page-design.ts";
import type { PrintDocument, TitleRole } from "../print/print-vocabulary.ts";
import { setLines } from "./set-blocks.ts";

interface TitleDesign extends BlockDesign {
  readonly ink: readonly [number, number, number];
}

const plain = { ...designs.paragraph, justified: false };
const titleDesigns: Readonly<Record<TitleRole, TitleDesign>> = {
  title: { ...plain, sizePt: 24, leadingPt: 30, beforePt: 96, ink: black },
  subtitle: { ...plain, sizePt: 13, leadingPt: 18, beforePt: 14, italic: true, ink: grey },
  byline: { ...plain, sizePt: 12, leadingPt: 16, beforePt: 40, ink: black },
  imprint: { ...plain, sizePt: 9, leadingPt: 12.5, beforePt: 7, ink: black },
  rights: { ...plain, sizePt: 9, leadingPt: 12.5, beforePt: 7, ink: black },
};

/** The title page: ranged left; the imprint stands at the foot. */
export function drawTitlePage(pen: PdfPen, { titlePage }: PrintDocument): void {
  pen.beginSheet(sheet.widthPt, sheet.heightPt);
  pen.beginTag("Apparatus");
  const blocks = titlePage.map(({ role, content }) => ({
    role,
    design: titleDesigns[role],
    lines: setLines(content, titleDesigns[role], "Apparatus", pen),
  }));
  const heightPt = ({ design, lines }: (typeof blocks)[number]): number =>
    design.beforePt + lines.length * design.leadingPt;
  const isFoot = (role: TitleRole): boolean => role === "imprint" || role === "rights";
  let footPt =
    sheet.bottomPt - blocks.filter(({ role }) => isFoot(role)).reduce((sum, block) => sum + heightPt(block), 0);
  let headPt = sheet.topPt;
  for (const block of blocks) {
    const { role, design, lines } = block;
    let yPt = (isFoot(role) ? footPt : headPt) + design.beforePt;
    for (const line of lines) {
      let xPt = sheet.leftPt;
      yPt += design.leadingPt;
      for (const [index, { fragments, widthPt }] of line.words.entries()) {
        const ends = index < line.words.length - 1 ? " " : "";
        for (const { text, face } of fragments)
          pen.text(text + ends, { font: face, sizePt: design.sizePt, ink: design.ink, xPt, yPt });
        xPt += widthPt + line.spacePt;
      }
    }
    if (isFoot(role)) footPt += heightPt(block);
    else headPt += heightPt(block);
  }
  pen.endTag();
}
