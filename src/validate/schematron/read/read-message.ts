import { attribute, type XmlElement, type XmlNode } from "../../../core/xml-tree.ts";
import { schematronNamespace, xsltNamespace, type Expression, type Message } from "../schema.ts";
import { expressionIn, expressionOf, type Scope } from "./scope.ts";

/**
 * The words of an assertion, a report, a diagnostic or a property: text, what is emphasised too, and values. Of elements of others
 * the words are taken; XSLT is carried out. 5.4.6, 5.4.14 and 5.5.
 */
export function readMessage(element: XmlElement, scope: Scope): Message {
  const { children } = element;
  if (children.some(holdsXslt)) return [contentOf(element, scope)];
  return children.flatMap(child => {
    if (child.kind === "text") return [child.text];
    if (child.kind !== "element") return [];
    if (child.namespace !== schematronNamespace) return readMessage(child, scope);
    if (child.local === "value-of") return expressionIn(child, "select", scope) ?? [];
    if (child.local === "name") return expressionIn(child, "path", scope) ?? expressionOf("name()", child, scope);
    return readMessage(child, scope);
  });
}

function holdsXslt(node: XmlNode): boolean {
  return node.kind === "element" && node.namespace === xsltNamespace;
}

/** The expression of content in XSLT. What of Schematron stands among it is made into XSLT. */
export function contentOf(element: XmlElement, scope: Scope): Expression {
  const made = scope.sheet.content(element, element.children.map(inXslt), scope.namespaces);
  if ("expression" in made) return expressionOf(made.expression, element, scope);
  scope.notices.push({ kind: "refused", what: made.refused, at: scope.parts.placeOf(element) });
  return expressionOf("()", element, scope);
}

function inXslt(node: XmlNode): XmlNode {
  if (node.kind !== "element" || node.namespace !== schematronNamespace) return node;
  const select = node.local === "name" ? (attribute(node, "path") ?? "name()") : attribute(node, "select");
  const children = node.children.map(inXslt);
  if (select === undefined)
    return { ...node, name: "xsl:sequence", namespace: xsltNamespace, local: "sequence", attributes: [], children };
  const selecting = { name: "select", local: "select", namespace: "", value: select };
  return {
    ...node,
    name: "xsl:value-of",
    namespace: xsltNamespace,
    local: "value-of",
    attributes: [selecting],
    children: [],
  };
}
