import type { Instruction, Pattern } from "./pattern.ts";

/**
 * The pattern that is written; undefined of what is none, has more letters than it may, or wants more than a pattern has
 * (./pattern.ts).
 */
export function readPattern(written: string): Pattern | undefined {
  try {
    return { program: new Reader(written).read() };
  } catch (error) {
    if (error instanceof NoPattern) return undefined;
    throw error;
  }
}

class NoPattern extends Error {}

/** In letters. */
const longestPattern = 500;
/** In instructions: counts are written out. */
const longestProgram = 4 * longestPattern;

/** Groups within groups. */
const deepest = 100;

/** Writes instructions as it reads, from left to right. */
class Reader {
  readonly #written: readonly string[];
  #place = 0;
  #groups = 0;
  #depth = 0;

  constructor(written: string) {
    this.#written = Array.from(written);
    if (this.#written.length > longestPattern) throw new NoPattern();
  }

  read(): readonly Instruction[] {
    const program = [...this.#alternatives(), { does: "end" } as const];
    if (this.#place < this.#written.length) throw new NoPattern();
    return placed(program);
  }

  /** `a|b` */
  #alternatives(): Relative[] {
    const first = this.#sequence();
    if (!this.#takes("|")) return first;
    const others = this.#alternatives();
    return bounded([fork(1, first.length + 2), ...first, jump(others.length + 1), ...others]);
  }

  #sequence(): Relative[] {
    const sequence: Relative[] = [];
    while (this.#place < this.#written.length && !["|", ")"].includes(this.#written[this.#place]!))
      sequence.push(...this.#counted());
    return bounded(sequence);
  }

  /** `a`, `a?`, `a*`, `a+`, `a{2,3}`, and the same with a `?` for as few as can be. */
  #counted(): Relative[] {
    const once = this.#one();
    const [least, most] = this.#count();
    const isLazy = (least !== 1 || most !== 1) && this.#takes("?");
    const length = once.length * (Number.isFinite(most) ? most : least + 1);
    if (least > most || length > longestProgram) throw new NoPattern();
    const repeated = Array.from({ length: least }, () => once).flat();
    if (most === Infinity) {
      const [into, past] = [1, once.length + 2];
      return bounded([...repeated, isLazy ? fork(past, into) : fork(into, past), ...once, jump(-once.length - 1)]);
    }
    for (let left = most - least; left > 0; left--) {
      const past = left * (once.length + 1);
      repeated.push(isLazy ? fork(past, 1) : fork(1, past), ...once);
    }
    return bounded(repeated);
  }

  #count(): readonly [least: number, most: number] {
    if (this.#takes("*")) return [0, Infinity];
    if (this.#takes("+")) return [1, Infinity];
    if (this.#takes("?")) return [0, 1];
    if (!this.#takes("{")) return [1, 1];
    const said = this.#upTo("}");
    const [, least, comma, most] = /^(\d{1,4})(,?)(\d{1,4})?$/.exec(said) ?? [];
    if (least === undefined) throw new NoPattern();
    return [Number(least), most === undefined ? (comma === "" ? Number(least) : Infinity) : Number(most)];
  }

  #one(): Relative[] {
    const character = this.#written[this.#place++]!;
    if (character === "(") return this.#group();
    if (character === "[") return [characterOf(`[${this.#class()}]`)];
    if (character === "\\") return [characterOf(`\\${this.#escape()}`)];
    if (character === "^" || character === "$") return [{ does: "bound", isStart: character === "^" }];
    if (character === ".") return [characterOf(".")];
    if (/[*+?{}\])]/.test(character)) throw new NoPattern();
    return [{ does: "character", isOne: one => one === character }];
  }

  #group(): Relative[] {
    if (this.#takes("?")) {
      if (!this.#takes(":")) throw new NoPattern();
      return this.#within();
    }
    const group = ++this.#groups;
    const within = this.#within();
    return [{ does: "save", slot: 2 * group }, ...within, { does: "save", slot: 2 * group + 1 }];
  }

  #within(): Relative[] {
    if (++this.#depth > deepest) throw new NoPattern();
    const within = this.#alternatives();
    this.#depth--;
    if (!this.#takes(")")) throw new NoPattern();
    return within;
  }

  /** The content of a class, as written; one class taken from another is not known. */
  #class(): string {
    let said = "";
    while (this.#place < this.#written.length) {
      const character = this.#written[this.#place++]!;
      if (character === "]" && said !== "" && said !== "^") return said;
      if (character === "[") throw new NoPattern();
      said += character === "\\" ? `\\${this.#escape()}` : character;
    }
    throw new NoPattern();
  }

  /** After a backslash: a sign, or the name of a class of characters. */
  #escape(): string {
    const character = this.#written[this.#place++] ?? "";
    if (/[pP]/.test(character) && this.#takes("{")) return `${character}{${this.#upTo("}")}}`;
    if (/[dDwWsSnrt.\\?*+()|{}[\]^$/-]/.test(character)) return character === "-" ? "x2D" : character;
    throw new NoPattern();
  }

  #takes(character: string): boolean {
    if (this.#written[this.#place] !== character) return false;
    this.#place++;
    return true;
  }

  #upTo(end: string): string {
    const at = this.#written.indexOf(end, this.#place);
    if (at < 0) throw new NoPattern();
    const said = this.#written.slice(this.#place, at).join("");
    this.#place = at + 1;
    return said;
  }
}

/** One character of a kind: what a regular expression tells of a single character takes no time. */
function characterOf(kind: string): Relative {
  try {
    const expression = new RegExp(`^${kind}$`, "u");
    return { does: "character", isOne: character => expression.test(character) };
  } catch {
    throw new NoPattern();
  }
}

/** An instruction that goes on at places before or behind it, however far it comes to stand. */
type Relative = Instruction;

function fork(first: number, second: number): Relative {
  return { does: "fork", first, second };
}

function jump(by: number): Relative {
  return fork(by, by);
}

function bounded(program: Relative[]): Relative[] {
  if (program.length > longestProgram) throw new NoPattern();
  return program;
}

/** With the places themselves. */
function placed(program: readonly Relative[]): Instruction[] {
  return program.map((instruction, at) =>
    instruction.does === "fork"
      ? { ...instruction, first: at + instruction.first, second: at + instruction.second }
      : instruction,
  );
}
