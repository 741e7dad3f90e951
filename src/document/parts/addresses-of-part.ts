import { basename, dirname, posix, relative, sep } from "node:path";

import { teiNamespace, type XmlAttribute, type XmlElement } from "../../core/xml-tree.ts";

/**
 * The attributes of an element of the file `from`, as they are seen from the document: a relative address (`target`, `url`,
 * `facs`) in a part of another folder leads to the same file as before; one that leads to the part itself, or from it to the
 * document, leads to the place in the whole. XInclude 1.0, 4.5.5; RFC 3986, 5.2.
 */
export function attributesSeenFrom(document: string, element: XmlElement, from: string): readonly XmlAttribute[] {
  if (from === document || element.namespace !== teiNamespace) return element.attributes;
  const base = urlOf(relative(dirname(document), dirname(from)));
  const whole = [urlOf(basename(document)), urlOf(relative(dirname(document), from))];
  const seen = (address: string): string => {
    const rebased = rebase(address, base);
    const at = rebased.indexOf("#");
    return at > 0 && whole.includes(rebased.slice(0, at)) ? rebased.slice(at) : rebased;
  };
  return element.attributes.map(given => {
    if (given.name === "url") return { ...given, value: seen(given.value.trim()) };
    if (given.name !== "facs" && given.name !== "target") return given;
    const addresses = given.value.trim().split(/\s+/);
    return { ...given, value: addresses.map(seen).join(" ") };
  });
}

function urlOf(path: string): string {
  return path.split(sep).map(encodeURIComponent).join("/");
}

function rebase(address: string, base: string): string {
  if (address === "" || /^([a-z][a-z0-9+.-]*:|[/#?])/i.test(address)) return address;
  const end = address.search(/[?#]/);
  const [path, rest] = end < 0 ? [address, ""] : [address.slice(0, end), address.slice(end)];
  return posix.join(base, path) + rest;
}
