import type { XmlDocument } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";

/** A document of TEI with this in its body. */
export function readBody(body: string): XmlDocument {
  const xml = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${body}</body></text></TEI>`;
  const parsed = parseXml(new TextEncoder().encode(xml), "a.xml");
  if (!parsed.ok) throw new Error(parsed.diagnostics[0]?.message);
  return parsed.value;
}
