import type { TypedInline } from "./typed-vocabulary.ts";
import { blankLine, lineEnd, unbroken } from "./wrap.ts";

/** The content of a block as it is typed, its marks and furniture among the words. */
export function typeInline(content: readonly TypedInline[]): string {
  return content.map(typeOne).join("");
}

function typeOne(inline: TypedInline): string {
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
    case "blank-line":
      return lineEnd + blankLine;
    case "span":
      return typeInline(inline.content);
  }
}

/** The numbers of the notes that are called, in order. */
export function callsIn(content: readonly TypedInline[]): string[] {
  return content.flatMap(inline => {
    if (inline.kind === "call") return [inline.n];
    return inline.kind === "span" ? callsIn(inline.content) : [];
  });
}

/** Where a page begins: before all words, among them, or nowhere. */
export function pageBreakIn(content: readonly TypedInline[]): "before" | "within" | "none" {
  let isBefore = true;
  for (const inline of content) {
    if (inline.kind === "page") return isBefore ? "before" : "within";
    if (inline.kind === "span" && pageBreakIn(inline.content) !== "none") return "within";
    if (inline.kind !== "text" || inline.text.trim() !== "") isBefore = false;
  }
  return "none";
}
