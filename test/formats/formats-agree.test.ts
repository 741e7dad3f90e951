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
  const { source, prepared, record } = edition.value;
  const labels = await session.labels(interfaceLanguage(source));
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
  ...(process.env["MORE"]
    ? readdirSync(process.env["MORE"])
        .filter(n => n.endsWith(".xml"))
        .map(n => `${process.env["MORE"]}/${n}`)
    : []),
  ...readdirSync("test/documents")
    .filter(name => name.endsWith(".xml"))
    .map(name => `test/documents/${name}`),
  ...["prose", "structure", "many-scripts", "signs"].map(name => `test/conformance/fixtures/${name}.xml`),
  "tei/editions/clinton-putin-2000-06/clinton-putin-2000-06.xml",
];

const lines = ({ marks }: FormatRead): string[] =>
  marks.map(({ kind, marker, letters, depth }) => `${kind}${depth > 0 ? ` ${depth}` : ""} [${marker}] ${letters}`);

describe.each(documents)("%s", path => {
  const reading = readFormats(path);

  it.each(["epub", "print", "text"] as const)(
    "has the same marks at the same words in its page and in %s",
    async other => {
      const formats = await reading;
      expect(formats.html.marks.length).toBeGreaterThan(0);
      expect(lines(formats[other])).toEqual(lines(formats.html));
      expect(formats[other].notes).toEqual(formats.html.notes);
    },
    180_000,
  );
});
