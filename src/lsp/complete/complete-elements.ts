import { CompletionItemKind, InsertTextFormat, type CompletionItem } from "../../engines/language-server.ts";
import type { ElementName } from "../../validate/relax-ng/name-class.ts";
import type { ContentCursor, NameCursor } from "../source/cursor.ts";
import type { SourceElement, Stretch } from "../source/source-element.ts";
import type { Completing } from "./completing.ts";

/** The elements that may come, each with the attributes that it must have. What completes the element around stands first. */
export function completeElements(
  cursor: ContentCursor | NameCursor,
  completing: Completing,
): readonly CompletionItem[] {
  const { document, offset, grammar, vocabulary, hasSnippets } = completing;
  const { around } = cursor;
  const start = cursor.kind === "name" ? cursor.tag.start : offset;
  const names = grammar.elementsAt(around, start);
  return names.flatMap((name, rank) => {
    const prefix = prefixFor(name, around);
    if (prefix === undefined) return [];
    const label = `${prefix}${name.local}`;
    const isNew = cursor.kind === "content" || isAlone(cursor.tag, document.text);
    const newText = isNew ? tagOf(label, name, start, completing, around) : `<${label}`;
    const end = cursor.kind === "name" ? start + 1 + cursor.tag.name.length : offset;
    const declared = vocabulary?.facts.elements.get(name.local);
    return {
      label,
      kind: CompletionItemKind.Class,
      filterText: `<${label}`,
      sortText: String(rank).padStart(4, "0"),
      ...(declared && { detail: `TEI P5, module ${declared.module}` }),
      insertTextFormat: isNew && hasSnippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range: document.rangeOf({ start, end }), newText },
    };
  });
}

/** True of a tag that is its name alone, so that the whole element can be put in its place. */
function isAlone({ name, start, isBroken, attributes }: NameCursor["tag"], text: string): boolean {
  return isBroken && (attributes.length === 0 || /\s/.test(text[start + 1 + name.length] ?? ""));
}

function tagOf(
  label: string,
  name: ElementName,
  offset: number,
  { grammar, hasSnippets }: Completing,
  around: SourceElement | undefined,
): string {
  const required = grammar.requiredOf(name, around, offset);
  const attributes = required.map((one, nth) => ` ${one}="${hasSnippets ? `$${nth + 1}` : ""}"`).join("");
  if (grammar.isAlwaysEmpty(name)) return `<${label}${attributes}/>`;
  return `<${label}${attributes}>${hasSnippets ? "$0" : ""}</${label}>`;
}

/** The end tag of the innermost element that lacks one; at a half typed end tag, of the element around. */
export function completeEndTag(
  around: SourceElement | undefined,
  stretch: Readonly<Stretch>,
  { document }: Completing,
): readonly CompletionItem[] {
  const isTyped = stretch.end > stretch.start;
  if (!around || (!isTyped && around.isClosed)) return [];
  const newText = `</${around.name}>`;
  return [
    {
      label: newText,
      kind: CompletionItemKind.Class,
      filterText: newText,
      sortText: "!",
      textEdit: { range: document.rangeOf(stretch), newText },
    },
  ];
}

/** The prefix by which a namespace is written there, with its colon; undefined where it has none. */
function prefixFor({ namespace }: ElementName, around: SourceElement | undefined): string | undefined {
  if (!around) return "";
  for (const [prefix, declared] of around.scope) if (declared === namespace) return prefix === "" ? "" : `${prefix}:`;
  return namespace === "" && !around.scope.has("") ? "" : undefined;
}
