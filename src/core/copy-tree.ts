import { append } from "./append.ts";
import type { XmlElement, XmlNode } from "./xml-tree.ts";

/**
 * A copy of an element and of all that it holds. `standIns` gives what stands in the copy in place of an element within it,
 * nothing where it is left out; undefined where its own copy does. It is told the parent that these are to have.
 */
export function copyTree(element: XmlElement, parent: XmlElement | undefined, standIns: StandIns): XmlElement {
  const children: XmlNode[] = [];
  const copied: XmlElement = { ...element, parent, children };
  for (const child of element.children)
    if (child.kind === "text") children.push({ ...child, parent: copied });
    else if (child.kind === "element") append(children, standIns(child, copied) ?? [copyTree(child, copied, standIns)]);
    else children.push(child);
  return copied;
}

type StandIns = (element: XmlElement, parent: XmlElement) => readonly XmlNode[] | undefined;
