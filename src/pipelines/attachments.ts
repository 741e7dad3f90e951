import { dirname, parse, relative, sep } from "node:path";

import type { IncludedPart, XmlDocument } from "../core/xml-tree.ts";
import type { Attachment } from "../pdf/archive.ts";
import type { World } from "../world/world.ts";

/**
 * The files that a PDF carries along: the TEI it was made of, the parts that this includes, and the plain text, each by a name
 * of its own.
 */
export async function attachmentsOf(
  { file: path, parts = [] }: XmlDocument,
  text: Uint8Array,
  world: World,
): Promise<readonly Attachment[]> {
  const { base, name } = parse(path);
  const sources: readonly Attachment[] = [
    {
      name: base,
      bytes: await world.read(path),
      mediaType: "application/tei+xml",
      relationship: "Source",
      description: "The edition in TEI, of which this document was made",
    },
    ...(await Promise.all(parts.map(part => partAttached(part, path, world)))),
  ];
  const plainText: Attachment = {
    name: nameBeside(
      sources.map(source => source.name),
      name,
      ".txt",
    ),
    bytes: text,
    mediaType: "text/plain",
    relationship: "Alternative",
    description: "The edition as plain text",
  };
  return [...sources, plainText];
}

/** The path of a part beside its document, with "/" between folders. */
export function nameOfPartFile({ file }: IncludedPart, path: string): string {
  return relative(dirname(path), file).split(sep).join("/");
}

async function partAttached(part: IncludedPart, path: string, world: World): Promise<Attachment> {
  return {
    name: nameOfPartFile(part, path),
    bytes: await world.read(part.file),
    mediaType: part.isText ? "text/plain" : "application/xml",
    relationship: "Source",
    description: "A part that the TEI includes",
  };
}

/** A name that none of the others has: `book.txt`, or `book-2.txt`. */
function nameBeside(others: readonly string[], name: string, ending: string): string {
  let free = name + ending;
  for (let n = 2; others.includes(free); n++) free = `${name}-${n}${ending}`;
  return free;
}
