import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import { andThen, failure, type Outcome } from "../core/outcome.ts";
import { isTei, locationOf, teiNamespace, type XmlDocument, type XmlElement } from "../core/xml-tree.ts";
import { codes } from "../engines/codes.ts";
import { parseXml } from "../engines/xml.ts";
import { withParts } from "./include-parts.ts";
import type { World } from "../world/world.ts";

const report = reporter(codes);

/** Parses a file that must be TEI, with the parts that it includes. Findings: REC-X001 to REC-X012. */
export async function readEditionTei(path: string, world: World): Promise<Outcome<XmlDocument>> {
  return andThen(parseXml(await world.read(path), path), document => {
    const isEdition = isTei(document.root, "TEI") || isTei(document.root, "teiCorpus");
    return isEdition ? withParts(document, world) : failure([notTei(document)]);
  });
}

/** Parses a file that may begin with any element, with the parts that it includes. Findings: as above, without REC-X008. */
export async function readXml(path: string, world: World): Promise<Outcome<XmlDocument>> {
  return andThen(parseXml(await world.read(path), path), document => withParts(document, world));
}

/** The finding that a document is of another kind than TEI: REC-X008. */
export function notTei(document: XmlDocument): Diagnostic {
  const { root } = document;
  const namespace = root.namespace === "" ? "no namespace" : root.namespace;
  const finding = report("REC-X008", locationOf(document, root), { element: root.name, namespace });
  return { ...finding, ...mendOf(root) };
}

/** A root of TEI whose namespace was left out, or written a little otherwise. */
function mendOf({ local, namespace }: XmlElement): Pick<Diagnostic, "mend"> {
  const isMeant = /^(https?:\/\/(www\.)?tei-c\.org\/ns\/1\.0\/?)?$/i.test(namespace);
  if (!["TEI", "teiCorpus"].includes(local) || !isMeant) return {};
  return { mend: { what: "namespace", from: namespace, to: teiNamespace } };
}
