import { readFirstBytes } from "./encoding/first-bytes.ts";

/** A file that is no XML: what it is, and what makes TEI of it. */
export interface KindOfFile {
  readonly what: string;
  readonly wayToTei: string;
}

/**
 * The kind of a file that is no XML, by its first bytes; undefined for what may be XML in any encoding, or is plain text. What
 * stands in an archive is read in the names of its members.
 */
export function kindOfBytes(bytes: Uint8Array): KindOfFile | undefined {
  const first = bytes.subarray(0, 4096);
  const head = latin1(first);
  const found = signatures.find(([signature]) => head.startsWith(signature))?.[1];
  if (found) return found;
  if (head.startsWith("PK\x03\x04")) return kindOfArchive(head + latin1(bytes.subarray(-65536)));
  if (bytes.every(byte => byte === 0)) return nulls;
  if (hasOtherUnits(bytes) || /^(\xef\xbb\xbf)?\s*</.test(head)) return undefined;
  return isBinary(first) ? unknown : undefined;
}

/** The same of text that could not be decoded, where its letters of ASCII can be read all the same. */
export function kindOfUndecoded(bytes: Uint8Array): KindOfFile | undefined {
  return hasOtherUnits(bytes) ? undefined : kindOfText(new TextDecoder("latin1").decode(bytes));
}

/** The kind of a text that does not begin as XML does; undefined where it may be XML with something before it. */
export function kindOfText(text: string): KindOfFile | undefined {
  const start = text.trimStart();
  if (start === "" || start.startsWith("<") || /<\?xml\s|<(\w+:)?TEI[\s>/]/.test(text)) return undefined;
  if (tagsOfHtml.test(text)) return html;
  if (/^[[{]/.test(start) && isJson(text)) return json;
  return /^(#{1,6} |```)|\[[^\]\n]+\]\([^)\n]+\)|\*\*\S/m.test(text) ? markdown : plainText;
}

/** HTML, where what is not well-formed XML says that it is, or has tags of HTML alone and nothing of TEI; else undefined. */
export function kindOfTags(text: string): KindOfFile | undefined {
  if (/^\s*(<!--[^]*?-->\s*)*<(!doctype\s+html|html[\s>])/i.test(text)) return html;
  return !/tei-c\.org|<(\w+:)?TEI/.test(text) && tagsOfHtmlAlone.test(text) ? html : undefined;
}

/** Elements of HTML that TEI has not, in whatever case. */
const tagsOfHtml = /<(html|br|img|font|center|h[1-6]|ul|ol|li|span|strong|script|meta|tr|td|a|b|i)(\s[^<>]*)?\/?>/i;

/** Those of them that other XML hardly has. */
const tagsOfHtmlAlone = /<(html|br|img|font|center|h[1-6]|ul|ol|strong|script|meta)(\s[^<>]*)?\/?>/i;

const stylesheets = "github.com/TEIC/Stylesheets";
const garage = "TEIGarage (teigarage.tei-c.org)";
const kind = (what: string, wayToTei: string): KindOfFile => ({ what, wayToTei });
const picture = (format: string): KindOfFile =>
  kind(`a picture (${format})`, "Transcribe what it shows in a TEI document, where pb/@facs may name the picture.");
const office = (what: string, name: string, command: string): KindOfFile =>
  kind(
    what,
    `Convert it to TEI, with ${garage} or a command of ${stylesheets}: bin/${command} ${name} new.xml; then give new.xml.`,
  );
const savedAsWord = `Save it as .docx in Word or LibreOffice, and convert that to TEI with ${garage}.`;

const html = kind(
  "HTML",
  `Convert it with a command of ${stylesheets}: bin/htmltotei old.html new.xml; then give new.xml.`,
);
const json = kind("JSON", "Give the TEI document that the data were taken from, or that was made of them.");
const markdown = office("plain text, in the manner of Markdown", "old.md", "markdowntotei");
const plainText = kind(
  "plain text",
  'Put it into a TEI document, each paragraph in <p>…</p>: <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>…</teiHeader><text><body>…</body></text></TEI>',
);
const nulls = kind(
  "a file of nothing but NUL bytes",
  "Its content was lost when it was stored or copied. Fetch it again, or take it from a backup.",
);
const unknown = kind(
  "a binary file of no kind that is known here",
  'Give a document in XML whose root is <TEI xmlns="http://www.tei-c.org/ns/1.0">.',
);

const signatures: readonly (readonly [string, KindOfFile])[] = [
  [
    "%PDF-",
    kind(
      "a PDF",
      `Convert the file that it was made of; of a Word document, ${garage} makes TEI. Or transcribe its text.`,
    ),
  ],
  ["{\\rtf", kind("an RTF document", savedAsWord)],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", kind("a document of Word before 2007 (.doc), or of its kin", savedAsWord)],
  ["\x1f\x8b", kind("a file packed by gzip", "Unpack it, gunzip file.gz, and give what was in it.")],
  ["\x89PNG", picture("PNG")],
  ["\xff\xd8\xff", picture("JPEG")],
  ["II*\0", picture("TIFF")],
  ["MM\0*", picture("TIFF")],
  ["GIF8", picture("GIF")],
];

/** Archives, by the name of a member or by what their first member says. */
const archives: readonly (readonly [RegExp, KindOfFile])[] = [
  [/mimetypeapplication\/epub\+zip/, kind("an EPUB", "Give the TEI document that it was made of.")],
  [/mimetypeapplication\/vnd\.oasis\.opendocument\.text/, office("an OpenDocument text (.odt)", "old.odt", "odttotei")],
  [
    /mimetypeapplication\/vnd\.oasis\.opendocument/,
    kind("an OpenDocument file", "Save its text as .odt, and give that to TEIGarage (teigarage.tei-c.org)."),
  ],
  [/word\/document\.xml/, office("a Word document (.docx)", "old.docx", "docxtotei")],
  [/xl\/workbook\.xml/, office("an Excel workbook (.xlsx)", "old.xlsx", "xlsxtotei")],
];

function kindOfArchive(names: string): KindOfFile {
  const found = archives.find(([member]) => member.test(names));
  return found?.[1] ?? kind("a zip archive", "Unpack it, and give the TEI document that was in it.");
}

/** True where a byte is NUL, or more than a few are controls that no text has. */
function isBinary(bytes: Uint8Array): boolean {
  const controls = bytes.filter(byte => byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b).length;
  return bytes.includes(0) || (controls > 8 && controls * 10 > bytes.length);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** True of text whose units are not single bytes of ASCII. */
function hasOtherUnits(bytes: Uint8Array): boolean {
  return readFirstBytes(bytes).family !== "UTF-8";
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
