import type { Block, Inline, PrintDocument, TitleRole } from "../print/print-vocabulary.ts";
import { wrap, type Indents } from "./wrap.ts";

const measure = 72;
const rule = "=".repeat(measure);
/** Stands for a space at which no line ends, while lines are broken. No XML has this character. */
const unbroken = "\0";

/**
 * The edition as a person would type it, in 72 columns: letter-head, text, notes, colophon, a rule between them. Lines end
 * in LF; none ends in a space.
 */
export function renderText({ titlePage, text, notes, back }: PrintDocument): string {
  const head = titlePage.flatMap(({ role, content }) => typeTitle(role, plainText(content)));
  const body = text.flatMap(typeBlock);
  const foot = notes.flatMap(({ n, content }) => [...wrap(`[${n}] ${plainText(content)}`, measure, hanging(4)), ""]);
  const colophon = back.flatMap(typeBlock);
  const parts = notes.length > 0 ? [head, body, foot, colophon] : [head, body, colophon];
  return (
    parts
      .map(lines => withoutBlankEnds(lines).join("\n"))
      .join(`\n\n${rule}\n\n`)
      .replaceAll(unbroken, " ") + "\n"
  );
}

function typeTitle(role: TitleRole, text: string): string[] {
  const lines = wrap(text, measure, { first: 0, rest: role === "imprint" ? 4 : 0 });
  return role === "imprint" ? lines : [...lines, ""];
}

function typeBlock(block: Block): string[] {
  const lines = wrap(plainText(block.content), measure, indentsOf(block));
  return block.role === "entry" || block.role === "verse" || block.role === "table-row" ? lines : [...lines, ""];
}

function indentsOf({ role, continues }: Block): Indents {
  switch (role) {
    case "speech":
      return continues ? { first: 4, rest: 4 } : hanging(4);
    case "commentary":
    case "quote":
      return { first: 8, rest: 8 };
    case "list-item":
    case "entry":
      return hanging(4);
    case "verse":
    case "table-row":
      return { first: 4, rest: 8 };
    default:
      return { first: 0, rest: 0 };
  }
}

function hanging(columns: number): Indents {
  return { first: 0, rest: columns };
}

function plainText(content: readonly Inline[]): string {
  return content.map(typeInline).join("");
}

function typeInline(inline: Inline): string {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "page":
      return ` ${`[p. ${inline.n}]`.replaceAll(/\s/g, unbroken)} `;
    case "call":
      return ` [${inline.n}]`;
    case "line-break":
      return " ";
    case "run":
    case "label":
    case "link":
      return plainText(inline.content);
  }
}

function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex(line => line !== "");
  const last = lines.findLastIndex(line => line !== "");
  return first < 0 ? [] : lines.slice(first, last + 1);
}
