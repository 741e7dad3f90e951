import { onceForEach } from "./once-for-each.ts";
import type { XmlElement, XmlNode } from "./xml-tree.ts";

/** The node that stands right after an element in its parent. */
export function nodeAfter(element: XmlElement): XmlNode | undefined {
  const { parent } = element;
  const at = parent && placesIn(parent).get(element);
  return at === undefined ? undefined : parent?.children[at + 1];
}

/** The nodes that stand after an element in its parent, one after the other. */
export function* nodesAfter(element: XmlElement): Generator<XmlNode> {
  const { parent } = element;
  const at = parent && placesIn(parent).get(element);
  if (at === undefined) return;
  for (let next = at + 1; next < parent!.children.length; next++) yield parent!.children[next]!;
}

/** The element that stands before an element in its parent, whatever text is between them. */
export function elementBefore(element: XmlElement): XmlElement | undefined {
  const { parent } = element;
  for (let at = ((parent && placesIn(parent).get(element)) ?? 0) - 1; at >= 0; at--) {
    const before = parent!.children[at]!;
    if (before.kind === "element") return before;
  }
  return undefined;
}

/** Numbered once, whoever asks: the place of each child, from 0. */
const placesIn = onceForEach(
  ({ children }): ReadonlyMap<XmlNode, number> => new Map(children.map((child, place) => [child, place])),
);
