import { locationOf, type XmlElement } from "../../../core/xml-tree.ts";
import type { Location } from "../../../core/location.ts";
import type { NodeIndex, TreeNode } from "./node-index.ts";

/** The place of a node: an element's own, else that of the element it stands on or in; the XPath is always its own. */
export function placeOfNode(node: TreeNode, index: NodeIndex, pages: ReadonlyMap<XmlElement, string>): Location {
  const { document } = index;
  const own = index.elementOf(node);
  if (own) return locationOf(document, own, pages);
  const around = node.parent ?? node.parentNode;
  const element = around && index.elementOf(around);
  if (!element) return around ? { ...placeOfRoot(index), xpath: `/${stepOf(node)}` } : placeOfRoot(index);
  const location = locationOf(document, element, pages);
  return { ...location, xpath: `${location.xpath ?? ""}/${stepOf(node)}` };
}

/** The place of the root, which is before that of all that stands in it. */
export function placeOfRoot({ document }: NodeIndex): Location {
  return { ...locationOf(document, document.root), xpath: "/" };
}

function stepOf(node: TreeNode): string {
  if (node.parent) return `@${node.name ?? ""}`;
  let nth = 1;
  for (let before = node.previousSibling; before; before = before.previousSibling)
    if (before.nodeType === node.nodeType) nth++;
  return `${tests.get(node.nodeType) ?? "node()"}[${nth}]`;
}

const tests: ReadonlyMap<number, string> = new Map([
  [3, "text()"],
  [7, "processing-instruction()"],
  [8, "comment()"],
]);
