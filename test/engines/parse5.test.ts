import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, it } from "vitest";

import { parseHtml, type HtmlNode } from "../../src/engines/parse5.ts";

/** A tree as nested arrays: text, or name, attributes, the place of the start tag, and children. */
type Shape = string | [name: string, attributes: Record<string, string>, place: string, ...children: Shape[]];

const shapeOf = (node: HtmlNode): Shape =>
  node.kind === "text"
    ? node.text
    : [node.name, Object.fromEntries(node.attributes), `${node.line}:${node.column}`, ...node.children.map(shapeOf)];

/** The same of the tree that parse5 builds by itself, without comments and document type: text that a comment divides is one. */
function shapeOfTheirs(node: DefaultTreeAdapterTypes.ChildNode): Shape[] {
  if (node.nodeName === "#text") return [(node as DefaultTreeAdapterTypes.TextNode).value];
  if (!("attrs" in node)) return [];
  const { sourceCodeLocation: place, attrs, childNodes, tagName } = node;
  const attributes = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
  return [
    [tagName, attributes, `${place?.startLine}:${place?.startCol}`, ...joined(childNodes.flatMap(shapeOfTheirs))],
  ];
}

const joined = (shapes: readonly Shape[]): Shape[] =>
  shapes.reduce<Shape[]>((before, shape) => {
    const last = before.at(-1);
    const isOne = typeof shape === "string" && typeof last === "string";
    return isOne ? [...before.slice(0, -1), last + shape] : [...before, shape];
  }, []);

const theirs = (html: string): Shape[] =>
  parse(html, { sourceCodeLocationInfo: true }).childNodes.flatMap(shapeOfTheirs);
const ours = (html: string): Shape[] => parseHtml(html).children.map(shapeOf);

describe("a page is read as a browser reads it", () => {
  it.each([
    [
      "a page in good order",
      `<!DOCTYPE html><html lang="en"><head><title>A</title></head><body><p id="a">b<i>c</i></p></body></html>`,
    ],
    ["tags that close in another order", "<p>a<b>b<i>c</b>d</i>e</p>"],
    ["a block within a word", "<b>a<p>b</b>c</p>d"],
    ["text in a table", "<table>a<tr>b<td>c</td>d</tr>e</table>f"],
    ["an element in a table", "<table><tr><p>a</p><td>b</td></tr></table>"],
    ["a link within a link", `<a href="1">a<div>b<a href="2">c</a>d</div>e</a>`],
    [
      "a second html and body",
      `<html lang="en" class="a"><body id="b"><p>c</p><html lang="fr" dir="rtl"><body id="d" title="e">f`,
    ],
    ["comments between text", "<p>a<!-- b -->c<!-- d --></p><!-- e -->"],
    ["no tag at all", "a & b &amp; c"],
    ["nothing", ""],
    ["a head that ends late", "<title>a</title><p>b</p><title>c</title><meta charset=utf-8>"],
    ["frames, which take the place of the body", "<p>a</p><frameset><frame></frameset>"],
    ["frames alone", "<html><head></head><frameset><frame src=a></frameset>"],
    ["drawings and formulae", `<svg viewBox="0 0 1 1"><title>a</title><path d="M0 0"/></svg><math><mi>b</mi></math>`],
    ["lines and places", "<p>a</p>\n\n  <p\n class='b'>c\n</p>"],
    ["a select with an odd child", "<select><option>a<p>b<option>c</select>"],
    ["a list that is not closed", "<ul><li>a<li>b<ul><li>c</ul><li>d</ul>"],
  ])("%s", (_, html) => {
    expect(ours(html)).toEqual(theirs(html));
  });

  it("but for what a template holds, which no reader sees", () => {
    expect(JSON.stringify(ours("<p>a<template><b>c</b></template>d</p>"))).not.toContain("c");
  });
});
