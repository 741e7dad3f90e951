/** A token of XPath 3.1 (A.2), with the white space and the comments before it. */
export interface Token {
  readonly before: string;
  readonly text: string;
  readonly kind: "name" | "string" | "number" | "symbol";
}

/** The tokens of an expression, in order. What is no token is a symbol of one letter: SaxonJS says what is wrong with it. */
export function tokensOfXPath(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < expression.length) {
    const before = blankAt(expression, at);
    const from = at + before.length;
    if (from >= expression.length) break;
    token.lastIndex = from;
    const { groups, 0: text } = token.exec(expression)!;
    const kind = kinds.find(name => groups?.[name] !== undefined) ?? "symbol";
    tokens.push({ before, text, kind });
    at = from + text.length;
  }
  return tokens;
}

/** An expression of tokens, without what stood after the last. */
export function written(tokens: readonly Token[]): string {
  return tokens.map(({ before, text }) => before + text).join("");
}

const kinds = ["name", "string", "number"] as const;

const ncName = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_.·-]*`;

/** A name is a QName, a wildcard with one (`tei:*`, `*:p`), or has its namespace in braces. */
const token = new RegExp(
  [
    `(?<string>"(?:[^"]|"")*"|'(?:[^']|'')*')`,
    String.raw`(?<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)`,
    String.raw`(?<name>Q\{[^{}]*\}(?:${ncName}|\*)|${ncName}(?::(?!:)(?:${ncName}|\*))?|\*:${ncName})`,
    String.raw`::|//|\.\.|:=|=>|\|\||<<|>>|[<>!]=|[^]`,
  ].join("|"),
  "uy",
);

/** White space and comments, which may hold comments. */
function blankAt(expression: string, from: number): string {
  let at = from;
  for (;;) {
    blank.lastIndex = at;
    at += blank.exec(expression)![0].length;
    if (!expression.startsWith("(:", at)) return expression.slice(from, at);
    at = endOfComment(expression, at);
  }
}

const blank = /[ \t\r\n]*/y;

function endOfComment(expression: string, from: number): number {
  let depth = 0;
  for (const { 0: mark, index } of expression.slice(from).matchAll(/\(:|:\)/g)) {
    depth += mark === "(:" ? 1 : -1;
    if (depth === 0) return from + index + 2;
  }
  return expression.length;
}

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** The turn of the bracket that closes the one at a turn; of the last token, where none does. */
export function closingOf(tokens: readonly Token[], opening: number): number {
  const open: string[] = [];
  for (let turn = opening; turn < tokens.length; turn++) {
    const { text, kind } = tokens[turn]!;
    if (kind !== "symbol") continue;
    if (text in closing) open.push(closing[text]!);
    else if (text === open.at(-1)) open.pop();
    if (open.length === 0) return turn;
  }
  return tokens.length - 1;
}

/** The stretches between separators that stand in no bracket. */
export function partedAt(
  tokens: readonly Token[],
  isSeparator: (token: Token) => boolean,
): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (let turn = 0; turn < tokens.length; turn++) {
    const here = tokens[turn]!;
    const end = here.kind === "symbol" && here.text in closing ? closingOf(tokens, turn) : turn;
    if (isSeparator(here)) parts.push([]);
    else parts.at(-1)!.push(...tokens.slice(turn, end + 1));
    turn = end;
  }
  return parts;
}
