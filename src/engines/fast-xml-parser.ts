import { XMLParser } from "fast-xml-parser";

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
  parser.parse(new TextDecoder().decode(bytes));
  return ids;
}
