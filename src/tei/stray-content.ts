import { copyTree } from "../core/copy-tree.ts";
import { elementsOf, isTei, teiNamespace, type XmlDocument, type XmlElement, type XmlNode } from "../core/xml-tree.ts";
import { isExternal } from "./apparatus.ts";

/**
 * A document in which nothing stands where TEI lets nothing stand, and no format looks for it: what an element holds that is
 * always empty stands after it, and so do words of a gap that describe it not; words between the sides of a choice, or the
 * readings of an entry, stand before it. `<pb n="2">Item</pb>` is `<pb n="2"/>Item`. TEI P5, 3.5, 3.11.3 and 13.1.
 */
export function withStrayContentBeside(document: XmlDocument): XmlDocument {
  const stray = new Map<XmlElement, ReadonlySet<XmlNode>>();
  for (const element of elementsOf(document.root)) {
    const nodes = strayIn(element);
    if (nodes.length > 0) stray.set(element, new Set(nodes));
  }
  if (stray.size === 0) return document;
  const beside = (element: XmlElement, parent: XmlElement): readonly XmlNode[] | undefined => {
    const nodes = stray.get(element);
    if (!nodes) return undefined;
    const kept = element.children.filter(child => !nodes.has(child));
    const [own] = copiesOf([{ ...element, children: kept }], parent);
    const others = copiesOf(
      element.children.filter(child => nodes.has(child)),
      parent,
    );
    return alternatives.has(element.local) ? [...others, own!] : [own!, ...others];
  };
  const copiesOf = (nodes: readonly XmlNode[], parent: XmlElement): readonly XmlNode[] =>
    nodes.flatMap((node): readonly XmlNode[] => {
      if (node.kind === "text") return [{ ...node, parent }];
      if (node.kind !== "element") return [node];
      return beside(node, parent) ?? [copyTree(node, parent, beside)];
    });
  return { ...document, root: copyTree(document.root, undefined, beside) };
}

/** The nodes of an element that may not stand in it, and say something. */
function strayIn(element: XmlElement): readonly XmlNode[] {
  const { local, namespace, children } = element;
  if (namespace !== teiNamespace) return [];
  if (empty.has(local)) return children.some(saysSomething) ? children : [];
  if (isTei(element, "gap")) return children.filter(child => saysSomething(child) && !describesGap(child));
  if (!alternatives.has(local) || (local === "app" && isExternal(element))) return [];
  return children.filter(child => child.kind === "text" && saysSomething(child));
}

function saysSomething(node: XmlNode): boolean {
  return node.kind === "element" || (node.kind === "text" && node.text.trim() !== "");
}

function describesGap(node: XmlNode): boolean {
  return node.kind === "element" && ["desc", "certainty", "precision", "respons"].includes(node.local);
}

/** Elements of which each sets others against one another. */
const alternatives = new Set(["choice", "app"]);

/** Elements whose content is empty by the Guidelines, and which stand among words. */
const empty = new Set(
  (
    "lb pb cb gb milestone anchor ptr caesura handShift shift addSpan delSpan damageSpan lacunaStart lacunaEnd " +
    "witStart witEnd"
  ).split(" "),
);
