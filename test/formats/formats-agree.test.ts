import { readdirSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { andThen } from "../../src/core/outcome.ts";
import { readEditionTei } from "../../src/document/read-tei.ts";
import { unpackArchive } from "../../src/engines/fflate.ts";
import { parseHtml, type HtmlElement } from "../../src/engines/parse5.ts";
import { transformToTree } from "../../src/engines/saxon.ts";
import { prepareEdition } from "../../src/prepared/prepare-edition.ts";
import { withWords } from "../../src/render/fittings.ts";
import { interfaceLanguage } from "../../src/render/interface-language.ts";
import { openSession } from "../../src/session.ts";
import { nodeWorld } from "../../src/world/node-world.ts";
import { buildEdition } from "../build-edition.ts";
import type { FormatRead } from "./marks.ts";
import { elementsIn, hasClass, readPage } from "./read-page.ts";
import { readPrintTree, readTypedTree } from "./read-trees.ts";

const world = nodeWorld({});
const session = openSession(world);

/** One document as each format reads. */
async function readFormats(path: string): Promise<Record<"html" | "epub" | "print" | "text", FormatRead>> {
  const edition = await andThen(await readEditionTei(path, world), document => prepareEdition(document, "reading"));
  if (!edition.ok) throw new Error(`${path} cannot be read`);
  const { prepared, record } = edition.value;
  const labels = await session.labels(interfaceLanguage(record));
  const treeOf = async (name: "print" | "text") => {
    const words = withWords({ labels, registers: new Map() }, record);
    return transformToTree({ stylesheet: await session.sheet(name), source: prepared, ...words });
  };
  const built = await buildEdition(path, { formats: ["html", "epub"], layer: "reading" }, world);
  if (!built.ok) throw new Error(`${path} was not built`);
  return {
    html: readHtml(built.value.get("html")!),
    epub: readBook(built.value.get("epub")!),
    print: readPrintTree(await treeOf("print")),
    text: readTypedTree(await treeOf("text")),
  };
}

function readHtml(bytes: Uint8Array): FormatRead {
  const page = parseHtml(new TextDecoder().decode(bytes));
  const texts = elementsIn(page, ({ name }) => name === "article");
  return readPage(
    texts,
    elementsIn(page, ({ attributes }) => attributes.has("data-note")),
  );
}

/** The files of the text and of what follows it, in their order. */
function readBook(bytes: Uint8Array): FormatRead {
  const files = unpackArchive(bytes, 2 ** 28)!;
  const pages = (name: string): HtmlElement[] =>
    [...files]
      .filter(([path]) => path.startsWith(`EPUB/${name}-`))
      .toSorted(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
      .map(([, content]) => parseHtml(new TextDecoder().decode(content)));
  const notes = pages("apparatus").flatMap(page => elementsIn(page, ({ attributes }) => attributes.has("data-note")));
  const labelled = notes.map(note => {
    const [number] = elementsIn(note, element => hasClass(element, "number"));
    const label =
      number?.children
        .map(child =>
          child.kind === "text" ? "" : child.children.map(c => (c.kind === "text" ? c.text : "")).join(""),
        )
        .join("") ?? "";
    return { ...note, attributes: new Map([...note.attributes, ["data-n", label]]) };
  });
  return readPage(pages("text"), labelled);
}

const documents = [
  ...readdirSync("test/documents")
    .filter(name => name.endsWith(".xml"))
    .map(name => `test/documents/${name}`),
  ...["prose", "structure", "many-scripts", "signs"].map(name => `test/conformance/fixtures/${name}.xml`),
  "tei/editions/clinton-putin-2000-06/clinton-putin-2000-06.xml",
];

const lines = ({ marks }: FormatRead, ranked: boolean): string[] =>
  marks.map(({ kind, marker, letters, depth, rank }) =>
    [kind, ...(ranked ? [rank] : []), depth, `[${marker}]`, letters].join(" "),
  );

describe.each(documents)("%s", path => {
  const reading = readFormats(path);

  it.each(["epub", "print", "text"] as const)(
    "has the same marks at the same words in its page and in %s",
    async other => {
      const formats = await reading;
      const ranked = other !== "text";
      expect(formats.html.marks.length).toBeGreaterThan(0);
      expect(lines(formats[other], ranked)).toEqual(lines(formats.html, ranked));
      expect(formats[other].notes).toEqual(formats.html.notes);
    },
    180_000,
  );
});

describe("the marks of a format", () => {
  const told = (article: string): string[] => {
    const page = parseHtml(`<article>${article}</article>`);
    return lines(
      readPage(
        elementsIn(page, ({ name }) => name === "article"),
        [],
      ),
      true,
    );
  };

  it.each([
    ["a marker", "<ol><li>a</ol>", "<ul><li>a</ul>"],
    ["the numerals", "<ol><li>a</ol>", '<ol class="ordered lower-roman"><li>a</ol>'],
    ["where it begins to count", "<ol><li>a</ol>", "<ol><li value=2>a</ol>"],
    ["the depth of an item", "<ul><li>a<ul><li>b</ul></ul>", "<ul><li>a<li>b</ul>"],
    ["where a block begins", "<p>a<p>b", "<p>a b"],
    ["the kind of a block", "<p>a", "<h2>a</h2>"],
    ["the level of a heading", "<h3>a</h3>", "<h2>a</h2>"],
    ["what a cell heads", "<table><tr><td>a</table>", "<table><tr><th scope=col>a</table>"],
    ["the place of a page", '<p><a class="pb" data-page="2">2</a>ab', '<p>a<a class="pb" data-page="2">2</a>b'],
    ["the label of a call", "<p>a<a data-call=n>1</a>", "<p>a<a data-call=n>2</a>"],
    ["what is missing", '<p>a<span class="gap">[lost]</span>', "<p>a"],
    ["who speaks", '<p><b class="who" data-furniture>Ada</b> a', "<p>a"],
    ["the order", "<p>a<p>b", "<p>b<p>a"],
  ])("tell %s", (_, one, other) => {
    expect(told(one)).not.toEqual(told(other));
  });
});
