import { reporter, type Diagnostic } from "../../core/diagnostic.ts";
import { EditionError } from "../../core/edition-error.ts";
import { locationOf, type XmlAttribute, type XmlDocument, type XmlElement, type XmlNode } from "../../core/xml-tree.ts";
import { pagesIn } from "../../tei/pages.ts";
import { codes } from "../codes.ts";
import type { Derivatives } from "./derivative.ts";
import { expectedElements, expectedValues, requiredAttributes } from "./expected.ts";
import { isValid } from "./is-valid.ts";
import { allowsName } from "./name-class.ts";
import { isDeclaration, namespacesAt } from "./namespaces.ts";
import { TooManyPatterns, type Pattern } from "./pattern.ts";
import type { RelaxNgSchema } from "./read-schema.ts";
import type { StartTags } from "./start-tag.ts";

const report = reporter(codes);

/**
 * All that the schema has against the document, in document order. After a fault the rest is read as if it had been
 * put right, so that one fault gives one finding. Findings: REC-V001 to REC-V006. Errors: EditionError "unreadable", where
 * the schema is too ambiguous to be followed.
 */
export function validateRelaxNg(document: XmlDocument, schema: RelaxNgSchema): readonly Diagnostic[] {
  schema.derivatives.begin();
  try {
    return isValid(document.root, schema) ? [] : explain(document, schema);
  } catch (error) {
    if (!(error instanceof TooManyPatterns)) throw error;
    throw new EditionError("unreadable", "The schema leaves more ways to read this document than can be followed.");
  }
}

/** The same of a document that is looked at for findings alone. Errors: TooManyPatterns. */
export function explain(document: XmlDocument, schema: RelaxNgSchema): readonly Diagnostic[] {
  const validation = new Validation(document, schema);
  validation.element(schema.start, document.root);
  return validation.findings;
}

class Validation {
  readonly findings: Diagnostic[] = [];
  readonly #document: XmlDocument;
  readonly #derivatives: Derivatives;
  readonly #startTags: StartTags;

  constructor(document: XmlDocument, { derivatives, startTags }: RelaxNgSchema) {
    this.#startTags = startTags;
    this.#document = document;
    this.#derivatives = derivatives;
  }

  /** The rest of the pattern after the element; the pattern itself where the element has no place in it. */
  element(pattern: Pattern, element: XmlElement): Pattern {
    const opened = this.#open(pattern, element);
    if (opened.kind === "notAllowed") return pattern;
    const closed = this.#startTags.closed(opened, element) ?? this.#tag(opened, element);
    const content = this.#children(closed, element);
    const after = this.#derivatives.end(content);
    if (after.kind !== "notAllowed") return after;
    this.#report("REC-V005", element, { element: element.name, expected: listed(expectedElements(content)) });
    return this.#derivatives.end(content, true);
  }

  #tag(opened: Pattern, element: XmlElement): Pattern {
    const attributed = element.attributes.reduce((rest, given) => this.#attribute(rest, element, given), opened);
    return this.#close(attributed, element);
  }

  #open(pattern: Pattern, element: XmlElement): Pattern {
    const { namespace, local, name } = element;
    const opened = this.#derivatives.open(pattern, namespace, local);
    if (opened.kind !== "notAllowed") return opened;
    const expected = listed(expectedElements(pattern));
    this.#report("REC-V001", element, { element: name, expected });
    return this.#derivatives.open(pattern, namespace, local, true);
  }

  #attribute(pattern: Pattern, element: XmlElement, given: XmlAttribute): Pattern {
    if (isDeclaration(given)) return pattern;
    const { namespace, local, name, value } = given;
    const rest = this.#derivatives.attribute(pattern, namespace, local, value, namespacesAt(element));
    if (rest.kind !== "notAllowed") return rest;
    const forgiven = this.#derivatives.attribute(pattern, namespace, local);
    if (forgiven.kind === "notAllowed") {
      this.#report("REC-V002", element, { element: element.name, attribute: name });
      return pattern;
    }
    const expected = listed(expectedValues(pattern, names => allowsName(names, namespace, local)));
    this.#report("REC-V003", element, { element: element.name, attribute: name, value, expected });
    return forgiven;
  }

  #close(pattern: Pattern, element: XmlElement): Pattern {
    const closed = this.#derivatives.close(pattern);
    if (closed.kind !== "notAllowed") return closed;
    this.#report("REC-V004", element, { element: element.name, attributes: listed(requiredAttributes(pattern)) });
    return this.#derivatives.close(pattern, true);
  }

  #children(pattern: Pattern, element: XmlElement): Pattern {
    const children = mergeText(element.children);
    if (children.length === 0) return this.#emptyContent(pattern);
    return children.reduce<Pattern>(
      (rest, child) =>
        typeof child === "string" ? this.#text(rest, child, element, children.length === 1) : this.element(rest, child),
      pattern,
    );
  }

  /** Nothing may stand for an empty string. RELAX NG specification, 6.2.7. */
  #emptyContent(pattern: Pattern): Pattern {
    const asText = this.#derivatives.text(pattern, "");
    return this.#derivatives.end(pattern).kind === "notAllowed" && asText.kind !== "notAllowed" ? asText : pattern;
  }

  #text(pattern: Pattern, text: string, element: XmlElement, alone: boolean): Pattern {
    const blank = !/[^ \t\r\n]/.test(text);
    if (blank && !alone) return pattern;
    const rest = this.#derivatives.text(pattern, text, namespacesAt(element));
    if (blank && (rest.kind === "notAllowed" || this.#derivatives.end(pattern).kind !== "notAllowed")) return pattern;
    if (rest.kind !== "notAllowed") return rest;
    this.#report("REC-V006", element, {
      element: element.name,
      text: excerpt(text),
      expected: listed(expectedElements(pattern)),
    });
    return pattern;
  }

  #report<Code extends keyof typeof codes>(
    code: Code,
    element: XmlElement,
    parameters: Parameters<typeof report<Code>>[2],
  ): void {
    this.findings.push(report(code, locationOf(this.#document, element, pagesIn(this.#document.root)), parameters));
  }
}

/** Elements, and the text between them as one, with comments and instructions left out. */
function mergeText(nodes: readonly XmlNode[]): readonly (XmlElement | string)[] {
  const merged: (XmlElement | string)[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.kind === "element") merged.push(node);
    else if (node.kind === "text") {
      if (typeof last === "string") merged[merged.length - 1] = last + node.text;
      else merged.push(node.text);
    }
  }
  return merged;
}

function excerpt(text: string): string {
  const words = text.trim().replace(/\s+/g, " ");
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}

const listLimit = 12;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, listLimit).join(", ");
  return names.length > listLimit ? `${shown} and ${names.length - listLimit} more` : shown;
}
