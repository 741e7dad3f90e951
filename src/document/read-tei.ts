import { dirname, join } from "node:path";

import { reporter } from "../core/diagnostic.ts";
import { andThen } from "../core/outcome.ts";
import { failure, success, type Outcome } from "../core/outcome.ts";
import { withDescriptionAsText } from "../tei/described-matter.ts";
import { filesOfPrefixes } from "../tei/prefixes.ts";
import { withTextOfSource } from "../tei/source-text.ts";
import { isTei, locationOf, type XmlDocument } from "../core/xml-tree.ts";
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

/** The same, as what is built and verified: its text is that of its source, or what it describes, where it has no other. */
export async function readEditionText(path: string, world: World): Promise<Outcome<XmlDocument>> {
  return andThen(await readEditionTei(path, world), document =>
    success(withDescriptionAsText(withTextOfSource(document))),
  );
}

/** The files beside it that the prefixes of a document lead into: as the document names them, and where they are. */
export function registersOf(document: XmlDocument): readonly { readonly named: string; readonly path: string }[] {
  return filesOfPrefixes(document.root).map(name => ({ named: name, path: join(dirname(document.file), name) }));
}
