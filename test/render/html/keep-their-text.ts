import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import {
  attribute,
  childElements,
  elementsOf,
  isTei,
  type XmlElement,
  type XmlNode,
} from "../../../src/core/xml-tree.ts";
import { parseHtml, type HtmlElement, type HtmlNode } from "../../../src/engines/parse5.ts";
import { parseXml } from "../../../src/engines/xml.ts";
import { withDescriptionAsText } from "../../../src/tei/described-matter.ts";
import { withTextOfSource } from "../../../src/tei/source-text.ts";
import { renderTei } from "./render-tei.ts";

/** Holds that every text of the reading layer is in the page of each document, in order, and nothing else. */
export function keepTheirText(documents: readonly string[]): void {
  it.each(documents)("every text of the reading layer is in the page, in order, and nothing else: %s", path => {
    const bytes = readFileSync(path);
    const document = parseXml(bytes, path);
    if (!document.ok) throw new Error(document.diagnostics[0]?.message);
    const page = renderTei(bytes);
    if (!page.ok) throw new Error(page.diagnostics[0]?.message);

    const { main, notes } = readingOf(withDescriptionAsText(withTextOfSource(document.value)).root);
    const html = parseHtml(page.value);
    expect(withAttribute(html, "data-text").map(printed)).toEqual([main]);
    expect(withAttribute(html, "data-note").map(printed).sort()).toEqual(notes.sort());
  });
}

/**
 * A remark of a record, one between utterances, or one that is all of an entry of an apparatus: nothing calls it. TEI P5,
 * 14.3, 11.6, 8.1 and 13.2.
 */
function isOfRecord(note: XmlElement): boolean {
  const { parent } = note;
  if (parent === undefined) return false;
  if (parent.local === "app") return !childElements(parent).some(({ local }) => isReading(local));
  const record =
    /^(person|personGrp|place|org|event|object|nym|msItem|msItemStruct|msContents|correspDesc|correspAction)$/;
  const isAmongItsKind = record.test(parent.local) || childElements(parent).some(({ local }) => local === "u");
  return isAmongItsKind && !note.attributes.some(({ name }) => /^(target|place|n)$/.test(name));
}

/** The reading layer, without white space: written here once more, apart from the code that it tests. */
function readingOf(element: XmlElement): { main: string; notes: string[] } {
  const notes: string[] = [];
  const read = (node: XmlNode): string => {
    if (node.kind === "text") return node.text.replace(/\s+/g, "");
    if (node.kind !== "element" || ["fw", "gap", "index", "binaryObject"].some(name => isTei(node, name))) return "";
    if (isTei(node, "choice")) return readChoice(node);
    if (isTei(node, "app") && !isApartFromText(node)) return readEntry(node);
    const content = node.children.map(read).join("");
    if (isTei(node, "span") || isTei(node, "interp")) {
      notes.push(content);
      return "";
    }
    if (!isTei(node, "note") || attribute(node, "place") === "inline" || isOfRecord(node)) return content;
    const isNarration = attribute(node, "type") === "commentary" && attribute(node, "corresp") === undefined;
    if (isNarration) return content;
    notes.push(content);
    return "";
  };
  const readChoice = (choice: XmlElement): string => {
    const sides = childElements(choice);
    const side = sides.find(({ local }) => ["corr", "reg", "expan"].includes(local)) ?? sides[0];
    return side ? read(side) : "";
  };
  /** The reading printed; the others, each with its witnesses and what is said of them, are a note, and so is each remark. */
  const readEntry = (app: XmlElement): string => {
    const parts = [...elementsOf(app)].filter(({ parent }) => isOf(app, parent));
    const readings = parts.filter(({ local }) => isReading(local));
    const printed = readings.find(({ local }) => local === "lem") ?? readings[0];
    const text = printed ? read(printed) : "";
    const sigla = (reading: XmlElement): string =>
      (attribute(reading, "wit") ?? attribute(reading, "resp") ?? "").replaceAll(/[^\s#]*#/g, "").replaceAll(/\s/g, "");
    let variants = "";
    for (const part of parts)
      if (isReading(part.local) && part !== printed)
        variants += (variants && ";") + (part.children.length === 0 ? "om." : read(part)) + sigla(part);
      else if (/^wit(Detail)?$/.test(part.local)) variants += read(part);
      else if (part.local === "note") read(part);
    if (variants !== "") notes.push(variants);
    return text;
  };
  const readTexts = (around: XmlElement): string => {
    if (isTei(around, "text")) return read(around);
    return isTei(around, "teiHeader") ? "" : childElements(around).map(readTexts).join("");
  };
  return { main: readTexts(element), notes };
}

function isReading(local: string): boolean {
  return local === "lem" || local === "rdg";
}

function isOf(app: XmlElement, parent: XmlElement | undefined): boolean {
  return parent === app || (parent?.local === "rdgGrp" && isOf(app, parent.parent));
}

/** An entry that points at its text from elsewhere. */
function isApartFromText(app: XmlElement): boolean {
  return ["loc", "from", "to"].some(name => attribute(app, name) !== undefined);
}

function printed(node: HtmlNode): string {
  if (node.kind === "text") return node.text.replace(/\s+/g, "");
  return node.children
    .filter(
      child => child.kind === "text" || !(child.attributes.has("data-furniture") || child.attributes.has("hidden")),
    )
    .map(printed)
    .join("");
}

function withAttribute(element: HtmlElement, name: string): HtmlElement[] {
  if (element.attributes.has(name)) return [element];
  return element.children.flatMap(child => (child.kind === "element" ? withAttribute(child, name) : []));
}
