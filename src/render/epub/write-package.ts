import { writeXmlDocument } from "../../engines/xmlbuilder2.ts";
import { agentsInRole, dayIssued, description, keptAt } from "../../record/citation.ts";
import type { EditionRecord } from "../../record/edition-record.ts";
import type { BookPage } from "./page-of-book.ts";
import { element, type XhtmlElement } from "./xhtml.ts";

/** The facts about the book that the package says besides its files. */
export interface PackageFacts {
  readonly page: BookPage;
  readonly record: EditionRecord;
  /** Made of the content: the same for the same text. */
  readonly identifier: string;
  readonly modified: Date;
  readonly hasPages: boolean;
  /** The pictures in the book, by their addresses in it. */
  readonly pictures: readonly { readonly address: string; readonly mediaType: string }[];
  readonly label: LabelOf;
}

/** A word of the interface by its id; `{}` stands for a value. */
export type LabelOf = (id: string) => string;

/** The package document: metadata, files, reading order. EPUB 3.3, 5. Accessibility: EPUB Accessibility 1.1. */
export function writePackage(facts: PackageFacts, documents: readonly string[]): string {
  const items = documents.map((file, i) =>
    element("item", { id: `d${i + 1}`, href: file, "media-type": "application/xhtml+xml" }),
  );
  const book = element(
    "package",
    {
      xmlns: "http://www.idpf.org/2007/opf",
      version: "3.0",
      "unique-identifier": "id",
      "xml:lang": facts.page.language,
    },
    element("metadata", { "xmlns:dc": "http://purl.org/dc/elements/1.1/" }, ...bibliographic(facts), ...access(facts)),
    element(
      "manifest",
      {},
      element("item", { id: "nav", href: "nav.xhtml", "media-type": "application/xhtml+xml", properties: "nav" }),
      element("item", { id: "style", href: "style.css", "media-type": "text/css" }),
      ...items,
      ...facts.pictures.map(({ address, mediaType }, i) =>
        element("item", { id: `p${i + 1}`, href: address, "media-type": mediaType }),
      ),
    ),
    element("spine", {}, ...documents.map((_, i) => element("itemref", { idref: `d${i + 1}` }))),
  );
  return writeXmlDocument(book);
}

/** Each of several alike is named once. */
function bibliographic({ page, record, identifier, modified, hasPages }: PackageFacts): XhtmlElement[] {
  const each = (name: string, values: readonly (string | undefined)[]): XhtmlElement[] =>
    [...new Set(values)].flatMap(value => (value === undefined ? [] : [element(name, {}, value)]));
  const namesOf = (role: "author" | "editor"): string[] => agentsInRole(record, role).map(({ text }) => text);
  return [
    element("dc:identifier", { id: "id" }, identifier),
    element("dc:title", {}, page.title),
    element("dc:language", {}, page.language),
    ...each("dc:creator", namesOf("author")),
    ...each("dc:contributor", namesOf("editor")),
    ...each("dc:publisher", [record.publication.publishers[0]?.text]),
    ...each("dc:date", [dayIssued(record)]),
    ...each("dc:description", [description(record)?.text]),
    ...each(
      "dc:rights",
      record.rights.licences.flatMap(({ targets }) => targets),
    ),
    element("dc:source", { id: "source" }, sourceOf(record, page)),
    ...(hasPages ? [element("meta", { refines: "#source", property: "source-of" }, "pagination")] : []),
    element("meta", { property: "dcterms:modified" }, modified.toISOString().replace(/\.\d+Z$/, "Z")),
  ];
}

/** The place where the source is kept, and its numbers there; else the title of the edition. */
function sourceOf(record: EditionRecord, page: BookPage): string {
  return keptAt(record).join(", ") || page.title;
}

function access({ hasPages, page, record, pictures, label }: PackageFacts): XhtmlElement[] {
  const meta = (property: string, value: string): XhtmlElement => element("meta", { property }, value);
  const features = ["structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability"];
  const ofPages = ["pageBreakMarkers", "printPageNumbers", "pageNavigation"];
  const hasPictures = pictures.length > 0;
  const summary = [
    label(hasPictures ? "book-access-pictures" : "book-access"),
    ...(hasPages ? [label("book-access-pages").replace("{}", () => sourceOf(record, page))] : []),
  ];
  return [
    meta("schema:accessMode", "textual"),
    ...(hasPictures
      ? [meta("schema:accessMode", "visual"), meta("schema:accessibilityFeature", "alternativeText")]
      : []),
    meta("schema:accessModeSufficient", "textual"),
    ...[...features, ...(hasPages ? ofPages : [])].map(feature => meta("schema:accessibilityFeature", feature)),
    meta("schema:accessibilityHazard", "none"),
    meta("schema:accessibilitySummary", summary.join(" ")),
  ];
}
