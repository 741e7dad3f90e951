/** The tokens of one statement of the notation: names, `"values"`, `{2,3}` and signs. A name that is called ends as `text(`. */
export class Tokens {
  readonly #tokens: readonly string[];
  #next = 0;

  constructor(statement: string) {
    this.#tokens = statement.match(token) ?? [];
  }

  /** The token that comes, or "" at the end. */
  get ahead(): string {
    return this.#tokens[this.#next] ?? "";
  }

  next(): string {
    return this.#tokens[this.#next++] ?? "";
  }

  /** True where that token came; it is then behind. */
  took(sign: string): boolean {
    if (this.ahead !== sign) return false;
    this.#next++;
    return true;
  }

  expect(sign: string): void {
    const given = this.next();
    if (given !== sign) throw new Error(`"${given}" stands where "${sign}" must be.`);
  }

  name(): string {
    const given = this.next();
    if (!isName.test(given)) throw new Error(`"${given}" stands where a name must be.`);
    return given;
  }

  /** A value, without its quotation marks. */
  value(): string {
    const given = this.next();
    if (!given.startsWith('"')) throw new Error(`"${given}" stands where a value in quotation marks must be.`);
    return given.slice(1, -1);
  }

  /** The parts that `read` reads: one, and one more after each `sign`. */
  parted<Part>(sign: string, read: () => Part): Part[] {
    const parts = [read()];
    while (this.took(sign)) parts.push(read());
    return parts;
  }
}

const token = /"[^"]*"|[A-Za-z](?:[\w.-]|:(?=\w))*\(?|\{\d+,\d*\}|\S/g;
const isName = /^[A-Za-z](?:.*[^(])?$/;
