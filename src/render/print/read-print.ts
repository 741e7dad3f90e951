import { attribute, childElements, type XmlElement } from "../../core/xml-tree.ts";
import { readInline } from "./read-print-inline.ts";
import {
  blockRoles,
  printNamespace,
  titleRoles,
  type Block,
  type PrintDocument,
  type PrintNote,
  type TitleLine,
} from "./print-vocabulary.ts";

/** Reads what `print.xsl` made. What is not of the vocabulary is a fault of the style sheet: an exception. */
export function readPrint(root: XmlElement): PrintDocument {
  if (root.local !== "print" || root.namespace !== printNamespace)
    throw new Error(`Not a print document: ${root.name}`);
  return {
    language: attribute(root, "xml:lang") ?? "en",
    title: attribute(root, "title") ?? "",
    author: attribute(root, "author") ?? "",
    subject: attribute(root, "subject") ?? "",
    keywords: (attribute(root, "keywords") ?? "").split("; ").filter(keyword => keyword !== ""),
    date: attribute(root, "date"),
    runningTitle: attribute(root, "runningTitle") ?? "",
    titlePage: partsOf(root, "title-page").map(readTitleLine),
    text: partsOf(root, "text").map(readBlock),
    notes: partsOf(root, "notes").map(readNote),
    back: partsOf(root, "back").map(readBlock),
  };
}

function partsOf(root: XmlElement, name: string): XmlElement[] {
  return childElements(root)
    .filter(({ local }) => local === name)
    .flatMap(childElements);
}

function readTitleLine(line: XmlElement): TitleLine {
  return { role: oneOf(titleRoles, line, "role"), content: readInline(line) };
}

function readBlock(block: XmlElement): Block {
  return {
    role: oneOf(blockRoles, block, "role"),
    level: Number(attribute(block, "level") ?? 1),
    id: attribute(block, "id"),
    language: attribute(block, "xml:lang"),
    outline: attribute(block, "outline"),
    continues: attribute(block, "continues") === "true",
    content: readInline(block),
  };
}

function readNote(note: XmlElement): PrintNote {
  return {
    id: attribute(note, "id") ?? "",
    n: attribute(note, "n") ?? "",
    language: attribute(note, "xml:lang"),
    content: readInline(note),
  };
}

function oneOf<T extends string>(values: readonly T[], element: XmlElement, name: string): T {
  const value = values.find(candidate => candidate === attribute(element, name));
  if (value === undefined) throw new Error(`print: <${element.local} ${name}="${attribute(element, name) ?? ""}">`);
  return value;
}
