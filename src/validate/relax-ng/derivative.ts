import { isBlankInXml } from "../../core/is-blank.ts";
import { allowsName } from "./name-class.ts";
import type { NamespaceContext } from "./datatypes/datatype.ts";
import type { Pattern, PatternPool } from "./pattern.ts";

/**
 * The rest of a pattern that is left to be matched after a step: derivatives, by the algorithm of James Clark ("An algorithm
 * for RELAX NG validation", 2002). Each is worked out once for each pattern and name. `notAllowed` means that the step cannot
 * be.
 */
export class Derivatives {
  /** All patterns are made here. */
  readonly pool: PatternPool;
  readonly #names = new Map<string, Map<string, Name>>();
  readonly #closed: Step = new Map();
  readonly #closedForgivingly: Step = new Map();
  readonly #ended: Step = new Map();
  readonly #endedForgivingly: Step = new Map();
  readonly #pastText: Step = new Map();
  readonly #values = new Map<Pattern, Map<string, boolean>>();
  #valueCount = 0;
  #nameCount = 0;

  constructor(pool: PatternPool) {
    this.pool = pool;
  }

  /** A document begins: what was kept of those before is let go where it is much. */
  begin(): void {
    if (this.pool.forget()) this.#forget();
  }

  #forget(): void {
    this.#nameCount = 0;
    for (const step of [this.#closed, this.#closedForgivingly, this.#ended, this.#endedForgivingly, this.#pastText])
      step.clear();
    this.#values.clear();
    this.#valueCount = 0;
    this.#names.clear();
  }

  /** A start tag opens. With `skipping`, what is required before it may be missing. */
  open(pattern: Pattern, namespace: string, local: string, skipping = false): Pattern {
    const name = this.#name(namespace, local);
    return this.#open(pattern, name, skipping ? name.skipped : name.opened);
  }

  #open(pattern: Pattern, name: Name, step: Step): Pattern {
    return step.get(pattern) ?? keep(step, pattern, this.#openOf(pattern, name, step));
  }

  #openOf(p: Pattern, name: Name, step: Step): Pattern {
    const pool = this.pool;
    const inner = (pattern: Pattern): Pattern => this.#open(pattern, name, step);
    switch (p.kind) {
      case "choice":
        return pool.choice(...p.of.map(inner));
      case "element":
        return allowsName(p.names, name.namespace, name.local) ? pool.after(p.content(), pool.empty) : pool.notAllowed;
      case "interleave":
        return pool.choice(
          this.#applyAfter(inner(p.first), rest => pool.interleave(rest, p.second)),
          this.#applyAfter(inner(p.second), rest => pool.interleave(p.first, rest)),
        );
      case "oneOrMore":
        return this.#applyAfter(inner(p.pattern), rest => pool.group(rest, pool.optional(p)));
      case "group": {
        const first = this.#applyAfter(inner(p.first), rest => pool.group(rest, p.second));
        return p.first.isNullable || step === name.skipped ? pool.choice(first, inner(p.second)) : first;
      }
      case "after":
        return this.#applyAfter(inner(p.first), rest => pool.after(rest, p.second));
      default:
        return pool.notAllowed;
    }
  }

  /** An attribute stands on the open start tag. Without a value, any value will do. */
  attribute(
    p: Pattern,
    namespace: string,
    local: string,
    value?: string,
    context: NamespaceContext = nothing,
  ): Pattern {
    const named = this.#named(p, this.#name(namespace, local));
    return this.#valued(named, pattern => value === undefined || this.allows(pattern, value, context));
  }

  /** The content of each attribute that may have the name, and what follows it. */
  #named(p: Pattern, name: Name): Pattern {
    return name.attribute.get(p) ?? keep(name.attribute, p, this.#namedOf(p, name));
  }

  #namedOf(p: Pattern, name: Name): Pattern {
    const pool = this.pool;
    const inner = (pattern: Pattern): Pattern => this.#named(pattern, name);
    switch (p.kind) {
      case "choice":
        return pool.choice(...p.of.map(inner));
      case "after":
        return this.#applyAfter(inner(p.first), rest => pool.after(rest, p.second));
      case "group":
      case "interleave":
        return pool.choice(
          this.#applyAfter(inner(p.first), rest => pool[p.kind](rest, p.second)),
          this.#applyAfter(inner(p.second), rest => pool[p.kind](p.first, rest)),
        );
      case "oneOrMore":
        return this.#applyAfter(inner(p.pattern), rest => pool.group(rest, pool.optional(p)));
      case "attribute":
        return allowsName(p.names, name.namespace, name.local) ? pool.after(p.pattern, pool.empty) : pool.notAllowed;
      default:
        return pool.notAllowed;
    }
  }

  #valued(p: Pattern, allows: (content: Pattern) => boolean): Pattern {
    if (p.kind === "choice") return this.pool.choice(...p.of.map(part => this.#valued(part, allows)));
    return p.kind === "after" && allows(p.first) ? p.second : this.pool.notAllowed;
  }

  /** The start tag ends. With `forgiving`, attributes that are still required are let go. */
  close(pattern: Pattern, forgiving = false): Pattern {
    const step = forgiving ? this.#closedForgivingly : this.#closed;
    return step.get(pattern) ?? keep(step, pattern, this.#closeOf(pattern, forgiving));
  }

  #closeOf(pattern: Pattern, forgiving: boolean): Pattern {
    const pool = this.pool;
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
  }

  /** Text stands in the content. */
  text(p: Pattern, value: string, context: NamespaceContext = nothing): Pattern {
    return this.#pastText.get(p) ?? this.#text(p, value, context, new Map());
  }

  #text(p: Pattern, value: string, context: NamespaceContext, done: Map<number, Pattern>): Pattern {
    if (!p.readsText) return this.#pastText.get(p) ?? keep(this.#pastText, p, this.#textOf(p, value, context, done));
    const before = done.get(p.id);
    if (before) return before;
    const made = this.#textOf(p, value, context, done);
    done.set(p.id, made);
    return made;
  }

  #textOf(p: Pattern, value: string, context: NamespaceContext, done: Map<number, Pattern>): Pattern {
    const pool = this.pool;
    const inner = (pattern: Pattern): Pattern => this.#text(pattern, value, context, done);
    const where = (isAllowed: boolean): Pattern => (isAllowed ? pool.empty : pool.notAllowed);
    switch (p.kind) {
      case "choice":
        return pool.choice(...p.of.map(inner));
      case "interleave":
        return pool.choice(pool.interleave(inner(p.first), p.second), pool.interleave(p.first, inner(p.second)));
      case "group": {
        const first = pool.group(inner(p.first), p.second);
        return pool.choice(first, p.first.isNullable ? inner(p.second) : pool.notAllowed);
      }
      case "after":
        return pool.after(inner(p.first), p.second);
      case "oneOrMore":
        return pool.group(inner(p.pattern), pool.optional(p));
      case "text":
        return p;
      case "value":
        return where(p.key !== undefined && p.key === p.datatype.keyOf(value, context));
      case "data":
        return where(p.datatype.allows(value, context) && !this.#excepted(p.except, value, context));
      case "list":
        return where(this.#listMatches(p.pattern, value, context));
      default:
        return pool.notAllowed;
    }
  }

  /** The element ends. With `forgiving`, content that is still required is let go. */
  end(pattern: Pattern, forgiving = false): Pattern {
    const step = forgiving ? this.#endedForgivingly : this.#ended;
    return step.get(pattern) ?? keep(step, pattern, this.#endOf(pattern, forgiving));
  }

  #endOf(pattern: Pattern, forgiving: boolean): Pattern {
    if (pattern.kind === "choice") return this.pool.choice(...pattern.of.map(part => this.end(part, forgiving)));
    if (pattern.kind !== "after") return this.pool.notAllowed;
    return forgiving || pattern.first.isNullable ? pattern.second : this.pool.notAllowed;
  }

  #excepted(except: Pattern | undefined, value: string, context: NamespaceContext): boolean {
    return except !== undefined && this.text(except, value, context).isNullable;
  }

  #listMatches(pattern: Pattern, value: string, context: NamespaceContext): boolean {
    const known = new Map<Pattern, Map<string, Pattern>>();
    let rest = pattern;
    for (const [token] of value.matchAll(/[^ \t\r\n]+/g)) {
      const after = known.get(rest) ?? new Map<string, Pattern>();
      const next = after.get(token) ?? this.text(rest, token, context);
      if (next.kind === "notAllowed") return false;
      if (after.size < manyTokens) known.set(rest, after.set(token, next));
      rest = next;
    }
    return rest.isNullable;
  }

  /** True where an attribute of this content may have the value: found once for each, but of names, whose meaning is declared where they stand. */
  allows(pattern: Pattern, value: string, context: NamespaceContext): boolean {
    const known = this.#values.get(pattern) ?? new Map<string, boolean>();
    const before = known.get(value);
    if (before !== undefined) return before;
    const asked: string[] = [];
    const matches = this.#matches(pattern, value, prefix => {
      asked.push(prefix);
      return context(prefix);
    });
    if (asked.length > 0 || value.length > longValue) return matches;
    if (++this.#valueCount > manyValues) {
      this.#values.clear();
      this.#valueCount = 0;
    }
    this.#values.set(pattern, known.set(value, matches));
    return matches;
  }

  #matches(pattern: Pattern, value: string, context: NamespaceContext): boolean {
    if (pattern.isNullable && isBlankInXml(value)) return true;
    return this.text(pattern, value, context).isNullable;
  }

  #applyAfter(p: Pattern, change: (rest: Pattern) => Pattern): Pattern {
    if (p.kind === "after") return this.pool.after(p.first, change(p.second));
    if (p.kind === "choice") return this.pool.choice(...p.of.map(part => this.#applyAfter(part, change)));
    return this.pool.notAllowed;
  }

  #name(namespace: string, local: string): Name {
    return this.#names.get(namespace)?.get(local) ?? this.#newName(namespace, local);
  }

  #newName(namespace: string, local: string): Name {
    if (++this.#nameCount > manyNames) this.#forget();
    const names = this.#names.get(namespace) ?? new Map<string, Name>();
    const name = { namespace, local, opened: new Map(), skipped: new Map(), attribute: new Map() };
    this.#names.set(namespace, names.set(local, name));
    return name;
  }
}

/** Keeps the result of a step, but for patterns without parts, whose result is known as soon as it would be looked up. */
function keep(step: Step, pattern: Pattern, result: Pattern): Pattern {
  if (hasParts.has(pattern.kind)) step.set(pattern, result);
  return result;
}

const hasParts: ReadonlySet<Pattern["kind"]> = new Set(["choice", "group", "interleave", "after", "oneOrMore"]);

/** In UTF-16 units: longer values hardly come twice. */
const longValue = 100;
const manyValues = 20_000;
/** A list that has more repeats few of them. */
const manyTokens = 1000;

/** TEI has 1,500; more come of a document that has as many as it likes. */
const manyNames = 5000;

/** The results of a kind of step, with the name that is met in it where it has one: the rest of each pattern. */
type Step = Map<Pattern, Pattern>;

/** A name that is met, and the steps that it can be met in. */
interface Name {
  readonly namespace: string;
  readonly local: string;
  readonly opened: Step;
  readonly skipped: Step;
  readonly attribute: Step;
}

const nothing: NamespaceContext = () => undefined;
