import type { P5Attribute, P5Class, P5Content, P5Element, P5Facts } from "./facts.ts";

/** The elements of TEI P5, each with all that it has of its classes. */
export class Vocabulary {
  readonly facts: P5Facts;
  readonly #members = new Map<string, string[]>();
  readonly #attributes = new Map<string, ReadonlyMap<string, P5Attribute>>();

  constructor(facts: P5Facts) {
    this.facts = facts;
    for (const { name, classes } of [...facts.classes.values(), ...facts.elements.values()])
      for (const joined of classes) {
        const members = this.#members.get(joined);
        if (members) members.push(name);
        else this.#members.set(joined, [name]);
      }
    for (const members of this.#members.values()) members.sort();
  }

  /** Names of elements, in the order of the alphabet. */
  elements(): string[] {
    return [...this.facts.elements.keys()].sort();
  }

  /** Classes that an element or a class is a member of, at whatever remove, each once; the nearer stands first. */
  classesOf(name: string): string[] {
    const classes = new Set(this.#declared(name)?.classes);
    for (const joined of classes) for (const further of this.#declared(joined)?.classes ?? []) classes.add(further);
    return [...classes];
  }

  /** Elements and classes that are members of a class, in the order of the alphabet; not the members of these. */
  membersOf(className: string): readonly string[] {
    return this.#members.get(className) ?? [];
  }

  /** The attributes of an element or a class, its own and those of its classes; what is said nearer holds. */
  attributesOf(name: string): ReadonlyMap<string, P5Attribute> {
    const known = this.#attributes.get(name) ?? this.#allAttributes(name);
    this.#attributes.set(name, known);
    return known;
  }

  /** The values that an attribute of an element may have, or those that are suggested; empty where none are named. */
  valuesOf(element: string, attribute: string): P5Values {
    const declared = this.attributesOf(element).get(attribute);
    if (!declared) return { closed: false, values: [] };
    const { values, closed } = this.#values(declared.value);
    return { closed, values: [...values, ...declared.suggested] };
  }

  #allAttributes(name: string): ReadonlyMap<string, P5Attribute> {
    const attributes = new Map<string, P5Attribute>();
    const without = new Set<string>();
    for (const declaring of [name, ...this.classesOf(name)]) {
      const declared = this.#declared(declaring)?.attributes;
      for (const attribute of declared?.own.flat() ?? [])
        if (!attributes.has(attribute.name) && !without.has(attribute.name)) attributes.set(attribute.name, attribute);
      for (const removed of declared?.without ?? []) without.add(removed);
    }
    return attributes;
  }

  #values(content: P5Content): P5Values {
    switch (content.kind) {
      case "value":
        return { closed: true, values: [content.value] };
      case "choice": {
        const parts = content.of.map(part => this.#values(part));
        return { closed: parts.every(({ closed }) => closed), values: parts.flatMap(({ values }) => values) };
      }
      case "repeated":
        return this.#values(content.content);
      case "name":
        return this.#values(this.facts.datatypes.get(content.name) ?? { kind: "text" });
      default:
        return { closed: false, values: [] };
    }
  }

  #declared(name: string): P5Class | P5Element | undefined {
    return this.facts.elements.get(name) ?? this.facts.classes.get(name);
  }
}

/** Values of an attribute. `closed`: there are no others. */
export interface P5Values {
  readonly closed: boolean;
  readonly values: readonly string[];
}
