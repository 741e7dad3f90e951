import type { Block } from "../../print/print-vocabulary.ts";
import { grey, type BlockDesign, type PageDesign } from "../page-design.ts";
import type { Line, Word } from "../set-text.ts";

/** A heading is smaller the deeper it stands; what continues a block stands closer to it; lists stand in lists. */
export function designOfBlock(block: Block, designs: PageDesign["text"]): BlockDesign {
  const { role, level, continues, groups } = block;
  const design = designs[role];
  if (role === "heading") return looking(block, level === 1 ? design : lesserHeading(level, design));
  const depth = groups.filter(({ kind }) => kind === "list").length;
  const steps = Math.min(role === "list-item" || role === "entry" ? Math.max(0, depth - 1) : depth, 6);
  const deeper = steps > 0 ? inset(design, steps * design.sizePt * 1.3) : design;
  const within = looking(block, inFigure(block, inQuotation(block, deeper)));
  return continues ? { ...within, firstPt: 0, beforePt: Math.min(within.beforePt, 3) } : within;
}

/** The design of a part of a verse that continues another speaker's: it begins where that ended, if it has room there. */
export function continuingVerse(
  design: BlockDesign,
  endPt: number,
  words: readonly Word[],
  measurePt: number,
): BlockDesign {
  const spacePt = design.sizePt * 0.3;
  const widthPt = words.reduce((sum, word) => sum + word.widthPt + spacePt, 0);
  return endPt + spacePt + widthPt > measurePt ? design : { ...design, firstPt: endPt + spacePt - design.leftPt };
}

/** Of the last line, from the left of the measure. Points. */
export function endOf(lines: readonly Line[]): number | undefined {
  const last = lines.at(-1);
  const placed = last?.parts.at(-1)?.at(-1);
  return last && placed && placed.xPt + placed.word.widthPt * last.letterWidth;
}

function looking({ looks }: Block, design: BlockDesign): BlockDesign {
  const free = { justified: false, leftPt: 0, firstPt: 0 } as const;
  let looking = design;
  if (looks.includes("centred")) looking = { ...looking, ...free, balanced: true, before: 0.5 };
  if (looks.includes("at-end")) looking = { ...looking, ...free, before: 1 };
  if (looks.includes("indented")) looking = inset(looking, design.sizePt * 1.3);
  if (looks.includes("close")) looking = { ...looking, beforePt: 0 };
  if (looks.includes("large")) looking = { ...looking, sizePt: design.sizePt * 1.5, leadingPt: design.leadingPt * 1.5 };
  return looking;
}

/** Words about a picture are smaller than the text; a description of it is no heading. */
function inFigure({ role, groups }: Block, design: BlockDesign): BlockDesign {
  if (groups.at(-1)?.kind !== "figure" || (role !== "caption" && role !== "paragraph")) return design;
  const { sizePt, leadingPt } = design;
  const smaller = { sizePt: sizePt * 0.86, leadingPt: leadingPt * 0.86, beforePt: leadingPt * 0.3 };
  return { ...design, ...smaller, justified: false };
}

/** Verse stands as far in as the prose of a quotation. */
function inQuotation({ role, groups }: Block, design: BlockDesign): BlockDesign {
  const isQuoted = role === "verse" && groups.some(({ kind }) => kind === "quote");
  return isQuoted ? inset(design, design.sizePt * 1.3) : design;
}

function inset(design: BlockDesign, byPt: number): BlockDesign {
  return { ...design, leftPt: design.leftPt + byPt };
}

function lesserHeading(level: number, design: BlockDesign): BlockDesign {
  const { sizePt, leadingPt, beforePt } = design;
  if (level === 2) return { ...design, sizePt: sizePt * 0.85, leadingPt: leadingPt * 0.88, bold: false, italic: true };
  const least = { ...design, sizePt: sizePt * 0.8, leadingPt: leadingPt * 0.83, beforePt: beforePt * 0.6, bold: false };
  return { ...least, italic: level === 3, ink: grey };
}
