import { dirname, join } from "node:path";

import { reporter } from "../core/diagnostic.ts";
import { andThen, failure, type Outcome } from "../core/outcome.ts";
import { attribute, elementsOf, isTei, locationOf, type XmlDocument } from "../core/xml-tree.ts";
import { codes } from "../engines/codes.ts";
import { parseXml } from "../engines/xml.ts";
import { withParts } from "./include-parts.ts";
import type { World } from "../world/world.ts";

const report = reporter(codes);

/** Parses a file that must be TEI, with the parts that it includes. Errors: REC-X001 to REC-X010. */
export async function readEditionTei(path: string, world: World): Promise<Outcome<XmlDocument>> {
  return andThen(parseXml(await world.read(path), path), document => {
    const { root } = document;
    if (isTei(root, "TEI") || isTei(root, "teiCorpus")) return withParts(document, world);
    const namespace = root.namespace === "" ? "no namespace" : root.namespace;
    return failure([report("REC-X008", locationOf(document, root), { element: root.name, namespace })]);
  });
}

/** The local files that the prefixes of a document lead to (TEI P5, 16.2.3): as the document names them, and where they are. */
export function registersOf(document: XmlDocument): readonly { readonly named: string; readonly path: string }[] {
  const named = [...elementsOf(document.root)]
    .filter(element => isTei(element, "prefixDef"))
    .map(definition => (attribute(definition, "replacementPattern") ?? "").split("#")[0] ?? "")
    .filter(name => name !== "" && !/^([a-z][a-z0-9+.-]*:|\/)/i.test(name));
  return [...new Set(named)].map(name => ({ named: name, path: join(dirname(document.file), name) }));
}
