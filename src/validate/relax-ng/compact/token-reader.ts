import { CompactFault } from "./compact-fault.ts";
import type { Token } from "./tokens.ts";

/** The tokens of a schema, one after the other. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get next(): Token {
    return this.#tokens[this.#at]!;
  }

  get afterNext(): Token {
    return this.#tokens[Math.min(this.#at + 1, this.#tokens.length - 1)]!;
  }

  /** The two tokens behind documentation and brackets. */
  afterAnnotations(): readonly [Token, Token] {
    let depth = 0;
    let at = this.#at;
    for (; this.#tokens[at]!.kind !== "end"; at++) {
      const token = this.#tokens[at]!;
      if (token.kind === "sign" && token.text === "[") depth++;
      else if (token.kind === "sign" && token.text === "]") depth--;
      else if (depth === 0 && token.kind !== "documentation") break;
    }
    return [this.#tokens[at]!, this.#tokens[Math.min(at + 1, this.#tokens.length - 1)]!];
  }

  take(): Token {
    const token = this.next;
    if (token.kind !== "end") this.#at++;
    return token;
  }

  /** Where a sign comes next, or a keyword, it is taken. */
  takes(...texts: readonly string[]): boolean {
    if (!this.isNext(...texts)) return false;
    this.#at++;
    return true;
  }

  isNext(...texts: readonly string[]): boolean {
    return isOneOf(this.next, texts);
  }

  isAfterNext(...texts: readonly string[]): boolean {
    return isOneOf(this.afterNext, texts);
  }

  /** Errors: CompactFault. */
  demand(text: string): void {
    if (!this.takes(text)) this.refuse(`Here must be ${text}`);
  }

  /** The text of a token of a kind. Errors: CompactFault. */
  demandKind(described: string, ...kinds: readonly Token["kind"][]): string {
    if (!kinds.includes(this.next.kind)) this.refuse(`Here must be ${described}`);
    return this.take().text;
  }

  /** Errors: CompactFault, of the token that comes next. */
  refuse(message: string): never {
    const { kind, text } = this.next;
    throw new CompactFault(`${message}; found ${kind === "end" ? "the end" : `"${text}"`}.`, this.next);
  }
}

function isOneOf({ kind, text }: Token, texts: readonly string[]): boolean {
  return (kind === "sign" || kind === "word") && texts.includes(text);
}

export const keywords: readonly string[] = [
  "attribute",
  "default",
  "datatypes",
  "div",
  "element",
  "empty",
  "external",
  "grammar",
  "include",
  "inherit",
  "list",
  "mixed",
  "namespace",
  "notAllowed",
  "parent",
  "start",
  "string",
  "text",
  "token",
];
