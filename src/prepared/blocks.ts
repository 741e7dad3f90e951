import { isChunk, isMilestone } from "../tei/tei-elements.ts";
import { childElements, elementsOf, teiNamespace, type XmlElement } from "../core/xml-tree.ts";

export interface Blocks {
  /** Begins a line of its own. */
  readonly blocks: ReadonlySet<XmlElement>;
  /** Has a block somewhere within, so that no paragraph can hold it. */
  readonly holders: ReadonlySet<XmlElement>;
}

/**
 * The elements that begin a line of their own: chunks, children of containers, and what wraps nothing but blocks; what is set
 * apart from the text never does, and what its layer does not read, or what marks a place, parts nothing around it either.
 * Worked out from the leaves up, once. TEI P5, 1.3: chunks do, phrases do not.
 */
export function findBlocks(
  root: XmlElement,
  isSetApart: (element: XmlElement) => boolean,
  isUnread: (element: XmlElement) => boolean,
): Blocks {
  const blocks = new Set<XmlElement>();
  const holders = new Set<XmlElement>();
  for (const element of [...elementsOf(root)].reverse()) {
    if (isMilestone(element)) continue;
    const children = childElements(element).filter(child => !isUnread(child));
    if (children.some(child => blocks.has(child) || holders.has(child))) holders.add(element);
    if (isSetApart(element) || isUnread(element) || element.namespace !== teiNamespace) continue;
    const within = children.filter(child => !isMilestone(child) && !isSetApart(child));
    if (isChunk(element) || wrapsBlocks(element, within, blocks)) blocks.add(element);
  }
  return { blocks, holders };
}

function wrapsBlocks(element: XmlElement, within: readonly XmlElement[], blocks: ReadonlySet<XmlElement>): boolean {
  if (within.length === 0 || !within.every(child => blocks.has(child))) return false;
  return element.children.every(child => child.kind !== "text" || child.text.trim() === "");
}
