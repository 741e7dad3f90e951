import { dirname, posix, relative, sep } from "node:path";

import { teiNamespace, type XmlAttribute, type XmlElement } from "../core/xml-tree.ts";

/**
 * The attributes of an element of the file `from`, as they are seen from the document: a relative address of a picture (`url`,
 * `facs`) in a part of another folder leads to the same file as before. XInclude 1.0, 4.5.5; RFC 3986, 5.2.
 */
export function attributesSeenFrom(document: string, element: XmlElement, from: string): readonly XmlAttribute[] {
  const folder = relative(dirname(document), dirname(from));
  if (folder === "" || element.namespace !== teiNamespace) return element.attributes;
  const base = folder.split(sep).map(encodeURIComponent).join("/");
  return element.attributes.map(given => {
    if (given.name === "url") return { ...given, value: rebased(given.value.trim(), base) };
    if (given.name !== "facs") return given;
    const addresses = given.value.trim().split(/\s+/);
    return { ...given, value: addresses.map(address => rebased(address, base)).join(" ") };
  });
}

function rebased(address: string, base: string): string {
  if (address === "" || /^([a-z][a-z0-9+.-]*:|[/#?])/i.test(address)) return address;
  const end = address.search(/[?#]/);
  const [path, rest] = end < 0 ? [address, ""] : [address.slice(0, end), address.slice(end)];
  return posix.join(base, path) + rest;
}
