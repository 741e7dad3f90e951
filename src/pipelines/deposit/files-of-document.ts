import { dirname, join, relative, sep } from "node:path";

import { commonStart } from "../../core/common-start.ts";
import { reporter, type Diagnostic } from "../../core/diagnostic.ts";
import type { XmlDocument } from "../../core/xml-tree.ts";
import { codes } from "../../deposit/staging/codes.ts";
import { teiCorpusFormat, teiFormat, type FileFormat } from "../../deposit/staging/file-format.ts";
import type { GivenFile, Role } from "../../deposit/staging/staged-file.ts";
import { filesOfPrefixes } from "../../tei/prefixes.ts";
import { picturesOf } from "../../tei/pictures.ts";
import { xmlModelsOf } from "../../validate/xml-models.ts";
import { fileNear } from "../../world/path-beside.ts";
import type { World } from "../../world/world.ts";
import { sourceNamedBy } from "../verify.ts";

const report = reporter(codes);

/** The files that an edition is made of, as they lie to one another, below `tei/`. */
export interface FilesOfDocument {
  readonly files: readonly GivenFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The document and what it names: its parts, registers, source, pictures and schemas, as far as they are there. Nothing is taken from
 * elsewhere than its folder and the working folder, whatever it names. Findings: REC-D502.
 */
export async function filesOfDocument(document: XmlDocument, world: World): Promise<FilesOfDocument> {
  const found = new Map<string, Found>([[document.file, { role: "tei", format: formatOfDocument(document) }]]);
  for (const { file } of document.parts ?? []) keep(found, file, "part");
  const diagnostics: Diagnostic[] = [];
  for (const { named, role } of namedBy(document)) {
    const near = await fileNear(named, document.file, world);
    if ("path" in near) keep(found, near.path, role);
    else if (near.wanting === "outside" && (await world.exists(join(dirname(document.file), named))))
      diagnostics.push(report("REC-D502", { file: document.file }, { path: named }));
  }
  return { files: await inOneTree(found, world), diagnostics };
}

interface Found {
  readonly role: Role;
  readonly format?: FileFormat;
}

/** A file that is several things is the first of them. */
function keep(found: Map<string, Found>, path: string, role: Role): void {
  if (!found.has(path)) found.set(path, { role });
}

/** Relative addresses in the document, each with what it leads to. */
function namedBy(document: XmlDocument): readonly { readonly named: string; readonly role: Role }[] {
  const as =
    (role: Role) =>
    (named: string): { readonly named: string; readonly role: Role } => ({ named, role });
  const source = sourceNamedBy(document);
  return [
    ...filesOfPrefixes(document.root).map(as("register")),
    ...(source === undefined ? [] : [source]).map(as("source")),
    ...picturesOf(document.root).map(({ url }) => as("picture")(url)),
    ...xmlModelsOf(document).map(({ href }) => as("schema")(href)),
  ];
}

function formatOfDocument({ root }: XmlDocument): FileFormat {
  return root.local === "teiCorpus" ? teiCorpusFormat : teiFormat;
}

/** The same files below the innermost folder that is around them all; pictures, which may be large, are not held. */
async function inOneTree(found: ReadonlyMap<string, Found>, world: World): Promise<readonly GivenFile[]> {
  const folders = [...found.keys()].map(path => dirname(relative(".", path)).split(sep));
  const root = commonStart(folders).join(sep);
  return Promise.all(
    [...found].map(async ([path, { role, format }]) => ({
      path: `tei/${relative(root, relative(".", path)).split(sep).join("/")}`,
      content: role === "picture" ? { copyOf: path } : await world.read(path),
      role,
      ...(format && { format }),
    })),
  );
}
