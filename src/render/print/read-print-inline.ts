import { isBlank } from "../../core/is-blank.ts";
import { attribute, childElements, type XmlElement, type XmlNode } from "../../core/xml-tree.ts";
import { styles, type Inline, type Picture, type Style } from "./print-vocabulary.ts";

/** The content of a line: text, runs and marks. */
export function readInline(parent: XmlElement): readonly Inline[] {
  const content: Inline[] = [];
  for (const node of parent.children) {
    const inline = readNode(node);
    if (inline) content.push(inline);
  }
  return content;
}

export type PartOfBlock = readonly Inline[] | Picture;

/** The content of a block or a note, parted where pictures stand, however deep. One part at least. */
export function readWithPictures(parent: XmlElement): readonly PartOfBlock[] {
  const parts = holdsPicture(parent) ? partsAround(parent) : [readInline(parent)];
  const wanted = parts.filter(part => "url" in part || !areBlank(part));
  if (wanted.length === 0) return [[]];
  const first = wanted.findIndex(part => !("url" in part));
  const last = wanted.findLastIndex(part => !("url" in part));
  return wanted.map((part, i) => ("url" in part ? { ...part, amongWords: first >= 0 && first < i && i < last } : part));
}

/** Content and pictures in turn: content first and last. */
function partsAround(parent: XmlElement): PartOfBlock[] {
  const parts: PartOfBlock[] = [];
  let content: Inline[] = [];
  const endPart = (): void => {
    parts.push(content);
    content = [];
  };
  for (const node of parent.children) {
    if (node.kind === "element" && isPictureOfItsOwn(node)) {
      endPart();
      parts.push(readPicture(node));
    } else if (node.kind !== "element" || !holdsPicture(node)) {
      const inline = readNode(node);
      if (inline) content.push(inline);
    } else
      for (const part of partsAround(node)) {
        if ("url" in part) {
          endPart();
          parts.push(part);
        } else content.push({ ...readElement({ ...node, children: [] }), content: part } as Inline);
      }
  }
  endPart();
  return parts;
}

function holdsPicture(element: XmlElement): boolean {
  for (const child of element.children)
    if (child.kind === "element" && (isPictureOfItsOwn(child) || holdsPicture(child))) return true;
  return false;
}

/** Not one that stands in a line. */
function isPictureOfItsOwn(element: XmlElement): boolean {
  return element.local === "picture" && attribute(element, "in-line") !== "true";
}

function readPicture(picture: XmlElement): Picture {
  const [url, description, fallback] = ["url", "description", "fallback"].map(name => attribute(picture, name) ?? "");
  const [height, width] = [attribute(picture, "height"), attribute(picture, "width")];
  return { url: url!, description: description!, fallback: fallback!, height, width, amongWords: false };
}

function areBlank(content: readonly Inline[]): boolean {
  return content.every(inline => {
    if (inline.kind === "text") return isBlank(inline.text);
    return inline.kind === "run" && areBlank(inline.content);
  });
}

function readNode(node: XmlNode): Inline | undefined {
  if (node.kind === "text") return { kind: "text", text: node.text };
  return node.kind === "element" ? readElement(node) : undefined;
}

function readElement(element: XmlElement): Inline {
  const read = readers[element.local];
  if (!read) throw new Error(`print: <${element.local}> is not of the vocabulary`);
  return read(element);
}

const readers: Readonly<Record<string, (element: XmlElement) => Inline>> = {
  run: element => ({
    kind: "run",
    styles: readStyles(element),
    furniture: attribute(element, "furniture") === "true",
    spoken: attribute(element, "spoken"),
    id: attribute(element, "id"),
    language: languageOf(element),
    content: readInline(element),
  }),
  label: element => ({ kind: "label", content: readInline(element) }),
  page: element => ({ kind: "page", n: attribute(element, "n") ?? "", id: attribute(element, "id") }),
  call: element => ({ kind: "call", note: attribute(element, "note") ?? "", n: attribute(element, "n") ?? "" }),
  picture: element => ({ kind: "picture", picture: readPicture(element) }),
  anchor: element => ({ kind: "anchor", id: attribute(element, "id") ?? "" }),
  places: element => ({
    kind: "places",
    places: childElements(element).map(place => ({
      id: attribute(place, "id") ?? "",
      page: attribute(place, "page") ?? "",
      end: attribute(place, "end"),
    })),
  }),
  link: element => ({ kind: "link", target: attribute(element, "target") ?? "", content: readInline(element) }),
  "line-break": element => ({ kind: "line-break", runsOn: attribute(element, "runs-on") === "true" }),
};

/** The language of an element, where it can be one: whoever wrote "in Russian" named a language to people alone. BCP 47, 2.1. */
export function languageOf(element: XmlElement): string | undefined {
  const language = attribute(element, "xml:lang");
  return language !== undefined && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(language) ? language : undefined;
}

function readStyles(run: XmlElement): Style[] {
  const written = attribute(run, "style");
  if (written === undefined) return [];
  const named = written.split(" ");
  return styles.filter(style => named.includes(style));
}
