import { parseXml } from "../../../src/engines/xml.ts";
import type { EditionRecord } from "../../../src/record/edition-record.ts";
import { recordOf } from "../../../src/record/record-of.ts";

/** The record of a document with these statements in its header. */
export function recorded(
  header: Partial<
    Record<
      | "title"
      | "edition"
      | "publication"
      | "notes"
      | "series"
      | "source"
      | "encoding"
      | "profile"
      | "revision"
      | "root",
      string
    >
  >,
): EditionRecord {
  const {
    title = "<title>T</title>",
    edition,
    publication = "",
    notes,
    series,
    source = "",
    encoding,
    profile,
    revision,
    root = "",
  } = header;
  const part = (name: string, content: string | undefined): string =>
    content === undefined ? "" : `<${name}>${content}</${name}>`;
  const file =
    part("titleStmt", title) +
    part("editionStmt", edition) +
    part("publicationStmt", publication) +
    part("seriesStmt", series) +
    part("notesStmt", notes) +
    part("sourceDesc", source);
  const xml = `<TEI xmlns="http://www.tei-c.org/ns/1.0" ${root}><teiHeader>${part("fileDesc", file)}${part("encodingDesc", encoding)}${part("profileDesc", profile)}${part("revisionDesc", revision)}</teiHeader><text><body/></text></TEI>`;
  const document = parseXml(new TextEncoder().encode(xml), "edition.xml");
  if (!document.ok) throw new Error(document.diagnostics[0]?.message);
  return recordOf(document.value);
}

/** The first edition's three dates: of the record, of its release, and of the edition. */
export const threeDates = {
  profile: `<creation><date when="2000-06-09"/></creation>`,
  source: `<bibl type="release"><title>R</title><publisher>State</publisher><idno type="case">F-1</idno><date when="2025-02-27"/></bibl>`,
  publication: `<publisher>P</publisher><date when="2026-11-24"/>`,
};
