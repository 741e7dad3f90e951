/**
 * Ids that are each taken once. One that is taken grows by a hyphen; from its fifth time on by a hyphen and the number of
 * times, so that no id is long because many are alike: `a`, `a-`, `a--`, `a---`, `a----`, `a-5`.
 */
export class FreeIds {
  readonly #taken: Set<string>;
  readonly #times = new Map<string, number>();

  /** Those that are taken beforehand; what is given is added to them. */
  constructor(taken = new Set<string>()) {
    this.#taken = taken;
  }

  /** The id itself, or what it grows to until it is free; it is taken from now on. */
  take(id: string): string {
    let times = this.#times.get(id) ?? 0;
    let candidate: string;
    do candidate = grown(id, times++);
    while (this.#taken.has(candidate));
    this.#times.set(id, times);
    this.#taken.add(candidate);
    return candidate;
  }
}

function grown(id: string, times: number): string {
  return times < 5 ? id + "-".repeat(times) : `${id}-${times}`;
}
