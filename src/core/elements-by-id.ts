import { onceForEach } from "./once-for-each.ts";
import { attribute, elementsOf, type XmlElement } from "./xml-tree.ts";

/** The elements of a tree by their `xml:id`: of two, the first. */
export const elementsById = onceForEach((root): ReadonlyMap<string, XmlElement> => {
  const elements = new Map<string, XmlElement>();
  for (const element of elementsOf(root)) {
    const id = attribute(element, "xml:id");
    if (id !== undefined && !elements.has(id)) elements.set(id, element);
  }
  return elements;
});
