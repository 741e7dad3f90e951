import { runsRightToLeft } from "../../../core/direction.ts";
import { StructureElement } from "../../../pdf/structure.ts";
import { setLines, type Setting } from "../lines/set-lines.ts";
import type { BlockDesign, PageDesign } from "../page-design.ts";
import type { Line } from "../set-text.ts";
import { collectWords, type Wording } from "../words/collect-words.ts";
import type { SetBlock } from "./block-of-lines.ts";

/** A heading of the book, and the folio of the sheet on which it stands. */
export interface ContentsEntry {
  readonly title: string;
  readonly level: number;
  /** Of its destination. */
  readonly id: string;
  readonly folio: string;
}

/** The table of contents: each heading with its folio at the right, or at the left where lines begin at the right, both of them a link. */
export function setContents(
  title: { readonly text: string; readonly language: string },
  entries: readonly ContentsEntry[],
  element: StructureElement,
  design: PageDesign,
  wording: Wording,
  setting: Setting,
): SetBlock[] {
  const heading = design.back.heading;
  const { text, language } = title;
  const headingWords = collectWords(
    [{ kind: "text", text }],
    heading,
    "Apparatus",
    element.child("P", { language }),
    wording,
  );
  const list = element.child("TOC");
  return [
    block(setLines(headingWords, heading, { ...setting, language }), { ...heading, keepsWithNext: true }),
    ...entries.map(entry => {
      const line = { ...design.back.paragraph, justified: false, balanced: true, ...indentOf(entry.level, design) };
      return block(setEntry(entry, list.child("TOCI"), line, wording, setting), line);
    }),
  ];
}

function indentOf(level: number, { back }: PageDesign): { readonly leftPt: number; readonly firstPt: number } {
  const stepPt = back.paragraph.sizePt * 1.4;
  return { leftPt: stepPt * Math.min(level, 5), firstPt: -stepPt };
}

function setEntry(
  { title, id, folio }: ContentsEntry,
  element: StructureElement,
  design: BlockDesign,
  wording: Wording,
  setting: Setting,
): Line[] {
  const reference = element.child("Reference");
  const linked = (text: string): Parameters<typeof collectWords>[0] => [
    { kind: "link", target: `#${id}`, content: [{ kind: "text", text }] },
  ];
  const words = collectWords(linked(title), design, "Apparatus", reference, wording);
  const [number] = collectWords(linked(folio), design, "Apparatus", reference, wording);
  const folioPt = setting.metrics.widthPt("0000", "regular", design.sizePt);
  const rightToLeft = runsRightToLeft(setting.language);
  const set = setLines(words, design, { ...setting, measurePt: setting.measurePt - folioPt });
  const lines = rightToLeft ? set.map(line => shifted(line, folioPt)) : set;
  const last = lines.at(-1);
  if (!last || !number) return lines;
  const xPt = rightToLeft ? 0 : setting.measurePt - number.widthPt;
  const placed = { word: number, xPt, offsetsPt: undefined, goesOn: false };
  return [...lines.slice(0, -1), { ...last, parts: [...last.parts, [placed]] }];
}

function shifted(line: Line, byPt: number): Line {
  return { ...line, parts: line.parts.map(part => part.map(placed => ({ ...placed, xPt: placed.xPt + byPt }))) };
}

function block(lines: readonly Line[], { beforePt, keepsWithNext }: BlockDesign): SetBlock {
  const plain = { opensSheet: false, gridPt: 0, id: undefined, outline: undefined, level: 1 };
  return { ...plain, lines, beforePt, keepsWithNext, ruledAbove: false, ruledBelow: false, repeated: [] };
}
