import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type {
  CodeAction,
  CompletionItem,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-protocol/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { edited, Editor, positionIn, withCursor } from "./client.ts";

const folder = mkdtempSync(join(tmpdir(), "recension-lsp-"));
const editor = new Editor(folder);

beforeAll(async () => {
  expect(await editor.begin()).toMatchObject({ positionEncoding: "utf-16" });
});

afterAll(async () => {
  expect(await editor.end()).toBe(0);
});

/** A letter with this header and body. */
function letter(body: string, profile = ""): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt><publicationStmt><p>None</p></publicationStmt>
<sourceDesc><p>None</p></sourceDesc></fileDesc>${profile}</teiHeader>
<text><body>${body}</body></text></TEI>`;
}

let count = 0;
async function opened(text: string): Promise<string> {
  return editor.open(join(folder, `letter-${++count}.xml`), text);
}

/** The findings in a text, each as its code and the words that it marks. */
async function found(text: string): Promise<string[]> {
  const uri = await opened(text);
  return (await editor.diagnostics(uri)).map(({ code, range }) => {
    const lines = text.split("\n");
    const { start, end } = range;
    const marked = start.line === end.line ? lines[start.line]!.slice(start.character, end.character) : "…";
    return `${String(code)} ${marked}`;
  });
}

describe("while a document is typed, the editor is told what is wrong", () => {
  it("nothing, of a document that is valid", async () => {
    expect(await found(letter("<p>Dear Anna</p>"))).toEqual([]);
  });

  it("at the element that is wrong", async () => {
    expect(await found(letter("<p>Dear <persname>Anna</persname></p>"))).toEqual(["REC-V001 <persname"]);
  });

  it("at each place of a fault that is found in several", async () => {
    const both = "<p><foo/> and <foo/></p>";
    expect(await found(letter(both))).toEqual(["REC-V001 <foo", "REC-V001 <foo"]);
  });

  it("of what is not well-formed, and of what is wrong beside it, before it and after", async () => {
    const text = letter(`<p><foo/></p><p>Dear <hi>Anna</p><p ref="#x">and <bar/></p>`);
    const codes = (await found(text)).map(said => said.split(" ")[0]);
    expect(codes).toContain("REC-X003");
    expect(codes.filter(code => code === "REC-V001")).toHaveLength(2);
  });

  it("of a tag that is half typed nothing but that", async () => {
    const codes = (await found(letter("<p>Dear <pers Anna</p><p>Words</p>"))).map(said => said.split(" ")[0]);
    expect(codes).toEqual(["REC-X003"]);
  });

  it("of the newest state alone, change by change", async () => {
    const text = letter("<p>Dear Anna</p>");
    const uri = await opened(text);
    expect(await editor.diagnostics(uri)).toEqual([]);
    const at = positionIn(text, text.indexOf("Anna"));
    await editor.type(uri, { start: at, end: at }, "<foo/>");
    expect(await editor.diagnostics(uri)).toHaveLength(1);
    await editor.type(uri, { start: at, end: { ...at, character: at.character + "<foo/>".length } }, "");
    expect(await editor.diagnostics(uri)).toEqual([]);
  });

  it("in UTF-16 units, beside letters of two and ends of lines of any kind", async () => {
    const text = letter("<p>\u{1D49C}\u{1D49C}<foo/></p>\r\n<p>\u{1D49C}<bar/></p>\r<p><baz/></p>");
    const uri = await opened(text);
    const starts = (await editor.diagnostics(uri)).map(({ range }) => range.start);
    expect(starts).toEqual(["<foo", "<bar", "<baz"].map(tag => positionIn(text, text.indexOf(tag))));
  });

  it("by the configuration of the project", async () => {
    const project = mkdtempSync(join(tmpdir(), "recension-lsp-"));
    writeFileSync(
      join(project, "recension.config.json"),
      `{ "severities": { "REC-V020": "off", "REC-V001": "warning" } }`,
    );
    const uri = await editor.open(join(project, "letter.xml"), letter(`<p corresp="#none"><foo/></p>`));
    expect((await editor.diagnostics(uri)).map(({ code, severity }) => [code, severity])).toEqual([["REC-V001", 2]]);
  });

  it("by the schema that the document names", async () => {
    writeFileSync(
      join(folder, "own.rnc"),
      `default namespace = "http://www.tei-c.org/ns/1.0" start = element TEI { element own { attribute n { "1" | "2" } }* }`,
    );
    const { text, position } = withCursor(
      `<?xml-model href="own.rnc" type="application/relax-ng-compact-syntax"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><o|</TEI>`,
    );
    const uri = await opened(text);
    const items = await editor.ask<CompletionItem[]>("textDocument/completion", uri, position);
    expect(items.map(({ textEdit }) => textEdit?.newText)).toEqual([`<own n="$1"/>`]);
  });
});

/** The labels that completion offers at the "|". */
async function offered(marked: string): Promise<CompletionItem[]> {
  const { text, position } = withCursor(marked);
  return editor.ask("textDocument/completion", await opened(text), position);
}

async function labels(marked: string): Promise<string[]> {
  return (await offered(marked)).map(({ label }) => label);
}

describe("completion offers", () => {
  it("the elements that may come, while a tag is half typed", async () => {
    const names = await labels(letter("<p>Dear <per|</p>"));
    expect(names).toContain("persName");
    expect(names).not.toContain("div");
  });

  it("nothing that what stands before does not allow", async () => {
    const header = "<fileDesc><titleStmt><title/></titleStmt>|</fileDesc>";
    const names = await labels(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader></TEI>`);
    expect(names.sort()).toEqual(["editionStmt", "extent", "publicationStmt"]);
  });

  it("first what the element around lacks", async () => {
    const header = "<fileDesc><titleStmt><title/></titleStmt><publicationStmt><p/></publicationStmt>|</fileDesc>";
    const names = await labels(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader></TEI>`);
    expect(names[0]).toBe("sourceDesc");
  });

  it("nothing that what stands after does not allow", async () => {
    const names = await labels(letter("<div><|<head>A head</head><p/></div>"));
    expect(names).toContain("pb");
    expect(names).not.toContain("p");
  });

  it("elements with the attributes that they must have", async () => {
    const graphic = (await offered(letter("<p><gr|</p>"))).find(({ label }) => label === "graphic");
    expect(graphic?.textEdit?.newText).toBe(`<graphic url="$1">$0</graphic>`);
    const break_ = (await offered(letter("<p>|</p>"))).find(({ label }) => label === "lb");
    expect(break_?.textEdit?.newText).toBe("<lb/>");
  });

  it("attributes, those that are required first, and none twice", async () => {
    const items = await offered(letter(`<p><ptr n="1" |/></p>`));
    const names = items.map(({ label }) => label);
    expect(names).toContain("target");
    expect(names).not.toContain("n");
    const required = await offered(letter("<p><graphic |/></p>"));
    expect(required.toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1))[0]?.label).toBe("url");
  });

  it("values: those of the schema, and those that the Guidelines suggest", async () => {
    expect(await labels(letter(`<p><gap reason="|"/></p>`))).toContain("illegible");
    expect(await labels(letter(`<p><date cert="|">1911</date></p>`))).toEqual(["high", "medium", "low", "unknown"]);
  });

  it("ids, at pointers, each token for itself", async () => {
    const people = `<profileDesc><particDesc><listPerson><person xml:id="anna"><persName>Anna</persName></person></listPerson></particDesc></profileDesc>`;
    const { text, position } = withCursor(letter(`<p corresp="#x #a|">Words</p>`, people));
    const items = await editor.ask<CompletionItem[]>("textDocument/completion", await opened(text), position);
    const anna = items.find(({ label }) => label === "#anna");
    expect(anna).toMatchObject({ detail: "person: Anna" });
    expect(edited(text, [anna!.textEdit as TextEdit])).toContain(`corresp="#x #anna"`);
  });

  it("the end tag that is wanting", async () => {
    expect(await labels(letter("<p>Dear <hi>Anna</|</p>"))).toEqual(["</hi>"]);
    expect((await labels(letter("<p>Dear <hi>Anna|</p>")))[0]).toBe("</hi>");
  });

  it("nothing in comments, sections and instructions", async () => {
    for (const other of ["<!-- <p| -->", "<![CDATA[ <p| ]]>", "<?x <p| ?>"])
      expect(await labels(letter(`<p>${other}</p>`))).toEqual([]);
  });

  it("the root, in a document with nothing in it", async () => {
    expect(await labels("|")).toEqual(["TEI", "teiCorpus"]);
    expect(await labels("<|")).toEqual(["TEI", "teiCorpus"]);
  });
});

it("hover says what the schema knows, and the chapter of the Guidelines", async () => {
  const { text, position } = withCursor(letter("<p><pers|Name>Anna</persName></p>"));
  const { contents } = await editor.ask<Hover>("textDocument/hover", await opened(text), position);
  expect(contents).toMatchObject({ value: expect.stringContaining("TEI P5, 14 (module namesdates)") as string });
  expect(contents).toMatchObject({ value: expect.stringContaining("May hold: text") as string });
});

it("quick fixes are the mends that --fix makes", async () => {
  const text = letter(`<p>Dear <persname id="a">Anna</persname></p>`);
  const uri = await opened(text);
  const diagnostics = await editor.diagnostics(uri);
  const actions = await editor.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range: diagnostics[0]!.range,
    context: { diagnostics },
  });
  expect(actions.map(({ kind }) => kind)).toContain("quickfix");
  const all = actions.find(({ kind }) => kind === "source.fixAll")!;
  expect(edited(text, editsIn(all.edit!))).toContain(`<persName xml:id="a">Anna</persName>`);
});

function editsIn({ documentChanges }: WorkspaceEdit): TextEdit[] {
  return documentChanges!.flatMap(change => ("edits" in change ? (change.edits as TextEdit[]) : []));
}

it("the outline shows divisions, and in them the pages that begin there", async () => {
  const uri = await opened(letter(`<div type="chapter"><head>One</head><pb n="7"/><div><p/></div></div>`));
  const [tei] = await editor.connection.sendRequest<DocumentSymbol[]>("textDocument/documentSymbol", {
    textDocument: { uri },
  });
  const names = ({ name, detail, children = [] }: DocumentSymbol): unknown => [
    ...[detail === undefined ? name : `${name} – ${detail}`],
    ...children.map(names),
  ];
  expect(names(tei!)).toEqual(["TEI", ["teiHeader"], ["text", ["body", ["div chapter – One", ["page 7"], ["div"]]]]]);
});

describe("of a pointer", () => {
  const people = `<encodingDesc><listPrefixDef><prefixDef ident="person" matchPattern="([a-z]+)" replacementPattern="persons.xml#$1"><p>People</p></prefixDef></listPrefixDef></encodingDesc>`;
  const body = `<p xml:id="one">1</p><p corresp="#one #on|e" sameAs="#one1">2</p><p corresp="#one">3</p>`;

  it("the definition is the element that it leads to", async () => {
    const { text, position } = withCursor(letter(body));
    const [place] = await editor.ask<Location[]>("textDocument/definition", await opened(text), position);
    expect(place?.range.start).toEqual(positionIn(text, text.indexOf("<p xml:id")));
  });

  it("or the entry of a register, in a file of its own", async () => {
    const register = `<listPerson xmlns="http://www.tei-c.org/ns/1.0">\n<person xml:id="anna"><persName>Anna</persName></person></listPerson>`;
    writeFileSync(join(folder, "persons.xml"), register);
    for (const pointer of ["person:an|na", "persons.xml#an|na"]) {
      const { text, position } = withCursor(letter(`<p><name ref="${pointer}">A</name></p>`, people));
      const [place] = await editor.ask<Location[]>("textDocument/definition", await opened(text), position);
      expect(place).toMatchObject({
        uri: pathToFileURL(join(folder, "persons.xml")).href,
        range: { start: { line: 1, character: 0 } },
      });
    }
    expect(await labels(letter(`<p><name ref="|">A</name></p>`, people))).toContain("person:anna");
  });

  it("references are all that lead to the same", async () => {
    const { text, position } = withCursor(letter(body));
    const context = { includeDeclaration: true };
    const uri = await opened(text);
    expect(await editor.ask("textDocument/references", uri, position, { context })).toHaveLength(4);
  });

  it("a new name goes into all of them, and into no other", async () => {
    const { text, position } = withCursor(letter(body));
    const uri = await opened(text);
    const edit = await editor.ask<WorkspaceEdit>("textDocument/rename", uri, position, { newName: "first" });
    expect(edited(text, editsIn(edit))).toBe(text.replaceAll(/\bone\b/g, "first"));
    for (const newName of ["1st", "a b", ""])
      await expect(editor.ask("textDocument/rename", uri, position, { newName })).rejects.toThrow("is no id");
  });
});

it("elements and comments of several lines can be folded", async () => {
  const text = `<TEI xmlns="http://www.tei-c.org/ns/1.0">\n<!-- a\nb -->\n<text>\n<body/>\n</text>\n</TEI>`;
  const uri = await opened(text);
  const ranges = await editor.connection.sendRequest<FoldingRange[]>("textDocument/foldingRange", {
    textDocument: { uri },
  });
  expect(ranges.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
    [0, 5],
    [1, 2],
    [3, 4],
  ]);
});

it("one document of our own is as quiet in the editor as on the command line", async () => {
  const path = "test/documents/letter.xml";
  const uri = await editor.open(join(process.cwd(), path), readFileSync(path, "utf8"));
  expect((await editor.diagnostics(uri)).filter(({ severity }) => severity === 1)).toEqual([]);
});
