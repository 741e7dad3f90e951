import { CompletionItemKind, InsertTextFormat, type CompletionItem } from "../../engines/language-server.ts";
import { written, type ElementName } from "../../validate/relax-ng/name-class.ts";
import type { TagPlace } from "../grammar/grammar.ts";
import type { AttributeCursor, BetweenCursor } from "../source/cursor.ts";
import type { WrittenAttribute, WrittenTag } from "../source/read-tag.ts";
import type { SourceElement } from "../source/source-element.ts";
import type { Completing } from "./completing.ts";

/** The attributes that may still stand on a tag; those that it lacks stand first. */
export function completeAttributes(
  cursor: AttributeCursor | BetweenCursor,
  { document, offset, grammar, hasSnippets }: Completing,
): readonly CompletionItem[] {
  const typed = cursor.kind === "attribute" ? cursor.attribute : undefined;
  const { names, required } = grammar.attributesAt(placeOfTag(cursor.tag, cursor.around, typed));
  const [start, end] = typed ? [typed.nameAt, typed.nameAt + typed.name.length] : [offset, offset];
  const hasValue = typed !== undefined && typed.valueAt > end;
  const isLacking = (name: string): boolean => required.some(either => either.split(" or ").includes(name));
  return names.filter(isWritable).map(name => {
    const label = written(name);
    return {
      label,
      kind: CompletionItemKind.Field,
      sortText: `${isLacking(label) ? 0 : 1}${label}`,
      ...(isLacking(label) && { detail: "required" }),
      insertTextFormat: hasSnippets && !hasValue ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: {
        range: document.rangeOf({ start, end }),
        newText: hasValue ? label : `${label}="${hasSnippets ? "$1" : ""}"`,
      },
    };
  });
}

/** A name in no namespace, or in that of `xml:`, which needs no declaration. */
function isWritable(name: ElementName): boolean {
  return name.namespace === "" || written(name) !== name.local;
}

/** A tag as the grammar asks of it; the attribute that is being typed does not count. */
export function placeOfTag(
  { name, start, attributes }: WrittenTag,
  around: SourceElement | undefined,
  typed: WrittenAttribute | undefined,
): TagPlace {
  const declared = attributes.find(attribute => attribute.name === "xmlns");
  const given = attributes.filter(one => one !== typed && !one.name.startsWith("xmlns"));
  return {
    name: nameOf(name, around, declared !== undefined && !around),
    around,
    start,
    given: given.map(one => nameOfAttribute(one.name)),
  };
}

function nameOf(written: string, around: SourceElement | undefined, isTei: boolean): ElementName {
  const [prefix, local] = written.includes(":") ? (written.split(":", 2) as [string, string]) : ["", written];
  return { namespace: around && !isTei ? (around.scope.get(prefix) ?? "") : "http://www.tei-c.org/ns/1.0", local };
}

export function nameOfAttribute(name: string): ElementName {
  return name.startsWith("xml:")
    ? { namespace: "http://www.w3.org/XML/1998/namespace", local: name.slice("xml:".length) }
    : { namespace: "", local: name };
}
