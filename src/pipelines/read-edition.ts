import { andThen, success, type Outcome } from "../core/outcome.ts";
import type { XmlDocument } from "../core/xml-tree.ts";
import { readEditionTei } from "../document/read-tei.ts";
import { withDescriptionAsText } from "../tei/described-matter.ts";
import { withTextOfSource } from "../tei/source-text.ts";
import type { World } from "../world/world.ts";

/** A TEI document as it is built and verified: its text is that of its source, or what it describes, where it has no other. */
export async function readEditionText(path: string, world: World): Promise<Outcome<XmlDocument>> {
  return andThen(await readEditionTei(path, world), document =>
    success(withDescriptionAsText(withTextOfSource(document))),
  );
}
