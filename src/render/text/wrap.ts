/** How the lines of a paragraph stand. */
export interface Indents {
  readonly first: number;
  readonly rest: number;
}

/** Words set in lines of at most `width` columns. A word is never cut: one that is too long has a line of its own. */
export function wrap(text: string, width: number, { first, rest }: Indents): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(/[ \t\r\n]+/).filter(Boolean)) {
    const columns = columnsOf(word);
    if (line !== "" && used + 1 + columns > width) {
      lines.push(line);
      line = "";
    }
    const indent = lines.length === 0 ? first : rest;
    if (line === "") {
      line = " ".repeat(indent) + word;
      used = indent + columns;
    } else {
      line += ` ${word}`;
      used += 1 + columns;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** East Asian wide characters take two columns, marks that combine none. Unicode Standard Annex 11. */
function columnsOf(word: string): number {
  let columns = 0;
  for (const character of word) columns += /\p{M}/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
