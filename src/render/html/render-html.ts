import type { Outcome } from "../../core/outcome.ts";
import { transformToText, type Stylesheet } from "../../engines/saxon.ts";
import { withWords, type Words } from "../fittings.ts";
import type { PreparedEdition } from "../prepare.ts";
import { reportUnknownElements } from "../report-unknown-elements.ts";

/** What the page is made with, besides the edition. */
export interface HtmlFittings extends Words {
  /** The text of `edition.css`, which goes into the page. */
  readonly css: string;
}

/** One HTML file that works from disk and runs no script. Findings: REC-P001. */
export function renderHtml(edition: PreparedEdition, sheet: Stylesheet, fittings: HtmlFittings): Outcome<string> {
  const { parameters, documents } = withWords(fittings);
  return transformToText({
    stylesheet: sheet,
    source: edition.prepared,
    parameters: { ...parameters, css: fittings.css },
    documents,
    messages: reportUnknownElements(edition.source),
  });
}
