import { attribute, childElements, holdsAnything, type XmlElement } from "../../core/xml-tree.ts";
import { languageOf, readInline, readWithPictures, type PartOfBlock } from "./read-print-inline.ts";
import {
  blockLooks,
  blockRoles,
  groupKinds,
  numberings,
  printNamespace,
  titleRoles,
  type Block,
  type BlockLook,
  type Group,
  type PrintDocument,
  type PrintNote,
  type TitleLine,
} from "./print-vocabulary.ts";

/** Reads what `print.xsl` made. What is not of the vocabulary is a fault of the style sheet: an exception. */
export function readPrint(root: XmlElement): PrintDocument {
  if (root.local !== "print" || root.namespace !== printNamespace)
    throw new Error(`Not a print document: ${root.name}`);
  return {
    language: languageOf(root) ?? "und",
    title: attribute(root, "title") ?? "",
    author: attribute(root, "author") ?? "",
    subject: attribute(root, "subject") ?? "",
    keywords: (attribute(root, "keywords") ?? "").split("; ").filter(keyword => keyword !== ""),
    date: attribute(root, "date"),
    runningTitle: attribute(root, "runningTitle") ?? "",
    wordsLanguage: attribute(root, "wordsLanguage") ?? "en",
    contentsTitle: attribute(root, "contentsTitle") ?? "",
    sourcePage: attribute(root, "sourcePage") ?? "{}",
    sourcePages: attribute(root, "sourcePages") ?? "{}",
    titlePage: partsOf(root, "title-page").map(readTitleLine),
    front: readBlocks(partsOf(root, "front"), []),
    text: readBlocks(partsOf(root, "text"), []),
    notes: partsOf(root, "notes").map(readNote),
    back: readBlocks(partsOf(root, "back"), []),
  };
}

function partsOf(root: XmlElement, name: string): XmlElement[] {
  return childElements(root)
    .filter(({ local }) => local === name)
    .flatMap(childElements);
}

function readTitleLine(line: XmlElement): TitleLine {
  return { role: oneOf(titleRoles, line, "role"), language: languageOf(line), content: readInline(line) };
}

/** The blocks in elements, without those that hold nothing. */
function readBlocks(elements: readonly XmlElement[], groups: readonly Group[]): Block[] {
  return elements.flatMap(element => {
    if (element.local === "group") return readGrouped(element, [...groups, readGroup(element)]);
    if (!holdsAnything(element)) return [];
    return readWithPictures(element).map((part, index) => readBlock(element, groups, part, index > 0));
  });
}

function readGrouped(group: XmlElement, groups: readonly Group[]): Block[] {
  const blocks = readBlocks(childElements(group), groups);
  return blocks.length === 0 && groups.at(-1)?.kind === "cell" ? [emptyCell(groups)] : blocks;
}

/** It keeps its place among the others. */
function emptyCell(groups: readonly Group[]): Block {
  return {
    groups,
    picture: undefined,
    role: "table-row",
    level: 1,
    id: undefined,
    language: undefined,
    outline: undefined,
    continues: false,
    looks: [],
    part: undefined,
    content: [],
  };
}

function readGroup(group: XmlElement): Group {
  return {
    kind: oneOf(groupKinds, group, "kind"),
    language: languageOf(group),
    marker: attribute(group, "marker"),
    heads: (["column", "row"] as const).find(headed => headed === attribute(group, "heads")),
    numbering: numberings.find(numbering => numbering === attribute(group, "numbering")),
    columns: spanOf(attribute(group, "cols")),
    rows: spanOf(attribute(group, "rows")),
  };
}

/** 1 where nothing is said, or nothing that can be meant. TEI P5, 15.1.1. */
function spanOf(written: string | undefined): number {
  const span = Number(written ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= 1000 ? span : 1;
}

/** A block, or the part of it between two pictures, or a picture. */
function readBlock(block: XmlElement, groups: readonly Group[], part: PartOfBlock, isFurther: boolean): Block {
  return {
    groups,
    picture: "url" in part ? part : undefined,
    role: oneOf(blockRoles, block, "role"),
    level: Number(attribute(block, "level") ?? 1),
    id: isFurther ? undefined : attribute(block, "id"),
    language: languageOf(block),
    outline: isFurther ? undefined : attribute(block, "outline"),
    continues: isFurther || attribute(block, "continues") === "true",
    looks: looksOf(block),
    part: (["I", "M", "F"] as const).find(part => part === attribute(block, "part")),
    content: "url" in part ? [] : part,
  };
}

function looksOf(block: XmlElement): readonly BlockLook[] {
  const written = attribute(block, "looks")?.split(" ");
  return written ? blockLooks.filter(look => written.includes(look)) : noLooks;
}

const noLooks: readonly BlockLook[] = [];

function readNote(note: XmlElement): PrintNote {
  const parts = readWithPictures(note);
  return {
    id: attribute(note, "id") ?? "",
    n: attribute(note, "n") ?? "",
    language: languageOf(note),
    content: parts.flatMap(part => ("url" in part ? [] : part)),
    pictures: parts.flatMap(part => ("url" in part ? [part] : [])),
  };
}

function oneOf<T extends string>(values: readonly T[], element: XmlElement, name: string): T {
  const written = attribute(element, name);
  const value = values.find(candidate => candidate === written);
  if (value === undefined) throw new Error(`print: <${element.local} ${name}="${written ?? ""}">`);
  return value;
}
