import { readFileSync } from "node:fs";

import { elementsOf, isTei, teiNamespace } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { isKnownTei } from "../../src/tei/tei-elements.ts";

/** The elements that a RELAX NG schema declares by their names. */
export function elementsOfSchema(path: string): string[] {
  const declared = readFileSync(path, "utf8").matchAll(/<element name="([A-Za-z]+[0-9]?)"/g);
  return [...new Set(Array.from(declared, ([, name]) => name!))];
}

/** The elements of TEI that documents hold. */
export function elementsOfDocuments(paths: readonly string[]): string[] {
  const names = new Set<string>();
  for (const path of paths) {
    const document = parseXml(readFileSync(path), path);
    if (!document.ok) throw new Error(`${path} is not well-formed`);
    for (const element of elementsOf(document.value.root)) if (isTei(element, element.local)) names.add(element.local);
  }
  return [...names].sort();
}

/** Those of the names that the program does not know as elements of TEI; in another name space where that is said. */
export function unknownTei(names: readonly string[], namespace = teiNamespace): string[] {
  const place = { line: 1, column: 1 };
  const element = { kind: "element", namespace, attributes: [], children: [], parent: undefined, ...place } as const;
  return names.filter(name => !isKnownTei({ ...element, name, local: name }));
}
