import { columnsOf, piecesOf } from "../../core/columns.ts";
import { isBlank } from "../../core/is-blank.ts";

/** The indents of a paragraph, of its first line and of the rest, in columns. */
export interface Indents {
  readonly first: number;
  readonly rest: number;
}

/** Stands for a space at which no line ends. No XML has this character. */
export const unbroken = "\0";
/** Stands for the end of a line that the text itself has. No XML has this character. */
export const lineEnd = "\x01";

/** Stands for a line that is kept though it has no words. No XML has this character. */
export const blankLine = "\x02";

/**
 * Words set in lines of at most `width` columns. A word is never cut, but between ideographs: one that is too long has a
 * line of its own.
 */
export function wrap(text: string, width: number, { first, rest }: Indents): string[] {
  const parts = text.split(lineEnd).filter(part => !isBlank(part.replaceAll(unbroken, "")));
  return parts.flatMap((part, i) => wrapPart(part, width, i === 0 ? { first, rest } : { first: rest, rest }));
}

function wrapPart(text: string, width: number, { first, rest }: Indents): string[] {
  if (text === blankLine) return [""];
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(/[ \t\r\n]+/).filter(Boolean))
    for (const [i, piece] of piecesOf(word).entries()) {
      const columns = columnsOf(piece);
      const space = i === 0 ? 1 : 0;
      if (line !== "" && used + space + columns > width) {
        lines.push(line);
        line = "";
      }
      const indent = lines.length === 0 ? first : rest;
      const before = line === "" ? " ".repeat(indent) : " ".repeat(space);
      line += before + piece;
      used = line === before + piece ? indent + columns : used + space + columns;
    }
  return (line === "" ? lines : [...lines, line]).map(typed => typed.replaceAll(unbroken, " ").replace(/ +$/, ""));
}
