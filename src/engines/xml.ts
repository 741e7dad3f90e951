import { createRequire } from "node:module";

import type * as Saxes from "saxes";

import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import type { Location } from "../core/location.ts";
import { failure, success, type Outcome } from "../core/outcome.ts";
import type { XmlAttribute, XmlDocument, XmlElement, XmlInstruction, XmlNode } from "../core/xml-tree.ts";
import { codes } from "./codes.ts";
import { NamesForCharacters } from "./xml-characters.ts";
import { readEntities } from "./xml-entities.ts";

/** Required, not imported: an import would first read through the script for what it exports. */
const { SaxesParser } = createRequire(import.meta.url)("saxes") as typeof Saxes;

const report = reporter(codes);

/** Deeper documents are refused: what walks a tree by recursion, SaxonJS included, must not run out of stack. */
export const depthLimit = 1000;

/**
 * Parses an XML document from strangers. No entity is fetched; entities of the internal subset are expanded within bounds.
 * Errors: REC-X001 (empty) to REC-X007 (too deep); not well-formed is REC-X003, with the place of the fault.
 */
export function parseXml(bytes: Uint8Array, file: string): Outcome<XmlDocument> {
  if (bytes.length === 0) return failure([report("REC-X001", { file }, {})]);
  const decoded = decodeUtf8(bytes, file);
  if (!decoded.ok) return decoded;
  if (decoded.value.trim() === "") return failure([report("REC-X001", { file }, {})]);
  return buildTree(decoded.value, file);
}

function decodeUtf8(bytes: Uint8Array, file: string): Outcome<string> {
  try {
    return success(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return failure([report("REC-X002", placeOfBadByte(bytes, file), {})]);
  }
}

/** The first byte that is not UTF-8, found by halving: a prefix cut inside a character still decodes as a stream. */
function placeOfBadByte(bytes: Uint8Array, file: string): Location {
  const decodes = (length: number): boolean => {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(middle)) good = middle;
    else bad = middle;
  }
  const before = new TextDecoder().decode(bytes.subarray(0, good), { stream: true }).split("\n");
  return { file, line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

type Open = Omit<XmlElement, "children"> & { children: XmlNode[] };

function buildTree(source: string, file: string): Outcome<XmlDocument> {
  const parser = new SaxesParser({ xmlns: true, position: true, fileName: "" });
  const placeOf = placesIn(source);
  const instructions: XmlInstruction[] = [];
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let start = { line: 1, column: 1 };
  let pendingText = "";
  const names = new NamesForCharacters();
  const flushText = (): void => {
    const parent = open.at(-1);
    if (pendingText !== "" && parent)
      parent.children.push({ kind: "text", text: names.in(pendingText, parent), parent });
    pendingText = "";
  };

  refuseHostility(parser, file);
  parser.on("opentagstart", tag => {
    flushText();
    start = placeOf(source.lastIndexOf("<", parser.position - tag.name.length - 1));
  });
  parser.on("opentag", tag => {
    if (open.length >= depthLimit) refuse(report("REC-X007", { file, ...start }, { limit: depthLimit }));
    const parent = open.at(-1);
    const element = elementOf(tag, parent, start, names);
    parent?.children.push(element);
    open.push(element);
    root ??= element;
  });
  parser.on("closetag", () => {
    flushText();
    const closed = open.pop();
    if (closed) closed.children = closed.children.slice();
  });
  parser.on("text", text => (pendingText += text));
  parser.on("cdata", text => (pendingText += text));
  parser.on("comment", text => {
    flushText();
    open.at(-1)?.children.push({ kind: "comment", text });
  });
  parser.on("processinginstruction", ({ target, body }) => {
    flushText();
    const instruction: XmlInstruction = { kind: "instruction", target, body };
    if (!root) instructions.push(instruction);
    open.at(-1)?.children.push(instruction);
  });

  try {
    parser.write(source).close();
  } catch (error) {
    if (error instanceof Refusal) return failure([error.diagnostic]);
    throw error;
  }
  if (root) return success({ file, root, instructions }, names.findings({ file, root, instructions }));
  return failure([report("REC-X001", { file }, {})]);
}

/** Stops at what is not well-formed, not UTF-8 by its own word, or reaches outside the document. */
function refuseHostility(parser: Saxes.SaxesParser<{ xmlns: true }>, file: string): void {
  const here = (): Location => ({ file, line: parser.line, column: parser.columnIndex + 1 });
  parser.on("error", error => {
    const fault = error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    refuse(report("REC-X003", here(), { fault }));
  });
  parser.on("xmldecl", ({ encoding = "utf-8" }) => {
    if (!["utf-8", "utf8", "us-ascii", "ascii"].includes(encoding.toLowerCase()))
      refuse(report("REC-X004", { file, line: 1, column: 1 }, { encoding }));
  });
  parser.on("doctype", doctype => {
    const entities = readEntities(doctype);
    if (!entities.ok) return refuse(report(entities.code, here(), { entity: entities.entity }));
    Object.assign(parser.ENTITIES, entities.replacements);
  });
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Line and column, from 1, of an offset in the source. */
function placesIn(source: string): (offset: number) => Place {
  const lineStarts = [0, ...[...source.matchAll(/\r\n?|\n/g)].map(({ 0: end, index }) => index + end.length)];
  let line = 0;
  return offset => {
    while ((lineStarts[line + 1] ?? Infinity) <= offset) line++;
    return { line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 };
  };
}

/** Leaves the parser's callbacks at the first fault, since nothing after it can be trusted. */
class Refusal extends Error {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

function refuse(diagnostic: Diagnostic): never {
  throw new Refusal(diagnostic);
}

function elementOf(
  tag: Saxes.SaxesTagNS,
  parent: Open | undefined,
  { line, column }: Place,
  names: NamesForCharacters,
): Open {
  const { name, local, uri } = tag;
  const attributes: XmlAttribute[] = [];
  const element: Open = {
    kind: "element",
    name,
    local,
    namespace: uri,
    attributes,
    children: [],
    parent,
    line,
    column,
  };
  for (const { name, local, uri: namespace, value } of Object.values(tag.attributes))
    attributes.push({ name, local, namespace, value: names.in(value, element) });
  return element;
}
