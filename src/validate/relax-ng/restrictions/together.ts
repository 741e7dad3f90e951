import type { Pattern } from "../pattern.ts";
import { partsOfPattern } from "../parts-of-pattern.ts";
import type { Broken } from "./broken.ts";
import { allOf, commonName, namesWithin, type NamesWithin } from "./names-within.ts";

/**
 * Parts that may not stand together: attributes of one name in a group, elements of one name or text on both sides of an
 * interleave. RELAX NG specification, 7.3 and 7.4. All that is found out of a pattern is kept.
 */
export class Together {
  readonly #sound = new Set<Pattern>();
  readonly #attributes = new Map<Pattern, NamesWithin>();
  readonly #elements = new Map<Pattern, NamesWithin>();
  readonly #text = new Map<Pattern, boolean>();

  /** The first fault of the content of an element, where there is one. */
  fault(content: Pattern): Broken | undefined {
    const pending = [content];
    for (let next = pending.pop(); next; next = pending.pop()) {
      if (this.#sound.has(next)) continue;
      const fault = this.#faultOf(next);
      if (fault) return fault;
      this.#sound.add(next);
      pending.push(...contentOf(next));
    }
    return undefined;
  }

  #faultOf(pattern: Pattern): Broken | undefined {
    if (pattern.kind !== "group" && pattern.kind !== "interleave") return undefined;
    const { kind, first, second } = pattern;
    const twice = commonName(this.#attributesIn(first), this.#attributesIn(second));
    if (twice !== undefined) return { message: `The attribute "${twice}" may stand twice.`, clause: "7.3" };
    if (kind === "group") return undefined;
    const both = commonName(this.#elementsIn(first), this.#elementsIn(second));
    if (both !== undefined)
      return { message: `The element "${both}" is on both sides of an interleave.`, clause: "7.4" };
    if (this.#holdsText(first) && this.#holdsText(second))
      return { message: "Text is on both sides of an interleave.", clause: "7.4" };
    return undefined;
  }

  #attributesIn(pattern: Pattern): NamesWithin {
    return kept(this.#attributes, pattern, () =>
      pattern.kind === "attribute"
        ? namesWithin(pattern.names)
        : allOf(contentOf(pattern).map(part => this.#attributesIn(part))),
    );
  }

  #elementsIn(pattern: Pattern): NamesWithin {
    return kept(this.#elements, pattern, () =>
      pattern.kind === "element"
        ? namesWithin(pattern.names)
        : allOf(contentOf(pattern).map(part => this.#elementsIn(part))),
    );
  }

  #holdsText(pattern: Pattern): boolean {
    return kept(
      this.#text,
      pattern,
      () => pattern.kind === "text" || contentOf(pattern).some(part => this.#holdsText(part)),
    );
  }
}

/** The parts that stand in the same content: not those of an attribute or a value. */
function contentOf(pattern: Pattern): readonly Pattern[] {
  return ["attribute", "list", "data"].includes(pattern.kind) ? [] : partsOfPattern(pattern);
}

function kept<Value>(known: Map<Pattern, Value>, pattern: Pattern, find: () => Value): Value {
  const before = known.get(pattern);
  if (before !== undefined) return before;
  const found = find();
  known.set(pattern, found);
  return found;
}
