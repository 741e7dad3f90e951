import { teiNamespace, type XmlElement } from "../core/xml-tree.ts";

/** The tags that plain text types in an example of markup; none elsewhere. TEI P5, 23.1.1. */
export function tagsOf(element: XmlElement): readonly [start: string, end: string] {
  if (element.local === "egXML" || !standsInExample(element)) return ["", ""];
  const attributes = element.attributes
    .filter(({ name }) => !/^xmlns(:|$)/.test(name))
    .map(({ name, value }) => ` ${name}="${value}"`)
    .join("");
  const isEmpty = element.children.every(({ kind }) => kind === "comment");
  return isEmpty ? [`<${element.name}${attributes}/>`, ""] : [`<${element.name}${attributes}>`, `</${element.name}>`];
}

/** True where every element from an `egXML` down to this one is of no TEI. */
function standsInExample(element: XmlElement): boolean {
  for (let around = element.parent; around; around = around.parent) {
    if (around.local === "egXML" || around.local === "eg") return true;
    if (around.namespace === teiNamespace) return false;
  }
  return false;
}
