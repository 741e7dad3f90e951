import { isTei, type XmlElement } from "../core/xml-tree.ts";
import { isOtherSide } from "../tei/choice-sides.ts";

/** True of an element of the reading layer that stands in what a page shows of the source alone: in forme work, or in what a correction replaces. */
export function isOfSourceAlone(element: XmlElement): boolean {
  for (let at: XmlElement | undefined = element; at; at = at.parent)
    if (isTei(at, "fw") || isOtherSide(at)) return true;
  return false;
}
