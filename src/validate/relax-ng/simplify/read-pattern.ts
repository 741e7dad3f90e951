import { attribute, textOf, type XmlElement } from "../../../core/xml-tree.ts";
import { datatypeOf, type Datatype } from "../datatypes/datatype-of.ts";
import { hasNameClassWithin, partsOf } from "../full-syntax.ts";
import { namespacesAt } from "../namespaces.ts";
import type { Pattern, PatternPool } from "../pattern.ts";
import { inFile, SchemaFault } from "../schema-fault.ts";
import { collectDefinitions, Grammar, startName, type Definitions } from "./grammar.ts";
import { include, type PartFinder } from "./include.ts";
import { namesOf } from "./read-names.ts";
import { scopeIn, scopeOfFile, type Definer, type Scope } from "./scope.ts";

/** Makes the patterns of the simple syntax of those of the full syntax. RELAX NG specification, 4. Errors: SchemaFault. */
export class PatternReader {
  readonly #pool: PatternPool;
  readonly #finder: PartFinder;
  /** The place of each element pattern. */
  readonly places = new Map<Pattern, { readonly element: XmlElement; readonly file: string }>();
  /** The elements whose content is still to be read. */
  readonly #waiting: (() => unknown)[] = [];
  /** All definitions, those that nothing refers to among them. */
  readonly #defined: (() => unknown)[] = [];
  #isUsed = true;

  constructor(pool: PatternPool, finder: PartFinder) {
    this.#pool = pool;
    this.#finder = finder;
  }

  /** The pattern of a schema, all that it refers to read; then what it defines and does not use. */
  read(root: XmlElement, scope: Scope): Pattern {
    const start = this.#pattern(root, scope);
    this.#readWaiting();
    this.#isUsed = false;
    for (let next = this.#defined.pop(); next; next = this.#defined.pop()) {
      next();
      this.#readWaiting();
    }
    return start;
  }

  #readWaiting(): void {
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) next();
  }

  /** RELAX NG specification, 4.19: definitions that are not used are taken out before. */
  circle(name: string, referrer: XmlElement): Pattern {
    if (!this.#isUsed) return this.#pool.notAllowed;
    throw new SchemaFault(`"${name}" refers to itself, with no element between.`, referrer, "4.19");
  }

  /** The content of an element, as a group. RELAX NG specification, 4.12. */
  group(element: XmlElement, scope: Scope): Pattern {
    return this.#together("group", this.#patterns(element, scope));
  }

  combine(way: "choice" | "interleave", patterns: readonly Pattern[]): Pattern {
    return way === "choice" ? this.#pool.choice(...patterns) : this.#together("interleave", patterns);
  }

  /** Halved, not strung: what goes through a long group must not go as deep as it is long. */
  #together(kind: "group" | "interleave", patterns: readonly Pattern[]): Pattern {
    if (patterns.length < 2) return patterns[0] ?? this.#pool.empty;
    const half = patterns.length >> 1;
    return this.#pool[kind](this.#together(kind, patterns.slice(0, half)), this.#together(kind, patterns.slice(half)));
  }

  #patterns(element: XmlElement, scope: Scope): Pattern[] {
    const parts = partsOf(element).filter(({ local }) => !["param", "except"].includes(local));
    return (hasNameClassWithin(element) ? parts.slice(1) : parts).map(part => this.#pattern(part, scope));
  }

  #pattern(element: XmlElement, around: Scope): Pattern {
    return this.#readers[element.local]!(element, scopeIn(element, around), around);
  }

  readonly #readers: Readonly<Record<string, (element: XmlElement, scope: Scope, around: Scope) => Pattern>> = {
    empty: () => this.#pool.empty,
    text: () => this.#pool.text,
    notAllowed: () => this.#pool.notAllowed,
    choice: (element, scope) => this.#pool.choice(...this.#patterns(element, scope)),
    group: (element, scope) => this.group(element, scope),
    interleave: (element, scope) => this.#together("interleave", this.#patterns(element, scope)),
    optional: (element, scope) => this.#pool.optional(this.group(element, scope)),
    oneOrMore: (element, scope) => this.#pool.oneOrMore(this.group(element, scope)),
    zeroOrMore: (element, scope) => this.#pool.optional(this.#pool.oneOrMore(this.group(element, scope))),
    mixed: (element, scope) => this.#pool.interleave(this.#pool.text, this.group(element, scope)),
    list: (element, scope) => this.#pool.list(this.group(element, scope)),
    ref: (element, { grammar }) => this.#referred(element, grammar),
    parentRef: (element, { grammar }) => this.#referred(element, grammar?.parent),
    grammar: (element, _, around) => this.#grammar(element, around),
    externalRef: (element, scope) => {
      const document = this.#finder.find(element, scope);
      return inFile(document.file, () => this.#pattern(document.root, scopeOfFile(document, scope)));
    },
    value: (element, scope) => this.#value(element, scope),
    data: (element, scope) => this.#data(element, scope),
    attribute: (element, scope, around) => {
      const [value = this.#pool.text] = this.#patterns(element, scope);
      return this.#pool.attribute(namesOf(element, around), value);
    },
    element: (element, scope, around) => {
      let content: Pattern | undefined;
      const read = (): Pattern => (content ??= inFile(scope.file, () => this.group(element, scope)));
      this.#waiting.push(read);
      const made = this.#pool.element(namesOf(element, around), read);
      this.places.set(made, { element, file: scope.file });
      return made;
    },
  };

  #referred(element: XmlElement, grammar: Definer | undefined): Pattern {
    const name = attribute(element, "name")!.trim();
    if (!grammar)
      throw new SchemaFault(`There is no grammar around this that could define "${name}".`, element, "4.18");
    return grammar.pattern(name, element);
  }

  #grammar(element: XmlElement, around: Scope): Pattern {
    const definitions = (grammar: Grammar): Definitions => {
      const found: Definitions = new Map();
      collectDefinitions(element, { ...around, grammar }, found, (part, scope) => {
        include(part, scope, found, this.#finder);
      });
      return found;
    };
    const grammar = new Grammar(around.grammar, definitions, this);
    if (![...grammar.names].includes(startName)) throw new SchemaFault("The grammar has no start.", element, "4.18");
    for (const name of grammar.names)
      this.#defined.push(() => inFile(around.file, () => grammar.pattern(name, element)));
    return grammar.pattern(startName, element);
  }

  /** Without a type it is a token of RELAX NG itself. RELAX NG specification, 4.4. */
  #value(element: XmlElement, scope: Scope): Pattern {
    const type = attribute(element, "type");
    const datatype = this.#datatype(element, type ?? "token", type === undefined ? "" : scope.library, []);
    const text = textOf(element);
    const namespaces = namespacesAt(element, scope.ns);
    if (!datatype.allows(text, namespaces))
      throw new SchemaFault(`"${text}" is no value of the datatype ${type ?? "token"}.`, element, "4.16");
    return this.#pool.value(datatype, text, namespaces);
  }

  #data(element: XmlElement, scope: Scope): Pattern {
    const parameters = partsOf(element)
      .filter(({ local }) => local === "param")
      .map(param => ({ name: attribute(param, "name")!.trim(), value: textOf(param) }));
    const excepted = partsOf(element).find(({ local }) => local === "except");
    const except = excepted && this.#pool.choice(...this.#patterns(excepted, scopeIn(excepted, scope)));
    return this.#pool.data(this.#datatype(element, attribute(element, "type")!, scope.library, parameters), except);
  }

  #datatype(
    element: XmlElement,
    type: string,
    library: string,
    parameters: Parameters<typeof datatypeOf>[2],
  ): Datatype {
    const found = datatypeOf(library, type.trim(), parameters);
    if (typeof found === "string") throw new SchemaFault(found, element, "4.16");
    return found;
  }
}
