import { childElements, elementsOf, teiNamespace, type XmlElement } from "../../core/xml-tree.ts";

export interface Blocks {
  /** Begins a line of its own. */
  readonly blocks: ReadonlySet<XmlElement>;
  /** Has a block somewhere within, so that no paragraph can hold it. */
  readonly holders: ReadonlySet<XmlElement>;
}

/**
 * Which elements begin a line of their own: chunks, children of containers, and what wraps nothing but blocks; what is
 * set apart from the text never does. Worked out from the leaves up, once. TEI P5, 1.3: chunks do, phrases do not.
 */
export function findBlocks(root: XmlElement, isSetApart: (element: XmlElement) => boolean): Blocks {
  const blocks = new Set<XmlElement>();
  const holders = new Set<XmlElement>();
  for (const element of [...elementsOf(root)].reverse()) {
    const children = childElements(element);
    if (children.some(child => blocks.has(child) || holders.has(child))) holders.add(element);
    if (isSetApart(element) || element.namespace !== teiNamespace) continue;
    const placed =
      element.parent !== undefined && containers.has(element.parent.local) && !milestones.has(element.local);
    if (chunks.has(element.local) || placed || wrapsBlocks(element, children, blocks)) blocks.add(element);
  }
  return { blocks, holders };
}

function wrapsBlocks(element: XmlElement, children: readonly XmlElement[], blocks: ReadonlySet<XmlElement>): boolean {
  const within = children.filter(child => !milestones.has(child.local));
  if (within.length === 0 || !within.every(child => blocks.has(child))) return false;
  return element.children.every(child => child.kind !== "text" || child.text.trim() === "");
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Elements that hold no words of their own: each child stands for itself. */
const containers =
  names(`text front body back group div div1 div2 div3 div4 div5 div6 div7 sp lg list table row castList
  castGroup titlePage listBibl figure floatingText listPerson listPlace listOrg listEvent entry`);

const chunks =
  names(`text front body back group div div1 div2 div3 div4 div5 div6 div7 p ab head sp speaker lg l list item
  label table row cell opener closer dateline byline salute signed trailer argument epigraph postscript floatingText
  titlePage titlePart docTitle docImprint docAuthor docDate docEdition castList castItem castGroup figure figDesc fw
  listBibl u`);

/** Elements that mark a place, and hold no words. */
const milestones = names("pb lb cb gb milestone anchor gap graphic ptr space media binaryObject");
