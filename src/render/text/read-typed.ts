import { attribute, childElements, holdsAnything, textOf, type XmlElement, type XmlNode } from "../../core/xml-tree.ts";
import {
  blockKinds,
  groupKinds,
  type Place,
  type Typed,
  type TypedEdition,
  type TypedInline,
  type TypedNote,
} from "./typed-vocabulary.ts";
import { lineEnd } from "./wrap.ts";

/** Reads what `text.xsl` made. What is not of the vocabulary is a fault of the style sheet: an exception. */
export function readTyped(root: XmlElement): TypedEdition {
  return {
    head: readParts(partsOf(root, "head")),
    text: readParts(partsOf(root, "text")),
    notes: partsOf(root, "notes").map(readNote),
    terms: partsOf(root, "terms").map(term => ({
      words: textOf(term),
      id: valueOf(term, "id"),
      page: valueOf(term, "page"),
    })),
    back: readParts(partsOf(root, "back")),
  };
}

function partsOf(root: XmlElement, name: string): XmlElement[] {
  return childElements(root)
    .filter(({ local }) => local === name)
    .flatMap(childElements);
}

function readNote(note: XmlElement): TypedNote {
  const content = readParts(childElements(note));
  return { n: valueOf(note, "n"), id: valueOf(note, "id"), page: valueOf(note, "page"), content };
}

/** The parts of a text, without blocks that hold nothing. */
function readParts(elements: readonly XmlElement[]): Typed[] {
  return elements.filter(element => element.local !== "block" || holdsAnything(element)).map(readPart);
}

function readPart(element: XmlElement): Typed {
  if (element.local === "block")
    return {
      kind: oneOf(blockKinds, element),
      place: placeOf(element),
      content: element.children.flatMap(readInline),
    };
  return {
    kind: oneOf(groupKinds, element),
    marker: valueOf(element, "marker"),
    columns: spanOf(element, "cols"),
    rows: spanOf(element, "rows"),
    content: readParts(childElements(element)),
  };
}

/** Not more than a table can be believed to have. */
function spanOf(cell: XmlElement, name: string): number {
  const span = Number.parseInt(valueOf(cell, name), 10);
  return span >= 1 && span <= 100 ? span : 1;
}

function readInline(node: XmlNode): TypedInline[] {
  if (node.kind === "text") return [{ kind: "text", text: node.text.replace(/[ \t\r\n]+/g, " ") }];
  if (node.kind !== "element") return [];
  const read = readers[node.local];
  if (!read) throw new Error(`text: <${node.local}> is not of the vocabulary`);
  return [read(node)];
}

const readers: Readonly<Record<string, (element: XmlElement) => TypedInline>> = {
  span: element => ({ kind: "span", place: placeOf(element), content: element.children.flatMap(readInline) }),
  furniture: element => ({ kind: "furniture", text: textOf(element) }),
  gap: element => ({ kind: "gap", place: placeOf(element), text: linesOf(element) }),
  page: element => ({ kind: "page", n: valueOf(element, "n"), id: valueOf(element, "id") }),
  call: element => ({ kind: "call", n: valueOf(element, "n") }),
  doubt: () => ({ kind: "doubt" }),
  "blank-line": () => ({ kind: "blank-line" }),
  spaces: element => ({ kind: "spaces", columns: Math.max(1, columnsIn(element, "columns")) }),
  line: element => ({
    kind: "line",
    indent: columnsIn(element, "indent"),
    runsOn: valueOf(element, "runs-on") === "true",
  }),
};

/** A label may take several lines. */
function linesOf(gap: XmlElement): string {
  return gap.children
    .map(child => (child.kind === "element" ? lineEnd : child.kind === "text" ? child.text : ""))
    .join("");
}

function columnsIn(element: XmlElement, name: string): number {
  const columns = Number.parseInt(valueOf(element, name), 10);
  return columns > 0 ? Math.min(columns, deepestIndent) : 0;
}

/** In columns: what is deeper cannot be meant. */
const deepestIndent = 40;

function placeOf(element: XmlElement): Place {
  return { element: valueOf(element, "element"), id: valueOf(element, "id"), speaker: valueOf(element, "speaker") };
}

function valueOf(element: XmlElement, name: string): string {
  return attribute(element, name) ?? "";
}

function oneOf<T extends string>(kinds: readonly T[], element: XmlElement): T {
  const kind = kinds.find(candidate => candidate === valueOf(element, "kind"));
  if (kind === undefined) throw new Error(`text: <${element.local} kind="${valueOf(element, "kind")}">`);
  return kind;
}
