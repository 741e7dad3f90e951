import { attribute, teiNamespace, type XmlAttribute, type XmlElement, type XmlNode } from "../../core/xml-tree.ts";

/** A part as the document names it: its file, or an element of the same file, as `#chapter`. */
export function nameOfPart(inclusion: XmlElement): string {
  const href = attribute(inclusion, "href") ?? "";
  const pointer = attribute(inclusion, "xpointer");
  return href === "" && pointer !== undefined ? `#${pointer}` : href;
}

/** "[missing: not included; part.xml]". */
export function gapForPart(inclusion: XmlElement, parent: XmlElement): XmlElement {
  const reason = { name: "reason", local: "reason", namespace: "", value: "not included" };
  const gap = elementIn(parent, "gap", inclusion, [reason]);
  const text = nameOfPart(inclusion);
  if (text === "") return gap;
  const desc = elementIn(gap, "desc", inclusion);
  desc.children.push({ kind: "text", text, parent: desc });
  gap.children.push(desc);
  return gap;
}

/** A text that says what is wanting, for a document whose text it is. */
export function textOfGaps(inclusions: readonly XmlElement[], parent: XmlElement): XmlElement {
  const text = elementIn(parent, "text", inclusions[0]!);
  const body = elementIn(text, "body", inclusions[0]!);
  text.children.push(body);
  for (const inclusion of inclusions) {
    const p = elementIn(body, "p", inclusion);
    p.children.push(gapForPart(inclusion, p));
    body.children.push(p);
  }
  return text;
}

function elementIn(
  parent: XmlElement,
  local: string,
  { line, column }: XmlElement,
  attributes: readonly XmlAttribute[] = [],
): XmlElement & { readonly children: XmlNode[] } {
  return {
    kind: "element",
    name: local,
    local,
    namespace: teiNamespace,
    attributes,
    children: [],
    parent,
    line,
    column,
  };
}
