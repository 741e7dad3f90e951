/** The different words of a text, each with a number, from 0 in the order in which they first stand. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];

  /** The number of a word; a new one where the word is new. */
  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#words.length);
    return this.#words.push(word) - 1;
  }

  wordOf(number: number): string {
    return this.#words[number]!;
  }
}
