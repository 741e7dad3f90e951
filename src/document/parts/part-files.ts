import type { Diagnostic } from "../../core/diagnostic.ts";
import type { IncludedPart, XmlDocument, XmlElement } from "../../core/xml-tree.ts";
import { decodeText } from "../../engines/encoding/decode-text.ts";
import { encodingNamed } from "../../engines/encoding/encodings.ts";
import { parseXml } from "../../engines/xml.ts";
import type { World } from "../../world/world.ts";

export type PartText = { readonly text: string } | "encoding" | "characters";

/** The files of the parts: each is read once, parsed once and counted once, however often it is included. */
export class PartFiles {
  /** The faults of the parts as XML: nothing can be made of a document that includes such a part. */
  readonly faults: Diagnostic[] = [];
  /** Findings about parts that can be read. */
  readonly doubts: Diagnostic[] = [];
  readonly #world: World;
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #trees = new Map<string, XmlElement | undefined>();
  readonly #texts = new Map<string, PartText>();
  readonly #isText = new Map<string, boolean>();
  #total = 0;

  constructor(document: XmlDocument, path: string, world: World) {
    this.#world = world;
    this.#trees.set(path, document.root);
  }

  /** The files that were read, in the order of their first inclusion; one that is included both ways is XML. */
  get parts(): readonly IncludedPart[] {
    return [...this.#isText].map(([file, isText]) => ({ file, isText }));
  }

  /** The root of a file as XML; undefined where it is none, which is among the faults then. */
  async tree(path: string): Promise<XmlElement | "large" | undefined> {
    if (this.#trees.has(path)) return this.#trees.get(path);
    const bytes = await this.#read(path);
    if (bytes === undefined) return "large";
    this.#isText.set(path, false);
    const parsed = parseXml(bytes, path);
    (parsed.ok ? this.doubts : this.faults).push(...parsed.diagnostics);
    const tree = parsed.ok ? parsed.value.root : undefined;
    this.#trees.set(path, tree);
    return tree;
  }

  /** A file as text of the encoding that is named, if one is, or why it cannot stand in XML. */
  async text(path: string, encoding: string | undefined): Promise<PartText | "large"> {
    const bytes = await this.#read(path);
    if (bytes === undefined) return "large";
    if (!this.#isText.has(path)) this.#isText.set(path, true);
    const key = `${encoding ?? ""}\n${path}`;
    const text = this.#texts.get(key) ?? decoded(bytes, encoding);
    this.#texts.set(key, text);
    return text;
  }

  /** The bytes of a file; undefined where the parts would be too large together. */
  async #read(path: string): Promise<Uint8Array | undefined> {
    const before = this.#bytes.get(path);
    if (before) return before;
    if (this.#total + (await this.#world.size(path)) > bytesAtMost) return undefined;
    const bytes = await this.#world.read(path);
    this.#total += bytes.length;
    if (this.#total > bytesAtMost) return undefined;
    this.#bytes.set(path, bytes);
    return bytes;
  }
}

const bytesAtMost = 2 ** 28;

function decoded(bytes: Uint8Array, named: string | undefined): PartText {
  const text = named === undefined ? decodeText(bytes) : encodingNamed(named)?.decode(bytes);
  if (text === undefined || "badAt" in text) return "encoding";
  return forbidden.test(text.text) ? "characters" : text;
}

/** XML 1.0, 2.2. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
