/** The format of a file, as archives name it. */
export interface FileFormat {
  readonly name: string;
  /** As IANA has registered it. */
  readonly mediaType: string;
  /** The number in PRONOM; undefined where it has none, or a look at the ending cannot tell. */
  readonly puid?: string;
}

/** The format of a file by the ending of its name. TEI is told from other XML by whoever knows that it is a document. */
export function formatOf(path: string): FileFormat {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  return formats[name.slice(name.lastIndexOf(".") + 1)] ?? { name: "unknown", mediaType: "application/octet-stream" };
}

/** TEI P5, a text in one document. */
export const teiFormat: FileFormat = { name: "TEI P5", mediaType: "application/tei+xml", puid: "fmt/1476" };

/** TEI P5, several documents in one. TEI P5, 16. */
export const teiCorpusFormat: FileFormat = {
  name: "TEI P5 corpus",
  mediaType: "application/tei+xml",
  puid: "fmt/1477",
};

/** PDF as we write it: archival, accessible, with files inside. ISO 19005-3, level A. */
export const archivalPdf: FileFormat = { name: "PDF/A-3a", mediaType: "application/pdf", puid: "fmt/479" };

const xml: FileFormat = { name: "XML", mediaType: "application/xml", puid: "fmt/101" };
const text: FileFormat = { name: "Plain text", mediaType: "text/plain", puid: "x-fmt/111" };
const jpeg: FileFormat = { name: "JPEG", mediaType: "image/jpeg" };
const tiff: FileFormat = { name: "TIFF", mediaType: "image/tiff", puid: "fmt/353" };

const formats: Readonly<Record<string, FileFormat>> = {
  xml,
  rng: { ...xml, name: "RELAX NG" },
  sch: { ...xml, name: "Schematron" },
  xsl: { ...xml, name: "XSLT", mediaType: "application/xslt+xml" },
  html: { name: "HTML 5", mediaType: "text/html", puid: "fmt/471" },
  epub: { name: "EPUB", mediaType: "application/epub+zip", puid: "fmt/483" },
  pdf: { name: "PDF", mediaType: "application/pdf" },
  txt: text,
  rnc: { ...text, name: "RELAX NG, compact syntax", mediaType: "application/relax-ng-compact-syntax" },
  p5: { ...text, name: "Facts of TEI P5" },
  md: { name: "Markdown", mediaType: "text/markdown", puid: "fmt/1149" },
  bib: { ...text, name: "BibTeX" },
  ris: { ...text, name: "RIS" },
  tsv: { name: "Tab-separated values", mediaType: "text/tab-separated-values", puid: "x-fmt/13" },
  csv: { name: "Comma-separated values", mediaType: "text/csv", puid: "x-fmt/18" },
  json: { name: "JSON", mediaType: "application/json", puid: "fmt/817" },
  jsonld: { name: "JSON-LD", mediaType: "application/ld+json", puid: "fmt/880" },
  css: { name: "CSS", mediaType: "text/css", puid: "x-fmt/224" },
  png: { name: "PNG", mediaType: "image/png" },
  jpg: jpeg,
  jpeg,
  gif: { name: "GIF", mediaType: "image/gif" },
  svg: { name: "SVG", mediaType: "image/svg+xml" },
  webp: { name: "WebP", mediaType: "image/webp" },
  tif: tiff,
  tiff,
  mp3: { name: "MP3", mediaType: "audio/mpeg", puid: "fmt/134" },
};
