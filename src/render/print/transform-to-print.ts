import { success, type Outcome } from "../../core/outcome.ts";
import { parseXml } from "../../engines/xml.ts";
import { transformToText, type Stylesheet } from "../../engines/saxon.ts";
import { withWords, type Words } from "../fittings.ts";
import type { PreparedEdition } from "../prepare.ts";
import { reportUnknownElements } from "../report-unknown-elements.ts";
import type { PrintDocument } from "./print-vocabulary.ts";
import { readPrint } from "./read-print.ts";

/** Runs `print.xsl`, or a sheet that speaks its vocabulary, and reads what it made. */
export function transformToPrint(
  edition: PreparedEdition,
  stylesheet: Stylesheet,
  words: Words,
): Outcome<PrintDocument> {
  const printed = transformToText({
    stylesheet,
    source: edition.prepared,
    ...withWords(words),
    messages: reportUnknownElements(edition.source),
  });
  if (!printed.ok) return printed;
  const parsed = parseXml(new TextEncoder().encode(printed.value), "print");
  if (!parsed.ok) throw new Error(parsed.diagnostics[0]?.message);
  return success(readPrint(parsed.value), printed.diagnostics);
}
