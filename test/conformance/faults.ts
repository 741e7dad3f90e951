/** A defect put into the writer of the PDF: in a file of `dist`, one stretch of code is replaced by another. */
export interface Fault {
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const faultsOf = (file: string, ...faults: readonly (readonly [what: string, from: string, to: string])[]): Fault[] =>
  faults.map(([what, from, to]) => ({ what, file, from, to }));

export const faults: readonly Fault[] = [
  ...faultsOf(
    "pdf/structure.js",
    ["types of our own mean nothing", "RoleMap: roleMap,", ""],
    ["no tree of parents", "ParentTree: numberTree(objects, parents),", ""],
    ["elements have no language", "Lang: text(language),", ""],
    ["nothing is said in place of what is shown", "Alt: text(alternative),", ""],
    ["a corrected word is not read as it is meant", "ActualText: text(actualText),", ""],
    ["elements hold their kids backwards", "kids.length === 1 ? kids[0] : kids,", "kids.reverse(),"],
    ["each element is said to stand in the root", "P: parent,", "P: root,"],
    ["links are not in the tree of parents", "parents.set(annotationKeys.get(kid.reference), reference);", ""],
    ["cells, lists and columns say nothing of themselves", "A: attributes,", ""],
    ["notes have no identifier", 'ID: id === undefined ? undefined : Buffer.from(id, "utf8"),', ""],
    ["pieces of content lead to the wrong element", "[number] = reference;", "[number + 1] = reference;"],
    ["a divided word is not said whole", '"Span", { actualText: said }', '"Span"'],
    ["each part of a divided word is an element", "said === undefined && last", "last === undefined && last"],
    ["divided words are in no element", "this.add(word);", ""],
    ["pieces of content are of no sheet", '{ Type: "MCR", Pg: sheet.reference, MCID', '{ Type: "MCR", MCID'],
  ),
  ...faultsOf(
    "pdf/sheet.js",
    ["running heads are content of nobody", "/Artifact <</Type /Pagination>> BDC", "/Span BMC"],
    ["pieces of content have the same number", "said, this.place.pieces);", "said, 0);"],
    ["links are not come to in the order of structure", 'Tabs: "S",', ""],
    ["sheets are not in the tree of parents", "StructParents: this.place.key,", ""],
    ["links are on no sheet", "Annots: this.annotations.length > 0 ? this.annotations : undefined,", ""],
    ["pictures are a point wide", "q ${matrix} cm", "q"],
    [
      "a line between ideographs does not say that it goes on",
      "if (goesOn)\n                this.#announceRest();",
      "",
    ],
    ["shaped letters are not spelled out", "part.taken : phrase.spelledOut", "part.taken : undefined"],
    ["parts of words do not say what they stand for", "part ? part.taken :", ""],
    ["a divided word is two words", 'part?.taken === ""', "false"],
    ["what stands for a text is of no kind", "this.content.add(`/${this.#tag} BMC\\nEMC`);", ""],
    [
      "parts of words are content within content",
      "this.#endMark();\n        this.content.add(`/${this.#tag} BMC",
      "this.content.add(`/${this.#tag} BMC",
    ],
  ),
  ...faultsOf(
    "pdf/sheet-content.js",
    ["rules are content of nobody", "/Artifact <</Type /Layout>> BDC", "/Span BMC"],
    ["sheets are upside down", "return this.#heightPt - yPt;", "return yPt;"],
    ["red is black", 'this.#decimals(...ink);\n        this.#line("rg");', 'this.#line("0 0 0 rg");'],
  ),
  ...faultsOf("pdf/shaped-phrase.js", [
    "letters are pushed apart where they should be kerned",
    "glyph.width - glyph.advance",
    "glyph.advance - glyph.width",
  ]),
  ...faultsOf(
    "pdf/embedded-font.js",
    ["glyphs stand for no character", "ToUnicode: objects.addStream", "Unicode: objects.addStream"],
    ["capitals stand for small letters", "<${utf16(text)}>", "<${utf16(text.toLowerCase())}>"],
    ["glyphs are wider than the font has them", "Math.round(width))]", "Math.round(width) + 40)]"],
    ["text is said to run downwards", '"Identity-H"', '"Identity-V"'],
    ["fonts are not embedded", "FontFile2: file,", ""],
    ["codes lead to no glyph", 'CIDToGIDMap: "Identity",', ""],
    ["a subset passes for the whole font", "`${subsetTag(subset)}+${postScriptName}`", "postScriptName"],
  ),
  ...faultsOf(
    "pdf/archive.js",
    ["files inside do not say what they are to the document", "AFRelationship: relationship,", ""],
    ["files inside have no type", 'Subtype: mediaType.replaceAll("/", "#2F").replaceAll("+", "#2B"),', ""],
    ["files inside are cut off", "}, bytes);", "}, bytes.subarray(0, 100));"],
    ["the colour profile has another number of colours", "{ N: 3 }", "{ N: 4 }"],
    ["the text is counted in roman numbers", '{ S: "D" }', '{ S: "r" }'],
  ),
  ...faultsOf(
    "pdf/xmp.js",
    ["the file does not say that it is PDF/UA", 'property("pdfuaid:part", "1"),', ""],
    ["the file claims a lower level", '"pdfaid:conformance", "A"', '"pdfaid:conformance", "B"'],
    [
      "the schema of PDF/UA is not described",
      '"pdfuaid:part", "1"),\n        extensionSchema,',
      '"pdfuaid:part", "1"),',
    ],
    ["the metadata has no title", 'inDefaultLanguage("dc:title", title),', ""],
    ["signs of XML are not escaped", "return escapeMarkup(text.replace(", "return (text.replace("],
  ),
  ...faultsOf(
    "pdf/navigation.js",
    [
      "places are at the foot of their sheet",
      'return [sheet, "XYZ", null, yPt, null];',
      'return [sheet, "XYZ", null, 0, null];',
    ],
    ["bookmarks do not stand within one another", "last && last.level < level", "last && last.level < 0"],
    ["names are not sorted", ".sort(([one], [other]) => Buffer.compare(one, other))", ""],
  ),
  ...faultsOf(
    "pdf/objects.js",
    [
      "the table leads beside the objects",
      "this.#offsets.set(id, this.#offset);\n        const head",
      "this.#offsets.set(id, this.#offset + 3);\n        const head",
    ],
    ["streams are said to be shorter than they are", "Length: deflated.length }", "Length: deflated.length - 9 }"],
  ),
  ...faultsOf(
    "engines/pdfkit.js",
    ["the document has no language", "lang: language,", ""],
    ["the name of the file is shown for the title", "displayTitle: true,", ""],
  ),
  ...faultsOf(
    "pdf/open-pdf.js",
    ["the file does not say that it is tagged", "MarkInfo: { Marked: true },", ""],
    ["no output intent", "OutputIntents: [outputIntent(file)],", ""],
    ["links do not say where they lead", "Contents: new String(contents),", ""],
    ["links are not printed", "F: printed,", "F: 0,"],
    ["links within the book lead nowhere", "target.slice(1), ", "target.slice(2), "],
    ["files inside are not of the document", "AF: attached.files.length > 0 ? attached.files : undefined,", ""],
  ),
  ...faultsOf(
    "render/pdf/words/collect-words.js",
    ["labels of speakers are not told from what is said", ', element: context.element.child("Speaker") }', " }"],
    [
      "a corrected word does not say what it is",
      'styles.includes("corrected") ? textOf(content) : undefined',
      "undefined",
    ],
    ["the number of a source page is read as it is printed", ", { alternative: `[${inline.n}]` }", ""],
    ["calls do not lead to their notes", "this.#linked(`#${note}`, n, reference)", "reference"],
  ),
  ...faultsOf(
    "render/pdf/blocks/set-notes.js",
    [
      "the last line of each note is lost",
      "this.#lines.set(id, [...lines, ...below]);",
      "this.#lines.set(id, [...lines.slice(0, -1), ...below]);",
    ],
    ["the number of a note does not lead back", 'tag: "Call", content, link }', 'tag: "Call", content }'],
  ),
  ...faultsOf(
    "render/pdf/words/divide-words.js",
    ["the first part of a word is said alone", "joined(rest.filter(isText))", "joined(rest.slice(0, 1))"],
    ["a word says what follows it in other elements", "next < 0 ? rest : rest.slice(0, next)", "rest"],
  ),
  ...faultsOf("render/pdf/sheets/break-sheets.js", [
    "a line is lost where sheets meet",
    "lines: [...head.lines, ...lines]",
    "lines: [...head.lines, ...(pending.at(0) ? lines.slice(0, -1) : lines)]",
  ]),
  ...faultsOf(
    "render/pdf/sheets/draw-sheets.js",
    ["running heads are read as text", "pen.artifact();", ""],
    ["blocks of the text are no places", "pen.destination(block.id, top);", ""],
  ),
  ...faultsOf(
    "render/pdf/lines/draw-line.js",
    ["pages of the source are no places", "pen.destination(mark.id, topPt);", ""],
    ["the last word of a line and the first of the next are one", "|| isFollowed)", ")"],
    ["the space after a word is of the word", "return spaceLook ??", "return"],
  ),
  ...faultsOf(
    "render/pdf/blocks/structure-of-blocks.js",
    ["headings skip levels", "Math.min(level, this.#level + 1, 6)", "level + 1"],
    ["rows have too few cells", '?.child("TD");', ";"],
    ["wide cells do not say how wide", "ColSpan: cell.columns > 1 ? cell.columns : undefined,", ""],
  ),
  ...faultsOf("render/pdf/words/order-words.js", [
    "what is written from right to left stands from left to right",
    "stretch.level >= level",
    "stretch.level > 99",
  ]),
  ...faultsOf(
    "render/pdf/compose-book.js",
    ["the labels of sheets count the contents with the text", "titleSheets + drawn }", "titleSheets }"],
    ["the contents name the sheet after", "folio: folioOf(index) }", "folio: folioOf(index + 1) }"],
  ),
];
