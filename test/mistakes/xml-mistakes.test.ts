import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { recension, temporaryFolder } from "../cli/recension.ts";
import { tryMistake } from "./try-mistake.ts";

/** A mistake in a document that is called letter.xml, and built as plain text. */
interface Mistake {
  readonly name: string;
  readonly letter: string | Uint8Array;
  /** The finding with its place, then what to do. Nothing is said where it is empty. */
  readonly says: readonly string[];
  /** The exit code. */
  readonly code: number;
}

function built(name: string, letter: string | Uint8Array, says: readonly string[], code = 1): Mistake {
  return { name, letter, says, code };
}

/** A document whose text is this, in its fourth line. */
function teiOf(text: string): string {
  const header =
    "<teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt><publicationStmt><p>Unpublished.</p></publicationStmt>" +
    "<sourceDesc><p>An example.</p></sourceDesc></fileDesc></teiHeader>";
  return `<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">${header}\n<text><body>\n${text}\n</body></text></TEI>\n`;
}

function inWindows1252(text: string): Uint8Array {
  const bytes: Readonly<Record<string, number>> = { "“": 0x93, "”": 0x94 };
  return Uint8Array.from(text, character => bytes[character] ?? character.charCodeAt(0));
}

function inUtf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(`\uFEFF${text}`, character => character.charCodeAt(0)).buffer);
}

const p = "<p>They met in the café.</p>";

const ofTheMarkup: readonly Mistake[] = [
  built("an & alone", teiOf("<p>Smith & Sons, Marks & Spencer</p>"), [
    "letter.xml:4:10: error REC-X003 An & alone stands here; in XML it begins a reference, such as &amp;.",
    "hint: Write &amp; for the sign itself. 1 more like it follows.",
  ]),
  built("a name of HTML", teiOf("<p>a&nbsp;b</p>"), [
    "letter.xml:4:5: error REC-X003 &nbsp; is a name of HTML.",
    "hint: Write &#160; (no-break space).",
  ]),
  built("a < that is meant as such", teiOf("<p>3 < 4</p>"), [
    "letter.xml:4:6: error REC-X003 A < stands here that begins no tag.",
    "hint: Write &lt; for the sign itself.",
  ]),
  built("the quotation marks of a word processor", teiOf("<p><hi rend=“italic”>a</hi></p>"), [
    "letter.xml:4:13: error REC-X003 The value of @rend stands in typographic quotation marks (“).",
    `hint: Write rend="italic", with the straight marks " or '.`,
  ]),
  built("a value without quotation marks", teiOf("<p n=1>a</p>"), [
    "letter.xml:4:6: error REC-X003 The value of @n has no quotation marks.",
    'hint: Write n="1".',
  ]),
  built("an element that is left open", teiOf('<p>a <hi rend="italic">b</p>'), [
    "letter.xml:4:25: error REC-X003 </p> closes nothing: hi, opened at 4:6, is still open.",
    "hint: Write </hi> where that ends, at the latest before </p>.",
  ]),
  built("the root is left open", teiOf(p).replace("</TEI>", ""), [
    "letter.xml:5:15: error REC-X003 The file ends, and an element is still open: TEI, opened at 2:1.",
    "hint: Write </TEI> at the end. The file may have been cut off: compare its size with the original.",
  ]),
  built("two documents in one file", teiOf(p) + teiOf(p), [
    "letter.xml:6:1: error REC-X003 A second document begins here.",
    "hint: Make two files of it, or put both into one teiCorpus, without their XML declarations.",
  ]),
  built("an empty line before the XML declaration", `\n${teiOf(p)}`, [
    "letter.xml:1:1: error REC-X003 Something blank stands before the XML declaration, which must be the first thing of a file.",
    "hint: Remove the empty line before it.",
  ]),
  built("-- in a comment", teiOf(`<!-- a -- b -->${p}`), [
    "letter.xml:4:8: error REC-X003 Two hyphens stand in a comment, which they would end.",
    "hint: Write one hyphen, or a dash; at the end of the comment write -->.",
  ]),
  built("a control character", teiOf("<p>a\u000Bb</p>"), [
    "letter.xml:4:5: error REC-X003 Here stands the control character U+000B (line tabulation), which XML does not allow.",
    "hint: Write <lb/> if a line ends here, else a space.",
  ]),
  built("a prefix that is not declared", teiOf('<p><ref xlink:href="a">b</ref></p>'), [
    'letter.xml:4:9: error REC-X003 The prefix of "xlink:href" is not declared.',
    'hint: Write xmlns:xlink="http://www.w3.org/1999/xlink" in the first tag of the document.',
  ]),
  built("an entity that would be read from outside", `<!DOCTYPE TEI [<!ENTITY e SYSTEM "e.txt">]>\n<TEI>&e;</TEI>`, [
    'REC-X005 The entity "e" would be read from outside the document. It is not fetched.',
  ]),
];

const ofTheEncoding: readonly Mistake[] = [
  built("UTF-16", inUtf16(teiOf(p).replace("UTF-8", "UTF-16")), [], 0),
  built("a byte order mark", `\uFEFF${teiOf(p)}`, [], 0),
  built("Latin-1 that says so", inWindows1252(teiOf(p).replace("UTF-8", "ISO-8859-1")), [], 0),
  built("windows-1252 that says so", inWindows1252(teiOf("<p>“café”</p>").replace("UTF-8", "windows-1252")), [], 0),
  built("windows-1252 that says UTF-8", inWindows1252(teiOf(p)), [
    "letter.xml:4:23: error REC-X002 The file is not UTF-8: this byte, E9, belongs to no character.",
    'hint: If a program of Windows has saved the file, and "é" stands here, write encoding="windows-1252" in its first line; else save it as UTF-8.',
  ]),
  built(
    "windows-1252 that says Latin-1",
    inWindows1252(teiOf("<p>“café”</p>").replace("UTF-8", "ISO-8859-1")),
    [
      'letter.xml:4:4: warning REC-X012 In ISO-8859-1, which the file says it is in, here stands U+0093, a control character; in windows-1252 it would be "“".',
      'hint: If the second is right, write encoding="windows-1252" in the first line. 1 more like it follows.',
    ],
    0,
  ),
  built("UTF-8 that says UTF-16", teiOf(p).replace("UTF-8", "UTF-16"), [
    'letter.xml:1:1: error REC-X004 The XML declaration says encoding="UTF-16", and the bytes are UTF-8.',
    'hint: Write encoding="UTF-8" in the first line; nothing else need be changed.',
  ]),
];

const ofTheKind: readonly Mistake[] = [
  built("an empty file", "", ["letter.xml: error REC-X001 The file is empty."]),
  built("a file of white space", "\n \n", ["REC-X001 There is nothing in the file but white space."]),
  built("a Word document", `PK\u0003\u0004${"\0".repeat(26)}word/document.xml`, [
    "letter.xml: error REC-X011 This is a Word document (.docx), not TEI.",
    "bin/docxtotei old.docx new.xml; then give new.xml.",
  ]),
  built("a PDF", "%PDF-1.7\n", ["letter.xml: error REC-X011 This is a PDF, not TEI."]),
  built("plain text", "Dear Strobe,\n\nthank you.\n", ["letter.xml: error REC-X011 This is plain text, not TEI."]),
  built("HTML", "<!DOCTYPE html>\n<html><body><p>a<br>b</body></html>\n", [
    "letter.xml: error REC-X011 This is HTML, not TEI.",
    "bin/htmltotei old.html new.xml; then give new.xml.",
  ]),
  built("TEI without its namespace", "<TEI><teiHeader/><text/></TEI>", [
    'letter.xml:1:1: error REC-X008 This is not TEI: its root is "TEI", in no namespace.',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0">.',
  ]),
  built("TEI P4", "<TEI.2><teiHeader/><text/></TEI.2>", [
    'letter.xml:1:1: error REC-X008 This is not TEI: its root is "TEI.2", in no namespace.',
    "bin/p4totei old.xml new.xml; then give new.xml.",
  ]),
  built("a root in small letters", "<tei/>", ['<TEI xmlns="http://www.tei-c.org/ns/1.0">.']),
];

const ofTheElements: readonly Mistake[] = [
  built(
    "an element in capitals",
    teiOf("<p>a <persname>Strobe</persname></p>"),
    [
      'letter.xml:4:6: warning REC-P002 "persname" is no element of TEI. Did you mean persName?',
      "hint: Write <persName>: XML tells capitals from small letters.",
    ],
    0,
  ),
  built(
    "br of HTML",
    teiOf("<p>a<br/>b</p>"),
    [
      'letter.xml:4:5: warning REC-P002 "br" is an element of HTML, and not of TEI.',
      "hint: Write <lb/> in place of <br>.",
    ],
    0,
  ),
  built("b of HTML", teiOf("<p><b>a</b></p>"), ['hint: Write <hi rend="bold"> in place of <b>.'], 0),
  built(
    "a pointer to nothing",
    teiOf('<p><ref target="#n1">a</ref></p>'),
    ["letter.xml:4:4: warning REC-V020 @target points at #n1, and nothing has that xml:id."],
    0,
  ),
  built(
    "an id that is given twice",
    teiOf('<p xml:id="a">a</p><p xml:id="a">b</p>'),
    ["letter.xml:4:20: warning REC-V010", "letter.xml:4:1: It is first given here."],
    0,
  ),
  built("no text", teiOf("<p/>"), ["letter.xml:3:1: warning REC-P003 There is nothing in the text."], 0),
  built(
    "no header",
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${p}</body></text></TEI>`,
    ["letter.xml:1:1: warning REC-P004 There is no teiHeader"],
    0,
  ),
];

describe.each([
  ["the markup", ofTheMarkup],
  ["the encoding", ofTheEncoding],
  ["the kind of file", ofTheKind],
  ["the elements", ofTheElements],
])("a mistake of %s is answered in words that help", (_, mistakes) => {
  it.each(mistakes)("$name", ({ letter, says, code }) => {
    const said = tryMistake(["build", "letter.xml", "-f", "txt"], { "letter.xml": letter });
    for (const words of says) expect(said.stderr).toContain(words);
    expect(said.stderr.match(/REC-[A-Z]\d+/g) ?? []).toHaveLength(says.length === 0 ? 0 : 1);
    expect(said.code).toBe(code);
  });
});

it("words on either side of br are two words in every format, and verify reads them so", () => {
  const folder = temporaryFolder();
  const [letter, output] = [join(folder, "letter.xml"), join(folder, "output")];
  writeFileSync(letter, teiOf("<p>They met<br/>again.</p>"));
  recension("build", letter, "-o", output, "-f", "html,pdf,txt,corpus,epub");
  const { stdout, status } = recension("verify", letter, "-o", output);
  expect(stdout.match(/: 3 words, 0 pages, 0 notes, 0 differences/g)).toHaveLength(5);
  expect(status).toBe(0);
});
