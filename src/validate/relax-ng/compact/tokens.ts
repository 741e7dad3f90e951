import { isNameCharacter, isNameStart } from "../datatypes/names.ts";
import { endOfLine, readCharacters, type Characters } from "./characters.ts";
import { CompactFault, type Place } from "./compact-fault.ts";

/** `text` is without what marks the kind: quotes, the backslash, `##`. Of `prefixed` and `namespace` it has the prefix: `a:b`, `a:*`. */
export interface Token extends Place {
  readonly kind: "word" | "quoted" | "prefixed" | "namespace" | "literal" | "documentation" | "sign" | "end";
  readonly text: string;
}

/** The tokens of a schema, an end last. RELAX NG compact syntax, 3.3. Errors: CompactFault. */
export function readTokens(written: string): Token[] {
  const characters = readCharacters(written);
  const tokens: Token[] = [];
  const { text } = characters;
  for (let at = 0; at < text.length;) {
    const [token, next] = tokenAt(characters, at);
    if (token) tokens.push({ ...token, ...characters.placeAt(at) });
    at = next;
  }
  return [...tokens, { kind: "end", text: "", ...characters.placeAt(text.length) }];
}

type Bare = Pick<Token, "kind" | "text">;

/** The token that begins at a place, unless it is white space or a comment; and the place after it. */
function tokenAt(characters: Characters, at: number): readonly [token: Bare | undefined, next: number] {
  const { text } = characters;
  const character = text[at]!;
  if (" \t".includes(character) || character === endOfLine) return [undefined, at + 1];
  if (character === "#") return commentAt(text, at);
  if (character === '"' || character === "'") return literalAt(characters, at);
  if (character === "\\") return quotedAt(characters, at);
  if (isNameStart(character)) return nameAt(text, at);
  const sign = signs.find(sign => text.startsWith(sign, at));
  if (sign !== undefined) return [{ kind: "sign", text: sign }, at + sign.length];
  throw new CompactFault(`"${character}" means nothing here.`, characters.placeAt(at));
}

const signs = [">>", "|=", "&=", ...Array.from(",&|?*+-=~(){}[]")];

/** Documentation begins with `##`; more of them mean no more. */
function commentAt(text: string, at: number): readonly [Bare | undefined, number] {
  const end = text.indexOf(endOfLine, at);
  const next = end < 0 ? text.length : end;
  const said = text.slice(at, next);
  return [said.startsWith("##") ? { kind: "documentation", text: said.replace(/^#+ ?/, "") } : undefined, next];
}

/** In quotes, which are tripled where lines end within. */
function literalAt({ text, placeAt }: Characters, at: number): readonly [Bare, number] {
  const quote = text[at]!;
  const mark = text.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
  const from = at + mark.length;
  const end = text.indexOf(mark, from);
  const said = text.slice(from, end);
  if (end < 0 || (mark.length === 1 && said.includes(endOfLine)))
    throw new CompactFault("The end of this literal is missing.", placeAt(at));
  return [{ kind: "literal", text: said.replaceAll(endOfLine, "\n") }, end + mark.length];
}

/** `\start`: a name, though it is a keyword. */
function quotedAt({ text, placeAt }: Characters, at: number): readonly [Bare, number] {
  const next = endOfName(text, at + 1);
  if (next === at + 1) throw new CompactFault("A name must follow the backslash.", placeAt(at));
  return [{ kind: "quoted", text: text.slice(at + 1, next) }, next];
}

function nameAt(text: string, at: number): readonly [Bare, number] {
  const next = endOfName(text, at);
  if (text.startsWith(":*", next)) return [{ kind: "namespace", text: text.slice(at, next) }, next + 2];
  const last = text[next] === ":" ? endOfName(text, next + 1) : next;
  if (last > next + 1) return [{ kind: "prefixed", text: text.slice(at, last) }, last];
  return [{ kind: "word", text: text.slice(at, next) }, next];
}

function endOfName(text: string, at: number): number {
  let end = at;
  while (end < text.length && (end === at ? isNameStart : isNameCharacter)(text[end]!)) end++;
  return end;
}
