import type { CompletionItem } from "../../engines/language-server.ts";
import { Grammar } from "../grammar/grammar.ts";
import type { OpenDocument } from "../open-document.ts";
import { cursorAt } from "../source/cursor.ts";
import type { Workspace } from "../workspace.ts";
import { completeAttributes } from "./complete-attributes.ts";
import { completeElements, completeEndTag } from "./complete-elements.ts";
import { completeValues } from "./complete-values.ts";

/** All that may be typed at an offset, by the strictest of the schemas of the document. */
export async function complete(
  document: OpenDocument,
  offset: number,
  workspace: Workspace,
  hasSnippets: boolean,
): Promise<readonly CompletionItem[]> {
  const strictest = (await workspace.schemasFor(document)).at(-1);
  if (!strictest) return [];
  const vocabulary = strictest.kind === "own" ? undefined : await workspace.vocabulary();
  const completing = { document, offset, grammar: new Grammar(strictest.schema), vocabulary, hasSnippets };
  const cursor = cursorAt(document.tree, offset);
  switch (cursor.kind) {
    case "content":
      return [
        ...completeEndTag(cursor.around, { start: offset, end: offset }, completing),
        ...completeElements(cursor, completing),
      ];
    case "name":
      return completeElements(cursor, completing);
    case "endTag":
      return completeEndTag(cursor.around, cursor.tag, completing);
    case "between":
    case "attribute":
      return completeAttributes(cursor, completing);
    case "value":
      return completeValues(cursor, completing, workspace);
    case "other":
      return [];
  }
}
