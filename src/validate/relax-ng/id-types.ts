import type { IdType } from "./datatypes/datatype.ts";
import { allowsName, type NameClass } from "./name-class.ts";
import type { Pattern } from "./pattern.ts";
import { elementsFrom, partsOfPattern } from "./parts-of-pattern.ts";
import type { Broken } from "./restrictions/broken.ts";

/** The attributes of a schema that are IDs, or refer to them, each by the names of its element and its own. */
export type IdTypes = ReadonlyMap<string, IdType>;

export function keyOfId(element: Name, attribute: Name): string {
  return [element.namespace, element.local, attribute.namespace, attribute.local].join(" ");
}

interface Name {
  readonly namespace: string;
  readonly local: string;
}

type ElementPattern = Extract<Pattern, { kind: "element" }>;
type AttributePattern = Extract<Pattern, { kind: "attribute" }>;

/**
 * Reads which attributes are IDs, and holds that it is told by their names alone. RELAX NG DTD Compatibility, 5.
 * `refuse` throws where it is not.
 */
export function readIdTypes(start: Pattern, refuse: (element: Pattern, broken: Broken) => never): IdTypes {
  const types = new Map<string, IdType>();
  const typed: { readonly element: Name; readonly attribute: Name }[] = [];
  const others: (readonly [ElementPattern, AttributePattern])[] = [];
  const within = new ReadWithin();
  for (const element of elementsFrom(start))
    for (const part of within.content(element)) {
      if (part.kind !== "attribute") refuse(element, fault("An ID may only be the whole of an attribute."));
      const type = idTypeOf(part.pattern);
      if (type === undefined) others.push([element, part]);
      else
        for (const name of singleNames(element.names) ?? refuse(element, unnamed))
          for (const own of singleNames(part.names) ?? refuse(element, unnamed)) {
            const key = keyOfId(name, own);
            if ((types.get(key) ?? type) !== type) refuse(element, conflict(own));
            if (!types.has(key)) typed.push({ element: name, attribute: own });
            types.set(key, type);
          }
    }
  const ids = new Set(typed.map(({ attribute }) => attribute.local));
  for (const [element, attribute] of others) {
    const met = conflictOf(element, attribute, types, typed, ids);
    if (met) refuse(element, conflict(met));
  }
  return types;
}

/** An attribute that is no ID here, and is one in another place, by the names of both. */
function conflictOf(
  element: ElementPattern,
  attribute: AttributePattern,
  types: IdTypes,
  typed: readonly { readonly element: Name; readonly attribute: Name }[],
  ids: ReadonlySet<string>,
): Name | undefined {
  const [names, owns] = [singleNames(element.names), singleNames(attribute.names)];
  if (owns && !owns.some(({ local }) => ids.has(local))) return undefined;
  if (names && owns) return owns.find(own => names.some(name => types.has(keyOfId(name, own))));
  const allows = (names: NameClass, { namespace, local }: Name): boolean => allowsName(names, namespace, local);
  return typed.find(pair => allows(element.names, pair.element) && allows(attribute.names, pair.attribute))?.attribute;
}

const unnamed = fault("An ID must be of an attribute and an element whose names are told one by one.");

function fault(message: string): Broken {
  return { message, clause: "DTD Compatibility, 5" };
}

function conflict({ local }: Name): Broken {
  return fault(`The attribute "${local}" is an ID here or in another place, and something else there or here.`);
}

/** The names, where they are told one by one. */
function singleNames(names: NameClass): readonly Name[] | undefined {
  if (names.kind === "name") return [names];
  if (names.kind !== "choice") return undefined;
  const all = names.of.map(singleNames);
  return all.every(one => one !== undefined) ? all.flat() : undefined;
}

function idTypeOf(pattern: Pattern): IdType | undefined {
  return pattern.kind === "data" || pattern.kind === "value" ? pattern.datatype.idType : undefined;
}

/** The attributes of an element, and all that is read as a value in it, though not as the whole of an attribute. */
class ReadWithin {
  readonly #known = new Map<Pattern, readonly Pattern[]>();

  content(element: ElementPattern): readonly Pattern[] {
    return this.#within(element.content());
  }

  #within(pattern: Pattern): readonly Pattern[] {
    const before = this.#known.get(pattern);
    if (before) return before;
    const isWhole = pattern.kind === "attribute" && idTypeOf(pattern.pattern) !== undefined;
    const parts = pattern.kind === "element" || isWhole ? [] : partsOfPattern(pattern);
    const found = new Set(parts.flatMap(part => this.#within(part)));
    if (pattern.kind === "attribute" || idTypeOf(pattern) !== undefined) found.add(pattern);
    const all = [...found];
    this.#known.set(pattern, all);
    return all;
  }
}
