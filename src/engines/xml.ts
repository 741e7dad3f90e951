import { createRequire } from "node:module";

import type * as Saxes from "saxes";

import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import type { Place } from "../core/location.ts";
import { failure, success, type Outcome } from "../core/outcome.ts";
import type { XmlAttribute, XmlDocument, XmlElement, XmlInstruction, XmlNode } from "../core/xml-tree.ts";
import { codes } from "./codes.ts";
import { declareInParser } from "./doctype/declare-in-parser.ts";
import { readDoctype } from "./doctype/read-doctype.ts";
import { decodeXml } from "./encoding/decode-xml.ts";
import { kindOfBytes, kindOfTags, kindOfText, kindOfUndecoded } from "./kind-of-file.ts";
import { placesIn } from "./places-in.ts";
import { NamesForCharacters } from "./xml-characters.ts";
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
  const decoded = decodeXml(bytes, file);
  const kind = kindOfBytes(bytes) ?? (decoded.ok ? kindOfText(decoded.value) : kindOfUndecoded(bytes));
  if (kind) return failure([report("REC-X011", { file }, kind)]);
  if (!decoded.ok) return decoded;
  if (decoded.value.trim() === "") return failure([report("REC-X001", { file }, { isBlank: true })]);
  const built = buildTree(decoded.value, file);
  const doubts = decoded.diagnostics;
  /** Controls where the encoding is in doubt have their reason there. */
  const others = built.diagnostics.filter(({ code }) => doubts.length === 0 || code !== "REC-X020");
  return { ...built, diagnostics: [...doubts, ...others] };
}

/** The first element of a document, without what is in it; undefined where something is wrong before it ends. */
export function firstElement(source: string): XmlElement | undefined {
  const parser = new QuickParser({ xmlns: true, position: true, fileName: "" }) as unknown as Parser;
  let first: XmlElement | undefined;
  const none = new NamesForCharacters("");
  const end = (): never => {
    throw new EarlyEnd();
  };
  parser.on("error", end);
  parser.on("opentag", tag => {
    first = elementOf(tag, undefined, { line: parser.line, column: parser.column }, none);
    end();
  });
  try {
    parser.write(source).close();
  } catch (error) {
    if (!(error instanceof EarlyEnd)) throw error;
  }
  return first;
}

/** Leaves the parser's callbacks where enough is read. */
class EarlyEnd extends Error {}

/** Shared by all elements that are empty: none is added to. */
const noNodes: XmlNode[] = [];

type Open = Omit<XmlElement, "children"> & { children: XmlNode[] };

/** How far a file is read. */
interface Reading {
  readonly source: string;
  readonly file: string;
  /** The elements that are open, the outermost first. */
  readonly open: Open[];
  root: XmlElement | undefined;
  /** The last element that was closed. */
  closed: XmlElement | undefined;
  /** Where the last start tag begins, and where the document type declaration ends. */
  tagStart: number;
  doctypeEnd: number | undefined;
}

type Parser = Saxes.SaxesParser<{ xmlns: true }>;

/**
 * The parser with the properties that its handlers will stand in. Where `on` adds many of them by name, V8 comes to keep the whole
 * parser as a table, and parsing takes four times as long.
 */
class QuickParser extends (SaxesParser as unknown as new (options: Saxes.SaxesOptions) => object) {
  errorHandler = undefined;
  doctypeHandler = undefined;
  openTagStartHandler = undefined;
  openTagHandler = undefined;
  closeTagHandler = undefined;
  textHandler = undefined;
  cdataHandler = undefined;
  commentHandler = undefined;
  piHandler = undefined;
}

function buildTree(source: string, file: string): Outcome<XmlDocument> {
  const parser = new QuickParser({ xmlns: true, position: true, fileName: "" }) as unknown as Parser;
  const reading: Reading = {
    source,
    file,
    open: [],
    root: undefined,
    closed: undefined,
    tagStart: 0,
    doctypeEnd: undefined,
  };
  refuseFaults(parser, reading);
  const { instructions, names } = readTree(parser, reading);
  try {
    parser.write(source).close();
  } catch (error) {
    if (error instanceof Refusal) return failure([error.diagnostic]);
    throw error;
  }
  const document = { file, root: reading.root!, instructions };
  return success(document, names.findings(document));
}

/** The matter of a document beside its root. */
interface Beside {
  /** Those before the root. */
  readonly instructions: readonly XmlInstruction[];
  readonly names: NamesForCharacters;
}

/** Makes the tree as the parser goes. */
function readTree(parser: Parser, reading: Reading): Beside {
  const { source, file, open } = reading;
  const placeOf = placesIn(source);
  const instructions: XmlInstruction[] = [];
  let pendingText = "";
  const names = new NamesForCharacters(source);
  const flushText = (): void => {
    const parent = open.at(-1);
    if (pendingText !== "" && parent)
      parent.children.push({ kind: "text", text: names.in(pendingText, parent), parent });
    pendingText = "";
  };
  parser.on("opentagstart", tag => {
    flushText();
    reading.tagStart = source.lastIndexOf("<", parser.position - tag.name.length - 1);
  });
  parser.on("opentag", tag => {
    const start = placeOf(reading.tagStart);
    if (open.length >= depthLimit) refuse(report("REC-X007", { file, ...start }, { limit: depthLimit }));
    const parent = open.at(-1);
    const element = elementOf(tag, parent, start, names);
    parent?.children.push(element);
    open.push(element);
    reading.root ??= element;
  });
  parser.on("closetag", () => {
    flushText();
    const element = open.pop()!;
    element.children = element.children.length === 0 ? noNodes : element.children.slice();
    reading.closed = element;
  });
  parser.on("text", text => (pendingText += text));
  parser.on("cdata", text => (pendingText += text));
  parser.on("comment", text => {
    flushText();
    open.at(-1)?.children.push({ kind: "comment", text });
  });
  parser.on("processinginstruction", ({ target, body }) => {
    flushText();
    open.at(-1)?.children.push({ kind: "instruction", target, body });
    if (reading.root) return;
    const at = source.lastIndexOf(`<?${target}`, parser.position - body.length - target.length);
    instructions.push({ kind: "instruction", target, body, place: placeOf(at) });
  });
  return { instructions, names };
}

/** Stops at what is not well-formed, or reaches outside the document. */
function refuseFaults(parser: Parser, reading: Reading): void {
  const { source, file } = reading;
  parser.on("error", error => {
    const at = parser.position;
    const isInDoctype = reading.root === undefined && source.slice(0, at).includes("<!DOCTYPE");
    const contentStart = reading.doctypeEnd ?? (isInDoctype ? undefined : 0);
    const message = error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    refuse(notWellFormed({ ...reading, message, at, contentStart }, file));
  });
  parser.on("doctype", text => {
    reading.doctypeEnd = parser.position;
    const start = source.lastIndexOf("<!DOCTYPE", parser.position - text.length) + "<!DOCTYPE".length;
    const doctype = readDoctype(source.slice(start, parser.position - 1));
    if (doctype.faultAt !== undefined) refuse(noDeclaration(source, start + doctype.faultAt, file));
    declareInParser(parser, doctype, mostOfEntities + source.length, (entity, isOutside) => {
      const place = placesIn(source)(parser.position - `&${entity};`.length);
      refuse(report(isOutside ? "REC-X005" : "REC-X006", { file, ...place }, { entity }));
    });
  });
}

/** The text that the entities of a short document may come to, in UTF-16 units. */
const mostOfEntities = 1_000_000;

function noDeclaration(source: string, at: number, file: string): Diagnostic {
  const kind = kindOfTags(source);
  if (kind) return report("REC-X011", { file }, kind);
  const fault = {
    said: "The document type declaration is not as XML has it, from here on",
    remedy: "Correct what stands here; or remove all from <!DOCTYPE to its end, where no &name; in the text needs it.",
  };
  return report("REC-X003", { file, ...placesIn(source)(at) }, fault);
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
