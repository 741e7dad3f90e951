import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import { attribute, elementsOf, isTei, locationOf, type XmlDocument, type XmlElement } from "../core/xml-tree.ts";
import { pagesIn } from "../tei/pages.ts";
import { codes } from "./codes.ts";

const report = reporter(codes);

/**
 * Pages that do not follow one another by number, in each text and in each source that it is paged by (`@ed`, `@edRef`). That is no
 * fault: a source may be numbered so, and a page without a number may be counted or not. Findings: REC-V030. TEI P5, 3.11.3.
 */
export function checkPages(document: XmlDocument): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  const last = new Map<string, Numbered>();
  for (const element of elementsOf(document.root)) {
    if (isTei(element, "text")) last.clear();
    if (!isTei(element, "pb")) continue;
    const source = attribute(element, "ed") ?? attribute(element, "edRef") ?? "";
    const before = last.get(source);
    const page = numbered(element, before);
    if (!page) last.delete(source);
    else {
      if (before && !follows(page, before))
        findings.push(
          report("REC-V030", locationOf(document, element, pagesIn(document.root)), { n: page.n, before: before.n }),
        );
      last.set(source, page);
    }
  }
  return findings;
}

/** The last number that a page was given, and how many pages have begun since. */
interface Numbered {
  readonly n: number;
  readonly since: number;
}

/** Undefined where pages are not numbered, or otherwise than by 1, 2, 3. */
function numbered(pb: XmlElement, before: Numbered | undefined): Numbered | undefined {
  const n = attribute(pb, "n");
  if (n === undefined) return before && { ...before, since: before.since + 1 };
  return /^\d+$/.test(n) ? { n: Number(n), since: 0 } : undefined;
}

function follows({ n, since }: Numbered, before: Numbered): boolean {
  return since > 0 || (n > before.n && n <= before.n + before.since + 1);
}
