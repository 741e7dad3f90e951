import { append } from "../../core/append.ts";
import { onceForEach } from "../../core/once-for-each.ts";
import {
  elementsOf,
  isTei,
  teiNamespace,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
} from "../../core/xml-tree.ts";
import { standsOffItsText } from "./alternatives.ts";

/**
 * A document as it is read where something stands in an element that by the Guidelines can hold none of it: behind what marks
 * a place (TEI P5, 3.11.3, 3.7, 13.3.5) or a gap, before what offers a choice (3.5, 13.1). The same document, where nothing does.
 */
export function asRead(document: XmlDocument): XmlDocument {
  const root = rootAsRead(document.root);
  return root === document.root ? document : { ...document, root };
}

const rootAsRead = onceForEach(root => {
  const isStrayed = [...elementsOf(root)].some(element => strayNodes(element).size > 0);
  return isStrayed ? (readingsOf(root, undefined).find(node => node.kind === "element") ?? root) : root;
});

/** A copy of an element without what may not stand in it, and copies of that beside it. */
function readingsOf(element: XmlElement, parent: XmlElement | undefined): readonly XmlNode[] {
  const stray = strayNodes(element);
  const children: XmlNode[] = [];
  const own: XmlElement = { ...element, parent, children };
  for (const child of element.children) if (!stray.has(child)) append(children, readingsIn(child, own));
  if (!parent) return [own];
  const beside = [...stray].flatMap(node => readingsIn(node, parent));
  return isTei(element, "choice") || isTei(element, "app") ? [...beside, own] : [own, ...beside];
}

function readingsIn(node: XmlNode, parent: XmlElement): readonly XmlNode[] {
  if (node.kind === "element") return readingsOf(node, parent);
  return [node.kind === "text" ? { ...node, parent } : node];
}

/** In their order; none, where all of them is white space. */
function strayNodes(element: XmlElement): ReadonlySet<XmlNode> {
  const isStray = element.namespace === teiNamespace ? kinds.get(element.local) : undefined;
  const found = isStray ? element.children.filter(child => isStray(child, element)) : [];
  return new Set(found.some(node => node.kind === "element" || isWords(node)) ? found : []);
}

function isWords(node: XmlNode): boolean {
  return node.kind === "text" && node.text.trim() !== "";
}

function isNoDescription(node: XmlNode): boolean {
  if (node.kind !== "element") return isWords(node);
  return !["desc", "certainty", "precision", "respons"].some(name => isTei(node, name));
}

type IsStray = (node: XmlNode, within: XmlElement) => boolean;

/** By the name of an element: whether a node may not stand in it. */
const kinds: ReadonlyMap<string, IsStray> = new Map<string, IsStray>([
  ...(
    "anchor ptr lb pb cb gb milestone caesura shift handShift addSpan delSpan damageSpan " +
    "witStart witEnd lacunaStart lacunaEnd"
  )
    .split(" ")
    .map((name): [string, IsStray] => [name, () => true]),
  ["gap", isNoDescription],
  ["choice", isWords],
  ["app", (node, app) => isWords(node) && !standsOffItsText(app)],
]);
