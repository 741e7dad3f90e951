import { attribute, type XmlElement } from "../core/xml-tree.ts";

/** The label of a page: its `pb/@n` with white space made even, else its count in the document. TEI P5, 3.11.3. */
export function pageLabel(pb: XmlElement, count: number): string {
  const said = attribute(pb, "n")?.replace(/\s+/g, " ").trim() ?? "";
  return said === "" ? String(count) : said;
}
