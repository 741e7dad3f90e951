import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

/** A node of an HTML document as a browser would build it: elements and text; comments are left out. */
export type HtmlNode = HtmlElement | HtmlText;

export interface HtmlElement {
  readonly kind: "element";
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly HtmlNode[];
  /** Where its start tag begins, from 1; undefined for an element that the parser supplied. */
  readonly line: number | undefined;
  readonly column: number | undefined;
}

export interface HtmlText {
  readonly kind: "text";
  readonly text: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
}

/** Parses HTML by the rules of the HTML Living Standard, 13.2. Never fails; the content of `template` is left out. */
export function parseHtml(html: string): HtmlElement {
  const children = parse(html, { sourceCodeLocationInfo: true }).childNodes.flatMap(nodesOf);
  return { kind: "element", name: "#document", attributes: new Map(), children, line: undefined, column: undefined };
}

function nodesOf(node: Tree.ChildNode): HtmlNode[] {
  const place = { line: node.sourceCodeLocation?.startLine, column: node.sourceCodeLocation?.startCol };
  if ("value" in node) return [{ kind: "text", text: node.value, ...place }];
  if (!("tagName" in node)) return [];
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
  return [{ kind: "element", name: node.tagName, attributes, children: node.childNodes.flatMap(nodesOf), ...place }];
}
