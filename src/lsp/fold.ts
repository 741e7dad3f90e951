import { FoldingRangeKind, type FoldingRange } from "../engines/language-server.ts";
import type { OpenDocument } from "./open-document.ts";
import { sourceElements } from "./source/source-tree.ts";

/** The elements and comments of several lines. The line of an end tag stays to be seen. */
export function fold(document: OpenDocument): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  for (const element of sourceElements(document.tree.root)) {
    const startLine = document.positionAt(element.openEnd).line;
    const endLine = document.positionAt(element.closeStart).line - 1;
    if (!element.isEmptyTag && endLine > startLine) ranges.push({ startLine, endLine });
    for (const child of element.children) {
      if (child.kind !== "comment") continue;
      const [first, last] = [document.positionAt(child.start).line, document.positionAt(child.end).line];
      if (last > first) ranges.push({ startLine: first, endLine: last, kind: FoldingRangeKind.Comment });
    }
  }
  return ranges;
}
