import { escapeValue } from "../../../core/escape-markup.ts";
import type { XmlNode } from "../../../core/xml-tree.ts";

/** A node as XML, with the namespaces that are declared around it. */
export function xmlOf(node: XmlNode, namespaces: Readonly<Record<string, string>> = {}): string {
  switch (node.kind) {
    case "text":
      return escaped(node.text);
    case "comment":
    case "instruction":
      return "";
    case "element": {
      const attributes = Object.fromEntries(node.attributes.map(({ name, value }) => [name, value]));
      const start = openTag(node.name, { ...defaultOf(node), ...attributes }, namespaces);
      return `${start}${node.children.map(child => xmlOf(child)).join("")}</${node.name}>`;
    }
  }
}

/** The namespace of a name without prefix, which may be declared further out. */
function defaultOf({ name, namespace }: { name: string; namespace: string }): Record<string, string> {
  return name.includes(":") ? {} : { xmlns: namespace };
}

export function openTag(
  name: string,
  attributes: Readonly<Record<string, string>>,
  namespaces: Readonly<Record<string, string>> = {},
): string {
  const declared = Object.entries(namespaces)
    .filter(([prefix]) => prefix !== "xml" && !Object.hasOwn(attributes, `xmlns:${prefix}`))
    .map(([prefix, uri]) => ` xmlns:${prefix}="${escaped(uri)}"`);
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${declared.join("")}${given.join("")}>`;
}

function escaped(text: string): string {
  return escapeValue(text).replace(/[\t\n\r]/g, character => `&#${character.charCodeAt(0)};`);
}
