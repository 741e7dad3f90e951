import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import {
  attribute,
  childElements,
  elementsOf,
  isTei,
  locationOf,
  type XmlDocument,
  type XmlElement,
} from "../core/xml-tree.ts";
import { pagesIn } from "../tei/pages.ts";
import { codes } from "./codes.ts";
import { boxOf, isApart, isReversed } from "./facsimile-box.ts";

const report = reporter(codes);

/**
 * Surfaces and zones of a facsimile lie from their upper left to their lower right corner, and a zone lies in part at least upon
 * its surface. Findings: REC-V090, REC-V091. TEI P5, 12.1 and 12.2.2.
 */
export function checkZones(document: XmlDocument): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  const here = (element: XmlElement) => locationOf(document, element, pagesIn(document.root));
  for (const element of elementsOf(document.root)) {
    if (!isTei(element, "surface") && !isTei(element, "zone")) continue;
    const box = boxOf(element);
    if (box && isReversed(box)) findings.push(report("REC-V090", here(element), { element: element.local, ...box }));
    const surface = isTei(element, "surface") ? boxOf(element) : undefined;
    if (!surface || isReversed(surface)) continue;
    for (const zone of childElements(element)) {
      const inner = isTei(zone, "zone") && !isTurned(zone) ? boxOf(zone) : undefined;
      if (inner && !isReversed(inner) && isApart(inner, surface))
        findings.push(report("REC-V091", here(zone), { inner, surface }));
    }
  }
  return findings;
}

function isTurned(zone: XmlElement): boolean {
  return !["", "0"].includes(attribute(zone, "rotate") ?? "");
}
