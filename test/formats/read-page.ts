import type { HtmlElement, HtmlNode } from "../../src/engines/parse5.ts";
import { Gatherer, lettersOf, type FormatRead } from "./marks.ts";

/** The marks of the text of a web page, or of a book that was made of one, as a browser shows them; and its notes. */
export function readPage(texts: readonly HtmlElement[], notes: readonly HtmlElement[]): FormatRead {
  const gatherer = new Gatherer();
  for (const text of texts) for (const child of text.children) read(child, gatherer, undefined);
  return {
    marks: gatherer.finish(),
    notes: notes.map((note, i) => ({
      marker: note.attributes.get("data-n") ?? String(i + 1),
      letters: lettersOf(wordsIn(note)).slice(0, 20),
    })),
  };
}

/** Those that a test asks for, in order, none within another. */
export function elementsIn(node: HtmlNode, isOne: (element: HtmlElement) => boolean): HtmlElement[] {
  if (node.kind === "text") return [];
  return isOne(node) ? [node] : node.children.flatMap(child => elementsIn(child, isOne));
}

export function hasClass(element: HtmlElement, name: string): boolean {
  return (element.attributes.get("class") ?? "").split(" ").includes(name);
}

function read(node: HtmlNode, to: Gatherer, list: ListShown | undefined): Gatherer {
  if (node.kind === "text") return to.text(node.text);
  const { name, attributes } = node;
  const is = (...classes: readonly string[]): boolean => classes.some(one => hasClass(node, one));
  const within = (inList?: ListShown) => (): void => {
    for (const child of node.children) read(child, to, inList);
  };
  if (attributes.has("hidden") || name === "img") return to;
  if (is("pb")) return to.mark("page", attributes.get("data-page") ?? attributes.get("title"));
  if (attributes.has("data-call")) return to.mark("call", textIn(node).trim());
  if (is("gap")) return to.mark("gap", lettersOf(textIn(node)));
  if (attributes.has("data-furniture")) {
    if (is("speaker", "who")) to.mark("speaker", lettersOf(textIn(node)));
    if (/^h\d$/.test(name)) to.mark("heading", "", levelOf(name));
    return to;
  }
  if (is("speaker", "who-speaks")) return to.block(within(), "speaker");
  if (name === "i" && is("stage")) return to.direction(within());
  if (is("entry")) return to.entry(within());
  if (/^h\d$/.test(name) || is("head")) return to.block(within(), "heading", "", levelOf(name));
  if (is("l")) return to.block(within(), "verse");
  if (/^t[dh]$/.test(name) || is("cell")) return to.block(within(), "cell", "", headedBy(node));
  if (name === "dt" || (name === "div" && is("label") && lettersOf(wordsIn(node)) !== ""))
    return to.block(within(), "label");
  if (/^[ou]l$/.test(name)) return to.block(within({ numbering: numberingOf(node), count: 0 }));
  if (name === "li" && list) return to.block(within(), "item", markerShown(node, list));
  if (is("item", "sense", "hom") && attributes.has("data-n"))
    return to.block(within(), "item", attributes.get("data-n"));
  if (blocks.has(name)) return to.block(within());
  within()();
  return to;
}

function headedBy(cell: HtmlElement): string | undefined {
  if (hasClass(cell, "head-of-column")) return "col";
  return hasClass(cell, "head-of-row") ? "row" : cell.attributes.get("scope");
}

/** From 1, that of the first headings of a text: h2. A caption has none. */
function levelOf(name: string): string {
  return /^h\d$/.test(name) ? String(Number(name[1]) - 1) : "";
}

const blocks = new Set(
  "address article aside blockquote caption dd div dl figcaption figure li p pre section table tbody td tfoot thead tr".split(
    " ",
  ),
);

interface ListShown {
  readonly numbering: string | undefined;
  count: number;
}

/** The numerals in which a browser counts; a bullet; undefined where it shows none. */
function numberingOf(list: HtmlElement): string | undefined {
  if (list.name === "ul") return hasClass(list, "simple") || hasClass(list, "inline") ? undefined : "disc";
  return ["lower-alpha", "upper-alpha", "lower-roman", "upper-roman"].find(name => hasClass(list, name)) ?? "decimal";
}

function markerShown({ attributes }: HtmlElement, list: ListShown): string {
  list.count = Number(attributes.get("value") ?? list.count + 1);
  const written = attributes.get("data-n");
  if (written !== undefined) return written;
  if (list.numbering === undefined) return "";
  return list.numbering === "disc" ? "•" : `${numeral(list.count, list.numbering)}.`;
}

function numeral(count: number, numbering: string): string {
  const [letterCase, kind] = numbering.split("-");
  const written = kind === "alpha" ? String.fromCharCode(96 + count) : kind === "roman" ? roman[count]! : String(count);
  return letterCase === "upper" ? written.toUpperCase() : written;
}

const roman = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

function textIn(node: HtmlNode): string {
  return node.kind === "text" ? node.text : node.children.map(textIn).join("");
}

/** The words of the text in a node. */
function wordsIn(node: HtmlNode): string {
  if (node.kind === "text") return node.text;
  if (node.attributes.has("hidden") || node.attributes.has("data-furniture")) return "";
  return node.children.map(wordsIn).join("");
}
