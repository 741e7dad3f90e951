import { isBlankInXml } from "../../core/is-blank.ts";
import type { XmlElement } from "../../core/xml-tree.ts";
import type { Derivatives } from "./derivative.ts";
import { isDeclaration, namespacesAt } from "./namespaces.ts";
import type { Pattern } from "./pattern.ts";
import type { RelaxNgSchema } from "./read-schema.ts";
import type { StartTags } from "./start-tag.ts";

/** True where the schema has nothing against the document. Errors: TooManyPatterns. */
export function isValid(root: XmlElement, schema: RelaxNgSchema): boolean {
  return new QuickReading(schema).element(schema.start, root).isNullable;
}

/**
 * A reading of elements that explains nothing: one that can be meant in one way alone is read by its own content, so that what
 * is worked out for it is known wherever it stands.
 */
export class QuickReading {
  readonly #derivatives: Derivatives;
  readonly #startTags: StartTags;
  /** Elements that could not be read to their end, wherever in them the fault is. */
  readonly stuck = new Set<XmlElement>();

  constructor({ derivatives, startTags }: RelaxNgSchema) {
    this.#derivatives = derivatives;
    this.#startTags = startTags;
  }

  /** The rest of the pattern after the element; `notAllowed` where it, or something in it, has no place. */
  element(pattern: Pattern, element: XmlElement): Pattern {
    const rest = this.#past(this.#derivatives.open(pattern, element.namespace, element.local), element);
    if (rest.kind === "notAllowed") this.stuck.add(element);
    return rest;
  }

  #past(opened: Pattern, element: XmlElement): Pattern {
    if (opened.kind !== "after") return this.#derivatives.end(this.#within(opened, element));
    return this.#within(opened.first, element).isNullable ? opened.second : this.#derivatives.pool.notAllowed;
  }

  #within(pattern: Pattern, element: XmlElement): Pattern {
    const startTag = this.#startTags.of(pattern);
    const content = startTag
      ? startTag.allows(element)
        ? startTag.content
        : this.#derivatives.pool.notAllowed
      : this.#derivatives.close(this.#attributes(pattern, element));
    return this.#content(content, element);
  }

  #attributes(pattern: Pattern, element: XmlElement): Pattern {
    const context = namespacesAt(element);
    return element.attributes.reduce((rest, given) => {
      if (rest.kind === "notAllowed" || isDeclaration(given)) return rest;
      return this.#derivatives.attribute(rest, given.namespace, given.local, given.value, context);
    }, pattern);
  }

  #content(pattern: Pattern, element: XmlElement): Pattern {
    let rest = pattern;
    let text = "";
    let isText = true;
    for (const child of element.children) {
      if (rest.kind === "notAllowed") return rest;
      if (child.kind === "text") text += child.text;
      else if (child.kind === "element") {
        isText = false;
        rest = this.element(this.#text(rest, text, element), child);
        text = "";
      }
    }
    return isText ? this.#textAlone(rest, text, element) : this.#text(rest, text, element);
  }

  /** Beside elements, blank text is nothing. RELAX NG specification, 6.2.7. */
  #text(pattern: Pattern, text: string, element: XmlElement): Pattern {
    return isBlankInXml(text) ? pattern : this.#derivatives.text(pattern, text, namespacesAt(element));
  }

  /** Where there is nothing else, blank text is text or nothing, and nothing is an empty text. RELAX NG specification, 6.2.7. */
  #textAlone(pattern: Pattern, text: string, element: XmlElement): Pattern {
    const asText = this.#derivatives.text(pattern, text, namespacesAt(element));
    return isBlankInXml(text) ? this.#derivatives.pool.choice(pattern, asText) : asText;
  }
}
