import type { Ink } from "../../../pdf/drawing.ts";
import type { Link } from "../../../pdf/pen.ts";
import type { StructureElement } from "../../../pdf/structure.ts";
import type { Style } from "../../print/print-vocabulary.ts";
import type { FontFace } from "../font-faces.ts";
import { black, rubric, type BlockDesign } from "../page-design.ts";
import type { Look, Tag } from "../set-text.ts";

/** The styles, tag, design and element that words stand in. */
export interface Context {
  readonly styles: readonly Style[];
  readonly tag: Tag;
  readonly label: boolean;
  readonly design: BlockDesign;
  readonly element: StructureElement;
  readonly link: Link | undefined;
  readonly language: string | undefined;
}

/** The look of a text there. */
export function lookOf(text: string, context: Context): Look {
  const { styles, tag, design, element, link, language } = context;
  const raised = styles.includes("superscript");
  const lowered = styles.includes("subscript");
  return {
    face: faceOf(text, context),
    sizePt: raised || lowered ? design.sizePt * 0.66 : design.sizePt,
    ink: inkOf(context),
    risePt: raised ? design.sizePt * 0.34 : lowered ? -design.sizePt * 0.15 : 0,
    tag,
    underlined: styles.includes("corrected"),
    content: tag === "Artifact" ? undefined : element.content(),
    link,
    language,
  };
}

function inkOf({ styles, tag, design }: Context): Ink {
  if (tag === "Apparatus" && styles.includes("redacted")) return black;
  return styles.includes("supplied") ? rubric : design.ink;
}

/** Speakers are in small capitals; what is typed in capitals becomes small capitals throughout. */
function faceOf(text: string, { styles, label, design }: Context): FontFace {
  if (label || styles.includes("small-caps")) return /\p{Lu}{2}/u.test(text) ? "capsToSmallCaps" : "smallCaps";
  const bold = design.bold || styles.includes("bold");
  const italic = design.italic !== styles.includes("italic");
  return bold ? (italic ? "boldItalic" : "bold") : italic ? "italic" : "regular";
}
