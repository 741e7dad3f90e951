import type SaxonApi from "saxon-js";
import type { SaxonMap, TransformOptions } from "saxon-js";

export type { CompiledPart, FunctionContext, FunctionItem, XPathOptions } from "saxon-js";

import type { XmlElement, XmlNode } from "../core/xml-tree.ts";
import { ownInstanceOf } from "./own-instance.ts";
import { keepExpressions, keepNames } from "./keep-expressions.ts";
import { Element, Text, treesLike, type Attribute, type Tree } from "./saxon-tree.ts";

/**
 * SaxonJS, for us alone, since its trees and the hash of its strings are exchanged; and without axios, its way to the network:
 * nothing is fetched, and a third of its loading time is spared. It would log what it throws. What describes the style sheets
 * runs them by the same instance. It translates a regular expression each time that it is met, which can take a thousand times as
 * long as to match it, and reads each name of each node that it tests: ours keeps them.
 */
export const SaxonJS = ownInstanceOf("saxon-js", {
  without: ["axios"],
  variables: ["HostPlatform", "abstractNode"],
  amended: {
    "prepareRegex:b,": "prepareRegex:module.given.keepExpressions(b),",
    "isNCName:function(g){return P.test(g)&&!/:/.test(g)}":
      "isNCName:module.given.keepNames(function(g){return P.test(g)&&!/:/.test(g)})",
  },
  given: { keepExpressions, keepNames },
  silent: true,
}) as typeof SaxonApi;
const platform = SaxonJS.getPlatform();
platform.createDocument = treesLike(platform.createDocument());
spreadStrings();

/** A compiled stylesheet (SEF), parsed once. */
export interface Stylesheet {
  readonly sef: object;
}

/** A document as SaxonJS holds it: only this adapter looks inside. */
export interface SaxonDocument {
  readonly node: Tree;
  /** Its elements by their keys, in order. */
  readonly found: SaxonMap;
}

export type Parameters = Readonly<Record<string, string | number | boolean>>;

export interface Transformation {
  readonly stylesheet: Stylesheet;
  /** The tree; its elements by their keys are the parameter `found`, a map. */
  readonly source: SaxonDocument;
  readonly parameters?: Parameters;
  /** The documents that `doc()` may read, by absolute URI; nothing else can be read. */
  readonly documents?: ReadonlyMap<string, SaxonDocument>;
}

export function readStylesheet(bytes: Uint8Array): Stylesheet {
  return { sef: JSON.parse(new TextDecoder().decode(bytes)) as object };
}

/** Further attributes of some elements, by their names as written. */
export type Additions = ReadonlyMap<XmlElement, Readonly<Record<string, string>>>;

/** The additions that a tree gets on its way to SaxonJS. */
export interface Fittings {
  readonly additions: Additions;
  /** The prefixes in the names of the additions, declared on the root. */
  readonly prefixes: Readonly<Record<string, string>>;
  /** By what an element is to be found. */
  readonly keysOf: (element: XmlElement) => readonly string[];
}

/** A tree as SaxonJS holds it, without a second parsing. Comments are left out, unless they are asked for. */
export function toSaxonDocument(
  root: XmlElement,
  { additions, prefixes, keysOf }: Fittings = { additions: new Map(), prefixes: {}, keysOf: () => [] },
  withComments = false,
): SaxonDocument {
  const found = new Map<string, Element[]>();
  const document = platform.createDocument();
  const rootNode = document.appendChild(openElement(document, root, additions, prefixes));
  for (const [prefix, uri] of Object.entries(prefixes))
    rootNode.setAttributeNode(attributeOf(document, `xmlns:${prefix}`, xmlnsNamespace, uri));
  const pending: [XmlElement, Element][] = [[root, rootNode]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [element, node] = next;
    for (const key of keysOf(element)) {
      const others = found.get(key);
      if (others) others.push(node);
      else found.set(key, [node]);
    }
    const made: (typeof pending)[number][] = [];
    for (const child of element.children) {
      if (child.kind === "text") appendText(node, child.text);
      else if (child.kind === "instruction")
        node.appendChild(document.createProcessingInstruction(child.target, child.body));
      else if (child.kind === "comment") {
        if (withComments) node.appendChild(document.createComment(child.text));
      } else {
        const childNode = openElement(document, child, additions, prefixes);
        node.appendChild(childNode);
        made.push([child, childNode]);
      }
    }
    for (const one of made.reverse()) pending.push(one);
  }
  return { node: document, found: mapOf(found) };
}

function mapOf(entries: ReadonlyMap<string, readonly Element[]>): SaxonMap {
  const map = new SaxonJS.XdmMap();
  for (const [key, nodes] of entries) map.inSituPut(SaxonJS.XS.string.fromString(key), nodes);
  return map;
}

/**
 * Maps of SaxonJS 2.7 are tries by hash, and its hash of a string is 0 from some 25 characters on: as many long keys, such
 * as ids, stand in one row that is gone through for each. Ours is FNV-1a (draft-eastlake-fnv, 32 bits), in two letters.
 */
function spreadStrings(): void {
  const strings = Object.getPrototypeOf(SaxonJS.XS.string.fromString("")) as { value: string; hashCode(): string };
  strings.hashCode = function () {
    let hash = 0x811c9dc5;
    for (let i = 0; i < this.value.length; i++) hash = Math.imul(hash ^ this.value.charCodeAt(i), 0x01000193);
    return String.fromCharCode((hash >>> 12) & 0xfff, (hash ^ (hash >>> 24)) & 0xfff);
  };
}

/** No text node is empty, and none stands beside another. XDM 3.1, 6.7.1. */
function appendText(node: Element, text: string): void {
  const last = node.lastChild;
  if (last instanceof Text) last.appendData(text);
  else if (text !== "") node.appendChild(node.ownerDocument!.createTextNode(text));
}

function openElement(
  document: Tree,
  element: XmlElement,
  additions: Additions,
  prefixes: Readonly<Record<string, string>>,
): Element {
  const node = document.createElementNS(element.namespace, prefixOf(element) + element.local);
  const added = additions.get(element) ?? {};
  const own = element.attributes.filter(({ name }) => !Object.hasOwn(added, name));
  node.setAttributeNodes([
    ...own.map(({ name, namespace, value }) => attributeOf(document, name, namespace, value)),
    ...Object.entries(added).map(([name, value]) => attributeOf(document, name, namespaceOf(name, prefixes), value)),
  ]);
  return node;
}

/** With its colon; empty where there is none. The name as written may be that of what it was before (tei/source-text.ts). */
function prefixOf({ name }: XmlElement): string {
  return name.slice(0, name.indexOf(":") + 1);
}

function attributeOf(document: Tree, name: string, namespace: string, value: string): Attribute {
  const attribute = document.createAttributeNS(namespace, name);
  attribute.value = value;
  return attribute;
}

function namespaceOf(name: string, prefixes: Readonly<Record<string, string>>): string {
  const prefix = /^(.+):/.exec(name)?.[1] ?? "";
  return prefix === "xml" ? xmlNamespace : (prefixes[prefix] ?? "");
}

const xmlNamespace = "http://www.w3.org/XML/1998/namespace";
const xmlnsNamespace = "http://www.w3.org/2000/xmlns/";

/** Runs a stylesheet and serialises as its `xsl:output` says. */
export function transformToText(transformation: Transformation): string {
  return transform(transformation, "serialized") as string;
}

/** Runs a stylesheet, and gives the element that it makes as a tree without places: its `line` and `column` are 0. */
export function transformToTree(transformation: Transformation): XmlElement {
  const { documentElement } = transform(transformation, "document") as Tree;
  if (!documentElement) throw new Error("The style sheet made no element.");
  return fromSaxon(documentElement, undefined);
}

function fromSaxon(node: Element, parent: XmlElement | undefined): XmlElement {
  const children: XmlNode[] = [];
  const element: XmlElement = {
    kind: "element",
    name: node.nodeName,
    local: node.localName,
    namespace: node.namespaceURI,
    attributes: Array.from(node.attributes, ({ name, localName, namespaceURI, value }) => ({
      name,
      local: localName,
      namespace: namespaceURI,
      value,
    })),
    children,
    parent,
    line: 0,
    column: 0,
  };
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child instanceof Element) children.push(fromSaxon(child, element));
    else if (child instanceof Text) children.push({ kind: "text", text: child.data, parent: element });
  return element;
}

function transform(
  { stylesheet, source, parameters = {}, documents = new Map() }: Transformation,
  destination: TransformOptions["destination"],
): unknown {
  const options: TransformOptions = {
    stylesheetInternal: stylesheet.sef,
    sourceNode: source.node,
    destination,
    stylesheetParams: { ...parameters, found: source.found },
    documentPool: Object.fromEntries([...documents].map(([uri, { node }]) => [uri, node])),
  };
  return SaxonJS.transform(options).principalResult;
}
