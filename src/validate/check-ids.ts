import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import { attribute, elementsOf, locationOf, type XmlDocument, type XmlElement } from "../core/xml-tree.ts";
import { pagesIn } from "../tei/pages.ts";
import { codes } from "./codes.ts";

const report = reporter(codes);

/** Each `xml:id` names one element alone. Errors: REC-V010. TEI P5, 1.3.1.1.1. */
export function checkIds(document: XmlDocument): readonly Diagnostic[] {
  const first = new Map<string, XmlElement>();
  const findings: Diagnostic[] = [];
  for (const element of elementsOf(document.root)) {
    const id = attribute(element, "xml:id");
    if (id === undefined) continue;
    const other = first.get(id);
    if (!other) first.set(id, element);
    else {
      const pages = pagesIn(document.root);
      const related = [{ message: "It is first given here.", location: locationOf(document, other, pages) }];
      findings.push(report("REC-V010", locationOf(document, element, pages), { id, attribute: "xml:id" }, related));
    }
  }
  return findings;
}
