import { attribute, tokensOf, type XmlElement } from "../core/xml-tree.ts";
import type { Fittings } from "../engines/saxon.ts";
import type { Annotations } from "./annotations.ts";

/**
 * The kinds of key by which the style sheets find elements in `found`. The key of xslt/lib/in-text.xsl says the same, for a
 * processor that is not given what was found.
 */
export const keyKinds = {
  id: "The element of an id: `id x`.",
  "in-text": "The elements of a name that stand in a text and have a page: `in-text pb`.",
  "of-source": "The same of those that a page shows with the source alone: `of-source note`.",
  named: "What names in a text, by each thing that it names: `named #x`, or `named person:gore`.",
} as const;

type Key = `${keyof typeof keyKinds} ${string}`;

/** The keys by which an element is found. */
export function keysOf(annotations: Annotations): Fittings["keysOf"] {
  return (element): readonly Key[] => {
    const id = annotations.read(element, "xml:id") ?? attribute(element, "xml:id");
    const own: Key[] = id === undefined ? [] : [`id ${id}`];
    if (annotations.read(element, "pre:page") === undefined) return own;
    const shownIn = annotations.read(element, "pre:of-source") === undefined ? "in-text" : "of-source";
    return [...own, `${shownIn} ${element.local}`, ...named(element)];
  };
}

function named(element: XmlElement): Key[] {
  return [...new Set(tokensOf(element, "ref"))].map((ref): Key => `named ${ref}`);
}
