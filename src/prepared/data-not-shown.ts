import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import { attribute, locationOf, textOf, type XmlDocument, type XmlElement } from "../core/xml-tree.ts";
import { pagesIn } from "../tei/pages.ts";
import { codes } from "./codes.ts";

const report = reporter(codes);

/** Reports pictures and sounds that stand as signs in the document, which no output shows. Findings: REC-P005. */
export function reportDataNotShown(document: XmlDocument, data: ReadonlySet<XmlElement>): Diagnostic[] {
  return [...data].map(element => {
    const kilobytes = Math.ceil(textOf(element).length / 1000);
    const mimeType = attribute(element, "mimeType") ?? "of no said type";
    return report("REC-P005", locationOf(document, element, pagesIn(document.root)), { mimeType, kilobytes });
  });
}
