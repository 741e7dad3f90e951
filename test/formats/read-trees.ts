import {
  attribute,
  childElements,
  elementsOf,
  textOf,
  type XmlElement,
  type XmlNode,
} from "../../src/core/xml-tree.ts";
import { Gatherer, lettersOf, type FormatRead, type Kind } from "./marks.ts";

/** The marks of what print.xsl made, which the book is set from. */
export function readPrintTree(root: XmlElement): FormatRead {
  const to = new Gatherer();
  const [text, notes] = ["text", "notes"].map(name => childElements(root).find(({ local }) => local === name)!);
  const firstLevel = [...elementsOf(text!)].some(element => attribute(element, "level") === "1") ? 1 : 2;
  for (const child of childElements(text!)) readPrinted(child, to, firstLevel);
  return { marks: to.finish(), notes: notesIn(notes!, "run") };
}

function readPrinted(node: XmlNode, to: Gatherer, firstLevel: number): Gatherer {
  if (node.kind === "text") return to.text(node.text);
  if (node.kind !== "element") return to;
  const within = (): void => {
    for (const child of node.children) readPrinted(child, to, firstLevel);
  };
  switch (node.local) {
    case "group":
      return to.block(
        within,
        kindsOfGroups.get(attribute(node, "kind")),
        attribute(node, "marker"),
        attribute(node, "heads")?.slice(0, 3),
      );
    case "block":
      if (attribute(node, "role") === "stage" && isInSpeech(node)) return to.direction(within);
      if (markerOfSense(node) !== "") return to.entry(() => to.block(within, "item", markerOfSense(node)));
      return to.block(within, kindOfPrinted(node), "", rankOf(node, firstLevel));
    case "label":
      return to.block(within, "speaker", furnitureIn(node, "run"));
    case "page":
      return to.mark("page", attribute(node, "n"));
    case "call":
      return to.mark("call", attribute(node, "n"));
    case "picture":
      return to;
    case "run":
      if (attribute(node, "style") === "redacted") to.mark("gap", lettersOf(textOf(node)));
      else if (attribute(node, "furniture") === undefined) within();
      return to;
    default:
      within();
      return to;
  }
}

const kindsOfGroups = new Map<string | undefined, Kind>([
  ["item", "item"],
  ["cell", "cell"],
]);
const kindsOfRoles = new Map<string | undefined, Kind>([
  ["heading", "heading"],
  ["caption", "heading"],
  ["term", "label"],
  ["verse", "verse"],
]);

/** From 1, that of the first headings of a text: in the book the second, where it has no part that is headed. */
function rankOf(block: XmlElement, firstLevel: number): string {
  const isHeading = attribute(block, "role") === "heading";
  return isHeading ? String(Number(attribute(block, "level")) - firstLevel + 1) : "";
}

function kindOfPrinted(block: XmlElement): Kind | undefined {
  const kind = kindsOfRoles.get(attribute(block, "role"));
  return kind === "label" && wordsIn(block, "run") === "" ? undefined : kind;
}

/** It begins the block. */
function markerOfSense(block: XmlElement): string {
  const [first] = childElements(block);
  const isMarker = first && attribute(first, "style") === "bold" && /\S $/.test(textOf(first));
  return isMarker && attribute(first, "furniture") !== undefined ? textOf(first).trim() : "";
}

function isInSpeech({ parent }: XmlElement): boolean {
  return parent !== undefined && attribute(parent, "kind") === "speech";
}

/** The marks of what text.xsl made, which plain text is typed from: a star is a bullet. */
export function readTypedTree(root: XmlElement): FormatRead {
  const to = new Gatherer();
  const [text, notes] = ["text", "notes"].map(name => childElements(root).find(({ local }) => local === name)!);
  for (const child of childElements(text!)) readTyped(child, to);
  return { marks: to.finish(), notes: notesIn(notes!, "furniture") };
}

function readTyped(node: XmlNode, to: Gatherer): Gatherer {
  if (node.kind === "text") return to.text(node.text);
  if (node.kind !== "element") return to;
  const within = (): void => {
    for (const child of node.children) readTyped(child, to);
  };
  const kind = attribute(node, "kind");
  switch (node.local) {
    case "group":
      if (kind === "entry") return to.entry(within);
      return to.block(within, kindsOfGroups.get(kind), attribute(node, "marker")?.replace("*", "•"));
    case "block":
      if (kind === "stage" && isInSpeech(node)) return to.direction(within);
      return to.block(within, kindOfTyped(node), kind === "speaker" ? furnitureIn(node, "furniture") : "");
    case "page":
      return to.mark("page", attribute(node, "n"));
    case "call":
      return to.mark("call", attribute(node, "n"));
    case "gap":
      if (attribute(node, "element") === "gap") to.mark("gap", lettersOf(textOf(node)));
      return to;
    case "furniture":
      return to;
    default:
      within();
      return to;
  }
}

const kindsOfTyped = new Map<string | undefined, Kind>([
  ["head", "heading"],
  ["label", "label"],
  ["verse", "verse"],
  ["speaker", "speaker"],
]);

/** The name of a field, which a page shows by its style, and the head of a column of labels are blocks as others are. */
function kindOfTyped(block: XmlElement): Kind | undefined {
  const isOwn = wordsIn(block, "furniture") === "" || attribute(block, "element") === "headLabel";
  const kind = kindsOfTyped.get(attribute(block, "kind"));
  return kind === "label" && isOwn ? undefined : kind;
}

/** The letters of an element that are the edition's own, where it holds no others. */
function furnitureIn(element: XmlElement, name: string): string {
  return wordsIn(element, name) === "" ? lettersOf(textOf(element)) : "";
}

function notesIn(notes: XmlElement, furniture: string): FormatRead["notes"] {
  return childElements(notes).map(note => ({
    marker: attribute(note, "n") ?? "",
    letters: wordsIn(note, furniture).slice(0, 20),
  }));
}

function wordsIn(node: XmlNode, furniture: string): string {
  if (node.kind === "text") return lettersOf(node.text);
  if (node.kind !== "element" || node.local === "gap") return "";
  const isOwn = node.local === furniture && (furniture === "furniture" || attribute(node, "furniture") !== undefined);
  return isOwn ? "" : node.children.map(child => wordsIn(child, furniture)).join("");
}
