import { attribute, type XmlElement } from "../../../core/xml-tree.ts";
import { partsOf } from "../full-syntax.ts";
import type { Pattern } from "../pattern.ts";
import { inFile, SchemaFault } from "../schema-fault.ts";
import { scopeIn, type Definer, type Scope } from "./scope.ts";

/** One `start` or `define`, where it stands. */
interface Definition {
  readonly element: XmlElement;
  readonly scope: Scope;
}

/** Reads what stands in a definition, and puts patterns together. */
interface Reader {
  group(element: XmlElement, scope: Scope): Pattern;
  combine(way: "choice" | "interleave", patterns: readonly Pattern[]): Pattern;
  /** A name that refers to itself with no element between. Errors: SchemaFault, where the schema comes to use it. */
  circle(name: string, referrer: XmlElement): Pattern;
}

/** A grammar with all that it defines, by name: what several define is combined. RELAX NG specification, 4.17 and 4.18. */
export class Grammar implements Definer {
  readonly parent: Definer | undefined;
  readonly #definitions: ReadonlyMap<string, readonly Definition[]>;
  readonly #read = new Map<string, Pattern | "being read">();
  readonly #reader: Reader;

  constructor(
    parent: Definer | undefined,
    definitions: (grammar: Grammar) => ReadonlyMap<string, readonly Definition[]>,
    reader: Reader,
  ) {
    this.parent = parent;
    this.#reader = reader;
    this.#definitions = definitions(this);
  }

  get names(): Iterable<string> {
    return this.#definitions.keys();
  }

  pattern(name: string, referrer: XmlElement): Pattern {
    const known = this.#read.get(name);
    if (known === "being read") return this.#reader.circle(name, referrer);
    if (known) return known;
    const definitions = this.#definitions.get(name);
    if (!definitions) throw new SchemaFault(`Nothing defines "${name}".`, referrer, "4.18");
    this.#read.set(name, "being read");
    const way = wayToCombine(name, definitions);
    const patterns = definitions.map(({ element, scope }) =>
      inFile(scope.file, () => this.#reader.group(element, scopeIn(element, scope))),
    );
    const combined = this.#reader.combine(way, patterns);
    this.#read.set(name, combined);
    return combined;
  }
}

export const startName = "<start>";

/** The name that a `start` or `define` gives. */
export function nameOf(element: XmlElement): string {
  return element.local === "start" ? startName : attribute(element, "name")!.trim();
}

function wayToCombine(name: string, definitions: readonly Definition[]): "choice" | "interleave" {
  const ways = definitions.map(({ element }) => attribute(element, "combine")?.trim());
  const [way, other] = new Set(ways.filter(said => said !== undefined));
  const plain = definitions.filter((_, i) => ways[i] === undefined);
  if (plain[1])
    throwIn(plain[1], `"${name}" is defined more than once: all but one must say how they are to be combined.`);
  if (other !== undefined) throwIn(definitions.at(-1)!, `"${name}" is combined in two ways.`);
  return way === "interleave" ? "interleave" : "choice";
}

function throwIn({ element, scope }: Definition, message: string): never {
  return inFile(scope.file, () => {
    throw new SchemaFault(message, element, "4.17");
  });
}

/** The definitions of a grammar, those of its divs among them. */
export type Definitions = Map<string, Definition[]>;

export function addDefinition(into: Definitions, name: string, definition: Definition): void {
  const alike = into.get(name);
  if (alike) alike.push(definition);
  else into.set(name, [definition]);
}

/** Adds all that an element defines; what an `include` brings is told by `include`. RELAX NG specification, 4.11. */
export function collectDefinitions(
  within: XmlElement,
  around: Scope,
  into: Definitions,
  include: (element: XmlElement, scope: Scope) => void,
): void {
  const scope = scopeIn(within, around);
  for (const part of partsOf(within)) {
    if (part.local === "div") collectDefinitions(part, scope, into, include);
    else if (part.local === "include") include(part, scope);
    else addDefinition(into, nameOf(part), { element: part, scope });
  }
}
