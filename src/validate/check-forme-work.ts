import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import {
  attribute,
  elementsOf,
  isTei,
  locationOf,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
} from "../core/xml-tree.ts";
import { pagesIn } from "../tei/pages.ts";
import { codes } from "./codes.ts";

const report = reporter(codes);

/**
 * The stamp and the typed number of each page agree with its `pb`, where that has a number: a rule of the house. Errors: REC-V031,
 * REC-V032. TEI P5, 12.6.
 */
export function checkFormeWork(document: XmlDocument): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  let page: string | undefined;
  for (const element of elementsOf(document.root))
    if (isTei(element, "pb")) page = attribute(element, "n");
    else if (isTei(element, "fw") && page !== undefined && isNumber(page)) {
      const here = locationOf(document, element, pagesIn(document.root));
      const number = numberSaid(element);
      if (number === undefined || number === page) continue;
      const isStamp = attribute(element, "type") === "stamp";
      findings.push(
        isStamp
          ? report("REC-V031", here, { stamped: number, page })
          : report("REC-V032", here, { typed: number, page }),
      );
    }
  return findings;
}

/** The number of a page by a stamp, such as `UNCLASSIFIED Page 3`, or by a line that is nothing but a number. */
function numberSaid(fw: XmlElement): string | undefined {
  const type = attribute(fw, "type");
  const text = readingText(fw).trim();
  if (type === "stamp") return /\bPage\s+(\d+)\b/i.exec(text)?.[1];
  return type === "pageNum" && isNumber(text) ? text : undefined;
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}

/** The text as the editor reads it: of a choice the corrected side. */
function readingText(node: XmlNode): string {
  if (node.kind === "text") return node.text;
  if (node.kind !== "element" || node.local === "sic" || node.local === "orig") return "";
  return node.children.map(readingText).join("");
}
