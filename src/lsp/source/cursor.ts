import { readTag, type WrittenAttribute, type WrittenTag } from "./read-tag.ts";
import type { SourceElement, Stretch } from "./source-element.ts";
import { elementAround, type SourceTree } from "./source-tree.ts";

/** The place of a cursor in a source that may be half typed. `around` is the element whose content it or its tag stands in. */
export type Cursor =
  | ContentCursor
  | NameCursor
  | BetweenCursor
  | AttributeCursor
  | ValueCursor
  | EndTagCursor
  /** In a comment, an instruction, a section of text or the document type. */
  | { readonly kind: "other" };

interface Around {
  readonly around: SourceElement | undefined;
}

export interface ContentCursor extends Around {
  readonly kind: "content";
}

/** In the name of a start tag. */
export interface NameCursor extends Around {
  readonly kind: "name";
  readonly tag: WrittenTag;
}

/** Between the attributes of a start tag. */
export interface BetweenCursor extends Around {
  readonly kind: "between";
  readonly tag: WrittenTag;
}

/** In the name of an attribute. */
export interface AttributeCursor extends Around {
  readonly kind: "attribute";
  readonly tag: WrittenTag;
  readonly attribute: WrittenAttribute;
}

export interface ValueCursor extends Around {
  readonly kind: "value";
  readonly tag: WrittenTag;
  readonly attribute: WrittenAttribute;
}

export interface EndTagCursor extends Around {
  readonly kind: "endTag";
  readonly tag: Readonly<Stretch>;
}

/** Finds where a cursor stands: between, or right after, what is typed before it. */
export function cursorAt(tree: SourceTree, offset: number): Cursor {
  const { text } = tree;
  const within = elementAround(tree, offset);
  if (isInOther(tree, within, offset)) return { kind: "other" };
  const start = offset > 0 ? text.lastIndexOf("<", offset - 1) : -1;
  const around = start < 0 ? undefined : elementAround(tree, start);
  if (start < 0 || text[start + 1] === "!" || text[start + 1] === "?") return { kind: "content", around: within };
  if (text[start + 1] === "/") {
    const name = /[^\s>/<]*\s*>?/y;
    name.lastIndex = start + 2;
    const end = start + 2 + name.exec(text)![0].length;
    const isIn = offset < end || (offset === end && text[end - 1] !== ">");
    return isIn ? { kind: "endTag", around, tag: { start, end } } : { kind: "content", around: within };
  }
  const tag = readTag(text, start);
  if (offset > tag.end || (offset === tag.end && !tag.isBroken)) return { kind: "content", around: within };
  return cursorIn(tag, around, offset);
}

function cursorIn(tag: WrittenTag, around: SourceElement | undefined, offset: number): Cursor {
  if (offset <= tag.start + 1 + tag.name.length) return { kind: "name", around, tag };
  for (const attribute of tag.attributes) {
    const { nameAt, name, valueAt, valueEnd } = attribute;
    if (nameAt <= offset && offset <= nameAt + name.length) return { kind: "attribute", around, tag, attribute };
    if (valueAt <= offset && offset <= valueEnd) return { kind: "value", around, tag, attribute };
  }
  return { kind: "between", around, tag };
}

function isInOther({ text, root }: SourceTree, within: SourceElement | undefined, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - mostOfSection), offset);
  if (before.lastIndexOf("<![CDATA[") > before.lastIndexOf("]]>")) return true;
  if (root && root.start < offset)
    return (within ?? root).children.some(
      ({ kind, start, end }) => (kind === "comment" || kind === "instruction") && start < offset && offset < end,
    );
  const open = /<(?:!--|!|\?)(?![^]*<(?:!--|!|\?))/.exec(before);
  if (!open) return false;
  return !before.includes(open[0] === "<!--" ? "-->" : open[0] === "<?" ? "?>" : ">", open.index);
}

/** In UTF-16 units: a section that begins further before is not looked for. */
const mostOfSection = 100_000;
