import { reporter } from "../core/diagnostic.ts";
import { andThen, failure, type Outcome } from "../core/outcome.ts";
import { isTei, locationOf, type XmlDocument } from "../core/xml-tree.ts";
import { codes } from "../engines/codes.ts";
import { parseXml } from "../engines/xml.ts";
import { withParts } from "./include-parts.ts";
import type { World } from "../world/world.ts";

const report = reporter(codes);

/** Parses a file that must be TEI, with the parts that it includes. Findings: REC-X001 to REC-X012. */
export async function readEditionTei(path: string, world: World): Promise<Outcome<XmlDocument>> {
  return andThen(parseXml(await world.read(path), path), document => {
    const { root } = document;
    if (isTei(root, "TEI") || isTei(root, "teiCorpus")) return withParts(document, world);
    const namespace = root.namespace === "" ? "no namespace" : root.namespace;
    return failure([report("REC-X008", locationOf(document, root), { element: root.name, namespace })]);
  });
}
