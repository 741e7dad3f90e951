import type { Vocabulary } from "../../validate/p5/vocabulary.ts";
import type { Grammar } from "../grammar/grammar.ts";
import type { OpenDocument } from "../open-document.ts";

/** The place at which something is to be completed, and all that is asked for it. */
export interface Completing {
  readonly document: OpenDocument;
  readonly offset: number;
  readonly grammar: Grammar;
  /** The facts of TEI P5, where the document is checked by them. */
  readonly vocabulary: Vocabulary | undefined;
  /** True where an editor knows places to be filled in. LSP 3.17, Snippet Syntax. */
  readonly hasSnippets: boolean;
}
