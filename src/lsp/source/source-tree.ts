import type { XmlDocument, XmlInstruction } from "../../core/xml-tree.ts";
import type { Expansions } from "../../engines/doctype/expand.ts";
import type { LineStarts } from "./line-starts.ts";
import type { SourceElement } from "./source-element.ts";

/** A source as far as it can be read, though it be half typed. */
export interface SourceTree {
  readonly text: string;
  readonly lines: LineStarts;
  /** Undefined where no element has begun. */
  readonly root: SourceElement | undefined;
  /** Those before the root, such as `xml-model`. */
  readonly instructions: readonly XmlInstruction[];
  /** The entities of the document type. */
  readonly entities: Expansions | undefined;
  /** False where some tag has no fellow, breaks off, or stands outside of the root. */
  readonly isWhole: boolean;
}

/** The tree as the stages see it. */
export function documentOf({ root, instructions }: SourceTree, file: string): XmlDocument | undefined {
  return root && { file, root, instructions };
}

/** All elements, in the order of the document. */
export function* sourceElements(root: SourceElement | undefined): Generator<SourceElement> {
  const pending = root ? [root] : [];
  for (let next = pending.pop(); next; next = pending.pop()) {
    yield next;
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i]!;
      if (child.kind === "element") pending.push(child);
    }
  }
}

/** The innermost element around an offset: one whose first character stands before it, and whose last does not. */
export function elementAround({ root }: SourceTree, offset: number): SourceElement | undefined {
  let found: SourceElement | undefined;
  for (let next = root; next && isAround(next, offset); next = childAround(next, offset)) found = next;
  return found;
}

/** An element that is not closed reaches to its end, which is included. */
function isAround({ start, end, isClosed }: SourceElement, offset: number): boolean {
  return start < offset && (offset < end || (!isClosed && offset === end));
}

function childAround({ children }: SourceElement, offset: number): SourceElement | undefined {
  let [from, to] = [0, children.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (children[middle]!.start < offset) from = middle + 1;
    else to = middle;
  }
  const child = children[from - 1];
  return child?.kind === "element" && isAround(child, offset) ? child : undefined;
}
