import { escapeMarkup } from "../../core/escape-markup.ts";
import type { HtmlNode } from "../../engines/parse5.ts";

/** The content of an XHTML document, to be written. */
export type XhtmlNode = XhtmlElement | string;

export interface XhtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XhtmlNode[];
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly XhtmlNode[]
): XhtmlElement {
  return { name, attributes, children };
}

/** Elements as XML: only those that HTML calls void end in their start tag, so that a parser of HTML reads the same. */
export function writeXhtml(node: XhtmlNode): string {
  const parts: string[] = [];
  const pending: (XhtmlNode | { readonly end: string })[] = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop())
    if (typeof next === "string") parts.push(escapeText(next));
    else if ("end" in next) parts.push(`</${next.end}>`);
    else {
      const attributes = Object.entries(next.attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
      const isVoid = voidElements.has(next.name) && next.children.length === 0;
      parts.push(`<${next.name}${attributes.join("")}${isVoid ? "/" : ""}>`);
      if (!isVoid) pending.push({ end: next.name }, ...next.children.toReversed());
    }
  return parts.join("");
}

const voidElements = new Set(["br", "hr", "img", "col", "wbr", "link", "meta"]);

/** No character that XML forbids is left: HTML knows some. */
function escapeText(text: string): string {
  return escapeMarkup(text.replace(forbidden, "\uFFFD")).replaceAll("\r", "&#13;");
}

function escapeAttribute(value: string): string {
  return escapeText(value).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

const forbidden =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text of an element of a page, white space collapsed, without what the page hides. */
export function visibleText(node: HtmlNode): string {
  return textIn(node).replace(/\s+/g, " ").trim();
}

function textIn(node: HtmlNode): string {
  if (node.kind === "text") return node.text;
  if (node.name === "br") return " ";
  if (node.attributes.has("hidden") || node.attributes.has("data-furniture")) return "";
  return node.children.map(textIn).join("");
}
