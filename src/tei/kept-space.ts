import { onceForEach } from "../core/once-for-each.ts";
import { isChunk } from "./tei-elements.ts";
import { attribute, childElements, isTei, type XmlElement } from "../core/xml-tree.ts";

/**
 * True where line feeds and runs of spaces mean something: the encoder says so (XML 1.0, 2.10), and nothing else says where the
 * lines of the element end, neither blocks within it nor an `lb`.
 */
export const keepsWhiteSpace = onceForEach(
  (element): boolean => attribute(element, "xml:space") === "preserve" && holdsNoLines(element),
);

function holdsNoLines(element: XmlElement): boolean {
  return childElements(element).every(
    child =>
      (isLineFeed(child) || !(isChunk(child) || isTei(child, "stage") || isTei(child, "lb"))) && holdsNoLines(child),
  );
}

/** The `lb` that a line feed is in an edition, where it is kept. */
export function lineFeed(parent: XmlElement): XmlElement {
  const kept = { name: lineFeedName, local: "line-feed", namespace: "urn:recension:prepared", value: "true" };
  return { ...parent, name: "lb", local: "lb", attributes: [kept], children: [], parent };
}

export function isLineFeed(element: XmlElement): boolean {
  return attribute(element, lineFeedName) !== undefined;
}

const lineFeedName = "pre:line-feed";
