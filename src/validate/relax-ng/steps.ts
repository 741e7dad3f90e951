import type { XmlElement } from "../../core/xml-tree.ts";
import type { Derivatives } from "./derivative.ts";
import { expectedElements } from "./expected.ts";
import { nameKey, type ElementName } from "./name-class.ts";
import type { Pattern } from "./pattern.ts";
import type { SchemaNames } from "./schema-names.ts";

/** An element that is being read, with what was read of it. */
export interface Frame {
  readonly element: XmlElement;
  readonly name: ElementName;
  /** The pattern before the element itself. */
  readonly before: Pattern;
  readonly nodes: readonly (XmlElement | string)[];
  /** The pattern before each of the nodes that were come to; not allowed, where it is not that of the element itself. */
  readonly states: Pattern[];
  readonly outer: Frame | undefined;
  /** Children that were told to stand further on than they should, and are read in their place before. */
  readonly moved: Set<XmlElement>;
  /** True where it was read as if it had ended: what is left in it stands after it. */
  isClosed: boolean;
  /** The elements that are read as begun in it, though their tags are wanting. */
  implied: number;
  /** True where what it lacks at its end was told already. */
  isForgiven: boolean;
}

/** A step in reading what might be: an element with all that is in it, words, or the end of the element around. */
export type Step = ElementName | "words" | "end";

/** Reads by names alone, to see how what stands in a document could go on. */
export class Steps {
  readonly derivatives: Derivatives;
  readonly names: SchemaNames;

  constructor(derivatives: Derivatives, names: SchemaNames) {
    this.derivatives = derivatives;
    this.names = names;
  }

  allows(pattern: Pattern, name: ElementName): boolean {
    return this.derivatives.open(pattern, name.namespace, name.local).kind !== "notAllowed";
  }

  /** The pattern after a whole element. */
  past(pattern: Pattern, { namespace, local }: ElementName): Pattern {
    return this.derivatives.end(this.derivatives.open(pattern, namespace, local), true);
  }

  /** The pattern where an element has begun, whatever its attributes. */
  begun(pattern: Pattern, { namespace, local }: ElementName): Pattern {
    return this.derivatives.close(this.derivatives.open(pattern, namespace, local), true);
  }

  /** The elements that may come next. */
  expected(pattern: Pattern): readonly ElementName[] {
    return expectedElements(pattern);
  }

  /** The pattern where some element stands that cannot be read: it may have been any, or none. */
  pastAny(pattern: Pattern): Pattern {
    const after = new Set(this.expected(pattern).map(name => this.past(pattern, name)));
    return this.derivatives.pool.choice(pattern, ...after);
  }

  /** The content of an element, wherever it stands, before its attributes. */
  alone(name: ElementName): Pattern {
    const { namespace, local } = name;
    return this.derivatives.pool.choice(
      ...this.names.declarationsOf(name).map(pattern => this.derivatives.open(pattern, namespace, local)),
    );
  }

  /** True where the one may hold the other, of whatever name class: elements of another vocabulary too. */
  admits(holder: ElementName, { namespace, local }: ElementName): boolean {
    const content = this.derivatives.close(this.alone(holder), true);
    return this.derivatives.open(content, namespace, local, true).kind !== "notAllowed";
  }

  /**
   * The elements and words that can be read, one after the other; ends between them do not count. Elements that are read as
   * begun, though their tags are wanting, end where nothing more may stand in them.
   */
  reach(pattern: Pattern, steps: readonly Step[], implied = 0): number {
    let [at, reached, open] = [pattern, 0, implied];
    for (const step of steps) {
      for (; open > 0 && (step === "end" || this.go(at, step).kind === "notAllowed"); open--)
        at = this.derivatives.end(at, true);
      at = this.go(at, step);
      if (at.kind === "notAllowed") return reached;
      if (step !== "end") reached++;
    }
    return steps.length;
  }

  /** The pattern after a step. */
  go(pattern: Pattern, step: Step): Pattern {
    if (step === "end") return this.derivatives.end(pattern);
    return step === "words" ? this.derivatives.text(pattern, "words") : this.past(pattern, step);
  }

  /** Elements that may be next and change what may follow: what is read so only goes on, and says nothing of the order. */
  leading(pattern: Pattern): readonly ElementName[] {
    return this.expected(pattern).filter(name => this.past(pattern, name) !== pattern);
  }
}

export function isSame(one: ElementName, other: ElementName): boolean {
  return nameKey(one) === nameKey(other);
}
