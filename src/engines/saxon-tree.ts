/**
 * Makes the trees that SaxonJS 2.7 reads and writes: what it asks of a DOM, in a third of the room of its own, which keeps a
 * list of children beside the chain of them, room for 17 in each list, and all names in each node. One of its own, `native`,
 * gives what nodes have in common, and the key under which it looks for the prefixes that an element declares.
 */
export function treesLike(native: Tree): () => Tree {
  const element = native.createElementNS("", "a");
  Object.setPrototypeOf(Node.prototype, Object.getPrototypeOf(Object.getPrototypeOf(element)) as object);
  const declaredKey = Object.keys(element).find(key => !inDom.has(key)) ?? "declared";
  return () => new Tree(declaredKey);
}

const inDom = new Set([
  "attributes",
  "childNodes",
  "ownerDocument",
  "nodeName",
  "tagName",
  "namespaceURI",
  "localName",
]);

abstract class Node {
  readonly ownerDocument: Tree | null;
  readonly called: Name;

  constructor(ownerDocument: Tree | null, called: Name) {
    this.ownerDocument = ownerDocument;
    this.called = called;
  }

  get nodeName(): string {
    return this.called.asWritten;
  }

  get namespaceURI(): string {
    return this.called.namespace;
  }

  get prefix(): string | null {
    return this.called.prefix;
  }

  get localName(): string {
    return this.called.local;
  }
}

/** DOM, 4.4. */
const nodeTypes = { element: 1, attribute: 2, text: 3, instruction: 7, comment: 8, document: 9, fragment: 11 };

/** One for all nodes of the name. */
class Name {
  readonly namespace: string;
  readonly asWritten: string;
  readonly prefix: string | null;
  readonly local: string;

  constructor(namespace: string, asWritten: string) {
    const colon = asWritten.indexOf(":");
    this.namespace = namespace;
    this.asWritten = asWritten;
    this.prefix = colon === -1 ? null : asWritten.slice(0, colon);
    this.local = asWritten.slice(colon + 1);
  }
}

/** A node that stands among others. */
abstract class Child extends Node {
  parentNode: Parent | null = null;
  previousSibling: Child | null = null;
  nextSibling: Child | null = null;
}

/** A node that holds others, as a chain. A list of them is made when it is asked for. */
abstract class Parent extends Child {
  firstChild: Child | null = null;
  lastChild: Child | null = null;

  get childNodes(): Child[] {
    const children: Child[] = [];
    for (let child = this.firstChild; child; child = child.nextSibling) children.push(child);
    return children;
  }

  get documentElement(): Element | null {
    for (let child = this.firstChild; child; child = child.nextSibling) if (child instanceof Element) return child;
    return null;
  }

  appendChild<Kind extends Child>(child: Kind): Kind {
    return this.insertBefore(child, null);
  }

  /** Of a fragment, its children. */
  insertBefore<Kind extends Child>(child: Kind, next: Child | null): Kind {
    if (child instanceof Fragment) {
      for (const one of child.childNodes) this.insertBefore(one, next);
      return child;
    }
    child.parentNode?.removeChild(child);
    this.link(next ? next.previousSibling : this.lastChild, child);
    this.link(child, next);
    child.parentNode = this;
    return child;
  }

  removeChild<Kind extends Child>(child: Kind): Kind {
    this.link(child.previousSibling, child.nextSibling);
    child.parentNode = child.previousSibling = child.nextSibling = null;
    return child;
  }

  private link(previous: Child | null, next: Child | null): void {
    if (previous) previous.nextSibling = next;
    else this.firstChild = next;
    if (next) next.previousSibling = previous;
    else this.lastChild = previous;
  }
}

export class Tree extends Parent {
  /** Under which an element keeps the prefixes that it declares. */
  readonly declaredKey: string;
  private readonly names = new Map<string, Map<string, Name>>();

  constructor(declaredKey: string) {
    super(null, documentName);
    this.declaredKey = declaredKey;
  }

  get nodeType(): number {
    return nodeTypes.document;
  }

  createElement(name: string): Element {
    return this.createElementNS("", name);
  }

  createElementNS(namespace: string, name: string): Element {
    return new Element(this, this.nameOf(namespace, name));
  }

  createAttribute(name: string): Attribute {
    return this.createAttributeNS("", name);
  }

  createAttributeNS(namespace: string | null, name: string): Attribute {
    return new Attribute(this, this.nameOf(namespace ?? "", name));
  }

  createTextNode(text: string): Text {
    return new Text(this, textName, text);
  }

  createComment(text: string): Comment {
    return new Comment(this, commentName, text);
  }

  createProcessingInstruction(target: string, body: string): Instruction {
    return new Instruction(this, this.nameOf("", target), body);
  }

  createDocumentFragment(): Fragment {
    return new Fragment(this, fragmentName);
  }

  private nameOf(namespace: string, name: string): Name {
    let inNamespace = this.names.get(namespace);
    if (!inNamespace) this.names.set(namespace, (inNamespace = new Map<string, Name>()));
    let found = inNamespace.get(name);
    if (!found) inNamespace.set(name, (found = new Name(namespace, name)));
    return found;
  }
}

class Fragment extends Parent {
  get nodeType(): number {
    return nodeTypes.fragment;
  }
}

export class Element extends Parent {
  attributes = none;

  get nodeType(): number {
    return nodeTypes.element;
  }

  get tagName(): string {
    return this.called.asWritten;
  }

  getAttribute(name: string): string {
    return this.attributes.getNamedItem(name)?.value ?? "";
  }

  setAttribute(name: string, value: string): void {
    const attribute = this.ownerDocument!.createAttribute(name);
    attribute.value = value;
    this.setAttributeNode(attribute);
  }

  /** In place of another of the name. */
  setAttributeNode(attribute: Attribute): void {
    const at = this.attributes.findIndex(({ nodeName }) => nodeName === attribute.nodeName);
    if (at === -1) this.attributes = listOf([...this.attributes, attribute]);
    else this.attributes[at] = attribute;
    this.declare(attribute);
  }

  /** All at once, none of a name twice. */
  setAttributeNodes(attributes: readonly Attribute[]): void {
    if (attributes.length > 0) this.attributes = listOf(attributes);
    for (const attribute of attributes) this.declare(attribute);
  }

  private declare({ namespaceURI, prefix, localName, value }: Attribute): void {
    if (namespaceURI !== "http://www.w3.org/2000/xmlns/") return;
    const declaring = this as unknown as Record<string, Record<string, string> | undefined>;
    (declaring[this.ownerDocument!.declaredKey] ??= {})[prefix === null ? "" : localName] = value;
  }
}

class Attributes extends Array<Attribute> {
  item(i: number): Attribute | null {
    return this[i] ?? null;
  }

  getNamedItem(name: string): Attribute | undefined {
    return this.find(({ nodeName }) => nodeName === name);
  }
}

/** Of all elements without one. */
const none = new Attributes();

/** In no more room than they need: few lists are added to. */
function listOf(attributes: readonly Attribute[]): Attributes {
  const list = new Attributes(attributes.length);
  for (let i = 0; i < attributes.length; i++) list[i] = attributes[i]!;
  return list;
}

export class Attribute extends Node {
  value = "";

  get nodeType(): number {
    return nodeTypes.attribute;
  }

  get name(): string {
    return this.called.asWritten;
  }

  get nodeValue(): string {
    return this.value;
  }

  set nodeValue(value: string) {
    this.value = value;
  }
}

abstract class CharacterData extends Child {
  data: string;

  constructor(ownerDocument: Tree | null, called: Name, data: string) {
    super(ownerDocument, called);
    this.data = data;
  }

  get nodeValue(): string {
    return this.data;
  }

  set nodeValue(data: string) {
    this.data = data;
  }

  get length(): number {
    return this.data.length;
  }

  appendData(more: string): void {
    this.data += more;
  }
}

export class Text extends CharacterData {
  get nodeType(): number {
    return nodeTypes.text;
  }

  cloneNode(): Text {
    return new Text(this.ownerDocument, this.called, this.data);
  }
}

class Comment extends CharacterData {
  get nodeType(): number {
    return nodeTypes.comment;
  }

  cloneNode(): Comment {
    return new Comment(this.ownerDocument, this.called, this.data);
  }
}

class Instruction extends CharacterData {
  get nodeType(): number {
    return nodeTypes.instruction;
  }

  get target(): string {
    return this.called.asWritten;
  }

  cloneNode(): Instruction {
    return new Instruction(this.ownerDocument, this.called, this.data);
  }
}

const documentName = new Name("", "#document");
const fragmentName = new Name("", "#document-fragment");
const textName = new Name("", "#text");
const commentName = new Name("", "#comment");
