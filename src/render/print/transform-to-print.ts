import { transformToTree, type Stylesheet } from "../../engines/saxon.ts";
import { withWords, type Words } from "../fittings.ts";
import type { PreparedEdition } from "../../prepared/prepare-edition.ts";
import type { PrintDocument } from "./print-vocabulary.ts";
import { readPrint } from "./read-print.ts";

/** Runs `print.xsl`, or a sheet that speaks its vocabulary, and reads what it made. */
export function transformToPrint(edition: PreparedEdition, stylesheet: Stylesheet, words: Words): PrintDocument {
  const printed = transformToTree({ stylesheet, source: edition.prepared, ...withWords(words, edition.record) });
  return readPrint(printed);
}
