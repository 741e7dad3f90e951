import { isBlank } from "../../core/is-blank.ts";
import { doubt, settleDoubts } from "../../tei/doubted-words.ts";
import type { TypedInline } from "./typed-vocabulary.ts";
import { blankLine, lineEnd, unbroken } from "./wrap.ts";

/** The content of a block as it is typed, its marks and furniture among the words. */
export function typeInline(content: readonly TypedInline[]): string {
  const typed: string[] = [];
  let lastWords = -1;
  for (const inline of withoutSpans(content)) {
    if (inline.kind === "doubt") {
      if (lastWords >= 0) typed[lastWords] = doubted(typed[lastWords]!);
      continue;
    }
    typed.push(typeOne(inline));
    if (isOfWords(inline)) lastWords = typed.length - 1;
  }
  return settleDoubts(typed.join(""));
}

function doubted(words: string): string {
  let end = words.length;
  while (end > 0 && isBlank(words.charAt(end - 1))) end--;
  return words.slice(0, end) + doubt + words.slice(end);
}

function withoutSpans(content: readonly TypedInline[]): readonly Single[] {
  return content.flatMap(inline => (inline.kind === "span" ? withoutSpans(inline.content) : [inline]));
}

type Single = Exclude<TypedInline, { kind: "span" }>;

function isOfWords(inline: Single): boolean {
  return (inline.kind === "text" || inline.kind === "furniture") && !isBlank(inline.text);
}

function typeOne(inline: Exclude<Single, { kind: "doubt" }>): string {
  switch (inline.kind) {
    case "text":
    case "furniture":
    case "gap":
      return inline.text;
    case "page":
      return ` ${`[p. ${inline.n}]`.replaceAll(/\s/g, unbroken)} `;
    case "call":
      return ` [${inline.n}]`;
    case "line":
      return lineEnd + unbroken.repeat(inline.indent);
    case "spaces":
      return unbroken.repeat(inline.columns);
    case "blank-line":
      return lineEnd + blankLine;
  }
}

/** The numbers of the notes that are called, in order. */
export function callsIn(content: readonly TypedInline[]): string[] {
  return content.flatMap(inline => {
    if (inline.kind === "call") return [inline.n];
    return inline.kind === "span" ? callsIn(inline.content) : [];
  });
}

/** The place at which a page of the source begins: before all words, among them, or nowhere. */
export function pageBreakIn(content: readonly TypedInline[]): "before" | "within" | "none" {
  let isBefore = true;
  for (const inline of content) {
    if (inline.kind === "page") return isBefore ? "before" : "within";
    if (inline.kind === "span" && pageBreakIn(inline.content) !== "none") return "within";
    if (inline.kind !== "text" || !isBlank(inline.text)) isBefore = false;
  }
  return "none";
}
