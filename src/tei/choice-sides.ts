import { childElements, isTei, type XmlElement, type XmlNode } from "../core/xml-tree.ts";

/** What the reading layer prints of a `choice`. TEI P5, 3.5. */
export function readingSide(choice: XmlElement): XmlElement | undefined {
  return firstOf(choice, sidesOfEdition);
}

/** What is printed of an element: of a `choice` that side, of any other all that stands in it. */
export function printedIn(element: XmlElement): readonly XmlNode[] {
  if (!isTei(element, "choice")) return element.children;
  const side = readingSide(element);
  return side ? [side] : [];
}

/** What a `choice` holds besides what is printed and what that replaces. */
export function otherSides(choice: XmlElement): XmlElement[] {
  const printed = readingSide(choice);
  const replaced = printed && sidesOfEdition.includes(printed.local) ? sourceSide(choice) : undefined;
  return childElements(choice).filter(side => side !== printed && side !== replaced);
}

/** What the source reads there. */
export function sourceSide(choice: XmlElement): XmlElement | undefined {
  return firstOf(choice, sidesOfSource);
}

export const sidesOfSource: readonly string[] = ["sic", "orig", "abbr"];
const sidesOfEdition: readonly string[] = ["corr", "reg", "expan"];

/** Whether it leaves open what stands there, as do two readings of one blot, none of which the edition prefers. */
export function isOpen(choice: XmlElement): boolean {
  return childElements(choice).every(({ local }) => !sidesOfSource.includes(local) && !sidesOfEdition.includes(local));
}

/** The first child of one of the names; where there is none, as with two readings of one blot, the first of all. */
function firstOf(choice: XmlElement, names: readonly string[]): XmlElement | undefined {
  const sides = childElements(choice);
  return sides.find(side => names.includes(side.local)) ?? sides[0];
}
