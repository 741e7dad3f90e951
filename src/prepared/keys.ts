import { attribute, tokensOf, type XmlElement } from "../core/xml-tree.ts";
import type { Additions, Fittings } from "../engines/saxon.ts";

/**
 * By what the style sheets find an element: `id x`, by its id; of what stands in a text `in-text pb`, by its name, and
 * `named #x` or `named person:gore`, by each thing that it names. The key of xslt/lib/in-text.xsl says the same, for a
 * processor that is not given what was found.
 */
export function keysOf(additions: Additions): Fittings["keysOf"] {
  return element => {
    const added = additions.get(element) ?? {};
    const id = added["xml:id"] ?? attribute(element, "xml:id");
    const own = id === undefined ? [] : [`id ${id}` as const];
    return added["pre:page"] === undefined ? own : [...own, `in-text ${element.local}`, ...named(element)];
  };
}

function named(element: XmlElement): `named ${string}`[] {
  return [...new Set(tokensOf(element, "ref"))].map(ref => `named ${ref}` as const);
}
