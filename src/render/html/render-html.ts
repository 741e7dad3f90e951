import { transformToText, type Stylesheet } from "../../engines/saxon.ts";
import { withWords, type Words } from "../fittings.ts";
import type { ParametersOf } from "../../prepared/parameters.ts";
import type { PreparedEdition } from "../../prepared/prepare-edition.ts";
import { sealPage } from "./seal-page.ts";
import type { StyleRule } from "./tailor-style.ts";

/** The words, style, script and name of the TEI file that a page is made with, besides the edition. */
export interface HtmlFittings extends Words {
  /** The rules of `edition.css.json`, of which the page takes what it has a use for. */
  readonly style: readonly StyleRule[];
  /** The text of `edition.js`, which goes into the page: what it adds, the page can do without. */
  readonly script: string;
  /** The name of the TEI file that stands beside the page. */
  readonly teiFile: string;
}

/** One HTML file that works from disk, with its script or without. */
export function renderHtml(edition: PreparedEdition, sheet: Stylesheet, fittings: HtmlFittings): string {
  const { parameters: words, documents } = withWords(fittings, edition.record);
  const parameters: ParametersOf<"html"> = { ...words, script: fittings.script, "tei-file": fittings.teiFile };
  const page = transformToText({ stylesheet: sheet, source: edition.prepared, parameters, documents });
  return sealPage(page, fittings.style);
}
