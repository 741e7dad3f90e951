import { childElements, type XmlElement, type XmlNode } from "../../src/core/xml-tree.ts";
import type { Node } from "./canonical.ts";

export const xspec = "http://www.jenitennison.com/xslt/xspec";

export function isXspec(element: XmlElement): boolean {
  return element.namespace === xspec;
}

export function parts(element: XmlElement, local: string): XmlElement[] {
  return childElements(element).filter(child => isXspec(child) && child.local === local);
}

/** Refuses an attribute or an element of XSpec that this does not know: an expectation unread would be no expectation. */
export function refuseUnknown(
  element: XmlElement,
  attributes: readonly string[],
  elements: readonly string[] | undefined,
): void {
  for (const { name } of element.attributes)
    if (!name.startsWith("xmlns") && !attributes.includes(name))
      throw new Error(`x:${element.local}/@${name} is not known.`);
  for (const child of childElements(element))
    if (isXspec(child) && !(elements ?? ["param", "text"]).includes(child.local))
      throw new Error(`x:${child.local} is not known here.`);
    else if (!isXspec(child) && elements !== undefined) throw new Error(`${child.name} is not known here.`);
}

export function prefixesOf(root: XmlElement): Record<string, string> {
  const declared = root.attributes.filter(({ name }) => name.startsWith("xmlns:"));
  return Object.fromEntries(declared.map(({ local, value }) => [local, value]));
}

/** White space alone is layout of the description; `x:text` holds what is meant. */
export function isExpected(node: XmlNode): boolean {
  return node.kind === "element" || (node.kind === "text" && node.text.trim() !== "");
}

export function fromXml(node: XmlNode): Node {
  if (node.kind === "text") return { nodeType: 3, nodeValue: node.text };
  if (node.kind !== "element") throw new Error("Only elements and text can be expected.");
  if (isXspec(node))
    return { nodeType: 3, nodeValue: node.children.map(child => (child.kind === "text" ? child.text : "")).join("") };
  return {
    nodeType: 1,
    localName: node.local,
    namespaceURI: node.namespace,
    attributes: node.attributes.map(({ name, local, value }) => ({ name, localName: local, value })),
    childNodes: node.children.filter(isExpected).map(fromXml),
  };
}
