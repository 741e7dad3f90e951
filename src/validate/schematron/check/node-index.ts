import { lazily } from "../../../core/lazily.ts";
import { elementsOf, type XmlDocument, type XmlElement } from "../../../core/xml-tree.ts";
import { attributesOf, toTree, type Sequence } from "../../../engines/saxon-xpath.ts";
import { Element, type Tree } from "../../../engines/saxon-tree.ts";

/** A node of a tree, or an attribute as SaxonJS gives it. */
export interface TreeNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly name?: string;
  /** Of an attribute, its element. */
  readonly parent?: TreeNode;
  readonly parentNode?: TreeNode | null;
  readonly previousSibling?: TreeNode | null;
}

/** A document as rules are tried on it: its nodes by kind and name, in document order, and the element that each stands for. */
export class NodeIndex {
  readonly document: XmlDocument;
  readonly tree: Tree;
  readonly #nodes = new Map<string, unknown[]>();
  readonly #elements = new Map<unknown, XmlElement>();

  readonly #found = new Map<string, Sequence>();
  readonly #attributes = lazily(() => attributesOf(this.nodes("elements")));

  constructor(document: XmlDocument) {
    this.document = document;
    this.tree = toTree(document);
    this.#nodes.set("root", [this.tree]);
    const originals = elementsOf(document.root).values();
    for (const node of nodesBelow(this.tree)) {
      this.#add("children", node);
      this.#add(kinds.get(node.nodeType) ?? "others", node);
      if (!(node instanceof Element)) continue;
      this.#add(`Q{${node.namespaceURI}}${node.localName}`, node);
      this.#elements.set(node, originals.next().value!);
    }
  }

  /** The nodes of a kind, or the elements of a name with its namespace in braces. */
  nodes(kind: string): Sequence {
    if (kind === "attributes") return this.#attributes();
    return this.#nodes.get(kind) ?? [];
  }

  /** Nodes that the same words find whenever they are asked for: many rules have one context. */
  found(words: string, find: () => Sequence): Sequence {
    const nodes = this.#found.get(words) ?? find();
    this.#found.set(words, nodes);
    return nodes;
  }

  /** The element that a node of the tree is; undefined where it is another node. */
  elementOf(node: TreeNode): XmlElement | undefined {
    return this.#elements.get(node);
  }

  #add(kind: string, node: unknown): void {
    const others = this.#nodes.get(kind);
    if (others) others.push(node);
    else this.#nodes.set(kind, [node]);
  }
}

/** DOM, 4.4. */
const kinds: ReadonlyMap<number, string> = new Map([
  [1, "elements"],
  [3, "text"],
  [7, "instructions"],
  [8, "comments"],
]);

interface Linked extends TreeNode {
  readonly firstChild?: Linked | null;
  readonly nextSibling?: Linked | null;
}

function* nodesBelow(tree: Tree): Generator<Linked> {
  const pending: Linked[] = [];
  for (let next = tree.firstChild as Linked | null; next;) {
    yield next;
    if (next.nextSibling) pending.push(next.nextSibling);
    next = next.firstChild ?? pending.pop() ?? null;
  }
}

/** Nodes, of which attributes are equal where they are the same attribute of the same element. */
export class NodeSet {
  readonly #nodes = new Set<unknown>();
  readonly #attributes = new Map<unknown, Set<unknown>>();

  /** Adds a node. True where it was not in yet. */
  add(node: TreeNode): boolean {
    const [set, value] = node.parent ? [this.#attributesOf(node.parent), node.name] : [this.#nodes, node];
    if (set.has(value)) return false;
    set.add(value);
    return true;
  }

  has(node: TreeNode): boolean {
    if (!node.parent) return this.#nodes.has(node);
    return this.#attributes.get(node.parent)?.has(node.name) ?? false;
  }

  #attributesOf(element: unknown): Set<unknown> {
    const names = this.#attributes.get(element) ?? new Set();
    this.#attributes.set(element, names);
    return names;
  }
}
