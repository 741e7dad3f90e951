import { NoExpression } from "./no-expression.ts";

/** The characters of an expression, one after the other. */
export class CharacterReader {
  readonly #written: readonly string[];
  #at = 0;

  constructor(written: string) {
    this.#written = Array.from(written);
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#written.length;
  }

  /** The one that comes next; nothing at the end. */
  get next(): string | undefined {
    return this.#written[this.#at];
  }

  isNext(character: string): boolean {
    return this.next === character;
  }

  get afterNext(): string | undefined {
    return this.#written[this.#at + 1];
  }

  take(): string {
    const character = this.#written[this.#at++];
    if (character === undefined) throw new NoExpression();
    return character;
  }

  takes(character: string): boolean {
    if (this.next !== character) return false;
    this.#at++;
    return true;
  }

  /** All before a character, which is taken too. */
  upTo(end: string): string {
    let said = "";
    for (let character = this.take(); character !== end; character = this.take()) said += character;
    return said;
  }
}
