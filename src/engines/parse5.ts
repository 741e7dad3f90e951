import { html, parse, type Token, type TreeAdapter, type TreeAdapterTypeMap } from "parse5";

/** A node of an HTML document as a browser would build it: elements and text; comments are left out. */
export type HtmlNode = HtmlElement | HtmlText;

export interface HtmlElement {
  readonly kind: "element";
  readonly name: string;
  readonly attributes: HtmlAttributes;
  readonly children: readonly HtmlNode[];
  /** The place of its start tag, from 1; undefined for an element that the parser supplied. */
  readonly line: number | undefined;
  readonly column: number | undefined;
}

/** The attributes of an element in their order, by name: as much of a map as is asked for. */
export interface HtmlAttributes extends Iterable<[name: string, value: string]> {
  get(name: string): string | undefined;
  has(name: string): boolean;
}

export interface HtmlText {
  readonly kind: "text";
  readonly text: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
}

/** Parses HTML by the rules of the HTML Living Standard, 13.2. Never fails; the content of `template` is left out. */
export function parseHtml(source: string): HtmlElement {
  return parse<Parsed>(source, { sourceCodeLocationInfo: true, treeAdapter });
}

type Growing = GrowingElement | GrowingText | LeftOut;

/** An element while its document is parsed. The parser builds our tree itself: a second one would take as much memory again. */
class GrowingElement implements HtmlElement {
  readonly kind = "element";
  children: (GrowingElement | GrowingText)[] = [];
  readonly name: string;
  readonly namespace: html.NS;
  attributes: HtmlAttributes;
  parent: GrowingElement | null = null;
  line: number | undefined = undefined;
  column: number | undefined = undefined;

  constructor(name: string, namespace: html.NS, attributes: HtmlAttributes) {
    this.name = name;
    this.namespace = namespace;
    this.attributes = attributes;
  }
}

/** The few attributes of an element: a map for each would take a third of the memory of a page. */
class FewAttributes implements HtmlAttributes {
  readonly #list: readonly Token.Attribute[];

  /** An array that has grown keeps room for more; its copy has none. */
  constructor(list: readonly Token.Attribute[]) {
    this.#list = list.slice();
  }

  get(name: string): string | undefined {
    return this.#list.find(attribute => attribute.name === name)?.value;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  *[Symbol.iterator](): Generator<[name: string, value: string]> {
    for (const { name, value } of this.#list) yield [name, value];
  }
}

class GrowingText implements HtmlText {
  readonly kind = "text";
  text: string;
  parent: GrowingElement | null = null;
  line: number | undefined = undefined;
  column: number | undefined = undefined;

  constructor(text: string) {
    this.text = text;
  }
}

/** A comment or the document type: it is never put into the tree. */
class LeftOut {
  readonly kind = "left out";
  readonly parent = null;
}

type Parsed = TreeAdapterTypeMap<
  Growing,
  GrowingElement,
  Growing,
  GrowingElement,
  GrowingElement,
  GrowingElement,
  LeftOut,
  GrowingText,
  GrowingElement,
  LeftOut
>;

const leftOut = new LeftOut();
const none = new FewAttributes([]);
const modes = new WeakMap<GrowingElement, html.DOCUMENT_MODE>();
const templates = new WeakMap<GrowingElement, GrowingElement>();

const treeAdapter: TreeAdapter<Parsed> = {
  createDocument: () => new GrowingElement("#document", html.NS.HTML, none),
  createDocumentFragment: () => new GrowingElement("#fragment", html.NS.HTML, none),
  createElement: (name, namespace, attributes) => new GrowingElement(name, namespace, valuesOf(attributes)),
  createCommentNode: () => leftOut,
  createTextNode: text => new GrowingText(text),

  appendChild: (parent, node) => {
    insert(parent, node, parent.children.length);
  },
  insertBefore: (parent, node, reference) => {
    insert(parent, node, placeOf(parent, reference));
  },
  insertText: (parent, text) => {
    insertText(parent, text, parent.children.length);
  },
  insertTextBefore: (parent, text, reference) => {
    insertText(parent, text, placeOf(parent, reference));
  },
  detachNode: node => {
    if (node.kind === "left out" || !node.parent) return;
    node.parent.children.splice(placeOf(node.parent, node), 1);
    node.parent = null;
  },
  adoptAttributes: (element, attributes) => {
    element.attributes = new Map([...element.attributes, ...valuesOf(attributes), ...element.attributes]);
  },
  onItemPop: element => {
    joinLastText(element);
    element.children = element.children.slice();
  },

  getAttrList: ({ attributes }) => [...attributes].map(([name, value]) => ({ name, value })),
  getChildNodes: parent => parent.children,
  getFirstChild: parent => parent.children[0] ?? null,
  getParentNode: node => node.parent,
  getNamespaceURI: element => element.namespace,
  getTagName: element => element.name,
  getTextNodeContent: node => node.text,
  isTextNode: node => node.kind === "text",
  isElementNode: node => node.kind === "element",

  isCommentNode: node => node.kind === "left out",
  isDocumentTypeNode: node => node.kind === "left out",
  getCommentNodeContent: () => "",
  getDocumentTypeNodeName: () => "",
  getDocumentTypeNodePublicId: () => "",
  getDocumentTypeNodeSystemId: () => "",
  setDocumentType: () => undefined,
  setDocumentMode: (document, mode) => modes.set(document, mode),
  getDocumentMode: document => modes.get(document) ?? html.DOCUMENT_MODE.NO_QUIRKS,
  setTemplateContent: (template, content) => templates.set(template, content),
  getTemplateContent: template => templates.get(template)!,

  setNodeSourceCodeLocation: (node, location) => {
    if (node.kind === "left out") return;
    node.line = location?.startLine;
    node.column = location?.startCol;
  },
  updateNodeSourceCodeLocation: () => undefined,
  getNodeSourceCodeLocation: node => (node.kind === "left out" || node.line === undefined ? null : placed),
};

/** Tells the parser that a node has its place; of the end of a node nothing is kept. */
const placed: Token.ElementLocation = {
  startLine: 0,
  startCol: 0,
  startOffset: 0,
  endLine: 0,
  endCol: 0,
  endOffset: 0,
};

function valuesOf(attributes: readonly Token.Attribute[]): HtmlAttributes {
  return attributes.length === 0 ? none : new FewAttributes(attributes);
}

/** The parser asks for the last child far more often than for any other. */
function placeOf(parent: GrowingElement, node: Growing): number {
  const last = parent.children.length - 1;
  return parent.children[last] === node ? last : parent.children.indexOf(node as GrowingElement);
}

function insert(parent: GrowingElement, node: Growing, place: number): void {
  if (node.kind === "left out") return;
  joinLastText(parent);
  parent.children.splice(place, 0, node);
  node.parent = parent;
}

function insertText(parent: GrowingElement, text: string, place: number): void {
  const before = parent.children[place - 1];
  if (before?.kind === "text") before.text += text;
  else insert(parent, new GrowingText(text), place);
}

/** Text comes word by word; V8 makes one string of its pieces where an expression looks at it. */
function joinLastText({ children }: GrowingElement): void {
  const last = children.at(-1);
  if (last?.kind === "text") anyCharacter.test(last.text);
}

const anyCharacter = /./u;
