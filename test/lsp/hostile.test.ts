import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { Editor } from "./client.ts";

const folder = mkdtempSync(join(tmpdir(), "recension-lsp-"));
let editor = new Editor(folder);

beforeEach(async () => {
  editor = new Editor(folder);
  await editor.begin();
});

const start = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>`;

/** All that an editor asks of a document, at a place in it. */
async function askAll(uri: string, position = { line: 0, character: 60 }): Promise<void> {
  for (const method of ["completion", "hover", "definition", "prepareRename"])
    await editor.ask(`textDocument/${method}`, uri, position);
  const options = { tabSize: 2, insertSpaces: true };
  for (const method of ["documentSymbol", "foldingRange", "formatting"])
    await editor.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, options });
}

describe("the server answers all that is asked of", { timeout: 120_000 }, () => {
  afterEach(async () => {
    expect(await editor.end()).toBe(0);
  });

  it.each<readonly [string, string]>([
    ["nothing", ""],
    ["what is no XML", "Dear Anna"],
    ["a line of 2 MB", `${start}<p>${"words ".repeat(350_000)}</p></body></text></TEI>`],
    ["an attribute of 2 MB", `${start}<p n="${"x".repeat(2_000_000)}"/></body></text></TEI>`],
    ["20 MB", `${start}${"<p>A paragraph of some words, as they are.</p>\n".repeat(420_000)}</body></text></TEI>`],
    ["100,000 elements in one another", "<a>".repeat(100_000)],
    ["and their ends", "<a>".repeat(100_000) + "</a>".repeat(100_000)],
    ["ends of nothing", `${"<a>".repeat(900)}${"</b>".repeat(200_000)}`],
    ["brackets", "<".repeat(200_000)],
    ["quotation marks without end", `<a b="`.repeat(50_000)],
    ["comments without end", "<!--".repeat(50_000)],
    ["surrogates without their fellows", `${start}<p>\uD800 \uDC00<foo/>\uDC00</p></body></text></TEI>`],
    ["controls", `${start}<p>\u0000\u0001\uFFFF</p></body></text></TEI>`],
    ["entities that grow", `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "${"&a;".repeat(5000)}">]><a>&b;</a>`],
    ["ends of lines of each kind", `${start}\r\n<p>\r<foo/>\n\r</p>\r\n</body></text></TEI>`],
  ])("%s", async (_, text) => {
    const uri = await editor.open(join(folder, "document.xml"), text);
    await askAll(uri);
    expect((await editor.diagnostics(uri)).length).toBeGreaterThan(0);
  });

  it("a document that is closed while it is checked, and opened again", async () => {
    const text = `${start}${"<p><foo/></p>".repeat(20_000)}</body></text></TEI>`;
    for (let nth = 0; nth < 5; nth++) {
      const uri = await editor.open(join(folder, "closed.xml"), text);
      await new Promise(resolve => setTimeout(resolve, nth * 60));
      await editor.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    }
    const uri = await editor.open(join(folder, "closed.xml"), `${start}<foo/></body></text></TEI>`);
    expect((await editor.diagnostics(uri)).length).toBeGreaterThan(0);
  });

  it("documents that are not open, have no file or an address that is none", async () => {
    await askAll("file:///nowhere/none.xml");
    for (const uri of ["untitled:Untitled-1", "file://%zz/x.xml", "https://example.org/a.xml"]) {
      await editor.open(uri, `${start}<foo/></body></text></TEI>`);
      await askAll(uri);
      expect((await editor.diagnostics(uri)).length).toBeGreaterThan(0);
    }
  });

  it("places that are not in the document", async () => {
    const uri = await editor.open(join(folder, "places.xml"), `${start}<foo/></body></text></TEI>`);
    for (const line of [0, 1, 2 ** 31 - 1]) await askAll(uri, { line, character: 2 ** 31 - 1 });
    const far = { line: 9, character: 9 };
    await editor.type(uri, { start: far, end: { line: 0, character: 0 } }, "<!-- more -->");
    expect((await editor.diagnostics(uri)).length).toBeGreaterThan(0);
  });
});

it("a request after shutdown is refused, and the server ends", async () => {
  const uri = await editor.open(join(folder, "late.xml"), start);
  await editor.connection.sendRequest("shutdown");
  await expect(askAll(uri)).rejects.toThrow();
  await editor.connection.sendNotification("exit");
});
