import type { Datatype, NamespaceContext } from "./datatypes/datatype.ts";
import type { NameClass } from "./name-class.ts";

/**
 * Patterns of the simple syntax (RELAX NG specification, 4 and 5), made by the functions below alone: equal patterns are
 * one object, so that what was worked out for a pattern once can be kept with it.
 */
export type Pattern = Kept &
  (
    | { readonly kind: "notAllowed" }
    | { readonly kind: "empty" }
    | { readonly kind: "text" }
    | { readonly kind: "choice"; readonly of: readonly Pattern[] }
    | { readonly kind: "group" | "interleave"; readonly first: Pattern; readonly second: Pattern }
    /** The content of the open element, and what follows it. */
    | { readonly kind: "after"; readonly first: Pattern; readonly second: Pattern }
    | { readonly kind: "oneOrMore" | "list"; readonly pattern: Pattern }
    | { readonly kind: "data"; readonly datatype: Datatype; readonly except: Pattern | undefined }
    /** `value` as it is written, `key` what all that is equal to it comes to, where it is of the datatype. */
    | { readonly kind: "value"; readonly datatype: Datatype; readonly value: string; readonly key: string | undefined }
    | { readonly kind: "attribute"; readonly names: NameClass; readonly pattern: Pattern }
    | { readonly kind: "element"; readonly names: NameClass; readonly content: () => Pattern }
  );

/** Facts about a pattern, known when it is made. */
interface Kept {
  readonly id: number;
  /** True where it is content with nothing. */
  readonly isNullable: boolean;
  /** True where something in its content is read as a value: text does not leave the same of it whatever it is. */
  readonly readsText: boolean;
}

/** Makes and keeps the patterns of one schema. */
export class PatternPool {
  readonly #kept = new Map<string, Pattern>();
  #next = 0;
  #forgotten = 0;
  readonly notAllowed = this.#make({ kind: "notAllowed" });
  readonly empty = this.#make({ kind: "empty" });
  readonly text = this.#make({ kind: "text" });

  #settled = 0;

  /** From here on, what is made is made of documents. */
  settle(): void {
    this.#settled = this.#next;
  }

  /** The same, for a schema whose patterns are restored when they are asked for: their ids are below the bound. */
  settleAt(bound: number): void {
    this.#next = this.#settled = bound;
  }

  /** Makes a pattern of the schema again, as it was made when the schema was read. */
  restore(id: number, body: Body): Pattern {
    const made = madeOf(id, body);
    const key = keyOf(body);
    if (key !== undefined) this.#kept.set(key, made);
    return made;
  }

  /** Forgets what was made of documents, where that is much. True where it was. No id is given twice. */
  forget(): boolean {
    if (this.#next - Math.max(this.#settled, this.#forgotten) < manyPatterns) return false;
    for (const [key, { id }] of this.#kept) if (id >= this.#settled) this.#kept.delete(key);
    this.#forgotten = this.#next;
    return true;
  }

  choice(...patterns: readonly Pattern[]): Pattern {
    const alternatives = new Map<number, Pattern>();
    for (const pattern of patterns) {
      if (pattern.kind === "choice")
        for (const alternative of pattern.of) alternatives.set(alternative.id, alternative);
      else if (pattern.kind !== "notAllowed") alternatives.set(pattern.id, pattern);
    }
    const of = [...alternatives.values()].sort((a, b) => a.id - b.id);
    return of.length < 2 ? (of[0] ?? this.notAllowed) : this.#make({ kind: "choice", of });
  }

  group(first: Pattern, second: Pattern): Pattern {
    return this.#both("group", first, second);
  }

  interleave(first: Pattern, second: Pattern): Pattern {
    return this.#both("interleave", first, second);
  }

  after(first: Pattern, second: Pattern): Pattern {
    if (first.kind === "notAllowed" || second.kind === "notAllowed") return this.notAllowed;
    return this.#make({ kind: "after", first, second });
  }

  oneOrMore(pattern: Pattern): Pattern {
    if (["notAllowed", "empty", "text", "oneOrMore"].includes(pattern.kind)) return pattern;
    return this.#make({ kind: "oneOrMore", pattern });
  }

  optional(pattern: Pattern): Pattern {
    return this.choice(pattern, this.empty);
  }

  list(pattern: Pattern): Pattern {
    return pattern.kind === "notAllowed" ? pattern : this.#make({ kind: "list", pattern });
  }

  data(datatype: Datatype, except: Pattern | undefined): Pattern {
    return this.#make({ kind: "data", datatype, except: except?.kind === "notAllowed" ? undefined : except });
  }

  value(datatype: Datatype, value: string, context: NamespaceContext): Pattern {
    return this.#make({ kind: "value", datatype, value, key: datatype.keyOf(value, context) });
  }

  attribute(names: NameClass, pattern: Pattern): Pattern {
    return pattern.kind === "notAllowed" ? pattern : this.#make({ kind: "attribute", names, pattern });
  }

  element(names: NameClass, content: () => Pattern): Pattern {
    return this.#make({ kind: "element", names, content });
  }

  #both(kind: "group" | "interleave", first: Pattern, second: Pattern): Pattern {
    if (first.kind === "notAllowed" || second.kind === "notAllowed") return this.notAllowed;
    if (first.kind === "empty") return second;
    if (second.kind === "empty") return first;
    return this.#make({ kind, first, second });
  }

  #make(body: Body): Pattern {
    const key = keyOf(body);
    const kept = key === undefined ? undefined : this.#kept.get(key);
    if (kept) return kept;
    if (this.#next - this.#forgotten > mostPatterns) throw new TooManyPatterns();
    const made = madeOf(this.#next++, body);
    if (key !== undefined) this.#kept.set(key, made);
    return made;
  }
}

/** One string for all patterns that are equal; undefined of those that are told apart by where they stand in the schema. */
function keyOf(body: Body): string | undefined {
  switch (body.kind) {
    case "choice":
      return `c${body.of.map(({ id }) => id).join(",")}`;
    case "group":
    case "interleave":
    case "after":
      return `${body.kind}${body.first.id},${body.second.id}`;
    case "oneOrMore":
    case "list":
      return `${body.kind}${body.pattern.id}`;
    case "value":
      return `v${body.datatype.name} ${body.key ?? `?${body.value}`}`;
    default:
      return undefined;
  }
}

function madeOf(id: number, body: Body): Pattern {
  return { ...body, id, isNullable: isNullable(body), readsText: readsText(body) };
}

/** A pattern as it is made, before what is known of it is known. */
export type Body = Pattern extends infer P ? (P extends Pattern ? Omit<P, keyof Kept> : never) : never;

/** A schema that leaves more ways to go on than can be kept: its patterns grow with each step. */
export class TooManyPatterns extends Error {}

const manyPatterns = 50_000;

/** Of a schema and one document: tei_all has 8,000, and a document adds a thousand. */
const mostPatterns = 200_000;

function isNullable(body: Body): boolean {
  switch (body.kind) {
    case "empty":
    case "text":
      return true;
    case "choice":
      return body.of.some(part => part.isNullable);
    case "group":
    case "interleave":
      return body.first.isNullable && body.second.isNullable;
    case "oneOrMore":
      return body.pattern.isNullable;
    default:
      return false;
  }
}

function readsText(body: Body): boolean {
  switch (body.kind) {
    case "choice":
      return body.of.some(part => part.readsText);
    case "group":
    case "interleave":
    case "after":
      return body.first.readsText || (body.kind !== "after" && body.second.readsText);
    case "oneOrMore":
      return body.pattern.readsText;
    default:
      return ["data", "value", "list"].includes(body.kind);
  }
}
