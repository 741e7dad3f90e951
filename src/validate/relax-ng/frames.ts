import type { XmlElement, XmlNode } from "../../core/xml-tree.ts";
import type { Frame } from "./steps.ts";

/** An element whose start tag was read. */
export type Begun = Pick<Frame, "element" | "name" | "before" | "outer">;

/** The frame of an element of which nothing was read yet but its start tag. */
export function openFrame(begun: Begun): Frame {
  const nodes = mergeText(begun.element.children);
  return { ...begun, nodes, states: [], moved: new Set(), isClosed: false, implied: 0, isForgiven: false };
}

/** From the innermost on outwards, so many that are still open. */
export function closeFrames(innermost: Frame | undefined, count: number): void {
  let open = count;
  for (let frame = innermost; frame && open > 0; frame = frame.outer) {
    if (!frame.isClosed) open--;
    frame.isClosed = true;
  }
}

/** Elements, and the text between them as one, with comments and instructions left out. */
function mergeText(nodes: readonly XmlNode[]): readonly (XmlElement | string)[] {
  const merged: (XmlElement | string)[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.kind === "element") merged.push(node);
    else if (node.kind === "text") {
      if (typeof last === "string") merged[merged.length - 1] = last + node.text;
      else merged.push(node.text);
    }
  }
  return merged;
}
