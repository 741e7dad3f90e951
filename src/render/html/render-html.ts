import type { Outcome } from "../../core/outcome.ts";
import { transformToText, type SaxonDocument, type Stylesheet } from "../../engines/saxon.ts";
import type { PreparedEdition } from "../prepare.ts";
import { reportUnknownElements } from "../report-unknown-elements.ts";

/** What the page is made with, besides the edition. */
export interface HtmlFittings {
  /** The text of `edition.css`, which goes into the page. */
  readonly css: string;
  /** The words of the interface: `labels/en.xml`. */
  readonly labels: SaxonDocument;
  /** The registers by URI, such as `urn:recension:register:persons`; none where names have no entries. */
  readonly registers: ReadonlyMap<string, SaxonDocument>;
}

/** One HTML file that works from disk and runs no script. Findings: REC-P001. */
export function renderHtml(edition: PreparedEdition, sheet: Stylesheet, fittings: HtmlFittings): Outcome<string> {
  const { css, labels } = fittings;
  const registers = new Map([...fittings.registers].map(([uri, register]) => [withAuthority(uri), register]));
  return transformToText({
    stylesheet: sheet,
    source: edition.prepared,
    parameters: { css, labels: labelsUri, registers: [...registers.keys()].join(" ") },
    documents: new Map([...registers, [labelsUri, labels]]),
    messages: reportUnknownElements(edition.source),
  });
}

/** SaxonJS takes a URI for absolute only where it has an authority, such as `recension://register:persons`. */
function withAuthority(uri: string): string {
  return uri.replace(/^urn:recension:/, "recension://");
}

const labelsUri = "recension://labels/en";
