import { dirname, normalize } from "node:path";

import { reporter, type Diagnostic } from "./core/diagnostic.ts";
import { failure, success, type Outcome } from "./core/outcome.ts";
import {
  attribute,
  childElements,
  elementsOf,
  isTei,
  locationOf,
  teiNamespace,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
} from "./core/xml-tree.ts";
import { codes } from "./engines/codes.ts";
import { parseXml } from "./engines/xml.ts";
import { pathBeside } from "./world/path-beside.ts";
import type { World } from "./world/world.ts";

const report = reporter(codes);

/**
 * The document with the parts that it includes in their places (XInclude 1.0): files in its folder or below, named without
 * an address of the web, whole or by the id of one element, as XML or as text. Where a part is not to be had, its fallback
 * stands there, or a gap that names it. Findings: REC-X009, REC-X010, and those of the parts as XML.
 */
export async function withParts(document: XmlDocument, world: World): Promise<Outcome<XmlDocument>> {
  if (![...elementsOf(document.root)].some(isInclusion)) return success(document);
  const reader = new PartReader(document, world);
  const root = await reader.copy(document.root, undefined, {
    file: document.file,
    chain: [normalize(document.file)],
    depth: 1,
  });
  const parts = [...reader.parts];
  return reader.isBroken ? failure(reader.diagnostics) : success({ ...document, root, parts }, reader.diagnostics);
}

/** Where the reader stands: in which file, within which others, how deep. */
interface Place {
  readonly file: string;
  readonly chain: readonly string[];
  readonly depth: number;
}

class PartReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly parts = new Set<string>();
  isBroken = false;
  readonly #document: XmlDocument;
  readonly #world: World;
  #bytes = 0;

  constructor(document: XmlDocument, world: World) {
    this.#document = document;
    this.#world = world;
  }

  async copy(element: XmlElement, parent: XmlElement | undefined, place: Place): Promise<XmlElement> {
    const children: XmlNode[] = [];
    const copy: XmlElement = { ...element, parent, children };
    await this.#append(children, element.children, copy, { ...place, depth: place.depth + 1 });
    return copy;
  }

  async #append(into: XmlNode[], nodes: readonly XmlNode[], parent: XmlElement, place: Place): Promise<void> {
    for (const node of nodes) {
      if (node.kind === "text") into.push({ ...node, parent });
      else if (node.kind !== "element") into.push(node);
      else if (isInclusion(node)) await this.#include(into, node, parent, place);
      else into.push(await this.copy(node, parent, place));
    }
  }

  async #include(into: XmlNode[], inclusion: XmlElement, parent: XmlElement, place: Place): Promise<void> {
    const found = await this.#find(inclusion, place);
    if ("nodes" in found) {
      const within = { file: found.file, chain: [...place.chain, found.file], depth: place.depth };
      await this.#append(into, found.nodes, parent, within);
      return;
    }
    const fallback = childElements(inclusion).find(child => isOfXInclude(child, "fallback"));
    if (fallback) await this.#append(into, fallback.children, parent, place);
    else {
      this.diagnostics.push(found.wanting({ ...locationOf(this.#document, inclusion), file: place.file }));
      into.push(...gapFor(inclusion, parent));
    }
  }

  async #find(inclusion: XmlElement, place: Place): Promise<Part | Wanting> {
    const href = attribute(inclusion, "href") ?? "";
    const refused = (why: Refusal): Wanting => ({ wanting: here => report("REC-X010", here, { href, why }) });
    const file = pathBeside(href, place.file, dirname(this.#document.file));
    if (file === undefined) return refused("outside");
    if (place.chain.includes(file)) return refused("itself");
    if (place.chain.length > nestedAtMost || place.depth > depthAtMost) return refused("deep");
    if (!(await this.#world.exists(file))) return { wanting: here => report("REC-X009", here, { href }) };
    const bytes = await this.#world.read(file);
    this.#bytes += bytes.length;
    if (this.#bytes > bytesAtMost) return refused("large");
    this.parts.add(file);
    if (attribute(inclusion, "parse") === "text")
      return { file, nodes: [{ kind: "text", text: new TextDecoder().decode(bytes), parent: inclusion }] };
    return this.#element(bytes, file, attribute(inclusion, "xpointer"), refused);
  }

  #element(
    bytes: Uint8Array,
    file: string,
    pointer: string | undefined,
    refused: (why: Refusal) => Wanting,
  ): Part | Wanting {
    const parsed = parseXml(bytes, file);
    if (!parsed.ok) {
      this.isBroken = true;
      this.diagnostics.push(...parsed.diagnostics);
      return { file, nodes: [] };
    }
    const { root } = parsed.value;
    const chosen =
      pointer === undefined ? root : [...elementsOf(root)].find(element => attribute(element, "xml:id") === pointer);
    return chosen ? { file, nodes: [{ ...chosen, file }] } : refused("pointer");
  }
}

interface Part {
  readonly file: string;
  readonly nodes: readonly XmlNode[];
}

interface Wanting {
  readonly wanting: (here: ReturnType<typeof locationOf>) => Diagnostic;
}

type Refusal = "outside" | "itself" | "deep" | "large" | "pointer";

const nestedAtMost = 10;
const depthAtMost = 500;
const bytesAtMost = 2 ** 28;

function isInclusion(element: XmlElement): boolean {
  return isOfXInclude(element, "include");
}

function isOfXInclude({ local, namespace }: XmlElement, name: string): boolean {
  return local === name && namespace === "http://www.w3.org/2001/XInclude";
}

/** "[missing: not included; part.xml]", in the text alone; a document whose text is wanting has one that says so. */
function gapFor(inclusion: XmlElement, parent: XmlElement): XmlElement[] {
  const { line, column } = inclusion;
  const of = (local: string, around: XmlElement, attributes: XmlElement["attributes"] = []): XmlElement => ({
    kind: "element",
    name: local,
    local,
    namespace: teiNamespace,
    attributes,
    children: [],
    parent: around,
    line,
    column,
  });
  const holding = (element: XmlElement, ...children: XmlNode[]): XmlElement => ({ ...element, children });
  const reason = { name: "reason", local: "reason", namespace: "", value: "not included" };
  const gap = of("gap", parent, [reason]);
  const desc = of("desc", gap);
  const text = attribute(inclusion, "href") ?? "";
  const whole = text === "" ? gap : holding(gap, holding(desc, { kind: "text", text, parent: desc }));
  if (isWithin(parent, "text")) return [whole];
  if (!isTei(parent, "TEI") || childElements(parent).some(child => isTei(child, "text"))) return [];
  const names = ["p", "body", "text"];
  return [names.reduce((inner, name) => holding(of(name, parent), inner), whole)];
}

function isWithin(element: XmlElement, name: string): boolean {
  for (let around: XmlElement | undefined = element; around; around = around.parent)
    if (isTei(around, name)) return true;
  return false;
}
