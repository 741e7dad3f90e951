import { transformToTree, type Stylesheet } from "../../engines/saxon.ts";
import { withWords, type Words } from "../fittings.ts";
import type { PreparedEdition } from "../../prepared/prepare-edition.ts";
import { readTyped } from "./read-typed.ts";
import type { TypedEdition } from "./typed-vocabulary.ts";

/** Runs `text.xsl`, and reads what it made. */
export function transformToTyped(edition: PreparedEdition, stylesheet: Stylesheet, words: Words): TypedEdition {
  const typed = transformToTree({ stylesheet, source: edition.prepared, ...withWords(words, edition.record) });
  return readTyped(typed);
}
