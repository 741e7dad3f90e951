import { attribute, childElements, isTei, type XmlDocument } from "../core/xml-tree.ts";

/** The languages that the interface speaks: `xslt/labels`. */
const spoken = ["en", "de"];

/** The language of the interface: that of the document, where it says one that the interface speaks; else English. BCP 47. */
export function interfaceLanguage({ root }: XmlDocument): string {
  const text = childElements(root).find(child => isTei(child, "text"));
  const stated = attribute(root, "xml:lang") ?? (text && attribute(text, "xml:lang")) ?? "";
  const primary = stated.toLowerCase().split("-")[0] ?? "";
  return spoken.includes(primary) ? primary : "en";
}
