/** A fault in what an edition decides to say: in a module of the program as it is compiled, one stretch of code is replaced. */
export interface RendererFault {
  readonly what: string;
  /** The file of the module, wherever in the program it stands outside of `verify`. */
  readonly module: string;
  readonly from: string;
  readonly to: string;
  readonly document: FaultyDocument;
}

/** A document that shows the fault, and how it is to be built. */
export interface FaultyDocument {
  readonly xml: string;
  readonly layer: "reading" | "diplomatic";
  readonly format: "txt" | "html" | "corpus";
}

interface Shape {
  readonly header?: string;
  readonly layer?: FaultyDocument["layer"];
  readonly format?: FaultyDocument["format"];
}

const tei = (content: string, header = "", source = ""): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A record</title></titleStmt>${source}</fileDesc>${header}</teiHeader>${content}</TEI>`;

const text = (body: string, { header = "", layer = "reading", format = "txt" }: Shape = {}): FaultyDocument => ({
  xml: tei(`<text><body>${body}</body></text>`, header),
  layer,
  format,
});

const faultsOf = (
  module: string,
  document: FaultyDocument,
  ...faults: readonly (readonly [what: string, from: string, to: string])[]
): RendererFault[] => faults.map(([what, from, to]) => ({ what, module, from, to, document }));

const apparatus = text(
  `<p>Arma <app><lem wit="#A">virumque</lem><rdg wit="#B #C">viros</rdg><rdg wit="#D"/></app> cano <app><rdg wit="#A">Troiae</rdg><rdg wit="#B">Romae</rdg></app> qui.</p>`,
);
const externalApparatus = text(
  `<p>Arma virumque.</p><div type="apparatus"><p><app loc="1"><lem wit="#A">Arma</lem><rdg wit="#B">Armis</rdg></app></p></div>`,
);
const corrections = `<p>A <choice><sic>leter</sic><corr>letter</corr></choice> of <choice><orig>olde</orig><reg>old</reg></choice> ink.</p>`;
const varied = (lemma: string): FaultyDocument =>
  text(`<p>A <app><lem wit="#A">${lemma}</lem><rdg wit="#B">tome</rdg></app> sat.</p>`);
const blot = "<choice><unclear>bat</unclear><unclear>cat</unclear></choice>";
const notes = text(
  `<p>Words<note>Said apart.</note> and <note type="commentary">laughs</note> more <span>remark</span> words <note place="inline">in line</note>.</p>`,
);
const transcript = text(`<u who="#a">Yes.</u><note>Applause.</note><u who="#b">No.</u>`);
const entry = text(
  `<entry><form><orth>pot</orth><pron>pɒt</pron></form><gramGrp><pos>n</pos><gen>m</gen></gramGrp></entry><listPerson><person><persName>Ann</persName><birth>1701</birth></person></listPerson>`,
);
const pages = text(`<p><pb n="7"/>One <pb/>two <pb n="9"/>three.</p>`);
const quotations = text(`<p>He said <q>go and <q>stay</q> here</q> to <soCalled>us</soCalled>.</p>`);
const inGerman = text(`<p xml:lang="de">Er sagte <q>geh</q>.</p>`);
const measures = text(
  `<p>It is <height quantity="21" unit="cm"/> high, <dimensions unit="mm"><height>210</height><width>150</width></dimensions> and <width atLeast="3" atMost="4" unit="m"/>.</p>`,
);
const pointers = text(
  `<div xml:id="d" n="2"><head>On pots</head><p xml:id="p" n="4"><pb xml:id="b" n="12"/>See <ptr target="#d"/>, <ptr target="#p"/>, <ptr target="#b"/>, <ptr target="#o"/>, <ptr target="w:Ann"/>.</p><ab xml:id="o">One two three four five six seven eight nine ten.</ab></div>`,
  {
    header: `<encodingDesc><listPrefixDef><prefixDef ident="w" matchPattern="(.+)" replacementPattern="https://example.org/$1"/></listPrefixDef></encodingDesc>`,
  },
);
const speakers = text(
  `<sp who="#a"><p>Yes.</p></sp><sp who="#b"><speaker>BOB.</speaker><p>No.</p></sp><sp who="#b"><p>Never.</p></sp>`,
  {
    header: `<profileDesc><particDesc><listPerson><person xml:id="a"><persName>Ann</persName></person></listPerson></particDesc></profileDesc>`,
  },
);
const index = (format: FaultyDocument["format"]): FaultyDocument =>
  text(`<p>Pots<index><term>pots</term><index><term>of clay</term></index></index> and pans<index>pans</index>.</p>`, {
    format,
  });
const labels = text(
  `<p>One<note n="1">First.</note> two<note n="2">Second.</note> three<note type="editorial">Third.</note> four<note n="*">Fourth.</note>.</p>`,
);
const math = (content: string): FaultyDocument =>
  text(`<p>Where <formula><math xmlns="http://www.w3.org/1998/Math/MathML">${content}</math></formula> holds.</p>`);
const formula = math(
  `<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><msqrt><mi>c</mi></msqrt></mfrac><mo>=</mo><msup><mrow><mi>x</mi><mo>+</mo><mi>y</mi></mrow><mn>2</mn></msup>`,
);
const lines = text(`<p>The abb<lb break="no"/>ot of B-<lb break="no"/>asel.</p>`, { layer: "diplomatic" });
const catalogue: FaultyDocument = {
  xml: tei(
    `<standOff><listPlace><place><placeName>Ely</placeName></place></listPlace><listOrg><head>Guilds</head><org><orgName>Bakers</orgName></org></listOrg></standOff><text><body><p/></body></text>`,
    `<encodingDesc><classDecl><taxonomy><category><catDesc>Law</catDesc><category><catDesc>Canon law</catDesc></category></category></taxonomy></classDecl></encodingDesc>`,
    `<sourceDesc><msDesc><msIdentifier><settlement>Basel</settlement><idno>12</idno></msIdentifier></msDesc></sourceDesc>`,
  ),
  layer: "reading",
  format: "txt",
};
const notebook: FaultyDocument = {
  xml: tei(
    `<sourceDoc><surface n="1r"><zone><line>A pock<add>et</add></line><line>of <zone>a</zone>ny dress</line></zone><zone>A slip</zone></surface><surface><zone><line>Next</line></zone></surface></sourceDoc>`,
  ),
  layer: "reading",
  format: "txt",
};
const doubtful = text(`<p>The <unclear>ab</unclear>bot and <unclear>his</unclear>, pot.</p>`);
const corpus: FaultyDocument = {
  xml: `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>${tei("<text><body><p>One.</p></body></text>")}${tei("<text><body><head>A record</head><p>Two.</p></body></text>")}</teiCorpus>`.replaceAll(
    /(<TEI) xmlns="[^"]*"/g,
    "$1",
  ),
  layer: "reading",
  format: "txt",
};
const callOut = text(`<u who="#a">Yes.</u><note type="speaker">Mr Bell:</note><u who="#b">No.</u>`);

export const rendererFaults: readonly RendererFault[] = [
  ...faultsOf(
    "apparatus.js",
    apparatus,
    ["the rejected reading is printed", `find(part => isTei(part, "lem"))`, `find(part => isTei(part, "rdg"))`],
    ["variants are dropped", "variants.length > 0 ? [noteOf(app, variants)] : []", "[]"],
    [
      "whose a variant is, is not said",
      `isReading(element) {\n    return`,
      `isReading(element) {\n    return false &&`,
    ],
    ["of the witnesses the last is dropped", `siglum !== "")`, `siglum !== "" && siglum !== "C")`],
    ["an omission is not said", `textNode("om.", app)`, "[]"],
    ["the note does not say what is varied", "words.length > longestLemma ?", "words.length < longestLemma ?"],
  ),
  ...faultsOf("apparatus.js", externalApparatus, [
    "an entry off its text is read as one in it",
    `["loc", "from", "to"].some`,
    `[].some`,
  ]),
  ...faultsOf("choice-sides.js", varied("big <choice><sic>leter</sic><corr>letter</corr></choice>"), [
    "what is varied is the error",
    `sidesOfEdition = ["corr", "reg", "expan"]`,
    `sidesOfEdition = ["sic"]`,
  ]),
  ...faultsOf("choice-sides.js", varied(`big ${blot}`), [
    "what is varied is the second of two readings",
    "?? sides[0]",
    "?? sides[1]",
  ]),
  ...faultsOf("choice-sides.js", text(corrections, { layer: "diplomatic" }), [
    "the source is corrected",
    `sidesOfSource = ["sic", "orig", "abbr"]`,
    `sidesOfSource = ["corr", "orig", "abbr"]`,
  ]),
  ...faultsOf("choice-sides.js", text(`<p>A ${blot} sat.</p>`), [
    "of two readings but one is told",
    "side !== printed && side !== replaced",
    "false",
  ]),
  ...faultsOf("choice-sides.js", text(`<p>A ${blot} sat.</p>`, { layer: "diplomatic" }), [
    "of two readings of the source but one is told",
    "isOpen(choice) {\n    return",
    "isOpen(choice) {\n    return false &&",
  ]),
  ...faultsOf(
    "set-apart.js",
    notes,
    [
      "notes stand in the text",
      `!isTei(element, "note") || attribute(element, "type") === "commentary")`,
      `isTei(element, "note"))`,
    ],
    [
      "narration stands apart",
      `attribute(element, "type") === "commentary")\n        return false`,
      `false)\n        return false`,
    ],
    ["notes in a line stand apart", `attribute(element, "place") !== "inline" &&`, ""],
    ["what is said of the text stands in it", `isTei(element, "span") || isTei(element, "interp")`, "false"],
  ),
  ...faultsOf("set-apart.js", transcript, ["applause is a note on what was said", "!isOfTranscript(element) &&", ""]),
  ...faultsOf(
    "set-apart.js",
    text(`<listPlace><place><placeName>Ely</placeName><note>An isle.</note></place></listPlace>`),
    ["what a record says is called as a note", `"place",\n    "org"`, `"org"`],
  ),
  ...faultsOf("tei-elements.js", text(`<quote><l>One line</l><l>and two</l></quote>`), [
    "lines of verse run together",
    "lg l list item",
    "lg list item",
  ]),
  ...faultsOf("tei-elements.js", varied("vir<lb/>umque"), [
    "the end of a line parts no words of what is varied",
    `names("lb cb gb caesura space")`,
    `names("cb gb caesura space")`,
  ]),
  ...faultsOf("tei-elements.js", text("<p>A <del>struck</del>, word.</p>"), [
    "deletions are blocks",
    "text front body back group div div1 div2 div3 div4 div5 div6 div7 p ab",
    "del p ab",
  ]),
  ...faultsOf("tei-elements.js", entry, ["facts of an entry run together", "form orth pron hyph", "form hyph"]),
  ...faultsOf("labelled-fields.js", entry, ["facts have no labels", "return isChunk(element) &&", "return false &&"]),
  ...faultsOf(
    "page-label.js",
    pages,
    ["pages are counted, whatever their number", `said === "" ?`, "true ?"],
    ["every page is called by the next number", "? String(count) : said", "? String(count) : String(Number(said) + 1)"],
    ["pages without a number have none of ours", "String(count)", `"?"`],
  ),
  ...faultsOf(
    "quotation-marks.js",
    quotations,
    ["what is said has no marks", "return isQuoted(element) ?", "return false ?"],
    ["marks within marks are the same", "depthOf(element) % 2 === 0", "true"],
    ["words at a distance have no marks", `|| isTei(element, "soCalled")`, ""],
  ),
  ...faultsOf("quotation-marks.js", inGerman, [
    "every language has the marks of English",
    "languages.split",
    `"en".split`,
  ]),
  ...faultsOf(
    "measures.js",
    measures,
    ["each measure is 99", `: quantity;`, `: "99";`],
    ["the unit is lost", '? ` ${unit}` : ""]', `? "" : ""]`],
    ["dimensions have no cross", `"× "`, `""`],
    ["of a range the end is lost", `.join("–")`, "[0]"],
    ["the unit of several is lost", 'unit === "" ? "" : ` ${unit}`]', `""]`],
  ),
  ...faultsOf(
    "pointed-at.js",
    pointers,
    ["pointers say nothing", `said.length > 0 ? said.join(", ")`, `false ? ""`],
    ["they say the id", "(element && nameOfElement(element, layer)) ??", ""],
    ["heads are not what a division is called by", `"head label`, `"label`],
    ["pages are called without p.", "`p. ${number}`", "number"],
    ["first words are too few", "wordsAtMost = 8", "wordsAtMost = 7"],
    ["prefixes stand for nothing", '"address" in expansion', '!("address" in expansion)'],
  ),
  ...faultsOf(
    "speaker-names.js",
    speakers,
    ["nobody is named", "return ownLabelOf(speech) !== undefined ||", "return true ||"],
    ["people are named by their ids", "namesById(root).get(id) ??", ""],
    ["whoever has but a label has no name", "?? labelsById(root).get(id)", ""],
    ["labels keep their points", `label.replace(`, `label.replace("", "").slice().replace("~",`],
  ),
  ...faultsOf(
    "index-entries.js",
    index("html"),
    ["terms within terms are dropped", "[...own, ...nestedIn(index).flatMap(inner => headingsOf(inner, base))]", "own"],
    ["headings lose what they are below", "headingsOf(inner, base)", "headingsOf(inner)"],
    ["words beside terms are dropped", "hasWords(stray) ?", "false ?"],
  ),
  ...faultsOf("index-entries.js", index("txt"), [
    "terms are dropped",
    "...terms.map(term =>",
    "...terms.slice(1).map(term =>",
  ]),
  ...faultsOf(
    "note-labels.js",
    labels,
    ["own signs are lost", `.test(sign) ? sign :`, `.test(sign) ? undefined :`],
    ["signs of ours are numbers among numbers", "lettered ? inLetters(++count) :", ""],
    ["signs other than figures are lost", `|[*†‡§‖¶#]{1,4}`, ""],
  ),
  ...faultsOf(
    "formula.js",
    formula,
    ["letters of a formula are lost", "parent.children.length > 1 ? words :", `words === "b" ? "" :`],
    ["a fraction is no fraction", `["(", ")/"]`, `["", " "]`],
    ["a power is a factor", `\`\${signs[place - 1] ?? ""}(\``, `"("`],
    ["a root is none", `["√(", ")"]`, `["(", ")"]`],
    [
      "a power of a sum is one of its last part",
      `if (!signs)\n        return none;\n    if (place === 0)`,
      `if (!signs || place === 0)\n        return none;\n    if (false)`,
    ],
  ),
  ...faultsOf("formula.js", text("<p>Plain words, lost.</p>"), [
    "words of plain prose are lost",
    "        return text;\n",
    `        return text.replace("Plain ", "");\n`,
  ]),
  ...faultsOf(
    "runs-on.js",
    lines,
    ["a parted word has no hyphen", `? "" : "-"`, `? "" : ""`],
    ["a hyphen of the source is doubled", "hyphenAtEnd.test(words)", "false"],
    ["the lines of the source are filled", `layer === "diplomatic" ||`, ""],
  ),
  ...faultsOf(
    "described-matter.js",
    catalogue,
    ["a catalogue is empty", "if (text && described.length > 0)", "if (false)"],
    ["places are not described", `["listPlace", "places"],`, ""],
    ["descriptions are called otherwise", `["msDesc", "description"]`, `["msDesc", "persons"]`],
    ["heads are lost", "[...(head ? [head] : []), ...parts]", "parts"],
    ["terms within terms are lost", "if (below[0])", "if (false)"],
    ["terms are no list", `["category", "item"],`, ""],
  ),
  ...faultsOf(
    "source-text.js",
    notebook,
    ["surfaces are no pages", `if (!isTei(element, "surface") || standsIn`, `if (true || standsIn`],
    ["surfaces have no numbers", `["n", attribute(surface, "n")],`, ""],
    ["a zone within a line is a paragraph", `=== "zone" ? "seg"`, `=== "zone" ? "p"`],
    [
      "zones without lines are lost",
      `isTei(element, "surface") && isTei(child, "graphic") ?`,
      `isTei(child, "zone") && childElements(child).length === 0 ?`,
    ],
    ["the transcription is not read", "return holdsWords(element);", "return false;"],
  ),
  ...faultsOf(
    "doubted-words.js",
    doubtful,
    ["doubts are not marked", `}[?]\``, "}`"],
    ["doubts stand within words", "text.replace(doubted, ", "text.replace(/\\x03/g, "],
  ),
  ...faultsOf("stands-in-line.js", text("<p>So <q>go <stage>out</stage> now</q>.</p>"), [
    "what is quoted with a stage direction in it has marks",
    `|| isTei(element, "stage")`,
    "",
  ]),
  ...faultsOf(
    "title-of-text.js",
    corpus,
    ["texts of a corpus have no titles", "? undefined : title", "? undefined : undefined"],
    ["titles are said twice", `lettersOf(title, "reading") ? undefined`, `"" ? undefined`],
  ),
  ...faultsOf("transcripts.js", callOut, [
    "the name of a speaker in the record is a note",
    `!isCalled && note.parent`,
    "isCalled && note.parent",
  ]),
];
