import { XMLParser } from "fast-xml-parser";

import { decodeXml } from "./encoding/decode-xml.ts";

/**
 * The ids of the entries of a register: a quick look at data without mixed content, for which no tree of places is needed. Undefined of
 * what is no XML.
 */
export function readRegisterIds(bytes: Uint8Array): ReadonlySet<string> | undefined {
  const decoded = decodeXml(bytes, "");
  if (!decoded.ok) return undefined;
  const ids = new Set<string>();
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    processEntities: false,
    attributeValueProcessor: (name, value) => {
      if (name === "xml:id") ids.add(value);
      return value;
    },
  });
  try {
    parser.parse(decoded.value);
    return ids;
  } catch {
    return undefined;
  }
}
