import { createRequire } from "node:module";

import type * as Saxes from "saxes";

import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import type { Location } from "../core/location.ts";
import { failure, success, type Outcome } from "../core/outcome.ts";
import type { XmlAttribute, XmlDocument, XmlElement, XmlInstruction, XmlNode } from "../core/xml-tree.ts";
import { codes } from "./codes.ts";
import { decodeXml } from "./encoding/decode-xml.ts";
import { kindOfBytes, kindOfTags, kindOfText } from "./kind-of-file.ts";
import { placesIn, type Place } from "./places-in.ts";
import { readEntities } from "./xml-entities.ts";
import { explainFault } from "./xml-faults/explain-fault.ts";
import type { Met } from "./xml-faults/fault.ts";

/** Required, not imported: an import would first read through the script for what it exports. */
const { SaxesParser } = createRequire(import.meta.url)("saxes") as typeof Saxes;

const report = reporter(codes);

/** Deeper documents are refused: what walks a tree by recursion, SaxonJS included, must not run out of stack. */
export const depthLimit = 1000;

/**
 * Parses an XML document from strangers. No entity is fetched; entities of the internal subset are expanded within bounds.
 * Errors: REC-X001 to REC-X007, REC-X011 for a file that is no XML; what is not well-formed is REC-X003, with the place of the
 * fault. A warning: REC-X012, where the encoding is in doubt.
 */
export function parseXml(bytes: Uint8Array, file: string): Outcome<XmlDocument> {
  if (bytes.length === 0) return failure([report("REC-X001", { file }, { isBlank: false })]);
  const kind = kindOfBytes(bytes);
  if (kind) return failure([report("REC-X011", { file }, kind)]);
  const decoded = decodeXml(bytes, file);
  const text = decoded.ok ? decoded.value : new TextDecoder("latin1").decode(bytes);
  if (text.trim() === "") return failure([report("REC-X001", { file }, { isBlank: true })]);
  const kindOfContent = kindOfText(text);
  if (kindOfContent) return failure([report("REC-X011", { file }, kindOfContent)]);
  if (!decoded.ok) return decoded;
  const built = buildTree(decoded.value, file);
  return { ...built, diagnostics: [...decoded.diagnostics, ...built.diagnostics] };
}

type Open = Omit<XmlElement, "children"> & { children: XmlNode[] };

function buildTree(source: string, file: string): Outcome<XmlDocument> {
  const parser = new SaxesParser({ xmlns: true, position: true, fileName: "" });
  const placeOf = placesIn(source);
  const instructions: XmlInstruction[] = [];
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let tagStart = 0;
  let doctypeEnd: number | undefined;
  let closed: XmlElement | undefined;
  let pendingText = "";
  const flushText = (): void => {
    const parent = open.at(-1);
    if (pendingText !== "" && parent) parent.children.push({ kind: "text", text: pendingText, parent });
    pendingText = "";
  };

  const here = (): Location => ({ file, ...placeOf(parser.position) });
  parser.on("error", error => {
    const at = parser.position;
    const contentStart = doctypeEnd ?? (!root && source.slice(0, at).includes("<!DOCTYPE") ? undefined : 0);
    const message = error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    refuse(notWellFormed({ source, message, at, contentStart, tagStart, open, closed }, file));
  });
  parser.on("doctype", doctype => {
    doctypeEnd = parser.position;
    const entities = readEntities(doctype);
    if (!entities.ok) return refuse(report(entities.code, here(), { entity: entities.entity }));
    Object.assign(parser.ENTITIES, entities.replacements);
  });
  parser.on("opentagstart", tag => {
    flushText();
    tagStart = source.lastIndexOf("<", parser.position - tag.name.length - 1);
  });
  parser.on("opentag", tag => {
    const start = placeOf(tagStart);
    if (open.length >= depthLimit) refuse(report("REC-X007", { file, ...start }, { limit: depthLimit }));
    const parent = open.at(-1);
    const element = elementOf(tag, parent, start);
    parent?.children.push(element);
    open.push(element);
    root ??= element;
  });
  parser.on("closetag", () => {
    flushText();
    const element = open.pop()!;
    element.children = element.children.slice();
    closed = element;
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
  return success({ file, root: root!, instructions });
}

/** HTML is told that it is HTML: what is wrong with it as XML is no matter. */
function notWellFormed(met: Met, file: string): Diagnostic {
  const kind = kindOfTags(met.source);
  if (kind) return report("REC-X011", { file }, kind);
  const fault = explainFault(met);
  const placeOf = placesIn(met.source);
  const end = fault.end === undefined ? {} : { end: placeOf(fault.end) };
  return report("REC-X003", { file, ...placeOf(fault.start), ...end }, fault);
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

function elementOf(tag: Saxes.SaxesTagNS, parent: Open | undefined, { line, column }: Place): Open {
  const { name, local, uri } = tag;
  const attributes = Object.values(tag.attributes).map(attributeOf);
  return { kind: "element", name, local, namespace: uri, attributes, children: [], parent, line, column };
}

function attributeOf({ name, local, uri, value }: Saxes.SaxesAttributeNS): XmlAttribute {
  return { name, local, namespace: uri, value };
}
