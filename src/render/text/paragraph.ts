/** Lines that stand together. */
export interface Paragraph {
  readonly lines: readonly string[];
  /** The number of blank lines before it, where anything stands before it. */
  readonly space: 0 | 1 | 2;
  /** The notes called in it, in order. */
  readonly calls: readonly string[];
  /** True of a table, whose end is known by a blank line: one must stand after it, whatever follows. */
  readonly isTable: boolean;
  /** The place in it at which a page of the source begins. */
  readonly pageBreak: "before" | "within" | "none";
}

/** Lines that are parts of the file, and no words: nothing else may look like them. */
export const partRule = "=".repeat(72);
export const noteRule = "_".repeat(24);

/** Paragraphs one below the other, with the space that each asks for. */
export function joinParagraphs(paragraphs: readonly Paragraph[]): string {
  const lines: string[] = [];
  for (const [i, { lines: own, space }] of paragraphs.entries()) {
    const blank = paragraphs[i - 1]?.isTable ? Math.max(space, 1) : space;
    if (i > 0) lines.push(...Array<string>(blank).fill(""));
    for (const line of own) lines.push(line);
  }
  return lines.join("\n");
}

/** Words that look like a rule are moved in by a space, so that a line at the margin that looks like one is one. */
export function keepFromRules(line: string): string {
  return isRule(line) ? ` ${line}` : line;
}

export function isRule(line: string): boolean {
  return line === partRule || line === noteRule || tableRule.test(line);
}

const tableRule = /^-+(?: {2}-+)*$/;
