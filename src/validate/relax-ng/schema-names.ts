import { nameKey, spokenNames, type ElementName } from "./name-class.ts";
import { elementsFrom, partsOfPattern } from "./parts-of-pattern.ts";
import type { Pattern } from "./pattern.ts";

type ElementPattern = Extract<Pattern, { kind: "element" }>;

/** The declarations of a schema by name: its elements, what each may hold, and where each may stand. Worked out where it is asked for. */
export class SchemaNames {
  readonly #start: Pattern;
  readonly #contents = new Map<string, Contents>();
  #declared: ReadonlyMap<string, Declared> | undefined;
  #elements: readonly ElementName[] | undefined;
  #holders: Holders | undefined;
  #holdersOfAttributes: Holders | undefined;

  constructor(start: Pattern) {
    this.#start = start;
  }

  /** The names of all elements. */
  get elements(): readonly ElementName[] {
    return (this.#elements ??= [...this.#all().values()].map(({ name }) => name));
  }

  /** The elements of a local name, in whatever namespace. */
  named(local: string): readonly ElementName[] {
    return this.elements.filter(name => name.local === local);
  }

  declares(name: ElementName): boolean {
    return this.#all().has(nameKey(name));
  }

  hasNamespace(namespace: string): boolean {
    return this.elements.some(name => name.namespace === namespace);
  }

  /** The declarations of an element: one where its content does not depend on where it stands. */
  declarationsOf(name: ElementName): readonly ElementPattern[] {
    return this.#all().get(nameKey(name))?.patterns ?? [];
  }

  contentsOf(name: ElementName): Contents {
    const key = nameKey(name);
    const known = this.#contents.get(key);
    if (known) return known;
    const found = contentsOf(this.declarationsOf(name).map(({ content }) => content()));
    this.#contents.set(key, found);
    return found;
  }

  /** True where the one may be a child of the other. */
  mayHold(holder: ElementName, child: ElementName): boolean {
    return this.contentsOf(holder).elements.has(nameKey(child));
  }

  /** The elements that it may be a child of. */
  holdersOf(name: ElementName): readonly ElementName[] {
    this.#holders ??= this.#findHolders("elements");
    return this.#holders.get(nameKey(name)) ?? [];
  }

  /** The elements that an attribute may stand on. */
  holdersOfAttribute(name: ElementName): readonly ElementName[] {
    this.#holdersOfAttributes ??= this.#findHolders("attributes");
    return this.#holdersOfAttributes.get(nameKey(name)) ?? [];
  }

  #findHolders(of: "elements" | "attributes"): Holders {
    const holders = new Map<string, ElementName[]>();
    for (const holder of this.elements)
      for (const key of this.contentsOf(holder)[of].keys())
        if (holders.get(key)?.push(holder) === undefined) holders.set(key, [holder]);
    return holders;
  }

  #all(): ReadonlyMap<string, Declared> {
    if (this.#declared) return this.#declared;
    const declared = new Map<string, Declared>();
    for (const pattern of elementsFrom(this.#start))
      for (const name of spokenNames(pattern.names)) {
        const key = nameKey(name);
        const known = declared.get(key);
        declared.set(key, { name, patterns: [...(known?.patterns ?? []), pattern] });
      }
    return (this.#declared = declared);
  }
}

/** The elements that may have something, by its name. */
type Holders = ReadonlyMap<string, readonly ElementName[]>;

interface Declared {
  readonly name: ElementName;
  readonly patterns: readonly ElementPattern[];
}

/** All that may stand in an element, wherever in it. */
export interface Contents {
  readonly elements: ReadonlyMap<string, ElementName>;
  readonly attributes: ReadonlyMap<string, ElementName>;
  /** True where words may stand in it, of whatever kind. */
  readonly hasText: boolean;
  /** True where elements may stand in it that the schema does not name. */
  readonly hasOthers: boolean;
}

/** True of an element that may hold nothing, as `lb`. */
export function isAlwaysEmpty(name: ElementName, names: SchemaNames): boolean {
  const { elements, hasText, hasOthers } = names.contentsOf(name);
  return names.declares(name) && elements.size === 0 && !hasText && !hasOthers;
}

function contentsOf(contents: readonly Pattern[]): Contents {
  const [elements, attributes] = [new Map<string, ElementName>(), new Map<string, ElementName>()];
  let [hasText, hasOthers] = [false, false];
  for (const part of partsWithin(contents)) {
    if (part.kind === "element" || part.kind === "attribute") {
      const names = spokenNames(part.names);
      for (const name of names) (part.kind === "element" ? elements : attributes).set(nameKey(name), name);
      if (part.kind === "element" && names.length === 0) hasOthers = true;
    } else if (part.kind !== "empty" && part.kind !== "notAllowed") hasText = true;
  }
  return { elements, attributes, hasText, hasOthers };
}

/** The elements, attributes and texts that contents are put together of, each once. */
function* partsWithin(contents: readonly Pattern[]): Generator<Pattern> {
  const seen = new Set<Pattern>();
  const pending = [...contents];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const isWhole = next.kind === "attribute" || next.kind === "list" || next.kind === "data";
    if (isWhole || partsOfPattern(next).length === 0) yield next;
    else pending.push(...partsOfPattern(next));
  }
}

const known = new WeakMap<Pattern, SchemaNames>();

/** The names of the schema that begins so, read once. */
export function namesOfSchema(start: Pattern): SchemaNames {
  const before = known.get(start);
  if (before) return before;
  const names = new SchemaNames(start);
  known.set(start, names);
  return names;
}
