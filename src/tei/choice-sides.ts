import { childElements, isTei, type XmlElement, type XmlNode } from "../core/xml-tree.ts";

/** The side of a `choice` that the reading layer prints. TEI P5, 3.5. */
export function readingSide(choice: XmlElement): XmlElement | undefined {
  return firstOf(choice, sidesOfEdition);
}

/** The content of an element that is printed: of a `choice` that side, of any other all that stands in it. */
export function printedIn(element: XmlElement): readonly XmlNode[] {
  if (!isTei(element, "choice")) return element.children;
  const side = readingSide(element);
  return side ? [side] : [];
}

/** True of a side of a `choice` that is not the one that is printed. */
export function isOtherSide(element: XmlElement): boolean {
  const { parent } = element;
  return parent !== undefined && isTei(parent, "choice") && element !== readingSide(parent);
}

/** The side that the source reads, where the edition prints one of its own for it. */
export function replacedSide(choice: XmlElement): XmlElement | undefined {
  const [printed, ofSource] = [readingSide(choice), sourceSide(choice)];
  return printed && sidesOfEdition.includes(printed.local) && ofSource !== printed ? ofSource : undefined;
}

/** The sides of a `choice` besides the one that is printed and the one that this replaces. */
export function otherSides(choice: XmlElement): XmlElement[] {
  const [printed, replaced] = [readingSide(choice), replacedSide(choice)];
  return childElements(choice).filter(side => side !== printed && side !== replaced);
}

/** The side of a `choice` that the source reads. */
export function sourceSide(choice: XmlElement): XmlElement | undefined {
  return firstOf(choice, sidesOfSource);
}

export const sidesOfSource: readonly string[] = ["sic", "orig", "abbr"];
const sidesOfEdition: readonly string[] = ["corr", "reg", "expan"];

/** True of a `choice` that leaves open what stands there, as do two readings of one blot, none of which the edition prefers. */
export function isOpen(choice: XmlElement): boolean {
  return childElements(choice).every(({ local }) => !sidesOfSource.includes(local) && !sidesOfEdition.includes(local));
}

/** The first child of one of the names; where there is none, as with two readings of one blot, the first of all. */
function firstOf(choice: XmlElement, names: readonly string[]): XmlElement | undefined {
  const sides = childElements(choice);
  return sides.find(side => names.includes(side.local)) ?? sides[0];
}
