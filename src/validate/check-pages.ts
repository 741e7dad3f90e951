import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import type { Location } from "../core/location.ts";
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
 * Pages follow one another by number, and the stamp and the typed number of each agree with its `pb`.
 * Errors: REC-V030 to REC-V032. TEI P5, 3.11.3 and 12.6.
 */
export function checkPages(document: XmlDocument): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  /** The last number that a page was given, and how many pages have begun since. */
  let last: Numbered | undefined;
  for (const element of elementsOf(document.root)) {
    const here = (): Location => locationOf(document, element, pagesIn(document.root));
    if (isTei(element, "pb")) {
      const n = attribute(element, "n");
      if (last) last = { ...last, since: last.since + 1 };
      if (n === undefined) continue;
      if (last && isNumber(n) && isNumber(last.n) && Number(n) !== Number(last.n) + last.since)
        findings.push(report("REC-V030", here(), { n, before: last.n, next: Number(last.n) + last.since }));
      last = { n, since: 0 };
    } else if (isTei(element, "fw") && last?.since === 0) findings.push(...checkFormeWork(element, last.n, here));
  }
  return findings;
}

interface Numbered {
  readonly n: string;
  readonly since: number;
}

function checkFormeWork(fw: XmlElement, page: string, here: () => Location): Diagnostic[] {
  const type = attribute(fw, "type");
  const text = readingText(fw).trim();
  if (type === "stamp") {
    const stamped = /\bPage\s+(\d+)\b/i.exec(text)?.[1];
    return stamped !== undefined && isNumber(page) && stamped !== page
      ? [report("REC-V031", here(), { stamped, page })]
      : [];
  }
  if (type !== "pageNum" || !isNumber(text) || !isNumber(page) || text === page) return [];
  return [report("REC-V032", here(), { typed: text, page })];
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
