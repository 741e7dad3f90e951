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

function read(node: HtmlNode, to: Gatherer, list: ListShown | undefined): void {
  if (node.kind === "text") {
    to.text(node.text);
    return;
  }
  const { name, attributes } = node;
  const is = (...classes: readonly string[]): boolean => classes.some(one => hasClass(node, one));
  const within = (inList?: ListShown) => (): void => {
    for (const child of node.children) read(child, to, inList);
  };
  if (attributes.has("hidden") || name === "img") return;
  if (is("pb")) return void to.mark("page", attributes.get("data-page") ?? attributes.get("title"));
  if (attributes.has("data-call")) return void to.mark("call", textIn(node).trim());
  if (is("gap")) return void to.mark("gap", lettersOf(textIn(node)));
  if (attributes.has("data-furniture")) {
    if (is("speaker", "who")) to.mark("speaker", lettersOf(textIn(node)));
    if (/^h\d$/.test(name)) to.mark("heading");
    return;
  }
  if (is("speaker", "who-speaks")) return void to.block(within(), "speaker");
  if (name === "i" && is("stage")) return void to.direction(within());
  if (is("entry")) return void to.entry(within());
  if (/^h\d$/.test(name) || is("head")) return void to.block(within(), "heading");
  if (is("l")) return void to.block(within(), "verse");
  if (/^t[dh]$/.test(name) || is("cell")) return void to.block(within(), "cell");
  if (name === "dt" || (name === "div" && is("label"))) return void to.block(within(), "label");
  if (/^[ou]l$/.test(name)) return void to.block(within({ numbering: numberingOf(node), count: 0 }));
  if (name === "li" && list) return void to.block(within(), "item", markerShown(node, list));
  if (is("item", "sense", "hom") && attributes.has("data-n"))
    return void to.block(within(), "item", attributes.get("data-n"));
  if (blocks.has(name)) to.block(within());
  else within()();
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

/** In which numerals a browser counts; a bullet; undefined where it shows none. */
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

/** What is of the text in it. */
function wordsIn(node: HtmlNode): string {
  if (node.kind === "text") return node.text;
  if (node.attributes.has("hidden") || node.attributes.has("data-furniture")) return "";
  return node.children.map(wordsIn).join("");
}
