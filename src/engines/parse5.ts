import {
  defaultTreeAdapter,
  parse,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes as Tree,
  type Token,
  type TreeAdapter,
} from "parse5";

/** A node of an HTML document as a browser would build it: elements and text; comments are left out. */
export type HtmlNode = HtmlElement | HtmlText;

export interface HtmlElement {
  readonly kind: "element";
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly HtmlNode[];
  /** The place of its start tag, from 1; undefined for an element that the parser supplied. */
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
  const children = parse(html, { sourceCodeLocationInfo: true, treeAdapter }).childNodes.flatMap(nodesOf);
  return { kind: "element", name: "#document", attributes: none, children, line: undefined, column: undefined };
}

/** The tree that is handed over is let go as ours grows. */
function nodesOf(node: Tree.ChildNode): HtmlNode[] {
  const place = { line: node.sourceCodeLocation?.startLine, column: node.sourceCodeLocation?.startCol };
  if ("value" in node) return [{ kind: "text", text: node.value, ...place }];
  if (!("tagName" in node)) return [];
  const { attrs, tagName: name, childNodes } = node;
  node.childNodes = [];
  const attributes = attrs.length === 0 ? none : new Map(attrs.map(({ name, value }) => [name, value]));
  return [{ kind: "element", name, attributes, children: childNodes.flatMap(nodesOf), ...place }];
}

const none: ReadonlyMap<string, string> = new Map();

/** Of the place of a node it keeps the start alone; and a text, which comes word by word, it makes one string when it is whole. */
const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  setNodeSourceCodeLocation: (node, location) => {
    const start = location ? { startLine: location.startLine, startCol: location.startCol } : null;
    node.sourceCodeLocation = start as Token.Location | null;
  },
  updateNodeSourceCodeLocation: () => undefined,
  appendChild: (parent, node) => {
    joinLastText(parent);
    defaultTreeAdapter.appendChild(parent, node);
  },
  onItemPop: joinLastText,
};

/** V8 joins the pieces of a string where an expression looks at it. */
function joinLastText({ childNodes }: Tree.ParentNode): void {
  const last = childNodes.at(-1);
  if (last && "value" in last) anyCharacter.test(last.value);
}

const anyCharacter = /./u;
