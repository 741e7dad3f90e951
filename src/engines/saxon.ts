import { createRequire } from "node:module";

import type SaxonApi from "saxon-js";
import type { SaxonNode, TransformOptions } from "saxon-js";

import type { Outcome } from "../core/outcome.ts";
import { failure, success } from "../core/outcome.ts";
import { isError, type Diagnostic } from "../core/diagnostic.ts";

/** Required, not imported: Node reads a script of 2 MB a second time to find out whether it is a module. */
const SaxonJS = createRequire(import.meta.url)("saxon-js") as typeof SaxonApi;

/** A compiled stylesheet (SEF), parsed once. */
export interface Stylesheet {
  readonly sef: object;
}

/** A document as SaxonJS holds it: only this adapter looks inside. */
export interface SaxonDocument {
  readonly node: SaxonNode;
}

export type Parameters = Readonly<Record<string, string | number | boolean>>;

/** What a message of a stylesheet becomes: its code (the local name of `error-code`) and its text. */
export type MessageReader = (code: string, text: string) => Diagnostic | undefined;

export interface Transformation {
  readonly stylesheet: Stylesheet;
  readonly source: SaxonDocument;
  readonly parameters?: Parameters;
  /** What `doc()` may read, by absolute URI; nothing else can be read. */
  readonly documents?: ReadonlyMap<string, SaxonDocument>;
  readonly messages?: MessageReader;
}

export function readStylesheet(bytes: Uint8Array): Stylesheet {
  return { sef: JSON.parse(new TextDecoder().decode(bytes)) as object };
}

/** Parses well-formed XML without a document type, as `serializeXml` writes it. */
export async function readSaxonDocument(xml: string): Promise<SaxonDocument> {
  return { node: await SaxonJS.getResource({ text: xml, type: "xml" }) };
}

/** Runs a stylesheet and serialises as its `xsl:output` says. */
export function transformToText({
  stylesheet,
  source,
  parameters = {},
  documents = new Map(),
  messages,
}: Transformation): Outcome<string> {
  const diagnostics: Diagnostic[] = [];
  const options: TransformOptions = {
    stylesheetInternal: stylesheet.sef,
    sourceNode: source.node,
    destination: "serialized",
    stylesheetParams: Object.fromEntries(Object.entries(parameters)),
    documentPool: Object.fromEntries([...documents].map(([uri, { node }]) => [uri, node])),
    deliverMessage: (content, code) => {
      const diagnostic = messages?.(code.replace(/^.*\}/, ""), SaxonJS.serialize(content, { method: "text" }));
      if (diagnostic) diagnostics.push(diagnostic);
    },
  };
  try {
    const { principalResult } = quietly(() => SaxonJS.transform(options));
    return success(principalResult as string, diagnostics);
  } catch (error) {
    if (diagnostics.some(isError)) return failure(diagnostics);
    throw error;
  }
}

/** SaxonJS prints "Transformation failure" on stdout, which belongs to our results. */
function quietly<T>(run: () => T): T {
  const { log } = console;
  console.log = () => undefined;
  try {
    return run();
  } finally {
    console.log = log;
  }
}
