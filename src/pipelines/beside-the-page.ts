import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import type { XmlDocument } from "../core/xml-tree.ts";
import { copyCodes } from "../engines/codes.ts";
import { formats } from "../formats.ts";
import type { OutputFile, World } from "../world/world.ts";
import { nameOfPartFile } from "./attachments.ts";
import type { FoundPictures } from "./find-pictures.ts";

const report = reporter(copyCodes);

/** Files that stand beside a page, and what could not. */
export interface BesideThePage {
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The files that a page leads to: the TEI as `<stem>.xml`, the parts that this includes where it looks for them, so that it can
 * be built again, and the pictures. Findings: REC-X101 for a file whose name one of the edition has, or may have.
 */
export async function besideThePage(
  stem: string,
  document: XmlDocument,
  pictures: FoundPictures,
  world: World,
): Promise<BesideThePage> {
  const { file: path, parts = [] } = document;
  const files: OutputFile[] = [{ path: `${stem}.xml`, bytes: await world.read(path) }];
  const diagnostics: Diagnostic[] = [];
  const taken = new Set(["xml", ...endings].map(ending => `${stem}.${ending}`.toLowerCase()));
  const others = [
    ...parts.map(part => ({ name: nameOfPartFile(part, path), read: () => world.read(part.file) })),
    ...pictures.beside,
  ];
  for (const { name, read } of others)
    if (taken.has(name.split("/")[0]!.toLowerCase())) diagnostics.push(report("REC-X101", { file: path }, { name }));
    else if (!files.some(file => file.path === name)) files.push({ path: name, bytes: await read() });
  return { files, diagnostics };
}

const endings = Object.values(formats).flatMap(format => format.endings);
