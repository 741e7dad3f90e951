/** Bytes written one after another into a buffer that grows, for text that is of Latin-1 throughout. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 15);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** A character of a text is a byte. */
  text(text: string): void {
    const { length } = text;
    this.#makeRoomFor(length);
    const bytes = this.#bytes;
    let at = this.#length;
    for (let i = 0; i < length; i++) bytes[at++] = text.charCodeAt(i);
    this.#length = at;
  }

  /** A whole number of at most nine digits. */
  integer(value: number): void {
    this.#makeRoomFor(10);
    if (value < 0) this.#bytes[this.#length++] = minus;
    this.#digits(Math.abs(value));
  }

  /** A number to two places, without zeros that say nothing; its hundredths have at most nine digits. */
  decimal(value: number): void {
    const hundredths = Math.round(value * 100);
    this.#makeRoomFor(12);
    if (hundredths < 0) this.#bytes[this.#length++] = minus;
    const absolute = Math.abs(hundredths);
    this.#digits(Math.floor(absolute / 100));
    const rest = absolute % 100;
    if (rest === 0) return;
    this.#bytes[this.#length++] = point;
    this.#bytes[this.#length++] = zero + Math.floor(rest / 10);
    if (rest % 10 !== 0) this.#bytes[this.#length++] = zero + (rest % 10);
  }

  /** The bytes written, until more are; the next begin anew, in the same place. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #digits(value: number): void {
    let end = this.#length + 1;
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) end++;
    let rest = value;
    for (let at = end - 1; at >= this.#length; at--) {
      this.#bytes[at] = zero + (rest % 10);
      rest = Math.floor(rest / 10);
    }
    this.#length = end;
  }

  #makeRoomFor(count: number): void {
    const needed = this.#length + count;
    if (needed <= this.#bytes.length) return;
    const grown = new Uint8Array(needed * 2);
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

const [minus, point, zero] = [0x2d, 0x2e, 0x30] as const;
