import { isBlankInXml } from "./is-blank.ts";
import type { Location } from "./location.ts";

/** A parsed XML document as the stages see it: plain, immutable by convention, each element with its place in the file. */
export interface XmlDocument {
  readonly file: string;
  readonly root: XmlElement;
  /** Processing instructions before the root, such as `xml-model`. */
  readonly instructions: readonly XmlInstruction[];
  /** The files of the parts that it includes, where it includes any. */
  readonly parts?: readonly IncludedPart[];
}

export interface IncludedPart {
  readonly file: string;
  /** True where it is included as text alone (XInclude 1.0, 4.3). */
  readonly isText: boolean;
}

export type XmlNode = XmlElement | XmlText | XmlComment | XmlInstruction;

export interface XmlElement {
  readonly kind: "element";
  /** The name as written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  readonly parent: XmlElement | undefined;
  /** The place of its start tag, from 1. */
  readonly line: number;
  readonly column: number;
  /** The file that it and what stands in it are of, where that is not the document's: of an included part. */
  readonly file?: string;
}

export interface XmlAttribute {
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  readonly value: string;
}

export interface XmlText {
  readonly kind: "text";
  readonly text: string;
  readonly parent: XmlElement;
}

export interface XmlComment {
  readonly kind: "comment";
  readonly text: string;
}

export interface XmlInstruction {
  readonly kind: "instruction";
  readonly target: string;
  readonly body: string;
  /** The place of one that stands before the root. */
  readonly place?: { readonly line: number; readonly column: number };
}

export const teiNamespace = "http://www.tei-c.org/ns/1.0";

/** The value of an attribute by its local name (`xml:id` and `xml:lang` by their full name), or undefined. */
export function attribute(element: XmlElement, name: string): string | undefined {
  for (const candidate of element.attributes) if (candidate.name === name) return candidate.value;
  return undefined;
}

/** The element and all its descendants, in document order. */
export function elementsOf(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  collectElements(element, found);
  return found;
}

function collectElements(element: XmlElement, found: XmlElement[]): void {
  found.push(element);
  for (const child of element.children) if (child.kind === "element") collectElements(child, found);
}

/** Its child elements, in order. */
export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter(child => child.kind === "element");
}

/** All text within, comments and instructions left out. */
export function textOf(element: XmlElement): string {
  let text = "";
  const pending: XmlNode[] = [element];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.kind === "text") text += next.text;
    else if (next.kind === "element")
      for (let i = next.children.length - 1; i >= 0; i--) pending.push(next.children[i]!);
  }
  return text;
}

/** The tokens of an attribute, parted by white space of XML, such as the pointers of `@ref`. XML 1.0, 2.3; TEI P5, 1.3.1. */
export function tokensOf(element: XmlElement, name: string): readonly string[] {
  return attribute(element, name)?.match(/[^ \t\r\n]+/g) ?? [];
}

export function isTei(element: XmlElement, local: string): boolean {
  return element.local === local && element.namespace === teiNamespace;
}

/** True where an element of TEI of that name is around it, however far. */
export function standsIn(element: XmlElement, local: string): boolean {
  for (let around = element.parent; around; around = around.parent) if (isTei(around, local)) return true;
  return false;
}

/**
 * A path of names and positions among siblings of the name: `/TEI/text[1]/body[1]/sp[3]`. What an edition makes of an
 * element, such as a note of its variants, has the path of the element that it stands in.
 */
export function xpathOf(element: XmlElement): string {
  const steps: string[] = [];
  for (let current: XmlElement | undefined = element; current; current = current.parent) {
    const { name, parent } = current;
    const nth = parent && numbersIn(parent).get(current);
    if (!parent) steps.push(name);
    else if (nth !== undefined) steps.push(`${name}[${String(nth)}]`);
  }
  return "/" + steps.reverse().join("/");
}

/** The number of each child among those of its name, from 1: counted once for each parent, whoever asks. */
function numbersIn(parent: XmlElement): ReadonlyMap<XmlElement, number> {
  const known = numbers.get(parent);
  if (known) return known;
  const found = new Map<XmlElement, number>();
  const last = new Map<string, number>();
  for (const child of childElements(parent)) {
    const nth = (last.get(child.name) ?? 0) + 1;
    last.set(child.name, nth);
    found.set(child, nth);
  }
  numbers.set(parent, found);
  return found;
}

const numbers = new WeakMap<XmlElement, ReadonlyMap<XmlElement, number>>();

/** The place of an element, and its page, where `pages` tells it. */
export function locationOf(
  document: XmlDocument,
  element: XmlElement,
  pages: ReadonlyMap<XmlElement, string> = new Map(),
): Location {
  const page = pages.get(element);
  return {
    file: fileOf(element) ?? document.file,
    line: element.line,
    column: element.column,
    xpath: xpathOf(element),
    ...(page !== undefined && { page }),
  };
}

/** True where there is an element in it, or text that is not white space of XML. XML 1.0, 2.3. */
export function holdsAnything({ children }: XmlElement): boolean {
  return children.some(child => child.kind === "element" || (child.kind === "text" && !isBlankInXml(child.text)));
}

function fileOf(element: XmlElement): string | undefined {
  for (let around: XmlElement | undefined = element; around; around = around.parent)
    if (around.file !== undefined) return around.file;
  return undefined;
}
