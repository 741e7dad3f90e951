/** A list of whole numbers that grows, in four bytes a number. */
export class Int32List {
  #numbers = new Int32Array(8);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  at(index: number): number {
    return this.#numbers[index]!;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) this.#grow();
    this.#numbers[this.#length++] = number;
  }

  set(index: number, number: number): void {
    this.#numbers[index] = number;
  }

  /** The numbers as they stand: not a copy. */
  view(): Int32Array {
    return this.#numbers.subarray(0, this.#length);
  }

  #grow(): void {
    const grown = new Int32Array(this.#numbers.length < 65_536 ? this.#length * 2 : Math.ceil(this.#length * 1.5));
    grown.set(this.#numbers);
    this.#numbers = grown;
  }
}
