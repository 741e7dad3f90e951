import type { XmlElement } from "../../../core/xml-tree.ts";

/** The namespaces by prefixes that are declared around an element. */
export function prefixesAt(element: XmlElement): Record<string, string> {
  const declared: Record<string, string> = {};
  for (let around: XmlElement | undefined = element; around; around = around.parent)
    for (const { name, value } of around.attributes)
      if (name.startsWith("xmlns:") && !Object.hasOwn(declared, name.slice(6))) declared[name.slice(6)] = value;
  return declared;
}
