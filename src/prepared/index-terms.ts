import { apparatusEntry } from "../tei/apparatus.ts";
import { headingsOf } from "../tei/index-entries.ts";
import { partsWords } from "../tei/tei-elements.ts";
import { isTei, type XmlElement, type XmlNode } from "../core/xml-tree.ts";
import { printedIn } from "../tei/choice-sides.ts";

/** An `index` that holds a `term` for each of its headings, in plain words: `Kremlin, dinner in the`. TEI P5, 3.9.2. */
export function withPlainHeadings(index: XmlElement): XmlElement {
  const children = headingsOf(index).map(({ levels, sortKey }): XmlElement => {
    const words = levels.map(level => plain(level)).filter(heading => heading !== "");
    const attributes =
      sortKey === undefined ? [] : [{ name: "sortKey", local: "sortKey", namespace: "", value: sortKey }];
    const term: XmlElement = { ...index, name: "term", local: "term", attributes, children: [] };
    return { ...term, children: [{ kind: "text", text: words.join(", "), parent: term }] };
  });
  return { ...index, children };
}

function plain(nodes: readonly XmlNode[]): string {
  return nodes.map(wordsOf).join("").replace(/\s+/g, " ").trim();
}

function wordsOf(node: XmlNode): string {
  if (node.kind === "text") return node.text;
  if (node.kind !== "element" || isTei(node, "index") || isTei(node, "fw")) return "";
  const space = partsWords(node) || isTei(node, "note") ? " " : "";
  return space + printed(node).map(wordsOf).join("") + space;
}

function printed(element: XmlElement): readonly XmlNode[] {
  return isTei(element, "app") ? apparatusEntry(element).children : printedIn(element);
}
