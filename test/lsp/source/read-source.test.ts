import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import type { XmlElement, XmlNode } from "../../../src/core/xml-tree.ts";
import { parseXml } from "../../../src/engines/xml.ts";
import { readSource } from "../../../src/lsp/source/read-source.ts";
import { sourceElements } from "../../../src/lsp/source/source-tree.ts";
import { ourDocuments } from "../../our-documents.ts";

/** An element and all that is in it, as plain data, with the place of each. */
function plain(node: XmlNode): unknown {
  if (node.kind !== "element") return { ...node, parent: undefined, start: undefined, end: undefined };
  const { name, namespace, line, column, attributes, children } = node;
  const given = attributes.map(({ name, namespace, value }) => [name, namespace, value]);
  return { name, namespace, line, column, given, children: children.map(plain) };
}

function parsed(text: string): XmlElement {
  const read = parseXml(new TextEncoder().encode(text), "document.xml");
  if (!read.ok) throw new Error(read.diagnostics[0]!.message);
  return read.value.root;
}

function expectLikeParser(text: string): void {
  const { root, isWhole } = readSource(text);
  expect(isWhole).toBe(true);
  expect(plain(root!)).toEqual(plain(parsed(text)));
}

describe("a source that is whole is read as the parser reads it", () => {
  it.each(ourDocuments)("%s", path => {
    expectLikeParser(readFileSync(path, "utf8"));
  });

  it.each([
    ["a document type", `<!DOCTYPE a [<!ENTITY e "x>]"> <!-- ' ]> --> <?p ">?>]><a>&e;</a>`],
    ["sections and references", "<a>1<![CDATA[<b>]]>2&lt;&#x41;&#66;<!-- <c> --><?d e f?></a>"],
    ["ends of lines", `<a\r\n b='1\r\n2\t3'>\r\n<c/>\r</a>`],
    ["namespaces", `<p:a xmlns:p="u" xmlns="v" p:b="1"><c d="e"><p:f xmlns:p="w" p:g=""/></c></p:a>`],
    ["an angle in a value", `<a b="x>y" c='"'/>`],
  ])("%s", (_, text) => {
    expectLikeParser(text);
  });
});

describe("a source that is half typed", () => {
  it.each([
    ["an element that is open", "<a><b><c></b><d/></a>", "a b c d"],
    ["an end tag of nothing", "<a><b/></x><c/></a>", "a b c"],
    ["a tag that breaks off", "<a><b/><per<c/></a>", "a b c"],
    ["a bracket alone", "<a><b/>< <c/></a>", "a b c"],
    ["a value without its end", '<a><b x="1><c/></b></a>', "a b c"],
    ["an attribute without a value", "<a><b x><c/></b></a>", "a b c"],
    ["an end", "<a><b>words", "a b"],
    ["a comment without its end", "<a><b/><!-- <c/></a>", "a b"],
  ])("%s leaves the rest to be read", (_, text, names) => {
    const { root, isWhole } = readSource(text);
    expect([...sourceElements(root)].map(({ name }) => name).join(" ")).toBe(names);
    expect(isWhole).toBe(false);
  });
});
