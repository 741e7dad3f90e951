import type { XmlAttribute, XmlElement, XmlNode } from "../../core/xml-tree.ts";
import { relaxNgNamespace } from "../relax-ng/full-syntax.ts";

/** An element of RELAX NG in XML syntax, made of its attributes and what stands in it, which is text for a value or a name. */
export function relaxNg(
  local: string,
  attributes: Readonly<Record<string, string>> = {},
  within: readonly XmlElement[] | string = [],
): XmlElement {
  const given: XmlAttribute[] = [];
  for (const name in attributes) given.push({ name, local: name, namespace: "", value: attributes[name]! });
  const children: XmlNode[] = [];
  const element: XmlElement = {
    kind: "element",
    name: local,
    local,
    namespace: relaxNgNamespace,
    attributes: given,
    children,
    parent: undefined,
    line: 1,
    column: 1,
  };
  if (typeof within === "string") children.push({ kind: "text", text: within, parent: element });
  else for (const child of within) children.push(placedIn(element, child));
  return element;
}

/** The child, which belonged to no element before. */
function placedIn(parent: XmlElement, child: XmlElement & { parent: XmlElement | undefined }): XmlElement {
  child.parent = parent;
  return child;
}
