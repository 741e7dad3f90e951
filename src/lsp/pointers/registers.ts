import { dirname, join } from "node:path";

import { attribute } from "../../core/xml-tree.ts";
import { decodeXml } from "../../engines/encoding/decode-xml.ts";
import { fileIn } from "../../tei/prefixes.ts";
import type { OpenDocument } from "../open-document.ts";
import { readSource } from "../source/read-source.ts";
import { sourceElements, type SourceTree } from "../source/source-tree.ts";
import type { Workspace } from "../workspace.ts";
import { describeElement, idsIn } from "./ids.ts";

/** The pointers to entries of registers that the prefixes of a document can write: `person:gore`, for what ends in `persons.xml#$1`. TEI P5, 17.2.3. */
export async function registerPointers(
  document: OpenDocument,
  workspace: Workspace,
): Promise<readonly { readonly pointer: string; readonly what: string }[]> {
  const pointers: { readonly pointer: string; readonly what: string }[] = [];
  for (const element of sourceElements(document.tree.root)) {
    if (element.local !== "prefixDef") continue;
    const [ident, replacement] = [attribute(element, "ident"), attribute(element, "replacementPattern")];
    const file = replacement?.endsWith("#$1") === true ? fileIn(replacement) : undefined;
    const tree = file === undefined ? undefined : await treeBeside(file, document, workspace);
    for (const { id, element: entry } of tree ? idsIn(tree) : [])
      pointers.push({ pointer: `${ident ?? ""}:${id}`, what: describeElement(entry) });
  }
  return pointers;
}

/** A file that a document points into, as it stands in the editor or on the disk; undefined of one that is not there, or is too large to be looked into. */
export async function treeBeside(
  file: string,
  { path }: OpenDocument,
  { session }: Workspace,
): Promise<SourceTree | undefined> {
  const { world } = session;
  const found = join(dirname(path), file);
  if (!(await world.exists(found)) || (await world.size(found)) > largest) return undefined;
  const decoded = decodeXml(await world.read(found), found);
  return decoded.ok ? readSource(decoded.value) : undefined;
}

/** In bytes. */
const largest = 50_000_000;
