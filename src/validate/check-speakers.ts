import { elementsById } from "../core/elements-by-id.ts";
import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import { elementsOf, isTei, locationOf, tokensOf, type XmlDocument } from "../core/xml-tree.ts";
import { pagesIn } from "../tei/pages.ts";
import { codes } from "./codes.ts";

const report = reporter(codes);

/** Elements for whoever may speak: a person, a group, a role, or the name of one. TEI P5, att.ascribed and 7.1.4. */
const whoeverSpeaks =
  "person personGrp persona org castItem castGroup role actor nym name persName orgName rs respStmt author editor".split(
    " ",
  );

/** `sp/@who` leads to someone who speaks, of those that it may lead to. A pointer to nothing is told elsewhere. Findings: REC-V021. */
export function checkSpeakers(document: XmlDocument, speakers: readonly string[] = whoeverSpeaks): Diagnostic[] {
  const byId = elementsById(document.root);
  return [...elementsOf(document.root)]
    .filter(element => isTei(element, "sp"))
    .flatMap(sp =>
      tokensOf(sp, "who").flatMap(pointer => {
        const id = pointer.slice(1);
        const target = pointer.startsWith("#") ? byId.get(id) : undefined;
        if (!target || speakers.some(name => isTei(target, name))) return [];
        return [report("REC-V021", locationOf(document, sp, pagesIn(document.root)), { id })];
      }),
    );
}
