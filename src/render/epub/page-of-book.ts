import { parseHtml, type HtmlAttributes, type HtmlElement } from "../../engines/parse5.ts";
import { visibleText } from "./xhtml.ts";

/** The parts of a page that a book takes. */
export interface BookPage {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  /** The words of each heading in the list of contents, by id: a formula as a line of type has it. */
  readonly listed: ReadonlyMap<string, string>;
  readonly header: HtmlElement | undefined;
  /** The one element `data-text`, which holds the text. */
  readonly text: HtmlElement;
  /** The sections beside the text, such as notes and lists, in order. */
  readonly apparatus: readonly HtmlElement[];
}

/** Reads the page that `html.xsl` made. That it has no text, or two, is a fault of the style sheet: an exception. */
export function readPage(html: string): BookPage {
  const elements = elementsIn(parseHtml(html));
  const [text, ...others] = elements.filter(({ attributes }) => attributes.has("data-text"));
  if (!text || others.length > 0) throw new Error("html: the page has not exactly one text");
  const title = elements.find(({ name }) => name === "title");
  return {
    language: elements.find(({ name }) => name === "html")?.attributes.get("lang") ?? "und",
    title: title ? visibleText(title) : "",
    listed: listedIn(elements),
    header: elements.find(({ name }) => name === "header"),
    text,
    apparatus: elements.filter(({ name, attributes }) => name === "section" && hasClass(attributes, "apparatus")),
  };
}

function listedIn(elements: readonly HtmlElement[]): ReadonlyMap<string, string> {
  const lists = elements.filter(({ name }) => name === "nav");
  return new Map(
    lists.flatMap(elementsIn).flatMap(link => {
      const address = link.attributes.get("href");
      return link.name === "a" && address?.startsWith("#") ? [[address.slice(1), visibleText(link)] as const] : [];
    }),
  );
}

function hasClass(attributes: HtmlAttributes, name: string): boolean {
  return (attributes.get("class") ?? "").split(/\s+/).includes(name);
}

/** The element and all within, in order. */
function elementsIn(root: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  const pending: HtmlElement[] = [root];
  for (let next = pending.pop(); next; next = pending.pop()) {
    found.push(next);
    for (const child of next.children.toReversed()) if (child.kind === "element") pending.push(child);
  }
  return found;
}
