import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

export const firstEdition = "tei/editions/clinton-putin-2000-06/clinton-putin-2000-06.xml";

/** The TEI documents of a folder, in the order of their names. No check passes over a folder that is not there, or is empty. */
export function documentsIn(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith(".xml")) : [];
  if (names.length === 0) throw new Error(`There is no TEI document in ${folder}, which these tests read.`);
  return names.sort().map(name => join(folder, name));
}

/** Invented documents of every kind, each of which says in its header what it is for. */
export const ourDocuments = documentsIn("test/documents");

/** One more, whose parts stand in files of their own: it is read as a whole, and not as XML alone. */
export const inParts = "test/documents/included-parts/included-parts.xml";

/** Small documents that hold what is hard to print: broken structure, many scripts, signs, nothing at all. */
export const fixtures = documentsIn("test/conformance/fixtures");

/** One of each kind: a record, a text from right to left, a long letter, an apparatus, tables, a corpus. */
export const oneOfEachKind = [
  firstEdition,
  ...["arabic", "letter-in-german", "apparatus-parallel", "tables-and-lists", "corpus"].map(
    name => `test/documents/${name}.xml`,
  ),
];
