import { expect, it } from "vitest";

import { tryMistake } from "./try-mistake.ts";

const tei = (content: string, before = ""): string =>
  `${before}<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude"><teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt></fileDesc></teiHeader>
<text><body><p>Dear Clara,</p>
${content}
</body></text></TEI>`;
const published = "<publicationStmt><p>Unpublished.</p></publicationStmt><sourceDesc><p>None.</p></sourceDesc>";
const picture = (url: string): Record<string, string> => ({ "a.xml": tei(`<figure><graphic url="${url}"/></figure>`) });
const letter = { "letter.xml": tei("") };
const model = `<?xml-model href="https://tei-c.org/tei_all.rng" schematypens="http://relaxng.org/ns/structure/1.0"?>\n`;
const text = ["-f", "txt"];

/** The mistake, the command, the files, what is said, and the exit code. */
const mistakes: readonly [string, string[], Record<string, string>, RegExp, number][] = [
  ["no command", [], {}, /^Usage: recension[^]*Examples:[^]*Exit codes:/, 2],
  ["no document", ["build"], {}, /missing required argument 'tei'/, 2],
  ["no command before a document", ["letter.xml"], letter, /Did you mean: recension build letter\.xml\?/, 2],
  ["no command before one that is called oddly", ["a b.xml"], {}, /Did you mean: recension build "a b\.xml"\?/, 2],
  ["a command that is none", ["bild", "letter.xml"], letter, /unknown command 'bild'\n\(Did you mean build\?\)/, 2],
  ["an option that is none", ["build", "--ouput", "x"], {}, /unknown option '--ouput'\n\(Did you mean --output\?\)/, 2],
  [
    "a format that is none",
    ["build", "letter.xml", "-f", "docx"],
    letter,
    /"docx" is no format[^]*Choose from: html, pdf, txt/,
    2,
  ],
  [
    "a size that is none",
    ["build", "letter.xml", "--page-size", "a5"],
    letter,
    /"a5" is no page size[^]*6x9, a4, letter/,
    2,
  ],
  [
    "a file that is not there",
    ["build", "leter.xml"],
    letter,
    /leter\.xml: cannot be read: there is no such file[^]*Check the spelling/,
    3,
  ],
  [
    "one that is not there among others",
    ["build", "none.xml", "letter.xml", ...text],
    letter,
    /built 1 of 2 documents; 1 could not be read: none\.xml$/m,
    3,
  ],
  ["a pattern that matches nothing", ["build", "*.tei"], letter, /\*\.tei: cannot be read: no file has such a name/, 3],
  [
    "an address of the web",
    ["build", "https://example.org/a.xml"],
    {},
    /it is an address, and nothing is fetched\.\n {2}hint: Download it first/,
    3,
  ],
  ["nothing by standard input", ["build", "-"], {}, /<stdin>: error REC-X001 The file is empty/, 1],
  ["standard input named twice", ["build", "-", "-"], {}, /\(-\) is named twice/, 2],
  [
    "a folder without an edition",
    ["build", "notes"],
    { "notes/a.txt": "" },
    /notes: there is no edition in this folder/,
    3,
  ],
  [
    "two names that nothing tells apart",
    ["build", "a.xml", "a.odd"],
    { "a.xml": tei(""), "a.odd": tei("") },
    /would both be written to the folder "a"/,
    2,
  ],
  [
    "an output folder that is a file",
    ["build", "letter.xml", "-o", "out", ...text],
    { ...letter, out: "" },
    /out.letter: cannot be written: a file stands where a folder is needed/,
    3,
  ],
  [
    "verified before it was built",
    ["verify", "letter.xml"],
    letter,
    /There is nothing to verify[^]*Build it first: recension build letter\.xml/,
    3,
  ],
  [
    "a schema that is not there",
    ["validate", "letter.xml", "--schema", "x.rng"],
    letter,
    /x\.rng: cannot be read: there is no such file/,
    3,
  ],
  [
    "a report that is none",
    ["validate", "letter.xml", "--format", "xml"],
    letter,
    /"xml" is no report format[^]*text, json, sarif, github, junit/,
    2,
  ],
  [
    "warnings without a number",
    ["validate", "letter.xml", "--max-warnings", "few"],
    letter,
    /"few" is no number of/,
    2,
  ],
  ["a baseline without a name", ["validate", "letter.xml", "--write-baseline"], letter, /--baseline findings\.json/, 2],
  ["a way of --fix without it", ["validate", "letter.xml", "--dry-run"], letter, /Write --fix --dry-run/, 2],
  ["a schema command that is none", ["schema", "ad"], {}, /unknown command 'ad'\n\(Did you mean add\?\)/, 2],
  ["a schema to add that is a file", ["schema", "add", "a.rng"], {}, /a\.rng: cannot be fetched: it is no address/, 3],
  ["a schema to add that no server has", ["schema", "add", "http://127.0.0.1:1/a.rng"], {}, /cannot be fetched/, 3],
  [
    "a profile that is none",
    ["validate", "letter.xml", "--profile", "tei"],
    letter,
    /"tei" is no profile[^]*Choose from: p5, record/,
    2,
  ],
  [
    "a schema and a profile",
    ["validate", "letter.xml", "--schema", "x.rng", "--profile", "p5"],
    letter,
    /Both a schema and a profile are given\.\n {2}hint: Give one of them alone/,
    2,
  ],
  [
    "a part of a document",
    ["validate", "a.xml"],
    { "a.xml": '<standOff xmlns="http://www.tei-c.org/ns/1.0"><listPerson><person/></listPerson></standOff>' },
    /REC-V007 "standOff" is only a part of a document[^]*Check it with the document that includes it/,
    1,
  ],
  ["a number of jobs that is none", ["build", "letter.xml", "-j", "all"], letter, /"all" is no number of jobs/, 2],
  [
    "a schema of the web",
    ["validate", "a.xml"],
    { "a.xml": tei("", model) },
    /information REC-V040 [^]*is not fetched[^]*--schema FILE/,
    1,
  ],
  [
    "a picture that is not there",
    ["build", "a.xml", ...text],
    picture("none.png"),
    /^a\.xml:3:9: warning REC-P102 The picture "none\.png" is not there/,
    0,
  ],
  [
    "a picture of the web",
    ["build", "a.xml", "-f", "pdf"],
    picture("http://example.org/a.png"),
    /is on the web and is not fetched[^]*Save it beside the document/,
    0,
  ],
  [
    "a picture of one's own machine",
    ["build", "a.xml", "-f", "html"],
    picture("C:\\a.png"),
    /"C:\\a\.png" is no file in the folder of the document[^]*Save it beside/,
    0,
  ],
  [
    "a picture with \\ between folders",
    ["build", "a.xml", ...text],
    picture("pictures\\a.png"),
    /Write "pictures\/a\.png" in graphic\/@url/,
    0,
  ],
  [
    "a part that is not there",
    ["build", "a.xml", ...text],
    { "a.xml": tei(`<xi:include href="b.xml"/>`) },
    /"b\.xml" is included here and is not there; a gap stands/,
    0,
  ],
];

it.each(mistakes)("%s", (_, args, files, said, code) => {
  const run = tryMistake(args, files);
  expect(run.stderr).toMatch(said);
  expect(run.code).toBe(code);
  expect(run.stderr).not.toMatch(/ has a bug|^ {4}at /m);
});

/** Commands that are no mistake, though they may look like one. */
const well: readonly [string, string[], Record<string, string>, RegExp][] = [
  ["-v", ["-v"], {}, /^\d+\.\d+\.\d+\n$/],
  ["-V", ["-V"], {}, /^\d+\.\d+\.\d+\n$/],
  ["--version", ["--version"], {}, /^\d+\.\d+\.\d+\n$/],
  ["help", ["help"], {}, /Examples:\n {2}recension .*\n {2}recension .*\n\nExit codes:\n {2}0 {3}done/],
  ["build --help", ["build", "--help"], {}, /Examples:\n {2}recension build .*\n {2}recension build .*\n\nExit codes:/],
  [
    "help validate",
    ["help", "validate"],
    {},
    /Examples:\n {2}recension validate .*\n {2}recension validate .*\n\nExit codes:/,
  ],
  ["verify -h", ["verify", "-h"], {}, /Examples:\n {2}recension verify .*\n {2}recension verify .*\n\nExit codes:/],
  ["schema --help", ["schema", "--help"], {}, /Examples:\n {2}recension schema .*\n {2}recension .*\n\nExit codes:/],
  ["schema add -h", ["schema", "add", "-h"], {}, /Examples:\n {2}recension schema add .*\n {2}recension .*\n\nExit/],
  ["no copies of schemas", ["schema", "list"], {}, /^$/],
  [
    "a letter that is validated without another word",
    ["validate", "letter.xml"],
    { "letter.xml": tei("").replace("</fileDesc>", `${published}</fileDesc>`) },
    /^letter\.xml: valid \(TEI P5 4\.9\.0\)\n$/,
  ],
  ["a folder", ["build", "letters", ...text], { "letters/a.xml": tei("") }, /^output.a.a\.txt\n$/],
  ["a pattern that no shell expands", ["build", "*.xml", ...text], letter, /^output.letter.letter\.txt\n$/],
  [
    "two of one name in two folders",
    ["build", "a/r.xml", "b/r.xml", ...text],
    { "a/r.xml": tei(""), "b/r.xml": tei("") },
    /^output.a.r.r\.txt\noutput.b.r.r\.txt\n$/,
  ],
  [
    "umlauts, spaces and signs in names",
    ["build", "ä b/50% #1?.xml", ...text],
    { "ä b/50% #1?.xml": tei("") },
    /^output.50% #1\?.50% #1\?\.txt\n$/,
  ],
];

it.each(well)("%s", (_, args, files, said) => {
  const run = tryMistake(args, files);
  expect(run.stdout).toMatch(said);
  expect(run.code).toBe(0);
});
