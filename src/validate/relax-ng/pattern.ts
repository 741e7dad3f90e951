import type { Datatype } from "./datatypes.ts";
import type { NameClass } from "./name-class.ts";

/**
 * Patterns of the simple syntax (RELAX NG specification, 4 and 5), made by the functions below alone: equal patterns are
 * one object, so that what was worked out for a pattern once can be kept with it.
 */
export type Pattern = { readonly id: number } & (
  | { readonly kind: "notAllowed" }
  | { readonly kind: "empty" }
  | { readonly kind: "text" }
  | { readonly kind: "choice"; readonly of: readonly Pattern[] }
  | { readonly kind: "group" | "interleave"; readonly first: Pattern; readonly second: Pattern }
  /** The content of the open element, and what follows it. */
  | { readonly kind: "after"; readonly first: Pattern; readonly second: Pattern }
  | { readonly kind: "oneOrMore" | "list"; readonly pattern: Pattern }
  | { readonly kind: "data"; readonly datatype: Datatype; readonly except: Pattern | undefined }
  | { readonly kind: "value"; readonly datatype: Datatype; readonly value: string }
  | { readonly kind: "attribute"; readonly names: NameClass; readonly pattern: Pattern }
  | { readonly kind: "element"; readonly names: NameClass; readonly content: () => Pattern }
);

/** Makes and keeps the patterns of one schema. */
export class PatternPool {
  readonly notAllowed: Pattern = { id: 0, kind: "notAllowed" };
  readonly empty: Pattern = { id: 1, kind: "empty" };
  readonly text: Pattern = { id: 2, kind: "text" };
  readonly #kept = new Map<string, Pattern>();
  #next = 3;

  choice(...patterns: readonly Pattern[]): Pattern {
    const alternatives = new Map<number, Pattern>();
    for (const pattern of patterns) {
      if (pattern.kind === "choice")
        for (const alternative of pattern.of) alternatives.set(alternative.id, alternative);
      else if (pattern.kind !== "notAllowed") alternatives.set(pattern.id, pattern);
    }
    const of = [...alternatives.values()].sort((a, b) => a.id - b.id);
    if (of.length < 2) return of[0] ?? this.notAllowed;
    return this.#keep(`c${of.map(({ id }) => id).join(",")}`, id => ({ id, kind: "choice", of }));
  }

  group(first: Pattern, second: Pattern): Pattern {
    return this.#both("group", first, second);
  }

  interleave(first: Pattern, second: Pattern): Pattern {
    return this.#both("interleave", first, second);
  }

  after(first: Pattern, second: Pattern): Pattern {
    if (first.kind === "notAllowed" || second.kind === "notAllowed") return this.notAllowed;
    return this.#keep(`a${first.id},${second.id}`, id => ({ id, kind: "after", first, second }));
  }

  oneOrMore(pattern: Pattern): Pattern {
    if (["notAllowed", "empty", "text", "oneOrMore"].includes(pattern.kind)) return pattern;
    return this.#keep(`m${pattern.id}`, id => ({ id, kind: "oneOrMore", pattern }));
  }

  optional(pattern: Pattern): Pattern {
    return this.choice(pattern, this.empty);
  }

  list(pattern: Pattern): Pattern {
    return this.#keep(`l${pattern.id}`, id => ({ id, kind: "list", pattern }));
  }

  data(datatype: Datatype, except: Pattern | undefined): Pattern {
    return this.#new({ kind: "data", datatype, except });
  }

  value(datatype: Datatype, value: string): Pattern {
    return this.#keep(`v${datatype.name} ${value}`, id => ({ id, kind: "value", datatype, value }));
  }

  attribute(names: NameClass, pattern: Pattern): Pattern {
    return this.#new({ kind: "attribute", names, pattern });
  }

  element(names: NameClass, content: () => Pattern): Pattern {
    return this.#new({ kind: "element", names, content });
  }

  #both(kind: "group" | "interleave", first: Pattern, second: Pattern): Pattern {
    if (first.kind === "notAllowed" || second.kind === "notAllowed") return this.notAllowed;
    if (first.kind === "empty") return second;
    if (second.kind === "empty") return first;
    return this.#keep(`${kind}${first.id},${second.id}`, id => ({ id, kind, first, second }));
  }

  #new(pattern: Unnumbered): Pattern {
    return { ...pattern, id: this.#next++ };
  }

  #keep(key: string, make: (id: number) => Pattern): Pattern {
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const made = make(this.#next++);
    this.#kept.set(key, made);
    return made;
  }
}

type Unnumbered = Pattern extends infer P ? (P extends Pattern ? Omit<P, "id"> : never) : never;

/** True where the pattern is content with nothing. */
export function isNullable(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case "empty":
    case "text":
      return true;
    case "choice":
      return pattern.of.some(isNullable);
    case "group":
    case "interleave":
      return isNullable(pattern.first) && isNullable(pattern.second);
    case "oneOrMore":
      return isNullable(pattern.pattern);
    case "notAllowed":
    case "after":
    case "list":
    case "data":
    case "value":
    case "attribute":
    case "element":
      return false;
  }
}
