import { CompactFault, type Place } from "./compact-fault.ts";

/** The characters of a schema in the compact syntax, its escapes resolved. An end of line that is not escaped is `endOfLine`. */
export interface Characters {
  readonly text: string;
  /** The place of the character at an offset, as it is written. */
  readonly placeAt: (offset: number) => Place;
}

/** Never a character of a schema: XML has none such. */
export const endOfLine = "\0";

/** Resolves `\x{41}`, before anything else is read. RELAX NG compact syntax, 3.1 and 3.2. Errors: CompactFault. */
export function readCharacters(written: string): Characters {
  const offsets: number[] = [];
  const lines = [0];
  let text = "";
  const token = /\\x+\{([0-9a-fA-F]*)\}|\\x+\{|\r\n?|\n|[^]/gu;
  const placeOf = (offset: number): Place => placeIn(lines, offset);
  for (const { 0: found, 1: code, index } of written.matchAll(token)) {
    const isEnd = /^[\r\n]/.test(found);
    if (isEnd) lines.push(index + found.length);
    const character = isEnd ? endOfLine : found.startsWith("\\x") ? escaped(code, placeOf(index)) : found;
    if (!isEnd && !isCharacter(character)) throw new CompactFault("No XML may hold this character.", placeOf(index));
    offsets.push(...Array.from({ length: character.length }, () => index));
    text += character;
  }
  return { text, placeAt: offset => placeOf(offsets[offset] ?? written.length) };
}

function escaped(code: string | undefined, place: Place): string {
  const codePoint = code === undefined || code === "" ? NaN : parseInt(code, 16);
  if (!(codePoint <= 0x10ffff)) throw new CompactFault("This escape is of no character.", place);
  return String.fromCodePoint(codePoint);
}

/** XML 1.0, 2.2. */
function isCharacter(character: string): boolean {
  return /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]$/u.test(character);
}

function placeIn(lines: readonly number[], offset: number): Place {
  let [low, high] = [0, lines.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lines[middle]! <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - lines[low]! + 1 };
}
