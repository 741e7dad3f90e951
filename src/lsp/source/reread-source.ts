import type { Change } from "./line-starts.ts";
import { readElement } from "./read-source.ts";
import type { SourceElement, SourceNode } from "./source-element.ts";
import type { SourceTree } from "./source-tree.ts";

/**
 * The tree of a source after a change: the innermost element that the change stands in is read anew, what stands after it moves, and
 * the elements around it are made anew, so that whatever was worked out for them is worked out again. Undefined where all has to be
 * read. The lines of the tree have followed the change. The old tree is of no use any more.
 */
export function rereadSource(tree: SourceTree, text: string, change: Change): SourceTree | undefined {
  const path = pathTo(tree.root, change);
  const old = path.pop();
  if (!old || path.length === 0) return undefined;
  const moved = change.inserted - (change.end - change.start);
  const read = readElement(text, tree, { start: old.start, end: old.end + moved }, path);
  if (!read || (!tree.isWhole && read.isWhole)) return undefined;
  let made = read.element;
  let replaced = old;
  for (const around of path.toReversed()) {
    const nth = around.children.indexOf(replaced);
    for (const after of around.children.slice(nth + 1)) move(after, moved);
    const next = around.withChildren(around.children.with(nth, made));
    next.closeStart += moved;
    next.end += moved;
    [made, replaced] = [next, around];
  }
  return { ...tree, text, root: made, isWhole: read.isWhole };
}

/** The elements whose content a change stands in, the outermost first. */
function pathTo(root: SourceElement | undefined, { start, end }: Change): SourceElement[] {
  const path: SourceElement[] = [];
  const holds = ({ openEnd, closeStart, end: own }: SourceElement): boolean =>
    openEnd <= start && end <= closeStart && closeStart < own;
  for (let next = root; next && holds(next); next = childAt(next, start)) path.push(next);
  return path;
}

/** The last child element that begins before an offset. */
function childAt({ children }: SourceElement, offset: number): SourceElement | undefined {
  const child = children.findLast(({ start }) => start < offset);
  return child?.kind === "element" ? child : undefined;
}

function move(node: SourceNode, by: number): void {
  const pending = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    next.start += by;
    next.end += by;
    if (next.kind !== "element") continue;
    next.openEnd += by;
    next.closeStart += by;
    for (const child of next.children) pending.push(child);
  }
}
