import { attribute, childElements, textOf, type XmlElement } from "../../src/core/xml-tree.ts";

/** An element by a grammar of RELAX NG: content models, and attributes with their values, written in one way alone. */
export interface CanonicalElement {
  readonly content: string;
  readonly attributes: readonly string[];
}

/**
 * Each element of a grammar by its name (`{namespace}name` where that is another than the grammar's), with whatever is
 * defined by name written out, but for elements. Grammars of which these are equal allow the same.
 */
export function canonicalElements(grammar: XmlElement): ReadonlyMap<string, CanonicalElement> {
  const reader = new CanonicalReader(grammar);
  return reader.elements;
}

/** A choice of sequences; what stands in a sequence is an element, a value, or a choice that is written out. */
type Canon = readonly (readonly string[])[];

class CanonicalReader {
  readonly elements = new Map<string, CanonicalElement>();
  readonly #definitions = new Map<string, XmlElement>();
  readonly #withAttributes = new Map<XmlElement, boolean>();
  readonly #namespace: string | undefined;

  constructor(grammar: XmlElement) {
    this.#namespace = attribute(grammar, "ns");
    for (const part of partsOf(grammar)) {
      const name = part.local === "start" ? "<start>" : attribute(part, "name")!;
      if (this.#definitions.has(name)) throw new Error(`${name} is defined in parts.`);
      this.#definitions.set(name, part);
    }
    const start = write(this.#group(partsOf(this.#definitions.get("<start>")!)));
    this.elements.set("<start>", { content: start, attributes: [] });
    for (const definition of this.#definitions.values())
      if (partsOf(definition)[0]?.local === "element") this.#element(partsOf(definition)[0]!);
  }

  #element(element: XmlElement): void {
    const parts = patternsOf(element).flatMap(part => this.#spread(part));
    const attributes = parts.filter(part => this.#hasAttributes(part)).map(part => write(this.#canon(part)));
    const content = write(this.#group(parts.filter(part => !this.#hasAttributes(part))));
    const canonical = { content, attributes: attributes.sort() };
    const name = this.#nameOf(element);
    const known = this.elements.get(name);
    if (known && JSON.stringify(known) !== JSON.stringify(canonical)) throw new Error(`${name} is two elements.`);
    this.elements.set(name, canonical);
  }

  /** The parts of a group or definition that has attributes in it, at whatever remove; or the pattern as it is. */
  #spread(pattern: XmlElement): XmlElement[] {
    const within = pattern.local === "ref" ? this.#definitions.get(attribute(pattern, "name")!)! : pattern;
    const group = ["ref", "group"].includes(pattern.local) && this.#hasAttributes(pattern);
    return group ? partsOf(within).flatMap(part => this.#spread(part)) : [pattern];
  }

  #hasAttributes(pattern: XmlElement): boolean {
    if (pattern.local === "attribute" || pattern.local === "element") return pattern.local === "attribute";
    const within = pattern.local === "ref" ? this.#definitions.get(attribute(pattern, "name")!)! : pattern;
    const known = this.#withAttributes.get(within) ?? partsOf(within).some(part => this.#hasAttributes(part));
    this.#withAttributes.set(within, known);
    return known;
  }

  #group(parts: readonly XmlElement[]): Canon {
    const patterns = parts.map(part => this.#canon(part));
    if (patterns.some(pattern => pattern.length === 0)) return [];
    const asked = patterns.filter(pattern => write(pattern) !== "");
    if (asked.length === 1) return asked[0]!;
    return [asked.flatMap(pattern => (pattern.length === 1 ? pattern[0]! : [write(pattern)]))];
  }

  #canon(pattern: XmlElement): Canon {
    const group = (): Canon => this.#group(patternsOf(pattern));
    switch (pattern.local) {
      case "ref":
        return this.#group(partsOf(this.#definitions.get(attribute(pattern, "name")!)!));
      case "empty":
        return [[]];
      case "text":
        return [["text"]];
      case "notAllowed":
        return [];
      case "choice":
        return choice(partsOf(pattern).map(part => this.#canon(part)));
      case "group":
        return group();
      case "optional":
        return choice([[[]], group()]);
      case "oneOrMore":
        return oneOrMore(group());
      case "zeroOrMore":
        return choice([[[]], oneOrMore(group())]);
      case "list":
        return [[`list<${write(group())}>`]];
      case "value":
        return [[JSON.stringify(textOf(pattern))]];
      case "data":
        return [[datatype(pattern)]];
      case "attribute":
        return [[`@${this.#nameOf(pattern)}=${patternsOf(pattern).length === 0 ? "text" : write(group())}`]];
      case "element":
        return [[`<${this.#nameOf(pattern)}>`]];
      default:
        throw new Error(`${pattern.local} is not expected.`);
    }
  }

  #nameOf(element: XmlElement): string {
    const name = attribute(element, "name");
    if (name === undefined) return nameClass(partsOf(element)[0]!);
    const namespace = attribute(element, "ns");
    return namespace === undefined || namespace === this.#namespace ? name : `{${namespace}}${name}`;
  }
}

function datatype(data: XmlElement): string {
  const facets = partsOf(data).map(facet => ` ${attribute(facet, "name")}=${textOf(facet)}`);
  return `${attribute(data, "type")}{${facets.join("")}}`;
}

function choice(patterns: readonly Canon[]): Canon {
  const alternatives = new Map(patterns.flat().map(sequence => [sequence.join(), sequence]));
  return [...alternatives.values()];
}

function oneOrMore(pattern: Canon): Canon {
  if (pattern.some(sequence => sequence.length === 0))
    return choice([[[]], oneOrMore(pattern.filter(sequence => sequence.length > 0))]);
  const written = write(pattern);
  return written === "text" || written === "" || written.endsWith("+") ? pattern : [[`${written}+`]];
}

function write(pattern: Canon): string {
  if (pattern.length === 0) return "notAllowed";
  const sequences = pattern.map(sequence => (sequence.length > 1 ? `[${sequence.join(", ")}]` : sequence.join()));
  return sequences.length === 1 ? sequences[0]! : `(${sequences.sort().join(" | ")})`;
}

function nameClass(names: XmlElement): string {
  const namespace = attribute(names, "ns") ?? "";
  const within = partsOf(names).map(nameClass).sort();
  return `${names.local}{${namespace}}${within.length > 0 ? `(${within.join()})` : textOf(names)}`;
}

/** The children that are of RELAX NG, without the documentation and the rules that stand among them. */
function partsOf(element: XmlElement): XmlElement[] {
  return childElements(element).filter(({ namespace }) => namespace === "http://relaxng.org/ns/structure/1.0");
}

/** The children that are patterns, and not the names that an element or an attribute may have. */
function patternsOf(element: XmlElement): XmlElement[] {
  const named = ["element", "attribute"].includes(element.local) && attribute(element, "name") === undefined;
  return partsOf(element).slice(named ? 1 : 0);
}
