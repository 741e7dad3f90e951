import type { FontFace, FontMetrics } from "./fonts.ts";
import { black, grey, rubric, type BlockDesign } from "./page-design.ts";
import type { Inline, Style } from "../print/print-vocabulary.ts";
import type { Fragment, Mark, Tag, Word } from "./set-text.ts";

interface Context {
  readonly styles: ReadonlySet<Style>;
  readonly tag: Tag;
  readonly label: boolean;
  readonly design: BlockDesign;
}

/** The words of a block, measured: each of fragments of one style, with the marks that stand before or in it. */
export function collectWords(content: readonly Inline[], design: BlockDesign, tag: Tag, metrics: FontMetrics): Word[] {
  const collector = new Collector(metrics);
  collector.add(content, { styles: new Set(), tag, label: false, design });
  return collector.finish();
}

class Collector {
  readonly #metrics: FontMetrics;
  readonly #words: Word[] = [];
  #fragments: Fragment[] = [];
  #marks: Mark[] = [];

  constructor(metrics: FontMetrics) {
    this.#metrics = metrics;
  }

  add(content: readonly Inline[], context: Context): void {
    for (const inline of content) this.#inline(inline, context);
  }

  finish(): Word[] {
    this.#endWord();
    if (this.#marks.length > 0) this.#words.push({ fragments: [], widthPt: 0, marks: this.#marks });
    return this.#words;
  }

  #inline(inline: Inline, context: Context): void {
    switch (inline.kind) {
      case "text": {
        this.#text(inline.text, context);
        return;
      }
      case "run": {
        const tag = inline.furniture ? "Apparatus" : context.tag;
        this.add(inline.content, { ...context, tag, styles: new Set([...context.styles, ...inline.styles]) });
        return;
      }
      case "label": {
        this.add(inline.content, { ...context, label: true });
        return;
      }
      case "link": {
        this.add(inline.content, context);
        return;
      }
      case "line-break": {
        this.#endWord();
        return;
      }
      case "page": {
        this.#marks.push({ kind: "page", n: inline.n, id: inline.id, at: this.#fragments.length });
        return;
      }
      case "call": {
        const raised = { ...context, styles: new Set<Style>(["superscript"]) };
        if (this.#fragments.at(-1)?.tag === "Call")
          this.#fragments.push(this.#fragment(",", { ...raised, tag: "Artifact" }));
        this.#fragments.push(this.#fragment(inline.n, { ...raised, tag: "Call" }));
        this.#marks.push({ kind: "call", note: inline.note });
        return;
      }
    }
  }

  #text(text: string, context: Context): void {
    for (const [index, part] of text.split(/[ \t\r\n]/).entries()) {
      if (index > 0) this.#endWord();
      if (part !== "") this.#fragments.push(this.#fragment(part, context));
    }
  }

  #fragment(text: string, { styles, tag, label, design }: Context): Fragment {
    const face = faceOf(styles, label, design);
    const raised = styles.has("superscript");
    const sizePt = raised || styles.has("subscript") ? design.sizePt * 0.66 : design.sizePt;
    const ink =
      tag === "Apparatus" && styles.has("redacted")
        ? black
        : styles.has("supplied")
          ? rubric
          : design.italic && tag === "Reading"
            ? grey
            : black;
    const risePt = raised ? design.sizePt * 0.34 : styles.has("subscript") ? -design.sizePt * 0.15 : 0;
    const widthPt = this.#metrics.widthPt(text, face, sizePt);
    return { text, face, sizePt, ink, risePt, tag, widthPt, underlined: styles.has("corrected") };
  }

  #endWord(): void {
    if (this.#fragments.length === 0) return;
    const widthPt = this.#fragments.reduce((sum, fragment) => sum + fragment.widthPt, 0);
    this.#words.push({ fragments: this.#fragments, widthPt, marks: this.#marks });
    this.#fragments = [];
    this.#marks = [];
  }
}

function faceOf(styles: ReadonlySet<Style>, label: boolean, design: BlockDesign): FontFace {
  const bold = label || design.bold || styles.has("bold");
  const italic = design.italic !== styles.has("italic");
  return bold ? (italic ? "boldItalic" : "bold") : italic ? "italic" : "regular";
}
