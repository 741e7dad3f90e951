import type { HtmlElement, HtmlNode } from "../../engines/parse5.ts";
import type { BookIds } from "./link-ids.ts";
import { element, type XhtmlNode } from "./xhtml.ts";

/** The place of a piece of the page in the book: its file, and the ids, notes and pictures there. */
export interface Setting {
  readonly file: string;
  readonly ids: BookIds;
  /** The label of each note by the id that its call names. */
  readonly notes: ReadonlyMap<string, string>;
  /** The address of each picture in the book, by its address on the page. */
  readonly pictures: ReadonlyMap<string, string>;
}

/**
 * A piece of the page as a book has it: what is hidden is left out, and so is all that runs, loads or asks; a page beginning,
 * a call and a note say what they are (EPUB 3.3, 5.2.3; DPUB-ARIA); links lead to the file in which their end now stands.
 */
export function toXhtml(node: HtmlNode, setting: Setting): XhtmlNode[] {
  if (node.kind === "text") return [node.text];
  const { name, attributes } = node;
  if (attributes.has("hidden") || dropped.has(name)) return [];
  if (attributes.has("data-page")) return [pageBreak(node, setting)];
  if (attributes.has("data-note")) return [footnote(node, setting)];
  const children = node.children.flatMap(child => toXhtml(child, setting));
  if (name === "img" || name === "picture") return [picture(node, setting)];
  if (name === "a") return [link(node, children, setting)];
  return [element(nameInBook(node), kept(node, setting), ...children)];
}

/** Elements that a book has no use for, or must not have. */
const dropped = new Set(
  "script style template noscript iframe object embed base form input button select textarea output meter svg audio video canvas link meta".split(
    " ",
  ),
);

/** Elements that stay what they are. */
const known = new Set(
  (
    "article section header footer main nav aside div p span h1 h2 h3 h4 h5 h6 hr br wbr blockquote q cite pre code kbd samp var sub sup b i " +
    "em strong small s del ins u mark abbr dfn time bdi bdo ul ol li dl dt dd table caption thead tbody tfoot tr th td col colgroup figure " +
    "figcaption ruby rt rp address"
  ).split(" "),
);
const blocks = new Set("details summary fieldset legend hgroup center".split(" "));

/** A list of notes is no numbered list here: each note has its number as a link. */
function nameInBook({ name, attributes }: HtmlElement): string {
  if (attributes.has("data-notes")) return "div";
  return known.has(name) ? name : blocks.has(name) ? "div" : "span";
}

function kept(node: HtmlElement, { ids }: Setting): Record<string, string> {
  const written: Record<string, string> = {};
  const id = ids.idOf(node);
  if (id !== undefined) written["id"] = id;
  for (const [name, value] of node.attributes)
    if (keptAttributes.has(name) || (ofCells.has(name) && /^\d+$/.test(value))) written[name] = value;
  const language = node.attributes.get("lang");
  if (language !== undefined) Object.assign(written, { lang: language, "xml:lang": language });
  return written;
}

const keptAttributes = new Set(
  "class title dir datetime cite aria-label scope data-text data-furniture data-call data-label data-notes data-note data-term data-page data-n data-rend data-run-on start value reversed".split(
    " ",
  ),
);
const ofCells = new Set(["colspan", "rowspan"]);

function pageBreak(node: HtmlElement, setting: Setting): XhtmlNode {
  const page = node.attributes.get("data-page") ?? "";
  const { class: written = "", ...attributes } = kept(node, setting);
  return element(
    "span",
    {
      ...attributes,
      class: `pb ${written}`.replace(/pb pb/, "pb").trim(),
      "epub:type": "pagebreak",
      role: "doc-pagebreak",
      "aria-label": page,
      title: page,
    },
    page,
  );
}

function footnote(node: HtmlElement, setting: Setting): XhtmlNode {
  const id = node.attributes.get("data-note") ?? "";
  const number = setting.notes.get(id) ?? "";
  const call = setting.ids.addressOf(`${id}.call`, setting.file);
  const label = call === undefined ? element("span", {}, number) : element("a", { href: call }, number);
  return element(
    "aside",
    { ...kept(node, setting), "epub:type": "footnote", role: "doc-footnote" },
    element("span", { class: "number", "data-furniture": "" }, label, ". "),
    ...node.children.flatMap(child => toXhtml(child, setting)),
  );
}

/** A picture that is not in the book is named, and its address is given, where it has one on the web. */
function picture(node: HtmlElement, setting: Setting): XhtmlNode {
  const { attributes } = node;
  const address = attributes.get("src") ?? "";
  const packed = setting.pictures.get(address);
  if (packed !== undefined)
    return element("img", { ...kept(node, setting), src: packed, alt: attributes.get("alt") ?? "" });
  const words = `[${(attributes.get("alt") ?? "") || address}]`;
  const label = { class: "picture", "data-furniture": "" };
  return isOfWeb(address) ? element("a", { ...label, href: address }, words) : element("span", label, words);
}

/** A link that leads nowhere in the book, nor to the web, is its words. */
function link(node: HtmlElement, children: readonly XhtmlNode[], setting: Setting): XhtmlNode {
  const target = node.attributes.get("href") ?? "";
  const address = target.startsWith("#") ? setting.ids.addressOf(decode(target.slice(1)), setting.file) : target;
  const attributes = kept(node, setting);
  if (address === undefined || !(target.startsWith("#") || isOfWeb(address)))
    return element("span", attributes, ...children);
  const role = node.attributes.get("role");
  const isCall = node.attributes.has("data-call");
  return element(
    "a",
    {
      ...attributes,
      href: address,
      ...(isCall && { "epub:type": "noteref", role: "doc-noteref" }),
      ...(role === "doc-backlink" && { "epub:type": "backlink", role }),
    },
    ...children,
  );
}

function isOfWeb(address: string): boolean {
  return /^(https?:\/\/|mailto:)[^\s"<>\\^`{|}]+$/i.test(address) && URL.canParse(address);
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
