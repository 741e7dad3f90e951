import { attribute, type XmlAttribute, type XmlElement } from "../../core/xml-tree.ts";
import type { NamespaceContext } from "./datatypes/datatype.ts";

/**
 * The namespaces declared where an element stands. In a schema the default one is that of `ns`, not of `xmlns`.
 * Namespaces in XML 1.0, 6; RELAX NG specification, 4.9 and 4.10.
 */
export function namespacesAt(element: XmlElement, ns?: string): NamespaceContext {
  return prefix => {
    if (prefix === "") return ns ?? declared(element, "xmlns");
    return prefix === "xml" ? "http://www.w3.org/XML/1998/namespace" : declared(element, `xmlns:${prefix}`);
  };
}

/** True of an attribute that declares a namespace. Namespaces in XML 1.0, 3. */
export function isDeclaration({ name }: XmlAttribute): boolean {
  return name === "xmlns" || name.startsWith("xmlns:");
}

function declared(element: XmlElement, name: string): string | undefined {
  for (let around: XmlElement | undefined = element; around; around = around.parent) {
    const value = attribute(around, name);
    if (value !== undefined) return value;
  }
  return undefined;
}
