import type { XmlAttribute, XmlElement, XmlNode } from "../../core/xml-tree.ts";
import { relaxNgNamespace } from "../relax-ng/read-schema.ts";

/** An element of RELAX NG in XML syntax, made of its attributes and what stands in it, which is text for a value or a name. */
export function relaxNg(
  local: string,
  attributes: Readonly<Record<string, string>> = {},
  within: readonly XmlElement[] | string = [],
): XmlElement {
  const children: XmlNode[] = [];
  const element: XmlElement = {
    kind: "element",
    name: local,
    local,
    namespace: relaxNgNamespace,
    attributes: Object.entries(attributes).map(([name, value]): XmlAttribute => ({
      name,
      local: name,
      namespace: "",
      value,
    })),
    children,
    parent: undefined,
    line: 1,
    column: 1,
  };
  if (typeof within === "string") children.push({ kind: "text", text: within, parent: element });
  else for (const child of within) children.push(placedIn(child, element));
  return element;
}

/** The child itself, which belongs to no element before. */
function placedIn(child: XmlElement, parent: XmlElement): XmlElement {
  return Object.assign(child, { parent });
}
