import type { XmlAttribute, XmlElement } from "../../core/xml-tree.ts";
import type { NamespaceContext } from "./datatypes/datatype.ts";
import type { Derivatives } from "./derivative.ts";
import { isDeclaration, namespacesAt } from "./namespaces.ts";
import { partsOfPattern } from "./parts-of-pattern.ts";
import type { Pattern } from "./pattern.ts";

/**
 * The start tags of a schema, each with the attributes that an element may have as a table. Where what an element may hold hangs
 * together with its attributes, it has none.
 */
export class StartTags {
  readonly #derivatives: Derivatives;
  readonly #known = new Map<Pattern, StartTag | undefined>();
  readonly #holding = new Map<Pattern, Holding>();

  constructor(derivatives: Derivatives) {
    this.#derivatives = derivatives;
  }

  /** The rest of a pattern after a start tag that nothing is wrong with; undefined where something is, or that is not told so. */
  closed(opened: Pattern, element: XmlElement): Pattern | undefined {
    const startTag = opened.kind === "after" ? this.of(opened.first) : undefined;
    if (opened.kind !== "after" || !startTag?.allows(element)) return undefined;
    return this.#derivatives.pool.after(startTag.content, opened.second);
  }

  /** The table of an element that has this content; undefined where it has none. */
  of(content: Pattern): StartTag | undefined {
    const known = this.#known.get(content);
    if (known !== undefined || this.#known.has(content)) return known;
    const parts: Pattern[] = [];
    const isApart = this.#takeApart(content, parts);
    const found = isApart ? new StartTag(content, parts, this.#derivatives) : undefined;
    this.#known.set(content, found);
    return found;
  }

  /** Finds the parts that hold attributes alone. False where one holds attributes and something else as alternatives. */
  #takeApart(pattern: Pattern, parts: Pattern[]): boolean {
    const { attributes, content } = this.#holds(pattern);
    if (!attributes) return true;
    if (pattern.kind === "group" || pattern.kind === "interleave")
      return this.#takeApart(pattern.first, parts) && this.#takeApart(pattern.second, parts);
    parts.push(pattern);
    return !content;
  }

  #holds(pattern: Pattern): Holding {
    const before = this.#holding.get(pattern);
    if (before) return before;
    const isAttribute = pattern.kind === "attribute";
    const isContent = ["element", "text", "data", "value", "list"].includes(pattern.kind);
    const parts = isAttribute || isContent ? [] : partsOfPattern(pattern).map(part => this.#holds(part));
    const found = {
      attributes: isAttribute || parts.some(({ attributes }) => attributes),
      content: isContent || parts.some(({ content }) => content),
    };
    this.#holding.set(pattern, found);
    return found;
  }
}

interface Holding {
  readonly attributes: boolean;
  readonly content: boolean;
}

/** One table. Its parts are independent of one another: no two have an attribute in common (RELAX NG specification, 7.3). */
class StartTag {
  /** The content without attributes. */
  readonly content: Pattern;
  readonly #derivatives: Derivatives;
  readonly #single = new Map<string, Single>();
  #required = 0;
  /** Parts that are more than one attribute of one name. */
  readonly #others: Pattern[] = [];

  constructor(content: Pattern, parts: readonly Pattern[], derivatives: Derivatives) {
    this.#derivatives = derivatives;
    this.content = derivatives.close(content, true);
    for (const part of parts) this.#add(part);
  }

  #add(part: Pattern): void {
    const [one = part, another] = part.kind === "choice" ? part.of.filter(({ kind }) => kind !== "empty") : [];
    if (another || one.kind !== "attribute" || one.names.kind !== "name") this.#others.push(part);
    else {
      this.#single.set(keyOf(one.names), { value: one.pattern, isRequired: one === part });
      if (one === part) this.#required++;
    }
  }

  /** True where the element has all attributes that it must have, and no other than it may have. */
  allows(element: XmlElement): boolean {
    const context = namespacesAt(element);
    const others = [...this.#others];
    let met = 0;
    for (const given of element.attributes) {
      if (isDeclaration(given)) continue;
      const single = this.#single.get(keyOf(given));
      if (single?.isRequired) met++;
      const isAllowed = single
        ? this.#derivatives.allows(single.value, given.value, context)
        : this.#allowsOther(others, given, context);
      if (!isAllowed) return false;
    }
    return met === this.#required && others.every(part => this.#derivatives.close(part).isNullable);
  }

  /** Each part is left as what is still to be met of it. */
  #allowsOther(parts: Pattern[], { namespace, local, value }: XmlAttribute, context: NamespaceContext): boolean {
    return parts.some((part, i) => {
      const rest = this.#derivatives.attribute(part, namespace, local, value, context);
      if (rest.kind === "notAllowed") return false;
      parts[i] = rest;
      return true;
    });
  }
}

/** An attribute of one name, which says nothing of others. */
interface Single {
  readonly value: Pattern;
  readonly isRequired: boolean;
}

function keyOf({ namespace, local }: { readonly namespace: string; readonly local: string }): string {
  return namespace === "" ? local : `${namespace} ${local}`;
}
