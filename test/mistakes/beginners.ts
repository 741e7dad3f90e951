import { Buffer } from "node:buffer";

/** A mistake that beginners make: the document with it, and the part of it that a page shows. */
export interface BeginnersMistake {
  readonly title: string;
  readonly file: string;
  readonly shown: string;
  readonly document: string | Uint8Array;
}

const header = `<teiHeader>
<fileDesc>
<titleStmt><title>A letter</title></titleStmt>
<publicationStmt><p>Unpublished.</p></publicationStmt>
<sourceDesc><p>A sheet.</p></sourceDesc>
</fileDesc>
</teiHeader>`;

const namespace = 'xmlns="http://www.tei-c.org/ns/1.0"';

function tei(body: string, begin = `<TEI ${namespace}>`, head = header): string {
  const [end] = /\w+/.exec(begin.slice(1))!;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${begin}\n${head}\n<text>\n<body>\n${body}\n</body>\n</text>\n</${end}>\n`;
}

function inBody(title: string, body: string): BeginnersMistake {
  return { title, file: "letter.xml", shown: body, document: tei(body) };
}

function whole(title: string, shown: string, document: string | Uint8Array, file = "letter.xml"): BeginnersMistake {
  return { title, file, shown, document };
}

const p = "<p>Dear Anna, we met in Vienna.</p>";

export const mistakes: readonly BeginnersMistake[] = [
  inBody("An & stands alone", "<p>Smith & Sons</p>"),
  inBody("A name of HTML", "<p>3&nbsp;May</p>"),
  inBody("A < stands alone", "<p>3 < 4</p>"),
  inBody("Typographic quotation marks", "<p><hi rend=“italic”>never</hi></p>"),
  inBody("A value without quotation marks", "<pb n=1/>"),
  inBody("An element is not closed", '<p>I <hi rend="italic">never said so.</p>'),
  inBody("Elements overlap", '<p>I <hi rend="italic">never <emph>said</hi> so.</emph></p>'),
  inBody("Two hyphens in a comment", `<!-- not sure -- ask Anna -->\n${p}`),
  inBody("Capitals where none belong", "<P>Dear <persname>Anna</persname>,</P>"),
  inBody("An element of HTML: a line break", "<p>Vienna,<br/>3 May</p>"),
  inBody("Elements of HTML: bold and italic", "<p>I <b>never</b> said <i>so</i>.</p>"),
  inBody("An element of DocBook", "<para>Dear Anna,</para>"),
  inBody("An element that nobody knows", "<p>Dear <sender>Anna</sender>,</p>"),
  inBody("A paragraph in a paragraph", "<p>Dear Anna, <p>we met in Vienna.</p></p>"),
  inBody("A paragraph after a division", `<div>${p}</div>\n<p>Yours, Otto</p>`),
  inBody("Words outside of a paragraph", `<div>Dear Anna,${p}</div>`),
  inBody("An attribute that is not there", '<p colour="red">Dear Anna,</p>'),
  inBody("An id that begins with a digit", '<p xml:id="1st">Dear Anna,</p>'),
  inBody("An id that is given twice", '<p xml:id="a">Dear Anna,</p>\n<p xml:id="a">we met.</p>'),
  inBody("A pointer to nothing", '<p>Dear <persName ref="#ana">Anna</persName>, <seg xml:id="anna"/></p>'),
  inBody("A date as people write it", '<p>Vienna, <date when="3 May 1911">3 May 1911</date></p>'),
  inBody(
    "A date that does not say what the text says",
    '<p xml:lang="en"><date when="1911-05-03">4 May 1911</date></p>',
  ),
  inBody("A language by its name", '<p>The <foreign xml:lang="german">Heimat</foreign></p>'),
  whole("No namespace", "<TEI>", tei(p, "<TEI>")),
  whole("TEI P4", "<TEI.2>", tei(p, "<TEI.2>").replace("</TEI>", "</TEI.2>")),
  whole(
    "The header in another order",
    "<publicationStmt>…</publicationStmt><titleStmt>…</titleStmt>",
    tei(
      p,
      `<TEI ${namespace}>`,
      header.replace(/(<titleStmt>.*<\/titleStmt>)\n(<publicationStmt>.*<\/publicationStmt>)/, "$2\n$1"),
    ),
  ),
  whole("Two documents in one file", "</TEI><?xml version=…?><TEI …>", tei(p) + tei(p)),
  whole("Something before the XML declaration", "an empty line, then <?xml version=…?>", `\n${tei(p)}`),
  whole(
    "Another encoding than the file says",
    "é in windows-1252, after encoding=UTF-8",
    Buffer.from(tei("<p>They met in the café.</p>"), "latin1"),
  ),
  whole(
    "A document of Word",
    "letter.docx",
    Buffer.from("PK\u0003\u0004\u0014\u0000\u0006\u0000\u0008word/document.xml", "latin1"),
    "letter.docx",
  ),
  whole("Plain text", "Dear Anna, we met in Vienna.", "Dear Anna,\nwe met in Vienna.\n", "letter.txt"),
];
