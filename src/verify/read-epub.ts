import { posix } from "node:path";

import { unpackArchive } from "../engines/fflate.ts";
import { parseHtml, type HtmlElement, type HtmlNode } from "../engines/parse5.ts";
import { parseXml } from "../engines/xml.ts";
import { attribute, elementsOf, type XmlElement } from "../core/xml-tree.ts";
import { readHtmlTree, type HtmlText } from "./read-html.ts";

/** The text of an EPUB, in the order of its spine. Undefined where it is none, or has no text. */
export function readEpub(bytes: Uint8Array, file: string): HtmlText | undefined {
  const files = unpackArchive(bytes, limitBytes);
  const packagePath = files && fullPathOf(readXml(files, "META-INF/container.xml"));
  const book = packagePath === undefined ? undefined : readXml(files!, packagePath);
  if (!files || !book || packagePath === undefined) return undefined;
  const documents = spineOf(book).map(href => files.get(posix.join(posix.dirname(packagePath), href)));
  if (documents.some(document => document === undefined)) return undefined;
  const trees = documents.map(document => parseHtml(new TextDecoder().decode(document)));
  const texts = trees.flatMap(tree => withAttribute(tree, "data-text"));
  const notes = trees.flatMap(tree => withAttribute(tree, "data-notes"));
  const terms = trees.flatMap(tree => withAttribute(tree, "data-term"));
  if (texts.length === 0) return undefined;
  const whole = { ...texts[0]!, attributes: new Map([["data-text", ""]]), children: texts };
  return readHtmlTree(
    { ...whole, name: "#document", attributes: new Map(), children: [unnamed(whole), ...notes, ...terms] },
    file,
  );
}

/** The greatest size of an unpacked book, in bytes. */
const limitBytes = 2 ** 30;

/** The parts of the text are one text. */
function unnamed(whole: HtmlElement): HtmlElement {
  const children = whole.children.map((part): HtmlNode =>
    part.kind === "text"
      ? part
      : { ...part, attributes: new Map([...part.attributes].filter(([name]) => name !== "data-text")) },
  );
  return { ...whole, children };
}

function readXml(files: ReadonlyMap<string, Uint8Array>, path: string): XmlElement | undefined {
  const bytes = files.get(path);
  const parsed = bytes && parseXml(bytes, path);
  return parsed?.ok ? parsed.value.root : undefined;
}

function fullPathOf(container: XmlElement | undefined): string | undefined {
  if (!container) return undefined;
  const rootfile = [...elementsOf(container)].find(({ local }) => local === "rootfile");
  return rootfile && attribute(rootfile, "full-path");
}

/** The addresses of the documents in reading order. EPUB 3.3, 5.7. */
function spineOf(book: XmlElement): string[] {
  const elements = [...elementsOf(book)];
  const items = new Map(
    elements
      .filter(({ local }) => local === "item")
      .map(item => [attribute(item, "id"), attribute(item, "href") ?? ""]),
  );
  return elements.filter(({ local }) => local === "itemref").map(ref => items.get(attribute(ref, "idref")) ?? "");
}

function withAttribute(element: HtmlElement, name: string): HtmlElement[] {
  if (element.attributes.has(name)) return [element];
  return element.children.flatMap(child => (child.kind === "element" ? withAttribute(child, name) : []));
}
