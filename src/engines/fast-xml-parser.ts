import { XMLParser } from "fast-xml-parser";

import { decodeXml } from "./encoding/decode-xml.ts";

/** The ids of the entries of a register: a quick look at data without mixed content, for which no tree of places is needed. */
export function readRegisterIds(bytes: Uint8Array): ReadonlySet<string> {
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
  const decoded = decodeXml(bytes, "");
  if (decoded.ok) parser.parse(decoded.value);
  return ids;
}
