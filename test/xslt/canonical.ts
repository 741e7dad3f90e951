/** A node of a result or of an expectation, as the DOM has it. */
export interface Node {
  readonly nodeType: number;
  readonly nodeValue?: string;
  readonly localName?: string;
  readonly namespaceURI?: string | null;
  readonly attributes?: ArrayLike<{ readonly name: string; readonly localName: string; readonly value: string }>;
  readonly childNodes?: ArrayLike<Node>;
}

/** Nodes and values as one line: attributes in the order of their names, without declarations, neighbouring text as one. */
export function canonical(items: readonly (Node | string | number | boolean)[]): string {
  return items.map(item => (typeof item === "object" ? written(item) : String(item))).join("");
}

function written({ nodeType, nodeValue = "", localName = "", attributes = [], childNodes = [] }: Node): string {
  if (nodeType === 3) return nodeValue.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  if (nodeType === 9 || nodeType === 11) return canonical(Array.from(childNodes));
  if (nodeType !== 1) return "";
  const own = Array.from(attributes).filter(({ name }) => !name.startsWith("xmlns"));
  const named = own.map(({ localName, value }) => ` ${localName}="${value.replaceAll('"', "&quot;")}"`);
  return `<${localName}${named.sort().join("")}>${canonical(Array.from(childNodes))}</${localName}>`;
}
