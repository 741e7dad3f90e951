import { attribute, childElements, textOf, type XmlElement, type XmlNode } from "../../src/core/xml-tree.ts";
import { Gatherer, lettersOf, type FormatRead, type Kind } from "./marks.ts";

/** The marks of what print.xsl made, which the book is set from. */
export function readPrintTree(root: XmlElement): FormatRead {
  const to = new Gatherer();
  const [text, notes] = ["text", "notes"].map(name => childElements(root).find(({ local }) => local === name)!);
  for (const child of childElements(text!)) readPrinted(child, to);
  return { marks: to.finish(), notes: notesIn(notes!, "run") };
}

function readPrinted(node: XmlNode, to: Gatherer): void {
  if (node.kind === "text") to.text(node.text);
  if (node.kind !== "element") return;
  const within = (): void => {
    for (const child of node.children) readPrinted(child, to);
  };
  switch (node.local) {
    case "group":
      return void to.block(within, kindsOfGroups.get(attribute(node, "kind")), attribute(node, "marker"));
    case "block":
      if (attribute(node, "role") === "stage" && isInSpeech(node)) return void to.direction(within);
      if (markerOfSense(node) !== "") return void to.entry(() => void to.block(within, "item", markerOfSense(node)));
      return void to.block(within, kindOfPrinted(node));
    case "label":
      return void to.block(within, "speaker", furnitureIn(node, "run"));
    case "page":
      return void to.mark("page", attribute(node, "n"));
    case "call":
      return void to.mark("call", attribute(node, "n"));
    case "picture":
      return;
    case "run":
      if (attribute(node, "style") === "redacted") to.mark("gap", lettersOf(textOf(node)));
      else if (attribute(node, "furniture") === undefined) within();
      return;
    default:
      within();
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

function readTyped(node: XmlNode, to: Gatherer): void {
  if (node.kind === "text") to.text(node.text);
  if (node.kind !== "element") return;
  const within = (): void => {
    for (const child of node.children) readTyped(child, to);
  };
  const kind = attribute(node, "kind");
  switch (node.local) {
    case "group":
      if (kind === "entry") return void to.entry(within);
      return void to.block(within, kindsOfGroups.get(kind), attribute(node, "marker")?.replace("*", "•"));
    case "block":
      if (kind === "stage" && isInSpeech(node)) return void to.direction(within);
      return void to.block(within, kindOfTyped(node), kind === "speaker" ? furnitureIn(node, "furniture") : "");
    case "page":
      return void to.mark("page", attribute(node, "n"));
    case "call":
      return void to.mark("call", attribute(node, "n"));
    case "gap":
      if (attribute(node, "element") === "gap") to.mark("gap", lettersOf(textOf(node)));
      return;
    case "furniture":
      return;
    default:
      within();
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

/** What stands in it of the edition's own accord, where nothing else does. */
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
