import { allowsName } from "./name-class.ts";
import { isNullable, type Pattern, type PatternPool } from "./pattern.ts";

/**
 * The rest of a pattern that is left to be matched after a step: derivatives, by the algorithm of James Clark ("An algorithm
 * for RELAX NG validation", 2002). Each is worked out once for each pattern and name. `notAllowed` means that the step cannot
 * be.
 */
export class Derivatives {
  readonly #pool: PatternPool;
  readonly #kept = new Map<string, Pattern>();

  constructor(pool: PatternPool) {
    this.#pool = pool;
  }

  /** A start tag opens. With `skipping`, what is required before it may be missing. */
  open(pattern: Pattern, namespace: string, local: string, skipping = false): Pattern {
    return this.#keep(`${skipping ? "s" : "o"}${pattern.id} ${namespace} ${local}`, () =>
      this.#open(pattern, namespace, local, skipping),
    );
  }

  #open(p: Pattern, namespace: string, local: string, skipping: boolean): Pattern {
    const pool = this.#pool;
    const inner = (pattern: Pattern): Pattern => this.open(pattern, namespace, local, skipping);
    switch (p.kind) {
      case "choice":
        return pool.choice(...p.of.map(inner));
      case "element":
        return allowsName(p.names, namespace, local) ? pool.after(p.content(), pool.empty) : pool.notAllowed;
      case "interleave":
        return pool.choice(
          this.#applyAfter(inner(p.first), rest => pool.interleave(rest, p.second)),
          this.#applyAfter(inner(p.second), rest => pool.interleave(p.first, rest)),
        );
      case "oneOrMore":
        return this.#applyAfter(inner(p.pattern), rest => pool.group(rest, pool.optional(p)));
      case "group": {
        const first = this.#applyAfter(inner(p.first), rest => pool.group(rest, p.second));
        return isNullable(p.first) || skipping ? pool.choice(first, inner(p.second)) : first;
      }
      case "after":
        return this.#applyAfter(inner(p.first), rest => pool.after(rest, p.second));
      default:
        return pool.notAllowed;
    }
  }

  /** An attribute stands on the open start tag. Without a value, any value will do. */
  attribute(p: Pattern, namespace: string, local: string, value: string | undefined): Pattern {
    const pool = this.#pool;
    const inner = (pattern: Pattern): Pattern => this.attribute(pattern, namespace, local, value);
    switch (p.kind) {
      case "choice":
        return pool.choice(...p.of.map(inner));
      case "after":
        return pool.after(inner(p.first), p.second);
      case "group":
        return pool.choice(pool.group(inner(p.first), p.second), pool.group(p.first, inner(p.second)));
      case "interleave":
        return pool.choice(pool.interleave(inner(p.first), p.second), pool.interleave(p.first, inner(p.second)));
      case "oneOrMore":
        return pool.group(inner(p.pattern), pool.optional(p));
      case "attribute":
        if (!allowsName(p.names, namespace, local)) return pool.notAllowed;
        return value === undefined || this.#matches(p.pattern, value) ? pool.empty : pool.notAllowed;
      default:
        return pool.notAllowed;
    }
  }

  /** The start tag ends. With `forgiving`, attributes that are still required are let go. */
  close(pattern: Pattern, forgiving = false): Pattern {
    return this.#keep(`${forgiving ? "f" : "t"}${pattern.id}`, () => {
      const pool = this.#pool;
      const inner = (part: Pattern): Pattern => this.close(part, forgiving);
      switch (pattern.kind) {
        case "choice":
          return pool.choice(...pattern.of.map(inner));
        case "after":
          return pool.after(inner(pattern.first), pattern.second);
        case "group":
          return pool.group(inner(pattern.first), inner(pattern.second));
        case "interleave":
          return pool.interleave(inner(pattern.first), inner(pattern.second));
        case "oneOrMore":
          return pool.oneOrMore(inner(pattern.pattern));
        case "attribute":
          return forgiving ? pool.empty : pool.notAllowed;
        default:
          return pattern;
      }
    });
  }

  /** Text stands in the content. */
  text(p: Pattern, value: string): Pattern {
    const pool = this.#pool;
    const inner = (pattern: Pattern): Pattern => this.text(pattern, value);
    switch (p.kind) {
      case "choice":
        return pool.choice(...p.of.map(inner));
      case "interleave":
        return pool.choice(pool.interleave(inner(p.first), p.second), pool.interleave(p.first, inner(p.second)));
      case "group": {
        const first = pool.group(inner(p.first), p.second);
        return pool.choice(first, isNullable(p.first) ? inner(p.second) : pool.notAllowed);
      }
      case "after":
        return pool.after(inner(p.first), p.second);
      case "oneOrMore":
        return pool.group(inner(p.pattern), pool.optional(p));
      case "text":
        return p;
      case "value":
        return p.datatype.equal(p.value, value) ? pool.empty : pool.notAllowed;
      case "data":
        return p.datatype.allows(value) && !this.#excepted(p.except, value) ? pool.empty : pool.notAllowed;
      case "list":
        return this.#listMatches(p.pattern, value) ? pool.empty : pool.notAllowed;
      default:
        return pool.notAllowed;
    }
  }

  /** The element ends. With `forgiving`, content that is still required is let go. */
  end(pattern: Pattern, forgiving = false): Pattern {
    return this.#keep(`${forgiving ? "g" : "e"}${pattern.id}`, () => {
      if (pattern.kind === "choice") return this.#pool.choice(...pattern.of.map(part => this.end(part, forgiving)));
      if (pattern.kind !== "after") return this.#pool.notAllowed;
      return forgiving || isNullable(pattern.first) ? pattern.second : this.#pool.notAllowed;
    });
  }

  #excepted(except: Pattern | undefined, value: string): boolean {
    return except !== undefined && isNullable(this.text(except, value));
  }

  #listMatches(pattern: Pattern, value: string): boolean {
    const tokens = value.split(/[ \t\r\n]+/).filter(token => token !== "");
    return isNullable(tokens.reduce((rest, token) => this.text(rest, token), pattern));
  }

  #matches(pattern: Pattern, value: string): boolean {
    return (isNullable(pattern) && value.trim() === "") || isNullable(this.text(pattern, value));
  }

  #applyAfter(p: Pattern, change: (rest: Pattern) => Pattern): Pattern {
    if (p.kind === "after") return this.#pool.after(p.first, change(p.second));
    if (p.kind === "choice") return this.#pool.choice(...p.of.map(part => this.#applyAfter(part, change)));
    return this.#pool.notAllowed;
  }

  #keep(key: string, work: () => Pattern): Pattern {
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const made = work();
    this.#kept.set(key, made);
    return made;
  }
}
