import { element, type XhtmlElement, type XhtmlNode } from "./xhtml.ts";

/** A place that a reader can go to. */
export interface Heading {
  readonly label: string;
  readonly address: string;
  /** From 1. */
  readonly level: number;
}

/** Contents and pages as EPUB asks for them. EPUB 3.3, 5.4. */
export function writeNavigation(
  contents: readonly Heading[],
  pages: readonly Heading[],
  labels: { readonly contents: string; readonly pages: string },
): XhtmlElement[] {
  const toc = element(
    "nav",
    { "epub:type": "toc", role: "doc-toc", id: "toc" },
    element("h1", {}, labels.contents),
    nest(contents),
  );
  if (pages.length === 0) return [toc];
  const list = element("ol", {}, ...pages.map(entry));
  const attributes = { "epub:type": "page-list", role: "doc-pagelist", id: "page-list", hidden: "" };
  return [toc, element("nav", attributes, element("h2", {}, labels.pages), list)];
}

/** Each heading holds those below it, up to the next of its own level. */
function nest(headings: readonly Heading[]): XhtmlElement {
  const items: XhtmlElement[] = [];
  for (let i = 0; i < headings.length;) {
    const heading = headings[i]!;
    let end = i + 1;
    while (end < headings.length && headings[end]!.level > heading.level) end++;
    const within = headings.slice(i + 1, end);
    const nested: XhtmlNode[] = within.length > 0 ? [nest(within)] : [];
    items.push(element("li", {}, linkTo(heading), ...nested));
    i = end;
  }
  return element("ol", {}, ...items);
}

function entry(heading: Heading): XhtmlElement {
  return element("li", {}, linkTo(heading));
}

function linkTo({ label, address }: Heading): XhtmlElement {
  return element("a", { href: address }, label);
}
