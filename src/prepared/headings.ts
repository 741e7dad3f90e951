import { onceForEach } from "../core/once-for-each.ts";
import { attribute, childElements, elementsOf, isTei, teiNamespace, type XmlElement } from "../core/xml-tree.ts";

/** An element as a heading, or as what has one. */
export interface Heading {
  /** Has a head. */
  readonly headed?: true;
  /**
   * Of a `head`, and of a typed division without one, which the edition may head: 2 where it stands under no other heading (in a
   * corpus 3, under the title of its text), one more for each that it stands under, not below 6; none in what is no part of
   * a text, such as a list.
   */
  readonly level?: number;
  /** Of the first two levels of divisions: `first` under no heading of a division, else `under`. */
  readonly listed?: "first" | "under";
}

/** The headings of a document, by element. */
export function headingsIn(root: XmlElement): (element: XmlElement) => Heading {
  const top = childElements(root).some(child => isTei(child, "TEI") || isTei(child, "teiCorpus")) ? 3 : 2;
  const placeOf = onceForEach((element: XmlElement): Place => {
    const around: Place = element.parent ? placeOf(element.parent) : { under: 0, underDivisions: 0, depth: 0 };
    if (!isPart(element)) return around;
    const inDivision = isDivision(element);
    const headed = isHeaded(element) ? 1 : 0;
    return {
      under: around.under + headed,
      underDivisions: around.underDivisions + (inDivision ? headed : 0),
      depth: around.depth + (inDivision ? 1 : 0),
    };
  });
  return element => {
    if (isHeaded(element)) return { headed: true };
    const part = headedBy(element);
    if (!part?.parent || !isPart(part)) return {};
    const { under, underDivisions } = placeOf(part.parent);
    const level = Math.min(top + under, 6);
    if (!isDivision(part) || placeOf(part).depth > 2) return { level };
    return { level, listed: underDivisions === 0 ? "first" : "under" };
  };
}

/** The numbers of headings, of headings of divisions, and of divisions about what stands in an element. */
interface Place {
  readonly under: number;
  readonly underDivisions: number;
  readonly depth: number;
}

/** The element that another heads: of a `head` its parent; of a typed division without a head, itself. */
function headedBy(element: XmlElement): XmlElement | undefined {
  if (isHeading(element)) return element.parent;
  return isDivision(element) && attribute(element, "type") !== undefined ? element : undefined;
}

function isHeaded(element: XmlElement): boolean {
  return element.children.some(child => child.kind === "element" && isHeading(child));
}

/** A head that has words, or something that stands for words: another heads nothing. */
const isHeading = onceForEach(
  element => isTei(element, "head") && [...elementsOf(element)].some(part => shown.has(part.local) || hasWords(part)),
);

function hasWords({ children }: XmlElement): boolean {
  return children.some(child => child.kind === "text" && child.text.trim() !== "");
}

const shown = new Set(["gap", "graphic", "media", "ptr", "ref"]);

function isDivision({ local, namespace }: XmlElement): boolean {
  return namespace === teiNamespace && /^div[1-7]?$/.test(local);
}

function isPart(element: XmlElement): boolean {
  return isDivision(element) || ["text", "group", "front", "body", "back"].some(part => isTei(element, part));
}
