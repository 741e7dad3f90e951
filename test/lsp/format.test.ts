import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { TextEdit } from "vscode-languageserver-protocol/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { XmlElement, XmlNode } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { firstEdition, fixtures, ourDocuments } from "../our-documents.ts";
import { edited, Editor } from "./client.ts";

const editor = new Editor();
beforeAll(() => editor.begin());
afterAll(() => editor.end());

let count = 0;
async function formatted(text: string): Promise<string> {
  const uri = await editor.open(join(process.cwd(), "test/documents", `format-${++count}.xml`), text);
  const edits = await editor.connection.sendRequest<TextEdit[]>("textDocument/formatting", {
    textDocument: { uri },
    options: { tabSize: 2, insertSpaces: true },
  });
  return edited(text, edits);
}

function rootOf(text: string): XmlElement | undefined {
  const read = parseXml(new TextEncoder().encode(text), "document.xml");
  return read.ok ? read.value.root : undefined;
}

/** Elements in which words may stand, so that white space is never without a meaning. */
const mixed =
  "p head l ab seg hi persName placeName note speaker stage cell item date title quote q choice foreign add del supplied fw label";
const isMixed = new Set(mixed.split(" "));

/** All of a tree that formatting must keep: everything but blanks between elements, where no words may stand. */
function kept(node: XmlNode): unknown {
  if (node.kind !== "element") return node.kind === "text" ? node.text : { ...node };
  const hasWords = node.children.some(child => child.kind === "text" && child.text.trim() !== "");
  const isKept = hasWords || isMixed.has(node.local);
  const children = node.children.filter(child => isKept || child.kind !== "text" || child.text.trim() !== "");
  const attributes = node.attributes.map(({ name, value }) => [name, value]);
  return [node.name, attributes, children.map(kept)];
}

describe("formatting keeps the text and the tree", () => {
  it.each([firstEdition, ...ourDocuments, ...fixtures])("%s", async path => {
    const text = readFileSync(path, "utf8");
    const once = await formatted(text);
    const root = rootOf(text);
    if (root) expect(kept(rootOf(once)!)).toEqual(kept(root));
    else expect(once).toBe(text);
    expect(once.replace(/\s+/g, "")).toBe(text.replace(/\s+/g, ""));
    expect(await formatted(once)).toBe(once);
  });
});

it("what holds no words is indented; what may hold words stays as it is", async () => {
  const start = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>`;
  const text = `${start}<div><p>A  <hi>b</hi>\n c</p><list xml:space="preserve"><item/></list><!-- d\ne --></div></body></text></TEI>`;
  expect(await formatted(text)).toBe(`<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <text>
    <body>
      <div>
        <p>A  <hi>b</hi>
 c</p>
        <list xml:space="preserve"><item/></list>
        <!-- d
e -->
      </div>
    </body>
  </text>
</TEI>`);
});

it("nothing is changed in what is not whole", async () => {
  const text = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div><p>A</div></body></text></TEI>`;
  expect(await formatted(text)).toBe(text);
});
