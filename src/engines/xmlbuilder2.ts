import { createRequire } from "node:module";

import type Xmlbuilder2 from "xmlbuilder2";
import type { XMLBuilder } from "xmlbuilder2/lib/interfaces.js";

/** An element to be written: its name with its prefix, its attributes, name spaces among them, and what stands in it. */
export interface WrittenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (WrittenElement | string)[];
}

/** An XML document in UTF-8, a line for each element. For what a program reads: its white space says nothing. */
export function writeXmlDocument(root: WrittenElement): string {
  const { children } = root;
  return children.length > atOnce && !children.some(isText) ? writeInParts(root) : written(root);
}

/** Children of a root that are written at once: the tree of all of them takes a thousand bytes for each element. */
const atOnce = 1000;

function isText(child: WrittenElement | string): boolean {
  return typeof child === "string";
}

/** Some children after others, each time in the same root, whose tags are kept once. */
function writeInParts(root: WrittenElement): string {
  const [head, end] = written({ ...root, children: [mark] }).split("  <mark/>\n") as [string, string];
  const parts: string[] = [head];
  for (let i = 0; i < root.children.length; i += atOnce) {
    const part = written({ ...root, children: root.children.slice(i, i + atOnce) });
    parts.push(part.slice(head.length, -end.length));
  }
  return [...parts, end].join("");
}

const mark: WrittenElement = { name: "mark", attributes: {}, children: [] };

function written(root: WrittenElement): string {
  const { create } = require("../../dist/engines/packed/xmlbuilder2.cjs") as typeof Xmlbuilder2;
  const document = create({ version: "1.0", encoding: "UTF-8" });
  append(document, root);
  return `${document.end({ prettyPrint: true })}\n`;
}

function append(parent: XMLBuilder, { name, attributes, children }: WrittenElement): void {
  const element = parent.ele(name, attributes);
  for (const child of children)
    if (typeof child === "string") element.txt(child.replace(forbidden, "\uFFFD"));
    else append(element, child);
}

/** Characters that are not of XML 1.0, 2.2. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The packed xmlbuilder2 (pack.js): no format but EPUB pays for it. */
const require = createRequire(import.meta.url);
