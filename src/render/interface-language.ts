import { attribute, childElements, elementsOf, isTei, type XmlDocument, type XmlElement } from "../core/xml-tree.ts";

/** The languages that the interface speaks, `xslt/labels`, by the codes that encoders write. ISO 639-1 and 639-2. */
const spoken = new Map([
  ["en", "en"],
  ["eng", "en"],
  ["de", "de"],
  ["deu", "de"],
  ["ger", "de"],
]);

/** The language of the interface: that of the document, where it says one that the interface speaks; else English. BCP 47. */
export function interfaceLanguage({ root }: XmlDocument): string {
  const primary = statedLanguage(root).toLowerCase().split("-")[0] ?? "";
  return spoken.get(primary) ?? "en";
}

/** As the document says, or its text; else the only language that the header names. TEI P5, 2.4.2. */
function statedLanguage(root: XmlElement): string {
  const text = childElements(root).find(child => isTei(child, "text"));
  const stated = attribute(root, "xml:lang") ?? (text && attribute(text, "xml:lang"));
  if (stated !== undefined) return stated;
  const [named, ...others] = [...elementsOf(root)].filter(element => isTei(element, "language"));
  return named && others.length === 0 ? (attribute(named, "ident") ?? "") : "";
}
