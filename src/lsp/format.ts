import { isBlankInXml } from "../core/is-blank.ts";
import { attribute } from "../core/xml-tree.ts";
import type { FormattingOptions, TextEdit } from "../engines/language-server.ts";
import { namesOfSchema, type SchemaNames } from "../validate/relax-ng/schema-names.ts";
import type { OpenDocument } from "./open-document.ts";
import type { SourceElement, Stretch } from "./source/source-element.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Indents what stands in elements that can hold no text, by the strictest schema of the document: only blanks between their children
 * change. Where text may stand, white space may be meant, and all stays as it is. Of a source that is not whole, nothing is changed.
 */
export async function format(
  document: OpenDocument,
  options: FormattingOptions,
  workspace: Workspace,
): Promise<TextEdit[]> {
  const { root, isWhole } = document.tree;
  const schema = (await workspace.schemasFor(document)).at(-1);
  if (!root || !isWhole || !schema) return [];
  const unit = options.insertSpaces ? " ".repeat(Math.min(16, Math.max(0, options.tabSize))) : "\t";
  const lineEnd = /\r\n?|\n/.exec(document.text)?.[0] ?? "\n";
  const edits: TextEdit[] = [];
  const pending: { readonly element: SourceElement; readonly depth: number }[] = [{ element: root, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { element, depth } = next;
    if (!isIndented(element, namesOfSchema(schema.schema.start))) continue;
    const inner = lineEnd + unit.repeat(Math.min(depth + 1, deepest));
    const outer = lineEnd + unit.repeat(Math.min(depth, deepest));
    for (const { start, end, isLast } of gapsIn(element)) {
      const newText = isLast ? outer : inner;
      if (document.text.slice(start, end) !== newText) edits.push({ range: document.rangeOf({ start, end }), newText });
    }
    for (const child of element.children)
      if (child.kind === "element") pending.push({ element: child, depth: depth + 1 });
  }
  return edits;
}

const deepest = 40;

/** True of an element in which no text may stand, and none does: not within `xml:space="preserve"`, nor around one that is unknown. */
function isIndented(element: SourceElement, names: SchemaNames): boolean {
  if (!names.declares(element) || attribute(element, "xml:space") === "preserve") return false;
  const { hasText, hasOthers } = names.contentsOf(element);
  if (hasText || hasOthers || !element.children.some(({ kind }) => kind !== "text")) return false;
  return element.children.every(child => child.kind !== "text" || isBlankInXml(child.text));
}

/** The blanks between the tags of an element and its children; where there are none, the place for them. */
function gapsIn({ children, openEnd, closeStart }: SourceElement): (Stretch & { readonly isLast: boolean })[] {
  const gaps: (Stretch & { readonly isLast: boolean })[] = [];
  let at = openEnd;
  for (const child of children) {
    if (child.kind === "text") continue;
    gaps.push({ start: at, end: child.start, isLast: false });
    at = child.end;
  }
  return [...gaps, { start: at, end: closeStart, isLast: true }];
}
