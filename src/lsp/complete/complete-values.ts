import { CompletionItemKind, type CompletionItem } from "../../engines/language-server.ts";
import { valuesIn } from "../../validate/relax-ng/diagnosis/of-value.ts";
import { describeElement, idsIn } from "../pointers/ids.ts";
import { registerPointers } from "../pointers/registers.ts";
import type { ValueCursor } from "../source/cursor.ts";
import type { Workspace } from "../workspace.ts";
import { nameOfAttribute, placeOfTag } from "./complete-attributes.ts";
import type { Completing } from "./completing.ts";

/** The values that an attribute may have: those that the schema names or the Guidelines suggest; of a pointer, the ids. */
export async function completeValues(
  { tag, around, attribute }: ValueCursor,
  { document, offset, grammar, vocabulary }: Completing,
  workspace: Workspace,
): Promise<readonly CompletionItem[]> {
  const name = nameOfAttribute(attribute.name);
  const { values, datatypes } = valuesIn(grammar.contentsAt(placeOfTag(tag, around, attribute), name));
  const suggested = vocabulary?.attributesOf(tag.name).get(attribute.name)?.suggested ?? [];
  const range = document.rangeOf(tokenAround(document.text, attribute, offset));
  const item = (label: string, rank: number, detail?: string): CompletionItem => ({
    label,
    kind: rank === 0 ? CompletionItemKind.EnumMember : CompletionItemKind.Reference,
    sortText: `${rank}${label}`,
    ...(detail !== undefined && { detail }),
    textEdit: { range, newText: label },
  });
  const named = [...new Set([...values, ...suggested])].filter(value => value !== "").map(value => item(value, 0));
  const sign = datatypes.some(({ declared }) => declared.type === "anyURI")
    ? "#"
    : datatypes.some(({ idType }) => idType === "IDREF" || idType === "IDREFS")
      ? ""
      : undefined;
  if (sign === undefined) return named;
  const ids = idsIn(document.tree).map(({ id, element }) => item(sign + id, 1, describeElement(element)));
  const entries = sign === "#" ? await registerPointers(document, workspace) : [];
  return [...named, ...ids, ...entries.map(({ pointer, what }) => item(pointer, 2, what))];
}

/** The part of a value, parted by white space, that the cursor stands in. */
function tokenAround(
  text: string,
  { valueAt, valueEnd }: { readonly valueAt: number; readonly valueEnd: number },
  offset: number,
): { start: number; end: number } {
  const value = text.slice(valueAt, valueEnd);
  const before = /[^\s]*$/.exec(value.slice(0, offset - valueAt))![0].length;
  const after = /^[^\s]*/.exec(value.slice(offset - valueAt))![0].length;
  return { start: offset - before, end: offset + after };
}
