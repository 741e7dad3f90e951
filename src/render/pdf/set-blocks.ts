import { breakLines } from "./break-lines.ts";
import { collectWords } from "./collect.ts";
import type { FontMetrics } from "./fonts.ts";
import { sheet, type BlockDesign } from "./page-design.ts";
import type { Inline } from "../print/print-vocabulary.ts";
import type { Line, Tag } from "./set-text.ts";

/** Content as lines of a design: broken, and justified where the design says so. */
export function setLines(content: readonly Inline[], design: BlockDesign, tag: Tag, metrics: FontMetrics): Line[] {
  const words = collectWords(content, design, tag, metrics);
  const spacePt = metrics.widthPt(" ", design.italic ? "italic" : "regular", design.sizePt);
  const restPt = sheet.measurePt - design.leftPt;
  const firstPt = restPt - design.firstPt;
  const ends = breakLines(
    words.map(({ widthPt }) => widthPt),
    { firstPt, restPt, spacePt, justified: design.justified },
  );
  return ends.map((end, index) => {
    const line = words.slice(ends[index - 1] ?? 0, end);
    const widthPt = index === 0 ? firstPt : restPt;
    const usedPt = line.reduce((sum, word) => sum + word.widthPt, 0) + (line.length - 1) * spacePt;
    const overfull = usedPt > widthPt;
    const spread = line.length > 1 && (overfull || (design.justified && index < ends.length - 1));
    return {
      words: line,
      leftPt: design.leftPt + (index === 0 ? design.firstPt : 0),
      spacePt: spread ? spacePt + (widthPt - usedPt) / (line.length - 1) : spacePt,
      leadingPt: design.leadingPt,
      sizePt: design.sizePt,
    };
  });
}
