import type { XmlAttribute, XmlElement, XmlNode } from "../../../core/xml-tree.ts";
import { relaxNgNamespace } from "../full-syntax.ts";
import type { Place } from "./compact-fault.ts";

/** An element of the XML syntax in the making: what the compact syntax says, said in that. */
export interface Draft {
  readonly local: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly (Draft | string)[];
  readonly place: Place;
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element of RELAX NG; attributes that are undefined are left out. */
export function draft(local: string, place: Place, attributes: Attributes, children: Draft["children"] = []): Draft {
  const said = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    local,
    namespace: relaxNgNamespace,
    attributes: said.map(([name, value]) => ({ name, local: name, namespace: "", value })),
    children,
    place: { line: place.line, column: place.column },
  };
}

/** With annotations: attributes, and elements that stand before all else. What holds text alone has its documentation beside it. */
export function annotated(element: Draft, { documentation, attributes, elements }: Annotations): Draft {
  const within = ["value", "name", "param"].includes(element.local) ? elements : [...documentation, ...elements];
  return {
    ...element,
    attributes: [...element.attributes, ...attributes],
    children: [...within, ...element.children],
  };
}

export interface Annotations {
  readonly documentation: readonly Draft[];
  readonly attributes: readonly XmlAttribute[];
  readonly elements: readonly Draft[];
}

/** The element with all that stands in it. */
export function elementOf({ local, namespace, attributes, children, place }: Draft, parent?: XmlElement): XmlElement {
  const nodes: XmlNode[] = [];
  const element: XmlElement = {
    kind: "element",
    name: local,
    local,
    namespace,
    attributes,
    children: nodes,
    parent,
    ...place,
  };
  for (const child of children)
    nodes.push(typeof child === "string" ? { kind: "text", text: child, parent: element } : elementOf(child, element));
  return element;
}
