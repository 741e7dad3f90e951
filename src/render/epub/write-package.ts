import { writeXmlDocument } from "../../engines/xmlbuilder2.ts";
import type { BookPage } from "./page-of-book.ts";
import { element, type XhtmlElement } from "./xhtml.ts";

/** What the package says of the book besides its files. */
export interface PackageFacts {
  readonly page: BookPage;
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

function bibliographic({ page, identifier, modified, hasPages }: PackageFacts): XhtmlElement[] {
  const values = (name: string): readonly string[] =>
    (page.metadata.get(name) ?? []).filter(value => value.trim() !== "");
  const source = values("DC.source")[0] ?? page.title;
  return [
    element("dc:identifier", { id: "id" }, identifier),
    element("dc:title", {}, page.title),
    element("dc:language", {}, page.language),
    ...values("citation_author").map(author => element("dc:creator", {}, author)),
    ...values("citation_editor").map(editor => element("dc:contributor", {}, editor)),
    ...values("citation_publisher").map(publisher => element("dc:publisher", {}, publisher)),
    ...values("citation_publication_date")
      .slice(0, 1)
      .map(date => element("dc:date", {}, date.replaceAll("/", "-"))),
    ...values("description").map(description => element("dc:description", {}, description)),
    ...values("DC.rights").map(rights => element("dc:rights", {}, rights)),
    element("dc:source", { id: "source" }, source),
    ...(hasPages ? [element("meta", { refines: "#source", property: "source-of" }, "pagination")] : []),
    element("meta", { property: "dcterms:modified" }, modified.toISOString().replace(/\.\d+Z$/, "Z")),
  ];
}

function access({ hasPages, page, pictures, label }: PackageFacts): XhtmlElement[] {
  const meta = (property: string, value: string): XhtmlElement => element("meta", { property }, value);
  const features = ["structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability"];
  const ofPages = ["pageBreakMarkers", "printPageNumbers", "pageNavigation"];
  const source = page.metadata.get("DC.source")?.[0] ?? page.title;
  const hasPictures = pictures.length > 0;
  const summary = [
    label(hasPictures ? "book-access-pictures" : "book-access"),
    ...(hasPages ? [label("book-access-pages").replace("{}", () => source)] : []),
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
