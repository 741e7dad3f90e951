import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import { attribute, elementsOf, isTei, locationOf, type XmlDocument, type XmlElement } from "../core/xml-tree.ts";
import { pagesIn } from "../tei/pages.ts";
import { codes } from "./codes.ts";

const report = reporter(codes);

/** The number of what is missing or empty has a unit: `<gap quantity="3" unit="line"/>`. Findings: REC-V100. TEI P5, 12.3.3. */
export function checkMeasures(document: XmlDocument): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  for (const element of elementsOf(document.root)) {
    if (!missing.some(name => isTei(element, name)) || hasUnit(element)) continue;
    const counted = numbers.find(name => isNumber(attribute(element, name)));
    if (counted === undefined) continue;
    const number = attribute(element, counted)!;
    const here = locationOf(document, element, pagesIn(document.root));
    findings.push(report("REC-V100", here, { element: element.local, attribute: counted, number }));
  }
  return findings;
}

const missing = ["gap", "space"];
const numbers = ["quantity", "extent", "atLeast", "min"];

function hasUnit(element: XmlElement): boolean {
  return attribute(element, "unit") !== undefined || attribute(element, "unitRef") !== undefined;
}

function isNumber(value: string | undefined): boolean {
  return value !== undefined && /^\s*\d+(\.\d+)?\s*$/.test(value);
}
