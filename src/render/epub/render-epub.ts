import type { HtmlElement } from "../../engines/parse5.ts";
import { packArchive, type ArchiveFile } from "../../engines/fflate.ts";
import { success, type Outcome } from "../../core/outcome.ts";
import { dayIssued } from "../../record/citation.ts";
import type { EditionRecord } from "../../record/edition-record.ts";
import { elementsShown, linkIds, type BookIds } from "./link-ids.ts";
import { packPictures, type PackedPictures } from "./pack-pictures.ts";
import { readPage, type BookPage } from "./page-of-book.ts";
import { splitText } from "./split-text.ts";
import { style } from "./style.ts";
import { toXhtml } from "./to-xhtml.ts";
import { writeNavigation, type Heading } from "./write-navigation.ts";
import { writePackage, type LabelOf } from "./write-package.ts";
import { element, visibleText, writeXhtml, type XhtmlNode } from "./xhtml.ts";

/** The record, digest and files that a book is made with, besides the page. */
export interface BookFittings {
  readonly record: EditionRecord;
  /** SHA-256, in lower-case hexadecimal. */
  readonly digest: (bytes: Uint8Array) => string;
  /** SOURCE_DATE_EPOCH, for a page that states no date. */
  readonly sourceDate: Date | undefined;
  readonly label: LabelOf;
  /** A picture beside the document or in a folder below it; undefined where there is none. */
  readonly picture: (url: string) => Promise<Uint8Array | undefined>;
  /** The document, where findings have their place. */
  readonly file: string;
}

/**
 * The page as EPUB 3: title, text in one part or more, notes and lists a file each; contents and pages to go to; the pictures
 * that stand beside the document. Findings: REC-P103.
 */
export async function renderEpub(html: string, fittings: BookFittings): Promise<Outcome<Uint8Array>> {
  const page = readPage(html);
  const parts = partsOf(page);
  const contents = parts.map(({ content }) => content);
  const pictures = await packPictures(contents, fittings.picture, fittings.file);
  return success(packBook(page, parts, pictures, fittings), pictures.diagnostics);
}

function packBook(
  page: BookPage,
  parts: readonly Part[],
  pictures: PackedPictures,
  fittings: BookFittings,
): Uint8Array {
  const { record, digest, sourceDate, label } = fittings;
  const ids = linkIds(parts);
  const notes = labelsOf(parts);
  const documents = parts.map(({ file, content }): ArchiveFile => {
    const body = toXhtml(content, { file, ids, notes, pictures: pictures.addresses });
    return { path: `EPUB/${file}`, bytes: encode(writeDocument(page, page.title, body)) };
  });
  const pages = pageHeadings(parts, ids);
  const labels = { contents: label("contents"), pages: label("page-list") };
  const navigation = writeNavigation(contentsOf(page, parts, ids, label("text")), pages, labels);
  const facts = {
    page,
    record,
    identifier: identifierOf(digest(joined([...documents, ...pictures.files]))),
    modified: statedDate(record) ?? sourceDate ?? epoch,
    hasPages: pages.length > 0,
    pictures: pictures.files.map(({ path, mediaType }) => ({ address: path.slice("EPUB/".length), mediaType })),
    label,
  };
  const files = parts.map(({ file }) => file);
  return packArchive([
    { path: "mimetype", bytes: encode("application/epub+zip") },
    { path: "META-INF/container.xml", bytes: encode(container) },
    { path: "EPUB/package.opf", bytes: encode(writePackage(facts, files)) },
    { path: "EPUB/nav.xhtml", bytes: encode(writeDocument(page, page.title, navigation)) },
    { path: "EPUB/style.css", bytes: encode(style) },
    ...documents,
    ...pictures.files.map(({ path, bytes }) => ({ path, bytes })),
  ]);
}

interface Part {
  readonly file: string;
  readonly content: HtmlElement;
  readonly isText: boolean;
}

function partsOf({ header, text, apparatus }: BookPage): readonly Part[] {
  const title = header ? [{ file: "title.xhtml", content: header, isText: false }] : [];
  const texts = splitText(text).map((content, i) => ({ file: `text-${i + 1}.xhtml`, content, isText: true }));
  const others = apparatus.map((content, i) => ({ file: `apparatus-${i + 1}.xhtml`, content, isText: false }));
  return [...title, ...texts, ...others];
}

/** By what each note is called: a sign of its own, else its place among all. */
function labelsOf(parts: readonly Part[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const { content } of parts)
    for (const { attributes } of elementsShown(content)) {
      const id = attributes.get("data-note");
      if (id !== undefined) labels.set(id, attributes.get("data-n") ?? String(labels.size + 1));
    }
  return labels;
}

/** The files and the headings within them, as deep as a reader can survey. */
function contentsOf(page: BookPage, parts: readonly Part[], ids: BookIds, textLabel: string): Heading[] {
  const first = parts.find(({ isText }) => isText);
  return parts.flatMap((part): Heading[] => {
    const headings = headingsIn(part, ids, page.listed);
    if (!part.isText) {
      const [own] = headings;
      return [{ label: own?.label ?? page.title, address: part.file, level: 1 }];
    }
    const whole = part === first ? [{ label: textLabel, address: part.file, level: 1 }] : [];
    return [...whole, ...headings.filter(({ level }) => level <= 4)];
  });
}

/** One that the edition gives to a part has no id: the part before it has. */
function headingsIn({ file, content }: Part, ids: BookIds, listed: BookPage["listed"]): Heading[] {
  const elements = [...elementsShown(content)];
  return elements.flatMap((heading, at) => {
    const level = /^h([1-6])$/.exec(heading.name)?.[1];
    const isOwn = heading.attributes.has("data-furniture");
    if (level === undefined) return [];
    const shown = isOwn ? heading.children.map(visibleText).join("") : visibleText(heading);
    const said = listed.get(heading.attributes.get("id") ?? "") ?? heading.attributes.get("data-listed");
    const label = shown === "" ? "" : (said ?? shown);
    if (label === "") return [];
    const id = ids.idOf(heading) ?? (isOwn && elements[at - 1] ? ids.idOf(elements[at - 1]!) : undefined);
    return [{ label, address: id === undefined ? file : `${file}#${id}`, level: Number(level) + 1 }];
  });
}

function pageHeadings(parts: readonly Part[], ids: BookIds): Heading[] {
  return parts.flatMap(({ file, content }) =>
    [...elementsShown(content)].flatMap((mark): Heading[] => {
      const label = mark.attributes.get("data-page");
      const id = ids.idOf(mark);
      return label === undefined || id === undefined ? [] : [{ label, address: `${file}#${id}`, level: 1 }];
    }),
  );
}

function writeDocument({ language }: BookPage, title: string, body: readonly XhtmlNode[]): string {
  const document = element(
    "html",
    {
      xmlns: "http://www.w3.org/1999/xhtml",
      "xmlns:epub": "http://www.idpf.org/2007/ops",
      lang: language,
      "xml:lang": language,
    },
    element(
      "head",
      {},
      element("meta", { charset: "utf-8" }),
      element("title", {}, title),
      element("link", { rel: "stylesheet", type: "text/css", href: "style.css" }),
    ),
    element("body", {}, ...body),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${writeXhtml(document)}\n`;
}

/** A UUID of the digest, of the version for values of one's own. RFC 9562, 5.8. */
function identifierOf(digest: string): string {
  const variant = ((Number.parseInt(digest.charAt(16), 16) & 3) | 8).toString(16);
  const groups = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    variant + digest.slice(17, 20),
    digest.slice(20, 32),
  ];
  return `urn:uuid:${groups.join("-")}`;
}

/** The date that the edition states of itself. */
function statedDate(record: EditionRecord): Date | undefined {
  const date = dayIssued(record) ?? "";
  const padded = /^\d{4}$/.test(date) ? `${date}-01-01` : /^\d{4}-\d{2}$/.test(date) ? `${date}-01` : date;
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(padded) ? new Date(`${padded}T00:00:00Z`) : undefined;
  return moment && !Number.isNaN(moment.getTime()) ? moment : undefined;
}

const epoch = new Date(0);

function joined(files: readonly ArchiveFile[]): Uint8Array {
  return encode(files.map(({ bytes }) => new TextDecoder().decode(bytes)).join(""));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;
